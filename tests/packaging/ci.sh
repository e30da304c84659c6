#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The part of these proofs that every run of the tests can afford: makes the Debian package and starts what
# is in it. Exit code 77: its tools are not here, and cannot be installed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. packaging/packages.sh
# shellcheck disable=SC2046
if ! install_packages $(build_packages) $(package_packages) $(packaging_test_packages); then
    echo "SKIP   : the tools for packages are missing"
    exit 77
fi
bash packaging/build.sh deb
bash tests/packaging/deb.sh --here
