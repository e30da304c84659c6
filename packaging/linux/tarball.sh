#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes the folder that runs without being installed, packed; packaging/build.sh calls it.
set -euo pipefail
. packaging/linux/bundle.sh
make_bundle
tar -C "$work/bundle" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" \
    --exclude=.made -c "${bundle##*/}" | xz -T2 -6e >"$dist/${bundle##*/}.tar.xz"
