# SPDX-License-Identifier: Apache-2.0
"""Reads Mach-O files, the programs and libraries of macOS: what they load, import, export, and how they are
signed. A universal file holds one slice for each processor."""
import struct
from collections import namedtuple

ARCHITECTURES = {0x0100000C: "arm64", 0x01000007: "x86_64"}
UNIVERSAL, PLAIN = b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe"

# Load commands.
SYMTAB, SEGMENT, CODE_SIGNATURE, BUILD_VERSION, VERSION_MIN = 0x2, 0x19, 0x1D, 0x32, 0x24
ID_DYLIB, RPATH = 0xD, 0x8000001C
LOAD_DYLIB, LOAD_WEAK_DYLIB, REEXPORT_DYLIB, LOAD_UPWARD_DYLIB = 0xC, 0x80000018, 0x8000001F, 0x80000023
LOADS = (LOAD_DYLIB, LOAD_WEAK_DYLIB, REEXPORT_DYLIB, LOAD_UPWARD_DYLIB)
POSITION_INDEPENDENT = 0x200000
CPU_ARM64 = 0x0100000C

Command = namedtuple("Command", "kind offset data")
Import = namedtuple("Import", "name library is_weak")
Special = {0: "self", 255: "executable", 254: "flat"}  # where an import has no library


def is_macho(path):
    with open(path, "rb") as file:
        start = file.read(8)
    if start[:4] == UNIVERSAL:
        return struct.unpack(">I", start[4:8])[0] < 20  # a Java class begins with the same four bytes
    return start[:4] == PLAIN


def places(data):
    """(offset, size) of each slice."""
    if data[:4] == PLAIN:
        return [(0, len(data))]
    count = struct.unpack(">I", data[4:8])[0]
    return [struct.unpack(">2I", data[16 + 20 * i:24 + 20 * i]) for i in range(count)]


def text_at(data, offset):
    return data[offset:data.index(b"\0", offset)].decode()


class Slice:
    """The part of a file for one processor."""

    def __init__(self, data):
        self.data = data
        self.cpu = struct.unpack("<I", data[4:8])[0]
        self.architecture = ARCHITECTURES.get(self.cpu, hex(self.cpu))
        self.filetype, count = struct.unpack("<2I", data[12:20])
        self.flags = struct.unpack("<I", data[24:28])[0]
        self.commands = []
        offset = 32
        for _ in range(count):
            kind, size = struct.unpack("<2I", data[offset:offset + 8])
            self.commands.append(Command(kind, offset, data[offset:offset + size]))
            offset += size

    def _of(self, *kinds):
        return [each for each in self.commands if each.kind in kinds]

    def _texts(self, *kinds):
        return [text_at(each.data, struct.unpack("<I", each.data[8:12])[0]) for each in self._of(*kinds)]

    @property
    def identity(self):
        """The name under which others load it; nothing for a program."""
        return next(iter(self._texts(ID_DYLIB)), None)

    @property
    def libraries(self):
        return self._texts(*LOADS)

    @property
    def rpaths(self):
        return self._texts(RPATH)

    @property
    def oldest_system(self):
        for each in self._of(BUILD_VERSION, VERSION_MIN):
            version = struct.unpack("<I", each.data[12:16] if each.kind == BUILD_VERSION else each.data[8:12])[0]
            return version >> 16, version >> 8 & 255
        return None

    @property
    def signature(self):
        """(offset, size), or nothing."""
        return next((struct.unpack("<2I", each.data[8:16]) for each in self._of(CODE_SIGNATURE)), None)

    def symbols(self):
        """(imports, names of exports)."""
        names, imports, exports = self.libraries, set(), set()
        for each in self._of(SYMTAB):
            start, count, texts, size = struct.unpack("<4I", each.data[8:24])
            table = self.data[texts:texts + size]
            for i in range(count):
                name, kind, _, extra, _ = struct.unpack("<IBBHQ", self.data[start + 16 * i:start + 16 * i + 16])
                if kind & 0xE0 or not kind & 1:  # for debuggers, or of this file alone
                    continue
                if kind & 0x0E == 0:
                    number = extra >> 8
                    library = names[number - 1] if 0 < number <= len(names) else Special.get(number, str(number))
                    imports.add(Import(text_at(table, name), library, bool(extra & 0x40)))
                elif not kind & 0x10:
                    exports.add(text_at(table, name))
        return imports, exports


def slices(path):
    data = path.read_bytes()
    return [Slice(data[offset:offset + size]) for offset, size in places(data)]


def signature_blobs(part):
    """{number of the slot: blob} of the signature of a slice."""
    offset, size = part.signature
    data = part.data[offset:offset + size]
    blobs = {}
    for i in range(struct.unpack(">I", data[8:12])[0]):
        slot, start = struct.unpack(">2I", data[12 + 8 * i:20 + 8 * i])
        blobs[slot] = data[start:start + struct.unpack(">I", data[start + 4:start + 8])[0]]
    return blobs
