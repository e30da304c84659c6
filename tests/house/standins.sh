# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# To try a script without what it calls: stand-ins that note how they were called. Sourced by the checks
# beside it; sets $here, $work, $faults.
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
faults=0

# expect WHAT TEXT PATTERN: TEXT must match the shell pattern.
expect() {
    # shellcheck disable=SC2254
    case $2 in
    $3) ;;
    *)
        echo "FAIL: $1"
        echo "  expected: $3"
        echo "  found:    $2"
        faults=$((faults + 1))
        ;;
    esac
}

# never WHAT TEXT WORDS: TEXT must not hold the words.
never() {
    case $2 in
    *"$3"*) expect "$1" "$2" "anything without: $3" ;;
    esac
}

# stand_in NAME BODY: a program of that name that notes its call in $work/calls.
stand_in() {
    printf '#!/bin/bash\necho "%s $*" >>"%s/calls"\n%s\n' "$1" "$work" "$2" >"$work/bin/$1"
    chmod +x "$work/bin/$1"
}

# only TOOLS: of the system's own programs only these are found.
only() {
    local tool
    rm -rf "$work/bin" "$work/tree" "$work/calls"
    mkdir -p "$work/bin" "$work/tree"
    : >"$work/calls"
    for tool in "$@"; do
        ln -s "$(command -v "$tool")" "$work/bin/$tool"
    done
}

# start [VARIABLE=VALUE…] COMMAND: sets $out, $err, $rc and $calls.
start() {
    # shellcheck disable=SC2034
    out=$(env -i PATH="$work/bin" "$@" 2>"$work/err" </dev/null)
    rc=$?
    err=$(cat "$work/err")
    calls=$(cat "$work/calls")
}

# verdict WHAT: prints it when nothing failed, and ends.
verdict() {
    [ "$faults" -eq 0 ] && echo "$1"
    exit $((faults > 0))
}
