#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes what people install on Windows; packaging/build.sh calls it. What takes long to build is kept in
# build/windows, or in $TMINUS_WINDOWS_CACHE.
set -euo pipefail
cache=${TMINUS_WINDOWS_CACHE:-$PWD/build/windows}
mkdir -p "$cache/sources" "$dist"
. packaging/packages.sh
. packaging/cross/sources.sh
# shellcheck disable=SC2046
install_packages $(cross_packages) $(windows_packages) || exit 1
for part in qt program stage installer portable; do
    . "packaging/windows/$part.sh"
done

build_qt
build_dependencies
make_icon_pictures
build_program tminus tminusctl tminuskeychain
make_stage
make_installer
make_portable
python3 -B packaging/windows/sbom.py "$version" "$folder" "$cache/sources" \
    >"$dist/tminus-$version-windows.cdx.json"
