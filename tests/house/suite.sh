#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Proves tests/run.sh and .ci/run without building anything: cmake, ninja and ctest are stand-ins.
. "$(dirname "${BASH_SOURCE[0]}")/standins.sh"

# A tree with the scripts, where every test passes but one is skipped.
fresh() {
    only bash env tr grep rm cat dirname mkdir chmod date nproc sed sort tee
    mkdir -p "$work/tree/packaging" "$work/tree/tests" "$work/tree/.ci"
    cp "$here/packaging/packages.sh" "$work/tree/packaging/"
    cp "$here/tests/run.sh" "$work/tree/tests/"
    cp "$here/.ci/run" "$work/tree/.ci/"
    stand_in id 'echo 0'
    stand_in dpkg-query 'for p in "${@:4}"; do echo "installed $p"; done'
    stand_in apt-get ''
    stand_in cmake ''
    stand_in ninja ''
    stand_in ctest '
echo "TMINUS_SDK=$TMINUS_SDK" >>'"$work"'/calls
echo "1/2 Test  #1: house/format .....................***Skipped   0.01 sec"
echo "100% tests passed, 0 tests failed out of 2"
echo "Total Test time (real) =   0.01 sec"'
}
script=$work/tree/tests/run.sh
last_line() { printf '%s' "${out##*$'\n'}"; }

fresh
start bash "$script" --quick -- -R models
expect "a quick run passes" "$rc" 0
never "it installs nothing" "$calls" apt-get
expect "it leaves out what takes long" "$calls" "*ctest --test-dir build/release*-LE ^(long|bench)\$ -R models*"
never "it builds nothing twice" "$calls" "preset asan"
expect "it says what was left out" "$out" "*== Left out*--quick*sanitizer*javac*house/format (Skipped)*== Summary*"
expect "it closes with the summary of ctest" "$(last_line)" "Total Test time*"

fresh
start bash "$script"
expect "a plain run passes" "$rc" 0
expect "it installs what is missing" "$calls" "*apt-get install*g++*clang-format*"
never "but not what the other SDKs need" "$calls" default-jdk
never "nothing long is left out" "$calls" "-LE"

fresh
start bash "$work/tree/.ci/run"
expect "everything passes" "$rc" 0
expect "it installs for all SDKs" "$calls" "*apt-get install*default-jdk-headless*golang-go*"
expect "all SDKs have to run" "$calls" "*TMINUS_SDK=all*"
expect "the sanitizers run, of the thread one the sandbox alone" "$calls" \
    "*--preset asan*build/asan*-LE ^(bench|sources)\$*--preset tsan*tests/broker/all*build/tsan*-L ^broker\$*--preset release*"
expect "the fuzzers run" "$calls" "*apt-get install*clang-16*--preset fuzz*fuzzers*build/fuzz*-L ^fuzz\$*"
expect "each run is summed up" "$out" "*== Summary*asan:*100%*tsan:*100%*fuzz:*100%*release:*100%*"

fresh
stand_in ctest '[[ $2 = *asan ]] || { echo "100% tests passed, 0 tests failed out of 2" && exit; }
echo "50% tests passed, 1 tests failed out of 2"
exit 8'
start bash "$work/tree/.ci/run"
expect "one failed test fails it all" "$rc" 1
expect "the failed run is the last summary" "$(last_line)" "50% tests passed*"

fresh
stand_in ninja 'exit 1'
start bash "$script" --quick
expect "what does not build fails" "$rc" 1
never "and is not tested" "$calls" ctest

fresh
start bash "$script" --sdk java
expect "an unknown word is refused" "$rc:$err" "2:Usage*"
start bash "$script" --fuzz long
expect "so is a time that is no number" "$rc:$err" "2:Usage*"
start bash "$script" --help
expect "help is a result" "$rc:$out" "0:Usage*"

verdict "run.sh does as it says"
