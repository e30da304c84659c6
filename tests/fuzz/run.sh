#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs one fuzzer: PROGRAM [LIBFUZZER ARGUMENTS]. Silent when nothing is found; what is found is kept
# beside the program as NAME-crash-… and runs again with PROGRAM FILE. TMINUS_FUZZ_SEED=0: another way
# each time; else the same one, so that a check of a change tells of the change and not of luck.
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$1
name=$(basename "$program")
name=${name#fuzz_}
shift
cd "$(dirname "$program")" || exit 1
words=()
[ ! -r "$here/$name.dict" ] || words=("-dict=$here/$name.dict")
# What was found interesting stays in the first folder: the next run starts with it.
mkdir -p "found/$name"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
QT_LOGGING_RULES='*=false' UBSAN_OPTIONS=print_stacktrace=1 "$program" "${words[@]}" \
    -max_total_time="${TMINUS_FUZZ_SECONDS:-20}" -timeout=60 -max_len=16384 -rss_limit_mb=2048 \
    -verbosity=0 -seed="${TMINUS_FUZZ_SEED:-1}" -artifact_prefix="$PWD/$name-" "$@" "found/$name" "corpus/$name" >"$log" 2>&1
code=$?
[ $code -eq 0 ] || tail -n 100 "$log"
exit $code
