#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds, and starts the T-Minus console on the sandbox. With no display it
# runs the four-message job on the command line instead. Arguments go to the program that it starts.
set -u
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
. packaging/packages.sh

build=build/release
# shellcheck disable=SC2046
install_packages $(build_packages) $(run_packages) || exit 1

if [ ! -f $build/build.ninja ]; then
    if ! cmake --preset release >&2; then
        rm -f $build/build.ninja # a half configured folder would be taken for a whole one
        command -v apt-get >/dev/null || other_systems >&2
        exit 1
    fi
fi
# Ninja itself sees whether there is anything to do, and configures anew when it must. Its words go to
# stderr: the answers of the program are all that stdout holds.
if ! ninja -C $build -n tminus tminusctl 2>&1 | grep -q 'no work to do'; then
    ninja -C $build tminus tminusctl >&2 || exit 1
fi

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec $build/bin/tminus "$@"
fi
echo "No display here (neither DISPLAY nor WAYLAND_DISPLAY is set): running the four-message job" >&2
echo "with 'tminusctl demo' instead of the window." >&2
exec $build/bin/tminusctl demo "$@"
