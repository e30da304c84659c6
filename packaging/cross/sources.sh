# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# The sources of Debian's packages, for what is built for other systems. Sourced.

cross_packages() {
    echo dpkg-dev:dpkg-source tcl:tclsh make:make gcc:gcc ca-certificates xz-utils:xz
}

# debian_source PACKAGE FOLDER: the sources of PACKAGE in FOLDER, with Debian's patches, fetched once. apt
# keeps its lists in a folder of its own: the computer's own list of sources stays as it is.
debian_source() {
    local package=$1 folder=$2 apt=${2%/*}/apt
    [ ! -e "$folder/.fetched" ] || return 0
    rm -rf "$folder"
    mkdir -p "$apt/lists/partial" "$apt/files"
    local mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}
    local security=${DEBIAN_SECURITY_MIRROR:-http://deb.debian.org/debian-security}
    {
        echo "deb-src $mirror bookworm main"
        echo "deb-src $security bookworm-security main"
    } >"$apt/sources.list"
    local options=(-o "Dir::Etc::SourceList=$apt/sources.list" -o Dir::Etc::SourceParts=/dev/null
        -o "Dir::State::Lists=$apt/lists" -o APT::Sandbox::User=root)
    [ -e "$apt/updated" ] || apt-get "${options[@]}" update -q >"$apt/log" 2>&1 && : >"$apt/updated"
    # The newest there is; a file that a mirror does not have at once is asked for again.
    local _
    for _ in 1 2 3; do
        (cd "$apt/files" && apt-get "${options[@]}" source --download-only -q "$package" >>"$apt/log" 2>&1) && break
    done
    dpkg-source --no-check -x "$apt/files/${package}"_*.dsc "$folder" >>"$apt/log" 2>&1 \
        || { tail -5 "$apt/log" >&2 && return 1; }
    : >"$folder/.fetched"
}

# sqlite_amalgamation FOLDER: sqlite3.c and sqlite3.h in FOLDER, made of Debian's sources.
sqlite_amalgamation() {
    local folder=$1
    [ ! -e "$folder/sqlite3.c" ] || return 0
    debian_source sqlite3 "${folder%/*}/sqlite3" || return 1
    mkdir -p "$folder.part"
    (cd "$folder.part" && ../sqlite3/configure && make sqlite3.c) >"$folder.log" 2>&1 \
        || { tail -5 "$folder.log" >&2 && return 1; }
    mkdir -p "$folder"
    cp "$folder.part/sqlite3.h" "$folder.part/sqlite3.c" "$folder/"
    rm -rf "$folder.part"
}
