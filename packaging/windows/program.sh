# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# The libraries that T-Minus is built on, and T-Minus, for Windows. Sourced.

build_dependencies() {
    local build=$cache/dependencies-build
    dependencies=$cache/dependencies
    sqlite_amalgamation "$cache/sources/amalgamation" && debian_source sqlitecpp "$cache/sources/sqlitecpp" || return 1
    {
        cmake -G Ninja -S packaging/cross/dependencies -B "$build" -DCMAKE_BUILD_TYPE=Release \
            -DCMAKE_TOOLCHAIN_FILE="$PWD/packaging/windows/toolchain.cmake" -DCMAKE_INSTALL_PREFIX="$dependencies" \
            -DSQLITE="$cache/sources/amalgamation" -DSQLITECPP="$cache/sources/sqlitecpp" \
            && cmake --build "$build" && cmake --install "$build"
    } >"$build.log" 2>&1 || { tail -20 "$build.log" >&2 && return 1; }
}

# There is no source of Qt SVG in Debian's mirrors: its work is done here, by the Qt of this computer.
make_icon_pictures() {
    icons=$cache/icons
    mkdir -p "$icons"
    [ -f build/release/build.ninja ] || cmake --preset release >build/release.configure.log
    ninja -C build/release tminus_icon_pictures >"$icons.log" 2>&1 \
        && QT_QPA_PLATFORM=offscreen build/release/bin/tminus_icon_pictures "$icons" ui/icons/*.svg >>"$icons.log" 2>&1 \
        || { tail -20 "$icons.log" >&2 && return 1; }
}

# build_program TARGET…: also the tests of app/, which nothing else needs.
build_program() {
    program=$cache/program
    {
        "$qt/bin/qt-cmake" -G Ninja -S . -B "$program" -DCMAKE_BUILD_TYPE=Release \
            -DCMAKE_CXX_FLAGS="-ffile-prefix-map=$PWD/=" -DQT_ADDITIONAL_PACKAGES_PREFIX_PATH="$dependencies" \
            -DTMINUS_ICON_PICTURES="$icons" -DCMAKE_CROSSCOMPILING_EMULATOR=wine \
            && cmake --build "$program" --target "$@"
    } >"$program.log" 2>&1 || { grep -m5 'error' "$program.log" >&2 && tail -20 "$program.log" >&2 && return 1; }
}
