#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Proves the folder and the one file that run without being installed: bundle.sh [TARBALL APPIMAGE]
# In a fresh Debian 12 without Qt, with what every desktop has, from a path with spaces and Chinese. As root.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/common.sh"
tarball=${1:-$(newest 'tminus-*-linux-*.tar.xz')} appimage=${2:-$(newest '*.AppImage')}
version=$(basename "$tarball" | sed 's/tminus-\([0-9.]*\)-linux.*/\1/')
for file in "$tarball" "$appimage"; do
    [ "$(stat -c %s "$file")" -le $((30 << 20)) ] || fail "$file is larger than 30 MB"
done

fresh_system bookworm
# Any desktop has these; debootstrap's smallest system has not.
inside apt-get install -y -q --no-install-recommends xvfb xauth x11-utils fonts-noto-core \
    libfontconfig1 libfreetype6 libgl1 libegl1 libx11-6 libx11-xcb1 libxcb1 libwayland-client0 >/dev/null
[ -z "$(inside sh -c 'ls /usr/lib/*/libQt6* 2>/dev/null')" ] || fail "there is a Qt in the fresh system"
inside useradd -m tester
odd="/home/tester/my tools 工具"
mkdir -p "$root$odd"
tar -C "$root$odd" -xf "$tarball"
cp "$appimage" "$root$odd/T-Minus.AppImage"
cp "$here/job.sh" "$root/tmp/"
folder=$odd/$(basename "$tarball" .tar.xz)
# job.sh calls programs by one word: links have none of the blanks.
ln -s "$folder/bin" "$root/home/tester/bin"
ln -s "$odd/T-Minus.AppImage" "$root/home/tester/T-Minus"
inside chown -R tester /home/tester

run_job() { # COMMAND WINDOW [USER]
    inside su "${3:-tester}" -c "mkdir -p ~/home && TMINUS_HOME=~/home xvfb-run -a sh /tmp/job.sh $version '$1' '$2'"
}
run_job /home/tester/bin/tminusctl /home/tester/bin/tminus
echo "the folder works"
if inside su tester -c 'ldd ~/bin/tminus' | grep -E '(libQt6|libicu|libsqlite|libcrypto).*=> /(usr/)?lib/'; then
    fail "a library comes from the system"
fi
run_job 'env APPIMAGE_EXTRACT_AND_RUN=1 /home/tester/T-Minus tminusctl' \
    'env APPIMAGE_EXTRACT_AND_RUN=1 /home/tester/T-Minus'
echo "the AppImage works unpacked"
if [ -e "$root/dev/fuse" ]; then
    inside apt-get install -y -q --no-install-recommends fuse3 >/dev/null
    ln -sf /proc/self/mounts "$root/etc/mtab"
    # In a container that device may be root's alone.
    who=tester
    inside su tester -c 'test -r /dev/fuse -a -w /dev/fuse' || who=root
    run_job '/home/tester/T-Minus tminusctl' /home/tester/T-Minus $who 2>&1 | tee "$work/mounted.log"
    ! grep -q 'no FUSE' "$work/mounted.log" || fail "the AppImage was not mounted"
    wait_for sh -c '! grep -q fuse.appimage /proc/mounts' || fail "the AppImage stays mounted"
    echo "the AppImage works mounted, as $who"
else
    echo "there is no /dev/fuse here: the AppImage was not tried mounted"
fi
[ -z "$(inside sh -c 'ls -d /tmp/appimage_* /tmp/.mount_* 2>/dev/null')" ] || fail "folders are left in /tmp"
