#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes the bundle in one file that can be started: a small program of ours that mounts the image behind
# it, or unpacks it where nothing can be mounted. packaging/build.sh calls it.
set -euo pipefail
. packaging/linux/bundle.sh
make_bundle
folder=$work/AppDir image=$work/AppDir.squashfs
out=$dist/T-Minus-$version-$(uname -m).AppImage
rm -rf "$folder"
cp -a "$bundle" "$folder"
rm "$folder/.made"
cp packaging/linux/AppRun "$folder/AppRun"
cp packaging/linux/tminus.desktop packaging/icons/tminus.svg "$folder/"
cp packaging/icons/tminus-256.png "$folder/tminus.png"
ln -s tminus.png "$folder/.DirIcon"
find "$folder" -newermt "@$SOURCE_DATE_EPOCH" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +

gcc -std=gnu17 -Os -Wall -Wextra -Werror -static -ffunction-sections -fdata-sections -Wl,--gc-sections \
    -D_FILE_OFFSET_BITS=64 -isystem /usr/include/squashfuse -o "$work/runtime" packaging/linux/runtime.c \
    -lsquashfuse_ll -lsquashfuse -lfuse3 -lzstd -llzma -lz -lpthread -ldl 2>"$work/runtime.log" \
    || { cat "$work/runtime.log" && exit 1; }
strip "$work/runtime"
printf 'AI\002' | dd of="$work/runtime" bs=1 seek=8 conv=notrunc status=none # an image of type 2
# SOURCE_DATE_EPOCH gives all files one time.
mksquashfs "$folder" "$image" -root-owned -noappend -comp xz -Xbcj x86 -b 1M -quiet -no-progress >/dev/null
cat "$work/runtime" "$image" >"$out"
chmod 755 "$out"
