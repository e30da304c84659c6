#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Proves what can be proved of the macOS bundle without a Mac: macos.sh [DMG ZIP]
# Both hold the same bundle; every import resolves, every page and file is as it was signed; and the check
# that says so finds a bundle that was tampered with.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/common.sh"
dmg=${1:-$(newest 'T-Minus-*-macos.dmg')} archive=${2:-$(newest 'T-Minus-*-macos.zip')}
sdk=$repository/build/macos/sdk
[ -e "$sdk" ] || fail "there is no $sdk; make it with packaging/build.sh macos"
[ "$(stat -c %s "$dmg")" -le $((35 << 20)) ] || fail "$dmg is larger than 35 MB"

check() { python3 -B "$repository/packaging/macos/check_mac.py" "$1" "$sdk"; }

dmg2img -s "$dmg" "$work/image" >/dev/null
mkdir "$work/dmg" "$work/zip"
xorriso -osirrox on -indev "$work/image" -extract / "$work/dmg" >"$work/xorriso.log" 2>&1 \
    || { tail -5 "$work/xorriso.log" && fail "$dmg does not unpack"; }
unzip -q "$archive" -d "$work/zip"
[ "$(readlink "$work/dmg/Applications")" = /Applications ] || fail "the image has no way to the applications"
diff -r --no-dereference "$work/zip/T-Minus.app" "$work/dmg/T-Minus.app" || fail "the image and the archive differ"
for app in "$work/zip/T-Minus.app" "$work/dmg/T-Minus.app"; do
    for program in tminus tminusctl; do
        [ -x "$app/Contents/MacOS/$program" ] || fail "$program cannot be started in $app"
    done
    check "$app"
done

# expect_fault WHAT WORDS: the check must say WORDS of the bundle as it is now, which then is whole again.
app=$work/zip/T-Minus.app/Contents
expect_fault() {
    local said
    if said=$(check "${app%/Contents}"); then
        fail "the check does not see $1"
    fi
    case $said in
    *"$2"*) ;;
    *) fail "of $1 the check says: $said" ;;
    esac
    rm -rf "${app%/Contents}"
    cp -a "$work/dmg/T-Minus.app" "$work/zip/"
}
chmod -R u+w "$work/zip" "$work/dmg"
printf 'X' | dd of="$app/Frameworks/QtCore.framework/Versions/A/QtCore" bs=1 seek=3000000 conv=notrunc status=none
expect_fault "a changed byte" "differs from its signature"
: >"$app/Resources/new"
expect_fault "a new file" "is not sealed"
echo >>"$app/Resources/qt.conf"
expect_fault "a changed file" "differs from its seal"
rm -r "$app/Frameworks/QtDBus.framework"
expect_fault "a missing framework" "needs what is not in the bundle"
echo "the macOS bundle is whole; nobody has started it"
