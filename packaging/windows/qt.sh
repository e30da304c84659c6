# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Qt for Windows, built of Debian's sources once and kept in $cache as $qt. Sourced.

qt_version() { dpkg-query -W -f '${source:Version}' qt6-base-dev; }

# Another Qt, another compiler or other features: another build.
qt_key() {
    printf '%s-%s-%s' "$(qt_version)" \
        "$(x86_64-w64-mingw32-g++-posix -dumpfullversion)" \
        "$(cat packaging/windows/toolchain.cmake packaging/windows/qt-features.txt | sha256sum | cut -c1-12)"
}

# Half an hour on two quiet cores. The folder of the build is kept: what was stopped goes on.
build_qt() {
    local sources build=$cache/qt-build options
    qt=$cache/qt-$(qt_key)
    sources=$cache/sources/qt6-base-$(qt_version | sed 's/-[^-]*$//')
    [ ! -e "$qt/.built" ] || return 0
    debian_source qt6-base "$sources" || return 1
    if [ "$(dpkg-parsechangelog -l "$sources/debian/changelog" -S Version)" != "$(qt_version)" ]; then
        echo "The sources of Qt are not those of the Qt that is here: apt-get upgrade, and try again." >&2
        return 1
    fi
    mapfile -t options <packaging/windows/qt-features.txt
    mkdir -p "$build"
    {
        cmake -S "$sources" -B "$build" "${options[@]}" -DCMAKE_INSTALL_PREFIX="$qt" \
            -DCMAKE_TOOLCHAIN_FILE="$PWD/packaging/windows/toolchain.cmake" \
            && cmake --build "$build" && cmake --install "$build" --strip
    } >"$build.log" 2>&1 || { tail -20 "$build.log" >&2 && return 1; }
    : >"$qt/.built"
}
