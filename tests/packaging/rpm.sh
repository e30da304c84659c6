#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Looks the .rpm over and starts what is in it on this computer: rpm.sh --here [RPM]. Whether a Fedora or an
# openSUSE installs it is not shown by this.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/common.sh"
rpm=${2:-$(newest 'tminus-*.rpm')}
version=$(rpm -qp --qf '%{VERSION}' "$rpm")

rpm -K --nosignature "$rpm" >/dev/null || fail "its digests are wrong"
rpm -qpR "$rpm" | grep -q 'libQt6Widgets.so.6' || fail "it does not ask for Qt"
if rpm -qp --provides "$rpm" | grep '^lib'; then
    fail "it provides a library that is nobody else's business"
fi
files=$(rpm -qpl "$rpm")
for file in /usr/bin/tminus /usr/bin/tminusctl /usr/share/applications/tminus.desktop \
    /usr/share/icons/hicolor/scalable/apps/tminus.svg /usr/share/mime/packages/tminus.xml; do
    grep -qx "$file" <<<"$files" || fail "$file is not in it"
done
mkdir "$work/root"
(cd "$work/root" && rpm2cpio "$rpm" | cpio -idm --quiet)
on_display env TMINUS_HOME="$work/home" sh "$here/job.sh" "$version" "$work/root/usr/bin/tminusctl" \
    "$work/root/usr/bin/tminus"
