#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A man page holds every option of every command, and formats without a warning:
#   manpage.sh PAGE PROGRAM
set -euo pipefail
page=$1 program=$2
plain=$(mktemp)
trap 'rm -f "$plain"' EXIT
export TMINUS_LANG=en

faults=0
# "tminusctl send" and what follows, until the next command.
section() { sed -n "/^\.SS \"tminusctl $1\"$/,/^\.S[SH]/p" "$page" | sed 's/\\-/-/g'; }
mapfile -t commands < <("$program" --help | sed -n '/^Commands:/,$s/^  \([a-z]*\) .*/\1/p')
if [ ${#commands[@]} -lt 9 ]; then
    echo "only ${#commands[@]} commands found in the help"
    exit 1
fi
for command in "${commands[@]}"; do
    section "$command" >"$plain"
    while read -r option; do
        if ! grep -qF -- "\\fB$option\\fR" "$plain"; then
            echo "$command: $option is not in the page"
            faults=1
        fi
    done < <("$program" "$command" --help | grep -oE '^  (-[a-z],)?(--[a-z-]+|-[a-z])' \
        | tr -d ' ' | tr ',' '\n' | grep -vxE -- '-h|--help')
done
if grep -n '@[A-Z]*@' "$page"; then
    echo "the page holds a place that was not filled in"
    faults=1
fi
if command -v man >/dev/null; then
    said=$(LC_ALL=C.UTF-8 MANROFFSEQ='' man --warnings -l "$page" 2>&1 >"$plain")
    if [ -n "$said" ] || ! grep -q TMINUS_HOME "$plain"; then
        echo "$said"
        faults=1
    fi
fi
exit $faults
