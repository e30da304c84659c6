#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Proves the Debian package: deb.sh [--here] [DEB]
# Installs it in a fresh Debian 12 (or the release that SUITE names), starts the programs there under Xvfb, does a day's work, puts the next
# version over it while it runs, and removes it: nothing may be left. As root. With --here it is only
# unpacked and started on this computer, which must have what it depends on; that takes seconds.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/common.sh"
is_here=''
[ "${1:-}" != --here ] || { is_here=yes && shift; }
deb=${1:-$(newest tminus_*.deb)}
version=$(dpkg-deb -f "$deb" Version)

faults=$(lintian --fail-on none --no-tag-display-limit "$deb" 2>/dev/null | grep '^[EW]:' || true)
[ -z "$faults" ] || fail "lintian: $faults"
desktop-file-validate "$here/../../packaging/linux/tminus.desktop"

if [ -n "$is_here" ]; then
    dpkg-deb -x "$deb" "$work/root"
    appstreamcli validate --no-net "$work"/root/usr/share/metainfo/*.xml >/dev/null \
        || fail "the AppStream data is not valid"
    on_display env TMINUS_HOME="$work/home" sh "$here/job.sh" "$version" "$work/root/usr/bin/tminusctl" \
        "$work/root/usr/bin/tminus"
    exit
fi

# The same package as an older and as a newer version.
as_version() {
    rm -rf "$work/other"
    dpkg-deb -R "$deb" "$work/other"
    sed -i "s/^Version: .*/Version: $1/" "$work/other/DEBIAN/control"
    dpkg-deb --root-owner-group -Zgzip -b "$work/other" "$root/tmp/tminus_$1.deb" >/dev/null
}
fresh_system "${SUITE:-bookworm}"
inside apt-get install -y -q --no-install-recommends xvfb xauth x11-utils fonts-noto-core \
    desktop-file-utils shared-mime-info >/dev/null
inside useradd -m tester
as_version 0.0.9
as_version "$version"
as_version "$version+1"
# All that it depends on, and then itself taken away again: what is there now must be all there is in the end.
inside apt-get install -y -q "/tmp/tminus_$version.deb" >/dev/null
inside apt-get purge -y -q tminus >/dev/null
everything >"$work/before"

install_version() { inside apt-get install -y -q --allow-downgrades "/tmp/tminus_$1.deb" >/dev/null; }
job() {
    cp "$here/job.sh" "$root/tmp/"
    inside su tester -c "mkdir -p ~/tminus && TMINUS_HOME=~/tminus xvfb-run -a sh /tmp/job.sh $1 tminusctl tminus"
}
program_version=$version
install_version 0.0.9
job "$program_version"
profiles=$(sha256sum <"$root/home/tester/tminus/config/profiles.json")
inside su tester -c 'TMINUS_HOME=~/tminus tminusctl sandbox --port 0 >/tmp/running.log 2>&1 & echo $! >/tmp/running.pid'
wait_for grep -q ^ready "$root/tmp/running.log" || fail "the sandbox does not start before the upgrade"
install_version "$version"
inside sh -c 'kill -0 $(cat /tmp/running.pid)' || fail "the upgrade ended a running program"
inside sh -c 'kill $(cat /tmp/running.pid)'
wait_for inside sh -c '! kill -0 $(cat /tmp/running.pid)' || fail "the running program does not end"
[ "$profiles" = "$(sha256sum <"$root/home/tester/tminus/config/profiles.json")" ] \
    || fail "the upgrade changed the profiles"
job "$program_version"
grep -q 'x-scheme-handler/tminus=tminus.desktop' "$root/usr/share/applications/mimeinfo.cache" \
    || fail "links are not handed to it"
grep -q 'tminus-profiles' "$root/usr/share/mime/globs2" || fail "its file type is not known"
install_version "$version+1"
inside su tester -c 'TMINUS_HOME=~/tminus tminusctl profile list' | grep -q staging \
    || fail "the profiles are gone after the second upgrade"
inside apt-get purge -y -q tminus >/dev/null
everything >"$work/after"
diff "$work/before" "$work/after" || fail "this is left, or missing, after the removal"
[ -e "$root/home/tester/tminus/config/profiles.json" ] || fail "the removal took the operator's own files"
echo "${SUITE:-bookworm}: tminus $version installs, works, is upgraded while it runs, and goes without a trace"
