#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Proves installer and zip for Windows under Wine: windows.sh [SETUP ZIP]
# Installs silently, does a day's work with what was installed, puts it over itself, removes it: nothing may be
# left but the user's data, and not these either where he says so. PICTURE names where the window is kept.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/common.sh"
. "$here/wine.sh"
setup=${1:-$(newest 'tminus-*-windows-*-setup.exe')} zip=${2:-$(newest 'tminus-*-windows-*.zip')}
version=$(basename "$setup" | sed 's/tminus-\([0-9.]*\)-windows.*/\1/')
# shellcheck disable=SC2046
install_packages $(windows_test_packages) || exit 1
[ "$(stat -c %s "$setup")" -le $((25 << 20)) ] || fail "the installer is larger than 25 MB"
start_wine
traces >"$work/before"
cp "$setup" "$drive/setup.exe"

programs=$user/AppData/Local/Programs/T-Minus
data=$user/AppData/Local/tminus
run "$drive/setup.exe" /S || fail "the installer ended with $?"
[ -e "$programs/tminus.exe" ] || fail "nothing was installed"
for file in tminus.exe tminusctl.exe; do
    wrestool -x --raw -t 24 "$programs/$file" >"$work/manifest"
    for word in longPathAware PerMonitorV2; do
        grep -q $word "$work/manifest" || fail "$file does not say $word"
    done
    wrestool -x --raw -t 16 "$programs/$file" | tr -d '\0' | grep -q "ProductVersion.*$version" \
        || fail "$file does not tell its version"
    wrestool -l -t 14 "$programs/$file" | grep -q . || fail "$file has no icon"
done
echo "installed silently for this user"

control() { run "$programs/tminusctl.exe" "$@" | tr -d '\r'; }
[ "$(control --version)" = "tminusctl $version" ] || fail "the version is $(control --version)"
control demo >"$work/demo.log" || { cat "$work/demo.log" && fail "demo ended with $?"; }
sed 's/^/  /' "$work/demo.log"

run "$programs/tminusctl.exe" sandbox --port 0 >"$work/sandbox.log" 2>&1 &
wait_for grep -q ^ready "$work/sandbox.log" || fail "the sandbox does not start"
endpoint=$(sed -n 's/^ready endpoint=\([^ ]*\).*/\1/p' "$work/sandbox.log")
# day ID: one delayed message is sent, lands and is acknowledged through the profile ID.
day() {
    control --profile "$1" send --topic order-timeout --key "$1" --in 15s --body "hello 你好" >/dev/null \
        || fail "send through $1 ended with $?"
    control --profile "$1" consume --topic order-timeout --group GID_job --count 1 --ack auto --for 60s \
        >"$work/consumed" || fail "consume through $1 ended with $?"
    grep -q acknowledged "$work/consumed" || fail "not acknowledged: $(cat "$work/consumed")"
}
control profile add keyed --endpoint "$endpoint" --environment staging --credential keystore \
    --access-key-id sandbox >/dev/null
printf 'sandbox\n' | run "$programs/tminusctl.exe" profile secret keyed >/dev/null || fail "the secret was not kept"
secrets | grep -q 'tminus:.*keyed' || fail "the secret is not in the Credential Manager"
! grep -rqi 'secret.*sandbox' "$data" || fail "the secret is in a file"
day keyed
echo "a delayed message was sent and acknowledged with a secret of the Credential Manager"

openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1 \
    -keyout "$work/key.pem" -out "$work/certificate.pem" 2>/dev/null
python3 -B "$here/tlsfront.py" "$work/certificate.pem" "$work/key.pem" "${endpoint##*:}" >"$work/front.log" 2>&1 &
front=$!
wait_for grep -q ^port "$work/front.log" || fail "the server for TLS does not start"
secure=https://127.0.0.1:$(sed -n 's/^port //p' "$work/front.log")
pin=$(openssl x509 -in "$work/certificate.pem" -outform der | sha256sum | cut -d' ' -f1)
control profile add strange --endpoint "$secure" --environment staging --credential keystore \
    --access-key-id sandbox >/dev/null
printf 'sandbox\n' | run "$programs/tminusctl.exe" profile secret strange >/dev/null
! control profile test strange >"$work/strange.log" 2>&1 || fail "a certificate of nobody was trusted"
! grep -q ^taken "$work/front.log" || grep -qi certificate "$work/strange.log" || fail "$(cat "$work/strange.log")"
control profile edit strange --pins "$pin" >/dev/null
day strange
grep -q '^taken: TLSv1' "$work/front.log" || fail "no request came through TLS"
kill "$front"
echo "the same through Schannel ($(sed -n 's/^taken: //p' "$work/front.log" | tail -1)); a strange certificate is refused"

open_window "$programs/tminus.exe"
[ -z "${PICTURE:-}" ] || { sleep 5 && import -window root "$PICTURE"; }
status=0
run "$drive/setup.exe" /S || status=$?
[ $status -eq 2 ] || fail "installing over a running program ended with $status"
[ ! -e "$programs/incoming" ] && [ -e "$programs/tminus.exe" ] || fail "a refused installation changed something"
end_programs
echo "the window opens; nothing is installed over a running program"

cp "$data/profiles.json" "$work/profiles.json"
touch "$programs/note-of-mine.txt"
run "$drive/setup.exe" /S || fail "installing again ended with $?"
cmp -s "$data/profiles.json" "$work/profiles.json" || fail "profiles did not survive an upgrade"
[ -e "$programs/note-of-mine.txt" ] || fail "a foreign file was taken away"
rm "$programs/note-of-mine.txt"
run "$programs/uninstall.exe" /S
wait_for test ! -e "$programs" || fail "left: $(find "$programs")"
[ -e "$data/profiles.json" ] || fail "profiles were taken away"
run "$drive/setup.exe" /S /AllUsers || fail "installing for all ended with $?"
run "$drive/Program Files/T-Minus/tminusctl.exe" profile list | grep -q keyed || fail "the profiles are gone"
run "$drive/Program Files/T-Minus/uninstall.exe" /S /AllUsers /REMOVEDATA
wait_for test ! -e "$drive/Program Files/T-Minus" || fail "left: $(find "$drive/Program Files/T-Minus")"
wait_for test ! -e "$data" || fail "the data were not removed"
rm "$drive/setup.exe"
traces >"$work/after"
diff "$work/before" "$work/after" >"$work/residue" || fail "left: $(cat "$work/residue")"
echo "upgraded with profiles kept, removed without residue, for this user and for all"

long=$(printf 'deep%.0s' $(seq 12))
odd="$drive/my tools 工具/$long/$long/$long/$long"
mkdir -p "$odd"
unzip -q "$zip" -d "$odd"
portable=$(find "$odd" -mindepth 1 -maxdepth 1)
run "$portable/tminusctl.exe" profile add carried --endpoint http://127.0.0.1:9 --environment staging \
    --credential environment >/dev/null || fail "the zip's profile add ended with $?"
run "$portable/tminusctl.exe" sandbox --port 0 >"$work/carried.log" 2>&1 &
wait_for grep -q ^ready "$work/carried.log" || fail "the zip's sandbox does not start: $(cat "$work/carried.log")"
end_programs
[ -e "$portable/data/config/profiles.json" ] && [ ! -e "$data" ] || fail "the zip keeps its data elsewhere"
echo "the zip runs from a path with blanks, Chinese and ${#portable} characters, and keeps its data beside itself"
