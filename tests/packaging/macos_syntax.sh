#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Reads the sources that are macOS's own as its compiler does, without linking anything: with its C headers,
# libc++ as macOS 11 has it, and Qt's headers with macOS's values. Exit code 77: a tool or the headers are
# not here, and cannot be fetched.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. packaging/packages.sh
. packaging/macos/inputs.sh
# What is fetched once serves all builds, as with the SDKs.
root=${TMINUS_SDK_CACHE:-$PWD/build/sdk}/macos inputs=$root/inputs
# shellcheck disable=SC2046
if ! install_packages $(build_packages) $(macos_packages) || ! headers=$(fetch_headers); then
    echo "SKIP   : the compiler or the headers of macOS are missing"
    exit 77
fi
bash packaging/macos/sdk.sh "$headers" "$root/sdk"
python3 -B packaging/macos/qt.py "$root/qt-headers"
qt=$root/qt-headers/include/x86_64-linux-gnu/qt6
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/headers"
ln -s /usr/include/boost /usr/include/tl "$work/headers/"

options=(--target=arm64-apple-macosx11.0 -isysroot "$root/sdk" -nostdinc++
    -isystem "$root/sdk/usr/include/c++/v1" -std=c++20 -fsyntax-only -Wall -Wextra -Wpedantic -Wshadow
    -Wnon-virtual-dtor -Woverloaded-virtual -Werror -DQT_NO_KEYWORDS -DQT_NO_CAST_FROM_ASCII
    -DQT_NO_CAST_TO_ASCII -DTMINUS_VERSION='"0"' -isystem "$work/headers" -isystem "$qt" -I. -Iapp "-I$work")
for module in Core Gui Widgets Network; do
    options+=(-isystem "$qt/Qt$module")
done

# The files of macOS, and those of Unix that it takes for want of its own.
sources=()
for source in app/*/*_mac.cpp ui/*/*_mac.cpp app/*/*_unix.cpp ui/*/*_unix.cpp; do
    [ "${source%_unix.cpp}" = "$source" ] || [ ! -e "${source%_unix.cpp}_mac.cpp" ] || continue
    sources+=("$source")
    ! grep -q '\.moc"' "$source" \
        || "$(qtpaths6 --query QT_HOST_LIBEXECS)/moc" -DQ_OS_MACOS "$source" -o "$work/$(basename "${source%.cpp}").moc"
done
printf '%s\n' "${sources[@]}" | xargs -P "$(nproc)" -n 1 clang++-19 "${options[@]}"
echo "${#sources[@]} files are read"
