#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes what people install, into dist/, with SHA256SUMS and a list of all that is in it (CycloneDX).
# On Debian 12 as root, or with all packages there already.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/packages.sh

usage() {
    cat <<'TEXT'
Usage: packaging/build.sh TARGET…
  linux      all of these:
    deb        a package for Debian and Ubuntu
    rpm        a package for Fedora and openSUSE
    tarball    a folder that runs without being installed
    appimage   the same in one file
  macos      a universal bundle, as disk image and archive
  windows    an installer, and a folder that runs without being installed
  all        all of these
TEXT
}

targets='' systems=''
for target in "$@"; do
    case $target in
    linux) targets="$targets deb rpm tarball appimage" ;;
    macos | windows) systems="$systems $target" ;;
    all) targets="$targets deb rpm tarball appimage" systems="$systems macos windows" ;;
    deb | rpm | tarball | appimage) targets="$targets $target" ;;
    -h | --help) usage && exit ;;
    *) echo "packaging/build.sh: there is no target \"$target\"." >&2 && usage >&2 && exit 2 ;;
    esac
done
[ -n "$targets$systems" ] || { usage >&2 && exit 2; }

# shellcheck disable=SC2046
install_packages $(build_packages) $([ -z "$targets" ] || package_packages) || exit 1

# What the scripts of each system take over. The same sources give the same times in all files.
export build=$PWD/build/release dist=$PWD/dist work=$PWD/build/package
export stage=$work/stage
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
version=$(sed -n 's/^project(TMinus VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
maintainer='T-Minus maintainers <maintainers@tminus.invalid>'
export SOURCE_DATE_EPOCH version maintainer

mkdir -p "$dist"
make_linux() {
    mkdir -p "${build%/*}"
    [ -f "$build/build.ninja" ] || cmake --preset release >"$build.configure.log"
    ninja -C "$build" tminus tminusctl tminus_man

    rm -rf "$work"
    mkdir -p "$stage"
    DESTDIR=$stage cmake --install "$build" --prefix /usr --strip >"$work/install.log"
    local document target
    for document in LICENSE packaging/THIRD-PARTY.md packaging/CHANGELOG.md; do
        install -Dm644 "$document" "$stage/usr/share/doc/tminus/${document##*/}"
    done
    find "$stage" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +

    for target in $targets; do
        echo "Making the $target"
        bash "packaging/linux/$target.sh"
    done
    python3 -B packaging/linux/sbom.py "$version" "$work" >"$dist/tminus-$version.cdx.json"
}
[ -z "$targets" ] || make_linux
for system in $systems; do
    echo "Making what $system installs"
    bash "packaging/$system/build.sh"
done
(cd "$dist" && find . -maxdepth 1 -type f ! -name SHA256SUMS -printf '%f\n' | sort \
    | xargs sha256sum >SHA256SUMS)
ls -l "$dist"
