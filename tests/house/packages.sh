#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Proves packaging/packages.sh and packaging/run.sh without installing anything: apt-get, dpkg-query,
# sudo, cmake, ninja and the programs are stand-ins that note how they were called.
. "$(dirname "${BASH_SOURCE[0]}")/standins.sh"

# A tree with the two scripts only, a PATH with little more than the stand-ins.
fresh() {
    only bash env tr grep rm cat dirname mkdir chmod
    mkdir -p "$work/tree/packaging"
    cp "$here"/packaging/run.sh "$here"/packaging/packages.sh "$work/tree/packaging/"
    local tool
    stand_in id 'echo 0'
    stand_in dpkg-query 'for p in "${@:4}"; do echo "installed $p"; done'
    stand_in apt-get ''
    stand_in g++ '' && stand_in ccache ''
    stand_in cmake 'mkdir -p build/release && : >build/release/build.ninja'
    stand_in ninja '[ "$3" != -n ] || echo "ninja: no work to do."'
    mkdir -p "$work/tree/build/release/bin"
    for tool in tminus tminusctl; do
        stand_in $tool "echo $tool answers"
        mv "$work/bin/$tool" "$work/tree/build/release/bin/$tool"
    done
}

script=$work/tree/packaging/run.sh

fresh
start bash "$script" --json
expect "without a display the job runs" "$calls" "*tminusctl demo --json*"
expect "it says so" "$err" "*No display here*tminusctl demo*"
expect "stdout holds the program's answers alone" "$out" "tminusctl answers"
never "nothing is installed when all is there" "$calls" "apt-get"

fresh
start DISPLAY=:7 bash "$script" --lang zh_CN
expect "with a display the window starts with the arguments" "$calls" "*tminus --lang zh_CN*"
: >"$work/calls"
start WAYLAND_DISPLAY=wayland-0 bash "$script"
expect "Wayland is a display too" "$calls" "*tminus *"
never "a second start does not configure" "$calls" "cmake"

fresh
stand_in dpkg-query 'for p in "${@:4}"; do [ $p = qt6-svg-dev ] || echo "installed $p"; done'
start bash "$script"
expect "only what is missing is installed" "$calls" "*apt-get install -y *--no-install-recommends*--force-confold qt6-svg-dev
*"
never "lists are not fetched when they are good" "$calls" "apt-get update"

fresh
rm "$work/bin/ccache"
stand_in apt-get '[ $1 = update ] && : >'"$work/updated"'; [ -e '"$work/updated"' ]'
start bash "$script"
expect "old lists are fetched" "$calls" "*apt-get install*ccache*apt-get update*apt-get install*ccache*"
rm -f "$work/updated"

fresh
rm "$work/bin/ccache"
stand_in id 'echo 1000'
start bash "$script"
expect "without root and sudo it fails" "$rc" 1
expect "and names the line to type" "$err" "*sudo apt-get install*ccache*"
never "and installs nothing" "$calls" "apt-get"
stand_in sudo '[ "$2" = true ] || "${@:2}"'
start bash "$script"
expect "with a sudo that asks nothing it installs" "$calls" "*sudo -n true*sudo -n env *apt-get install*"

fresh
rm "$work/bin/apt-get" "$work/bin/dpkg-query" "$work/bin/cmake"
start bash "$script"
expect "on another system it fails" "$rc" 1
expect "and names the packages" "$err" "*Fedora*qt6-qtbase-devel*Arch*tl-expected*openSUSE*"

fresh
stand_in ninja 'exit 1'
start bash "$script"
expect "a broken build starts nothing" "$rc:$out" "1:"

verdict "packages.sh and run.sh do as they say"
