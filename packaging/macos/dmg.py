#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""dmg.py APP TITLE FILE: a compressed disk image with the bundle and a link to /Applications. The file system
is ISO 9660 with Rock Ridge, the container Apple's UDIF: compressed blocks, a map of them, a trailer."""
import os
import pathlib
import plistlib
import shutil
import struct
import subprocess
import sys
import tempfile
import uuid
import zlib

SECTOR, BLOCK = 512, 1 << 20
ZEROS, RAW, ZLIB, END = 2, 1, 0x80000005, 0xFFFFFFFF
CRC32 = 2


def image_of(app, title):
    with tempfile.TemporaryDirectory() as folder:
        stage = pathlib.Path(folder) / "stage"
        shutil.copytree(app, stage / app.name, symlinks=True)
        os.symlink("/Applications", stage / "Applications")
        when = int(os.environ["SOURCE_DATE_EPOCH"])
        for path in [stage, *stage.rglob("*")]:
            os.utime(path, (when, when), follow_symlinks=False)
        image = pathlib.Path(folder) / "image.iso"
        subprocess.run(["xorrisofs", "-quiet", "-D", "-l", "-r", "-V", title, "-no-pad", "-dir-mode", "0755",
                        "-o", image, stage], check=True)
        data = image.read_bytes()
    return data + b"\0" * (-len(data) % SECTOR)


def packed(data):
    """(the compressed blocks, the map of them, how many entries it has)."""
    blocks, entries, count = bytearray(), b"", 0
    for start in range(0, len(data), BLOCK):
        block = data[start:start + BLOCK]
        kind, kept = ZEROS, b""
        if any(block):
            kind, kept = ZLIB, zlib.compress(block, 9)
            if len(kept) >= len(block):
                kind, kept = RAW, block
        entries += struct.pack(">2I4Q", kind, 0, start // SECTOR, len(block) // SECTOR, len(blocks), len(kept))
        blocks += kept
        count += 1
    entries += struct.pack(">2I4Q", END, 0, len(data) // SECTOR, 0, len(blocks), 0)
    return bytes(blocks), entries, count + 1


def checksum(data):
    return struct.pack(">3I", CRC32, 32, zlib.crc32(data)) + b"\0" * 124


def block_map(data, entries, count):
    head = struct.pack(">4sIQQQ2I", b"mish", 1, 0, len(data) // SECTOR, 0, BLOCK // SECTOR + 8, 0xFFFFFFFE)
    table = head + b"\0" * 24 + checksum(data) + struct.pack(">I", count) + entries
    name = "whole disk (unknown partition : 0)"
    return plistlib.dumps({"resource-fork": {
        "blkx": [{"Attributes": "0x0050", "CFName": name, "Data": table, "ID": "0", "Name": name}],
        "plst": [{"Attributes": "0x0050", "Data": b"\0" * 1032, "ID": "0", "Name": ""}],
    }})


def trailer(data, blocks, text):
    identity = uuid.uuid5(uuid.NAMESPACE_OID, f"{zlib.crc32(data):08x}").bytes
    master = zlib.crc32(struct.pack(">I", zlib.crc32(data)))  # of the sums of all partitions: of one
    out = struct.pack(">4s3I5Q2I", b"koly", 4, SECTOR, 1, 0, 0, len(blocks), 0, 0, 1, 1) + identity
    out += checksum(blocks) + struct.pack(">2Q", len(blocks), len(text)) + b"\0" * 120
    out += struct.pack(">3I", CRC32, 32, master) + b"\0" * 124
    return out + struct.pack(">IQ", 1, len(data) // SECTOR) + b"\0" * 12


def main():
    app, title, file = pathlib.Path(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3])
    data = image_of(app, title)
    blocks, entries, count = packed(data)
    text = block_map(data, entries, count)
    file.write_bytes(blocks + text + trailer(data, blocks, text))


main()
