#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Fails when clang-format would change a C++ file. To put it right: tests/house/format.sh --fix
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
command -v clang-format >/dev/null || { echo "clang-format is not installed" && exit 77; }
files() {
    find app ui tests \( -name build -o -name node_modules \) -prune -o \
        \( -name '*.h' -o -name '*.cpp' \) -print0
}
if [ "${1:-}" = --fix ]; then
    files | xargs -0 -r clang-format -i
    exit
fi
bad=$(files | xargs -0 -r clang-format --dry-run 2>&1 | sed -n 's/:.*warning: code should.*//p' | sort | uniq -c)
[ -z "$bad" ] && exit 0
echo "To be formatted (places, file); tests/house/format.sh --fix does it:"
printf '%s\n' "$bad"
exit 1
