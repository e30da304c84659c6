#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# syntax.sh [SOURCE…]: reads sources as the compiler for Windows would, with the headers of Qt that are
# here: a check of seconds that needs no Qt for Windows and says nothing about linking. Without SOURCE:
# those for Windows alone, and all that know which system they are for.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
compiler=x86_64-w64-mingw32-g++-posix
qt=/usr/include/$(gcc -print-multiarch)/qt6
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ $# -eq 0 ]; then
    mapfile -t sources < <(find app ui -name '*_win.cpp' | sort
        grep -rlE --include=*.cpp '#include <(io|fcntl|c?signal|c?errno|process|sys/.*)(\.h)?>|Q_OS_|_WIN32' app ui \
            | grep -vE '_(unix|mac|win)\.cpp$' | sort)
    set -- "${sources[@]}" app/cli/main.cpp ui/main.cpp
fi

# Only headers that belong to no system: those of the C library here would be the wrong ones.
mkdir "$work/include"
for header in CLI SQLiteCpp boost tl sqlite3.h; do
    ln -s "/usr/include/$header" "$work/include/$header"
done
# What moc makes of a source is here only after a build.
sed -n 's/^#include "\(.*\.moc\)"$/\1/p' "$@" | while read -r name; do : >"$work/include/$name"; done

options=(-std=c++20 -Wall -Wextra -Werror -Wno-attributes -Wno-maybe-uninitialized
    -DQT_NO_KEYWORDS -DQT_NO_CAST_FROM_ASCII -DQT_NO_CAST_TO_ASCII -DQT_NO_URL_CAST_FROM_STRING
    -DQT_NO_FOREACH -DQT_STRICT_ITERATORS -DTMINUS_VERSION='"0"'
    -D_WIN32_WINNT=0x0A00 -DUNICODE -DNOMINMAX -DWIN32_LEAN_AND_MEAN
    -Iapp -I. -isystem "$work/include" -isystem "$qt")
for module in Core Gui Widgets Network Svg; do
    options+=(-isystem "$qt/Qt$module")
done
printf '#include "%s"\n' app/base/windowsnames.h ui/precompiled.h >"$work/all.h"
"$compiler" "${options[@]}" -x c++-header "$work/all.h" -o "$work/all.h.gch"
printf '%s\0' "$@" | xargs -0 -n 1 -P "$(nproc)" "$compiler" "${options[@]}" -include "$work/all.h" -fsyntax-only
echo "$# sources are fit for Windows"
