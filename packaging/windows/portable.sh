# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# The folder as a zip that runs from wherever it is unpacked, and keeps its data beside itself. Sourced.
make_portable() {
    local name=tminus-$version-windows-x86_64
    rm -rf "$work/windows/$name"
    cp -a "$folder" "$work/windows/$name"
    : >"$work/windows/$name/portable"
    find "$work/windows/$name" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
    rm -f "$dist/$name.zip"
    (cd "$work/windows" && find "$name" -type f | LC_ALL=C sort | TZ=UTC zip -q -9 -X "$dist/$name.zip" -@)
}
