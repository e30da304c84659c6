#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes the package for Debian and Ubuntu out of $stage; packaging/build.sh calls it.
set -euo pipefail
root=$work/deb/tminus doc=$work/deb/tminus/usr/share/doc/tminus
architecture=$(dpkg --print-architecture)
mkdir -p "$root/DEBIAN"
cp -a "$stage/usr" "$root/"

# Debian's own names for the papers.
rm "$doc/LICENSE"
mv "$doc/CHANGELOG.md" "$work/deb/CHANGELOG.md"
gzip -9n <"$work/deb/CHANGELOG.md" >"$doc/NEWS.gz"
cat >"$doc/copyright" <<'TEXT'
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: T-Minus

Files: *
Copyright: 2026 The T-Minus maintainers
License: Apache-2.0
 On Debian systems, the full text of the Apache License, version 2.0, is in
 /usr/share/common-licenses/Apache-2.0.
Comment:
 THIRD-PARTY.md beside this file names what the programs are built on.
TEXT
gzip -9n >"$doc/changelog.gz" <<TEXT
tminus ($version) unstable; urgency=medium

  * Built from the sources of this version; NEWS.gz tells what is new.

 -- $maintainer  $(LC_ALL=C date -u -R --date="@$SOURCE_DATE_EPOCH")
TEXT
find "$root/usr/share/man" -name '*.1' -exec gzip -9n {} +

mkdir -p "$work/deb/lintian" "$root/usr/share/lintian/overrides"
cp packaging/linux/lintian-overrides "$root/usr/share/lintian/overrides/tminus"

# dpkg-shlibdeps finds what is linked. What is loaded by name comes with it (libqt6gui6 has the
# plug-ins for X11, libqt6network6 those for TLS, libqt6svg6 the icons) but for what stands below.
mkdir -p "$work/deb/debian"
printf 'Source: tminus\n\nPackage: tminus\nArchitecture: any\n' >"$work/deb/debian/control"
linked=$(cd "$work/deb" && dpkg-shlibdeps -O -ltminus/usr/lib/tminus tminus/usr/bin/tminus \
    tminus/usr/bin/tminusctl tminus/usr/lib/tminus/libtminuskeychain.so 2>/dev/null \
    | sed -n 's/^shlibs:Depends=//p')
cat >"$root/DEBIAN/control" <<TEXT
Package: tminus
Version: $version
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $(du -sk --apparent-size "$root/usr" | cut -f1)
Section: net
Priority: optional
Depends: $linked, hicolor-icon-theme, tzdata
Recommends: ca-certificates, fonts-noto-core | fonts-dejavu-core, qt6-wayland, gnome-keyring | kwalletmanager | keepassxc
Suggests: fonts-wqy-microhei | fonts-noto-cjk
Description: console for scheduled and delayed messages of RocketMQ
 T-Minus is a console for messages that have not happened yet: scheduled and
 delayed messages of ApsaraMQ for RocketMQ over its HTTP protocol. It sends
 them, shows when each is due, and consumes and acknowledges them as they
 land.
 .
 It speaks to the service, and to a sandbox of its own: a broker on this
 computer that every official SDK talks to unchanged. The window is tminus,
 the command line tminusctl.
TEXT
(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
find "$root" -type d -exec chmod 755 {} +
dpkg-deb --root-owner-group -Zxz --build "$root" "$dist/tminus_${version}_$architecture.deb" >/dev/null
