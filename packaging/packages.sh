# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# What T-Minus needs from the system: the one list, and the one way to install it.
# Sourced by packaging/run.sh, packaging/build.sh and tests/run.sh; does nothing by itself.
#
# An entry is PACKAGE (asked of dpkg) or PACKAGE:COMMAND (fine when the command is there, whoever
# installed it).

# Debian 12 has Boost 1.81 under its own name, its plain libboost-dev is 1.74; later ones are newer.
boost_package() {
    local id='' version=''
    if [ -r /etc/os-release ]; then
        id=$(. /etc/os-release && printf %s "${ID:-}")
        version=$(. /etc/os-release && printf %s "${VERSION_ID:-}")
    fi
    if [ "$id $version" = 'debian 12' ]; then echo libboost1.81-dev; else echo libboost-dev; fi
}

build_packages() {
    echo g++:g++ cmake:cmake ninja-build:ninja ccache:ccache \
        qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-svg-dev \
        "$(boost_package)" libsqlite3-dev libsqlitecpp-dev libexpected-dev libcli11-dev \
        qtkeychain-qt6-dev
}

# Beyond what the build brings: fonts (Latin, figures, Chinese), time zones, icons, Wayland.
run_packages() {
    echo libqt6svg6 qt6-wayland fonts-noto-core fonts-noto-mono fonts-wqy-microhei tzdata ca-certificates
}

test_packages() {
    echo git:git python3:python3 python3-venv nodejs:node npm:npm curl:curl openssl:openssl \
        clang-format:clang-format xvfb:Xvfb xauth:xauth openbox:openbox \
        dbus-daemon:dbus-run-session gnome-keyring:gnome-keyring-daemon libsecret-1-0 \
        at-spi2-core python3-gi
}

# For the official Java and Go SDKs (tests/run.sh --sdk all).
sdk_packages() {
    echo default-jdk-headless:javac maven:mvn golang-go:go
}

# For the sanitizers and the fuzzers (tests/run.sh --sanitize, --fuzz): a clang that can compile
# libstdc++ 12, with its run-time part, its linker and what reads the names of functions.
clang_packages() {
    echo clang-16:clang++-16 libclang-rt-16-dev lld-16:ld.lld-16 llvm-16:llvm-symbolizer-16
}

# For what people install (packaging/build.sh): deb, rpm, the bundle and its one-file form, and what
# looks them over.
package_packages() {
    echo git:git python3:python3 dpkg-dev:dpkg-shlibdeps lintian:lintian rpm:rpmbuild \
        desktop-file-utils:desktop-file-validate appstream:appstreamcli patchelf:patchelf \
        squashfs-tools:mksquashfs libsquashfuse-dev libfuse3-dev libzstd-dev liblzma-dev zlib1g-dev
}

# For Windows (packaging/build.sh windows): the compiler, what Qt and the libraries are built of from Debian's
# sources, and what makes the installer.
windows_compiler_packages() {
    echo g++-mingw-w64-x86-64-posix:x86_64-w64-mingw32-g++-posix
}
windows_packages() {
    windows_compiler_packages
    echo git:git python3:python3 perl:perl ccache:ccache \
        nsis:makensis icoutils:icotool zip:zip qt6-translations-l10n
}

# For the proofs of the Windows packages: Windows' part, a display, fonts that its programs ask for.
windows_test_packages() {
    echo wine64 wine:wine icoutils:wrestool xvfb:Xvfb x11-utils:xwininfo openssl:openssl python3:python3 unzip:unzip \
        imagemagick:import fonts-liberation fonts-noto-core fonts-wqy-microhei
}

# For the macOS bundle (packaging/build.sh macos): a clang that has a linker for it, and its C++ headers.
macos_packages() {
    echo git:git python3:python3 python3-venv clang-19:clang++-19 lld-19:ld64.lld-19 llvm-19:llvm-lipo-19 \
        libc++-19-dev icnsutils:png2icns xorriso:xorrisofs zip:zip unzip:unzip dmg2img:dmg2img
}

# For the proofs of the packages (tests/packaging): a fresh Debian, and a display to look at.
packaging_test_packages() {
    echo debootstrap:debootstrap cpio:cpio xvfb:xvfb-run xauth:xauth x11-utils:xwininfo
}

# Prints those of the entries "$@" that are not there yet, one package a line.
missing_packages() {
    local entry asked=''
    for entry in "$@"; do
        case $entry in
        *:*) command -v "${entry#*:}" >/dev/null || echo "${entry%%:*}" ;;
        *) asked="$asked $entry" ;;
        esac
    done
    [ -n "$asked" ] || return 0
    local there
    # shellcheck disable=SC2086
    there=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $asked 2>/dev/null)
    for entry in $asked; do
        case "
$there
" in
        *"
installed $entry
"*) ;;
        *) echo "$entry" ;;
        esac
    done
}

# Says what to install where there is no apt. Only Debian 12 is tried.
other_systems() {
    cat <<'TEXT'
T-Minus installs its packages by itself on Debian 12 only. Elsewhere install these
(their names may differ from release to release) and try again:
  Debian, Ubuntu  g++ cmake ninja-build qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
                  qt6-svg-dev libboost-dev (1.81 or later) libsqlite3-dev libsqlitecpp-dev
                  libexpected-dev libcli11-dev qtkeychain-qt6-dev
  Fedora          gcc-c++ cmake ninja-build qt6-qtbase-devel qt6-qttools-devel qt6-linguist
                  qt6-qtsvg-devel boost-devel sqlite-devel sqlitecpp-devel expected-devel
                  cli11-devel qtkeychain-qt6-devel
  Arch            gcc cmake ninja qt6-base qt6-tools qt6-svg boost sqlite sqlitecpp tl-expected
                  cli11 qtkeychain-qt6
  openSUSE        gcc-c++ cmake ninja qt6-base-devel qt6-tools-devel qt6-linguist-devel qt6-svg-devel
                  libboost_headers-devel sqlite3-devel SQLiteCpp-devel tl-expected-devel
                  cli11-devel qtkeychain-qt6-devel
TEXT
}

# Installs those of the entries "$@" that are missing; asks for nothing, costs nothing when all are
# there. Fails with a sentence where it cannot.
install_packages() {
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        command -v cmake >/dev/null && command -v ninja >/dev/null && return 0 # its owner saw to it
        other_systems >&2
        return 1
    fi
    local missing
    missing=$(missing_packages "$@" | tr '\n' ' ')
    [ -n "$missing" ] || return 0
    local as_root=''
    if [ "$(id -u)" -ne 0 ]; then
        if ! sudo -n true 2>/dev/null; then
            echo "Some packages are missing, and installing them needs root. Run this, then try again:" >&2
            echo "  sudo apt-get install --no-install-recommends $missing" >&2
            return 1
        fi
        as_root='sudo -n'
    fi
    echo "Installing: $missing" >&2
    # The lists may be absent or old: they are fetched only when the first try fails.
    # shellcheck disable=SC2086
    apt_install $missing >/dev/null 2>&1 && return 0
    # shellcheck disable=SC2086
    $as_root apt-get update -q >&2 && apt_install $missing >&2 && return 0
    echo "apt-get could not install: $missing" >&2
    return 1
}

# Uses $as_root of its caller.
apt_install() {
    # shellcheck disable=SC2086
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
        -o Dpkg::Options::=--force-confold "$@" </dev/null
}
