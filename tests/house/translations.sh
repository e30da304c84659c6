#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Fails when the .ts files are not what update_translations would make of the sources, or when a text is
# not translated: translations.sh LUPDATE LIST_OF_SOURCES. The arguments of lupdate are those of
# translations/CMakeLists.txt.
set -u
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
lupdate=$1 sources=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rc=0

# check LANGUAGE [ARGUMENTS OF LUPDATE]
check() {
    local ts=translations/tminus_$1.ts
    shift
    cp "$ts" "$work/" || { rc=1 && return; }
    "$lupdate" -silent -locations none -no-obsolete -I "$PWD/app" -I "$PWD" "@$sources" "$@" \
        -ts "$work/$(basename "$ts")" || rc=1
    if ! diff -u "$ts" "$work/$(basename "$ts")"; then
        echo "$ts is behind the sources; run: ninja -C build/debug update_translations"
        rc=1
    fi
    if grep -q 'type="unfinished"' "$ts"; then
        echo "$ts: $(grep -c 'type="unfinished"' "$ts") texts are not translated"
        rc=1
    fi
}

check en -pluralonly
check zh_CN
exit $rc
