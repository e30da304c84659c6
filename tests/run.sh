#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs what the tests need, builds with warnings as errors, runs everything, says what was left out
# and closes with ctest's summary.
set -u -o pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
. packaging/packages.sh

usage() {
    cat <<'TEXT'
Usage: tests/run.sh [--quick] [--sdk all] [--sanitize] [--fuzz SECONDS] [--all] [-- CTEST ARGUMENTS]
  --quick      a developer's loop: installs nothing, leaves out the tests labelled long or bench
  --sdk all    the official Java and Go SDKs too, installed when they are not there
  --sanitize   once more under address and undefined behaviour sanitizers, the sandbox under thread sanitizer
  --fuzz N     the fuzzers too, each for N seconds
  --all        everything: --sdk all --sanitize --fuzz 20
TEXT
}

quick='' sdk='' sanitize='' fuzz=''
while [ $# -gt 0 ]; do
    case $1 in
    --quick) quick=yes ;;
    --sdk)
        [ "${2:-}" = all ] || { usage >&2; exit 2; }
        sdk=all
        shift
        ;;
    --sanitize) sanitize=yes ;;
    --fuzz)
        [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || { usage >&2; exit 2; }
        fuzz=$2
        export TMINUS_FUZZ_SEED=${TMINUS_FUZZ_SEED:-0}
        shift
        ;;
    --all) sdk=all sanitize=yes fuzz=${fuzz:-20} ;;
    --help | -h) usage && exit 0 ;;
    --) shift && break ;;
    *) usage >&2 && exit 2 ;;
    esac
    shift
done

started=$(date +%s)
jobs=$(nproc)
# The SDKs are fetched once for all builds.
export TMINUS_SDK=$sdk TMINUS_SDK_CACHE=${TMINUS_SDK_CACHE:-$PWD/build/sdk} QT_QPA_PLATFORM=offscreen
# Nothing of the one who runs the tests may reach them, nor what they write reach him.
unset TMINUS_HOME TMINUS_PROFILE TMINUS_OPERATOR TMINUS_LANG NO_COLOR \
    ALIBABA_CLOUD_ACCESS_KEY_ID ALIBABA_CLOUD_ACCESS_KEY_SECRET ALIBABA_CLOUD_SECURITY_TOKEN
failed='' summaries='' # runs, in their order

say() { printf '\n== %s, after %s s\n' "$*" $(($(date +%s) - started)); }

# The thread sanitizer reads std and asio well and Qt badly: of its build only the sandbox is wanted.
build() {
    local target=all
    [ "$1" != tsan ] || target=tests/broker/all
    [ "$1" != fuzz ] || target=fuzzers
    say "Building $1 with warnings as errors"
    cmake --preset "$1" >build/"$1".configure.log 2>&1 || { cat build/"$1".configure.log && return 1; }
    ninja -C build/"$1" -j "$jobs" $target
}

# run PRESET [CTEST ARGUMENTS]: builds and tests it; what happened is kept for the end.
run() {
    local preset=$1 log
    shift
    log=build/$preset.ctest.log
    mkdir -p build
    : >"$log"
    if build "$preset"; then
        say "Testing $preset"
        ctest --test-dir build/"$preset" --output-on-failure --no-tests=error -j "$jobs" "$@" \
            </dev/null 2>&1 | tee "$log" && summaries="$summaries $preset" && return
    fi
    failed="$failed $preset"
}

left_out() {
    local skipped tool
    if [ -n "$quick" ]; then
        echo "- --quick: nothing was installed; tests labelled long or bench did not run"
    fi
    echo "- the benchmark: its figures need a quiet machine (build/release/bin/tminus_bench)"
    [ -n "$sanitize" ] || echo "- the sanitizer runs (--sanitize or --all)"
    [ -n "$fuzz" ] || echo "- the fuzzers (--fuzz SECONDS or --all)"
    [ -n "$sdk" ] || for tool in javac mvn go; do
        command -v $tool >/dev/null || echo "- $tool is not here: the SDKs that need it (--sdk all)"
    done
    skipped=$(sed -n 's/^.*Test *#[0-9]*: \(.*[^ .]\) \.*\*\*\*\(Skipped\|Not Run\).*$/- \1 (\2)/p' \
        build/release.ctest.log build/asan.ctest.log build/tsan.ctest.log 2>/dev/null | sort -u)
    [ -z "$skipped" ] || printf '%s\n' "$skipped"
}

mkdir -p build
rm -f build/*.ctest.log
if [ -z "$quick" ]; then
    # shellcheck disable=SC2046
    install_packages $(build_packages) $(run_packages) $(test_packages) \
        $([ "$sdk" != all ] || sdk_packages) $([ -z "$sanitize$fuzz" ] || clang_packages) || exit 1
fi

if [ -n "$sanitize" ]; then
    # Suppressions go by the names of functions.
    reader=external_symbolizer_path=$(command -v llvm-symbolizer-16)
    # A sanitized program is slow and its figures mean nothing; the checks of the sources are the same.
    ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1:$reader \
        UBSAN_OPTIONS=print_stacktrace=1 run asan -LE '^(bench|sources)$' "$@"
    TSAN_OPTIONS=halt_on_error=1:second_deadlock_stack=1:suppressions=$PWD/tests/tsan.supp:$reader \
        run tsan -L '^broker$' -LE '^bench$' "$@"
fi
if [ -n "$fuzz" ]; then
    TMINUS_FUZZ_SECONDS=$fuzz run fuzz -L '^fuzz$' --timeout $((fuzz + 100)) "$@"
fi
if [ -n "$quick" ]; then
    run release -LE '^(long|bench)$' "$@"
else
    run release "$@"
fi

say "Left out"
left_out
say Summary
for preset in $summaries $failed; do
    echo "$preset:"
    if grep -q 'tests passed' build/"$preset".ctest.log; then
        sed -n '/tests passed/,$p' build/"$preset".ctest.log
    else
        echo "did not build, or no test ran"
    fi
done
[ -z "$failed" ]
