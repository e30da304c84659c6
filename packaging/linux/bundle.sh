#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes the folder that tarball and AppImage are made of, once: $bundle, out of $stage. Sourced by both.
# shellcheck shell=bash
bundle=$work/bundle/tminus-$version-linux-$(uname -m)

make_bundle() {
    [ ! -e "$bundle/.made" ] || return 0
    local plugins package
    plugins=$(qtpaths6 --query QT_INSTALL_PLUGINS)
    cmake -DSTAGE="$stage/usr" -DBUNDLE="$bundle" -DPLUGINS="$plugins" -DLIST="$work/bundle.files" \
        -P packaging/linux/bundle.cmake >"$work/bundle.log" 2>&1 || { tail -20 "$work/bundle.log" && return 1; }
    cp LICENSE packaging/linux/README.txt "$bundle/"
    # The licences of what is copied; the packages are found as the list of contents finds them.
    mkdir -p "$bundle/share/doc/tminus/licences"
    for package in $(xargs -r -n1 readlink -f <"$work/bundle.files" | sed 'p;s,^/usr,,' \
        | xargs dpkg -S 2>/dev/null | sed 's/[:,].*//' | sort -u); do
        cp "/usr/share/doc/$package/copyright" "$bundle/share/doc/tminus/licences/$package"
    done
    rm -rf "$bundle/share/lintian"
    find "$bundle" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
    touch --date="@$SOURCE_DATE_EPOCH" "$bundle/.made"
}
