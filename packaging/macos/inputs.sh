# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# What macOS itself gives its programs, and Qt for it: two wheels, fetched once into $inputs. Sourced.
# Of the first only C headers and lists of exported names are read, of the second Qt's libraries.
headers_wheel=ziglang==0.11.0
headers_hash=45e8116428267e20529b9ee43a7e7364791c1a092845d2143b248a1dbf6760b0
qt_wheel=PySide6_Essentials==6.4.2
qt_hash=8f208567e27c9caede517f07ec53cb6b3f9472d72866080393f3150393683c46

# fetch_wheel NAME HASH [OPTIONS OF PIP]: prints the path of the wheel, which is fetched unless it is there.
fetch_wheel() {
    local name=$1 hash=$2 folder=$inputs/wheels found
    shift 2
    found=$(find "$folder" -iname "${name%%==*}-*.whl" 2>/dev/null | head -1)
    if [ -z "$found" ]; then
        mkdir -p "$folder"
        [ -e "$inputs/venv/bin/pip" ] || python3 -m venv "$inputs/venv"
        "$inputs/venv/bin/python" -m pip download --quiet --disable-pip-version-check --no-input --no-deps \
            --only-binary=:all: "$@" --dest "$folder.part" "$name" >&2 || return 1
        mv "$folder.part"/*.whl "$folder/"
        found=$(find "$folder" -iname "${name%%==*}-*.whl" | head -1)
    fi
    echo "$hash  $found" | sha256sum --check --quiet >&2 || { rm -f "$found" && return 1; }
    echo "$found"
}

fetch_headers() { fetch_wheel $headers_wheel $headers_hash --platform manylinux2010_x86_64; }
fetch_qt() { fetch_wheel $qt_wheel $qt_hash --platform macosx_10_9_universal2 --python-version 3.9; }
