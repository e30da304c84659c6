#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# On a Mac: starts the bundle for the first time. start.sh FOLDER, where FOLDER holds .dmg and .zip.
# Looks at both as macOS does, does a day's work with the command line (tests/packaging/job.sh), keeps a secret
# in the Keychain, and takes a picture of the window, tminus.png, which somebody has to look at.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
fail() {
    echo "FAILED: $*" >&2
    exit 1
}
# Waits up to a minute for the command in "$@".
wait_for() {
    local _
    for _ in $(seq 600); do
        "$@" >/dev/null 2>&1 && return
        sleep 0.1
    done
    return 1
}
image=$(ls "$1"/T-Minus-*-macos.dmg) archive=$(ls "$1"/T-Minus-*-macos.zip)
version=$(basename "$image" | sed 's/T-Minus-\(.*\)-macos.dmg/\1/')
work=$(mktemp -d)
export TMINUS_HOME=$work/home
mkdir -p "$TMINUS_HOME"
trap 'hdiutil detach -quiet "$work/image" || true; rm -rf "$work"' EXIT

mkdir "$work/image"
hdiutil verify -quiet "$image" || fail "the image is damaged"
hdiutil attach -quiet -readonly -nobrowse -mountpoint "$work/image" "$image" || fail "the image cannot be mounted"
ditto -x -k "$archive" "$work/zip"
diff -r "$work/zip/T-Minus.app" "$work/image/T-Minus.app" || fail "image and archive differ"
ditto "$work/image/T-Minus.app" "$work/T-Minus.app"
programs=$work/T-Minus.app/Contents/MacOS
codesign --verify --deep --strict --verbose=2 "$work/T-Minus.app" || fail "the signature is not whole"

sh tests/packaging/job.sh "$version" "$programs/tminusctl" ''
"$programs/tminusctl" profile add kept --endpoint http://127.0.0.1:9 --access-key-id key --environment staging
printf 'a secret' | "$programs/tminusctl" profile secret kept || fail "the Keychain does not take a secret"
security find-generic-password -s tminus >/dev/null || fail "the secret is not in the Keychain"
"$programs/tminusctl" profile remove kept

"$programs/tminus" >"$work/window.log" 2>&1 &
program=$!
wait_for lsappinfo info -only name -app org.tminus.TMinus || { cat "$work/window.log" && fail "it does not start"; }
open -a "$work/T-Minus.app" 'tminus://open/outbox' || fail "links are not handed to it"
sleep 5 # until it is drawn: nobody tells
screencapture -x tminus.png
kill -0 $program || { cat "$work/window.log" && fail "the window ended by itself"; }
kill $program
wait $program || [ $? -eq 143 ] || fail "the window ended with $?"
echo "the bundle works on macOS $(sw_vers -productVersion), $(uname -m)"
