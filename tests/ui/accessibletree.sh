#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# accessibletree.sh TMINUS TMINUSCTL: starts the program on a display and a message bus of its own, and
# walks through what an assistive tool sees of the timeline. Exit code 77: a tool for it is not here.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
missing() { echo "SKIP   : $1 is not installed, so nobody looked at the accessible tree from outside"; exit 77; }
for tool in Xvfb:xvfb xvfb-run:xvfb xauth:xauth dbus-run-session:dbus-daemon; do
    command -v "${tool%%:*}" >/dev/null || missing "${tool##*:}"
done
[ -x /usr/libexec/at-spi-bus-launcher ] || missing at-spi2-core
/usr/bin/python3 -c 'import gi; gi.require_version("Gio", "2.0")' 2>/dev/null || missing python3-gi

TMINUS_HOME=$(mktemp -d)
trap 'rm -rf "$TMINUS_HOME"' EXIT
# The library that reads X11's keys gives strndup a name that does not end, and its length.
export ASAN_OPTIONS=${ASAN_OPTIONS:-}:strict_string_checks=0
export TMINUS_HOME TMINUS_LANG=en TZ=UTC QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
{
    echo messageId,topic,due,tag,key
    echo "AC1F-1,order-timeout,$(date -u -d '+5 minutes' '+%F %T'),CLOSE,ORD-1"
    echo "AC1F-2,order-timeout,$(date -u -d '+10 minutes' '+%F %T'),CLOSE,ORD-2"
    echo "AC1F-3,coupon-reminder,$(date -u -d '+7 minutes' '+%F %T'),DAY_3,CPN-1"
} >"$TMINUS_HOME/sent.csv"
"$2" import "$TMINUS_HOME/sent.csv"
dbus-run-session -- xvfb-run -a -s '-screen 0 1440x900x24' \
    /usr/bin/python3 -B "$here/accessibletree.py" "$1"
