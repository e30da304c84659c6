#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The part of the Windows program that every run of the tests can afford: its own sources are read as its
# compiler reads them. Exit code 77: that compiler is not here, and cannot be installed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. packaging/packages.sh
# shellcheck disable=SC2046
if ! install_packages $(build_packages) $(windows_compiler_packages); then
    echo "SKIP   : the compiler for Windows is missing"
    exit 77
fi
bash packaging/windows/syntax.sh
wrong=$(mktemp --suffix=_win.cpp)
trap 'rm -f "$wrong"' EXIT
printf '#ifdef Q_OS_WIN\nunsigned long code() { return GetLastErrorOf(); }\n#endif\n' >"$wrong"
if bash packaging/windows/syntax.sh "$wrong" >/dev/null 2>&1; then
    echo "FAILED: a fault in what only Windows compiles is not found" >&2
    exit 1
fi
