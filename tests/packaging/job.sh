#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Run by the other scripts here, as the one who uses the programs: job.sh VERSION COMMAND WINDOW
# Does a day's work with installed programs; COMMAND and WINDOW are how tminusctl and tminus are called.
# What is left behind in TMINUS_HOME is for the caller.
set -eu
version=$1 command=$2 window=$3
export QT_QPA_PLATFORM=xcb # a real window, whatever the tests around it draw on
fail() {
    echo "FAILED: $*" >&2
    exit 1
}
# Waits up to a minute for the command in "$@".
wait_for() {
    for _ in $(seq 600); do
        "$@" >/dev/null 2>&1 && return
        sleep 0.1
    done
    return 1
}

[ "$($command --version)" = "tminusctl $version" ] || [ "$($command --version)" = "$version" ] \
    || fail "version: $($command --version)"

# A delayed message, sent, landed and acknowledged against a sandbox of its own.
$command sandbox --port 0 >"$TMINUS_HOME/sandbox.log" &
sandbox=$!
trap 'kill $sandbox 2>/dev/null' EXIT
wait_for grep -q ^ready "$TMINUS_HOME/sandbox.log" || fail "the sandbox does not start"
endpoint=$(sed -n 's/^ready endpoint=\([^ ]*\).*/\1/p' "$TMINUS_HOME/sandbox.log")
export ALIBABA_CLOUD_ACCESS_KEY_ID=sandbox ALIBABA_CLOUD_ACCESS_KEY_SECRET=sandbox
$command --endpoint "$endpoint" send --topic order-timeout --key K1 --in 15s --body hello >/dev/null \
    || fail "send ended with $?"
said=$($command --endpoint "$endpoint" consume --topic order-timeout --group GID_job --count 1 \
    --ack auto --for 60s) || fail "consume ended with $?"
case $said in
*acknowledged*) ;;
*) fail "not acknowledged: $said" ;;
esac
kill $sandbox
wait $sandbox || fail "the sandbox ended with $?"
trap - EXIT

$command profile list | grep -q staging || $command profile add staging \
    --endpoint http://127.0.0.1:9 --environment staging --credential environment >/dev/null \
    || fail "profile add ended with $?"

# The window, until it is seen, and until it is told to end.
if [ -n "$window" ]; then
    $window >"$TMINUS_HOME/window.log" 2>&1 &
    program=$!
    wait_for sh -c 'xwininfo -root -tree | grep -q "T-Minus"' || {
        cat "$TMINUS_HOME/window.log" >&2
        fail "no window is seen"
    }
    [ -z "${PICTURE:-}" ] || { sleep 2 && import -window root "$PICTURE"; }
    kill -0 $program || fail "the window ended by itself"
    kill $program
    wait $program 2>/dev/null || [ $? -eq 143 ] || fail "the window ended with $?"
    # Words of the program itself; a bare X server has no session bus and no compositor to talk to.
    if grep -iE 'could not|cannot (load|open|find)|error while|no such' "$TMINUS_HOME/window.log"; then
        fail "the window complained"
    fi
fi
echo "the job is done by $version"
