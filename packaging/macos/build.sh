#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes T-Minus.app for both kinds of Mac, as .dmg and .zip; packaging/build.sh calls it. What it fetches and
# builds stays in build/macos.
set -euo pipefail
. packaging/packages.sh
. packaging/cross/sources.sh
. packaging/macos/inputs.sh
# shellcheck disable=SC2046
install_packages $(cross_packages) $(macos_packages) || exit 1

root=$PWD/build/macos
inputs=$root/inputs
mkdir -p "$inputs"
headers=$(fetch_headers)
qt=$(fetch_qt)
bash packaging/macos/sdk.sh "$headers" "$root/sdk"
python3 -B packaging/macos/qt.py "$root/qt" "$qt"
sqlite_amalgamation "$inputs/sqlite"
debian_source sqlitecpp "$inputs/sqlitecpp"

# build_for ARCHITECTURE
build_for() {
    local folder=$root/$1 libraries=$root/dependencies-$1
    local options=(-G Ninja -DCMAKE_BUILD_TYPE=Release
        "-DCMAKE_TOOLCHAIN_FILE=$PWD/packaging/macos/toolchain.cmake"
        "-DTMINUS_MACOS=$root" "-DTMINUS_MACOS_ARCH=$1")
    if [ ! -e "$libraries/.made" ]; then
        cmake "${options[@]}" -S packaging/cross/dependencies -B "$folder-dependencies" \
            -DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache \
            -DSQLITE="$inputs/sqlite" -DSQLITECPP="$inputs/sqlitecpp" \
            -DCMAKE_INSTALL_PREFIX="$libraries" >"$folder-dependencies.log"
        ninja -C "$folder-dependencies" install >>"$folder-dependencies.log"
        : >"$libraries/.made"
    fi
    cmake "${options[@]}" -S . -B "$folder" -DTMINUS_TESTS=OFF >"$folder.log"
    ninja -C "$folder" tminus tminusctl tminuskeychain
}
build_for x86_64
build_for arm64

work=$work/macos
app=$work/T-Minus.app
resources=$app/Contents/Resources
rm -rf "$work"
mkdir -p "$resources/licences" "$dist"
sed "s/@version@/$version/" packaging/macos/Info.plist.in >"$app/Contents/Info.plist"
png2icns "$resources/tminus.icns" packaging/icons/tminus-{16,32,48,128,256,512}.png >/dev/null
cp LICENSE packaging/THIRD-PARTY.md packaging/CHANGELOG.md "$resources/licences/"
cp /usr/share/common-licenses/{GPL-3,LGPL-3} "$resources/licences/"
for package in qt6-base-dev qt6-svg-dev libsqlitecpp-dev libboost1.81-dev libcli11-dev libexpected-dev; do
    cp "/usr/share/doc/$package/copyright" "$resources/licences/$package"
done
python3 -B packaging/macos/bundle.py "$root" "$app" "$root/x86_64" "$root/arm64"
python3 -B packaging/macos/sign.py "$app"
find "$app" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
python3 -B packaging/macos/check_mac.py "$app" "$root/sdk"

name=T-Minus-$version-macos
rm -f "$dist/$name.zip"
(cd "$work" && find T-Minus.app | LC_ALL=C sort | zip -qXy -9 "$dist/$name.zip" -@)
python3 -B packaging/macos/dmg.py "$app" "T-Minus $version" "$dist/$name.dmg"
python3 -B packaging/macos/sbom.py "$version" "$app" "$inputs" >"$dist/$name.cdx.json"
