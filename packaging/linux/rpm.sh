#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes the package for Fedora and openSUSE out of $stage; packaging/build.sh calls it.
set -euo pipefail
top=$work/rpm
mkdir -p "$top"
# What is linked rpmbuild finds by itself, by symbol; plug-ins come with those libraries.
cat >"$top/tminus.spec" <<TEXT
Name: tminus
Version: $version
Release: 1
Summary: Console for scheduled and delayed messages of RocketMQ
License: Apache-2.0
Packager: $maintainer
Requires: hicolor-icon-theme
Requires: tzdata
Recommends: qt6-qtwayland
Recommends: gnome-keyring
%global debug_package %{nil}
%global _build_id_links none
%global __os_install_post /usr/lib/rpm/brp-compress
%global __provides_exclude_from ^/usr/lib/tminus/.*$
%global use_source_date_epoch_as_buildtime 1
%global clamp_mtime_to_source_date_epoch 1
%global _buildhost tminus

%description
T-Minus is a console for messages that have not happened yet: scheduled and
delayed messages of ApsaraMQ for RocketMQ over its HTTP protocol. It sends
them, shows when each is due, and consumes and acknowledges them as they land.
It speaks to the service, and to a sandbox of its own.

%install
mkdir -p %{buildroot}
cp -a $stage/usr %{buildroot}/

%files
/usr/bin/tminus
/usr/bin/tminusctl
/usr/lib/tminus
$(cd "$stage" && find usr/share -type f ! -path '*/man/*' ! -path '*/doc/*' -printf '/%p\n' | sort)
%doc /usr/share/doc/tminus
%doc /usr/share/man/man1/tminus*.1*
%doc %lang(zh_CN) /usr/share/man/zh_CN/man1/tminus*.1*
TEXT
rpmbuild -bb --define "_topdir $top" --define "_rpmdir $top" --quiet "$top/tminus.spec" \
    >"$top/log" 2>&1 || { cat "$top/log" && exit 1; }
cp "$top"/*/*.rpm "$dist/"
