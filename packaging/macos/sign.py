#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""sign.py APP: signs a bundle without a certificate ("ad hoc"), as codesign -s - does on a Mac: every program
and library, the seals of its frameworks, and at last its own. A Mac with an Apple chip starts nothing unsigned."""
import hashlib
import os
import pathlib
import plistlib
import struct
import sys

import macho

PAGE = 4096
DIRECTORY, REQUIREMENTS, WRAPPER, EMBEDDED = 0xFADE0C02, 0xFADE0C01, 0xFADE0B01, 0xFADE0CC0
NO_REQUIREMENTS = struct.pack(">3I", REQUIREMENTS, 12, 0)
NO_CERTIFICATE = struct.pack(">2I", WRAPPER, 8)
AD_HOC, SHA256, MAIN_BINARY = 2, 2, 1

# The rules that codesign writes into every seal, for itself in years to come.
OLD_RULES = {
    "^Resources/": True,
    r"^Resources/.*\.lproj/": {"optional": True, "weight": 1000.0},
    r"^Resources/.*\.lproj/locversion.plist$": {"omit": True, "weight": 1100.0},
    r"^Resources/Base\.lproj/": {"weight": 1010.0},
    "^version.plist$": True,
}
RULES = {
    r".*\.dSYM($|/)": {"weight": 11.0},
    r"^(.*/)?\.DS_Store$": {"omit": True, "weight": 2000.0},
    "^(Frameworks|SharedFrameworks|PlugIns|Plug-ins|XPCServices|Helpers|MacOS|"
    "Library/(Automator|Spotlight|LoginItems))/": {"nested": True, "weight": 10.0},
    "^.*": True,
    r"^Info\.plist$": {"omit": True, "weight": 20.0},
    "^PkgInfo$": {"omit": True, "weight": 20.0},
    "^Resources/": {"weight": 20.0},
    r"^Resources/.*\.lproj/": {"optional": True, "weight": 1000.0},
    r"^Resources/.*\.lproj/locversion.plist$": {"omit": True, "weight": 1100.0},
    r"^Resources/Base\.lproj/": {"weight": 1010.0},
    "^[^/]+$": {"nested": True, "weight": 10.0},
    r"^embedded\.provisionprofile$": {"weight": 20.0},
    r"^version\.plist$": {"weight": 20.0},
}


def sha256(data):
    return hashlib.sha256(data).digest()


class Placed:
    """A slice with room for its signature at the end, and the load command that says where that is."""

    def __init__(self, data):
        part = macho.Slice(data)
        self.data, self.part = bytearray(data), part
        segments = {each.data[8:24].rstrip(b"\0"): each for each in part.commands if each.kind == macho.SEGMENT}
        self.link = segments[b"__LINKEDIT"].offset
        self.text = struct.unpack("<2Q", segments[b"__TEXT"].data[40:56])
        self.link_offset, link_size = struct.unpack("<2Q", self.data[self.link + 40:self.link + 56])
        signed = next((each for each in part.commands if each.kind == macho.CODE_SIGNATURE), None)
        if signed:
            self.command = signed.offset
            end = struct.unpack("<I", signed.data[8:12])[0]
        else:
            self.command = self._new_command(segments.values())
            end = self.link_offset + link_size
        del self.data[end:]
        self.data += b"\0" * (-len(self.data) % 16)
        self.limit = len(self.data)

    def _new_command(self, segments):
        count, size = struct.unpack("<2I", self.data[16:24])
        sections = [struct.unpack("<I", each.data[72 + 80 * i + 48:72 + 80 * i + 52])[0]
                    for each in segments for i in range(struct.unpack("<I", each.data[64:68])[0])]
        if 32 + size + 16 > min((each for each in sections if each), default=len(self.data)):
            sys.exit("there is no room for a load command")
        self.data[16:24] = struct.pack("<2I", count + 1, size + 16)
        return 32 + size

    def reserve(self, room):
        self.data[self.command:self.command + 16] = struct.pack("<4I", macho.CODE_SIGNATURE, 16, self.limit, room)
        page = 0x4000 if self.part.cpu == macho.CPU_ARM64 else 0x1000
        size = self.limit - self.link_offset + room
        self.data[self.link + 32:self.link + 40] = struct.pack("<Q", -(-size // page) * page)
        self.data[self.link + 48:self.link + 56] = struct.pack("<Q", size)


def sign_slice(data, identifier, info, seal):
    """(the signed slice, the hash that a seal around it names)."""
    placed = Placed(data)
    # Slots count downwards from the pages: -1 the Info.plist, -2 the requirements, -3 the seal.
    special = [sha256(NO_REQUIREMENTS), sha256(info) if info else b"\0" * 32]
    if seal:
        special.insert(0, sha256(seal))
    name = identifier.encode() + b"\0"
    pages = -(-placed.limit // PAGE)
    first = 88 + len(name) + 32 * len(special)
    length = first + 32 * pages
    total = 36 + length + len(NO_REQUIREMENTS) + len(NO_CERTIFICATE)
    room = -(-total // 16) * 16
    placed.reserve(room)
    is_program = placed.part.filetype == 2
    directory = struct.pack(">9I4B", DIRECTORY, length, 0x20400, AD_HOC, first, 88, len(special), pages,
                            placed.limit, 32, SHA256, 0, 12)
    directory += struct.pack(">4I4Q", 0, 0, 0, 0, 0, *placed.text, MAIN_BINARY if is_program else 0)
    directory += name + b"".join(special)
    directory += b"".join(sha256(bytes(placed.data[start:min(start + PAGE, placed.limit)]))
                          for start in range(0, placed.limit, PAGE))
    blob = struct.pack(">3I", EMBEDDED, total, 3)
    blob += struct.pack(">6I", 0, 36, 2, 36 + length, 0x10000, 36 + length + len(NO_REQUIREMENTS))
    blob += directory + NO_REQUIREMENTS + NO_CERTIFICATE
    return bytes(placed.data) + blob.ljust(room, b"\0"), sha256(directory)[:20]


def sign_file(path, identifier, info=None, seal=None):
    """Signs each slice; the hashes that a seal around it names."""
    data, mode = path.read_bytes(), path.stat().st_mode
    hashes = []
    if data[:4] == macho.PLAIN:
        out, hashed = sign_slice(data, identifier, info, seal)
        hashes.append(hashed)
    else:
        places = macho.places(data)
        head, body, start = struct.pack(">2I", 0xCAFEBABE, len(places)), b"", 8 + 20 * len(places)
        for i, (offset, size) in enumerate(places):
            part, hashed = sign_slice(data[offset:offset + size], identifier, info, seal)
            hashes.append(hashed)
            offset = -(-start // 0x4000) * 0x4000
            body += b"\0" * (offset - start) + part
            start = offset + len(part)
            head += data[8 + 20 * i:16 + 20 * i] + struct.pack(">3I", offset, len(part), 14)
        out = head + body
    path.write_bytes(out)
    path.chmod(mode)
    return hashes


def is_sealed_as_file(path, name, nested, left_out):
    if path.is_dir() and not path.is_symlink():
        return False
    if name in left_out or name.startswith("_CodeSignature/"):
        return False
    return not any(name == each or name.startswith(each + "/") for each in nested)


def seal_folder(root, nested, left_out):
    """Writes the list of all files below root with their hashes; what is in the list."""
    old, new = {}, {}
    for name, hashes in nested.items():
        requirement = " or ".join(f'(cdhash H"{each.hex()}")' for each in hashes)
        new[name] = {"cdhash": hashes[0], "requirement": requirement}
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        if not is_sealed_as_file(path, name, nested, left_out):
            continue
        if path.is_symlink():
            new[name] = {"symlink": os.readlink(path)}
            continue
        data = path.read_bytes()
        optional = {"optional": True} if ".lproj/" in name else {}
        if name.startswith("Resources/"):
            sha1 = hashlib.sha1(data).digest()
            old[name] = {"hash": sha1, **optional} if optional else sha1
        new[name] = {"hash2": sha256(data), **optional}
    (root / "_CodeSignature").mkdir(exist_ok=True)
    seal = plistlib.dumps({"files": old, "files2": new, "rules": OLD_RULES, "rules2": RULES})
    (root / "_CodeSignature/CodeResources").write_bytes(seal)
    return seal


def main():
    contents = pathlib.Path(sys.argv[1]) / "Contents"
    nested = {}
    for framework in sorted((contents / "Frameworks").glob("*.framework")):
        version, name = framework / "Versions/A", framework.stem
        info = (version / "Resources/Info.plist").read_bytes()
        seal = seal_folder(version, {}, {name})
        nested[f"Frameworks/{framework.name}"] = sign_file(
            version / name, plistlib.loads(info)["CFBundleIdentifier"], info, seal)
    info = (contents / "Info.plist").read_bytes()
    facts = plistlib.loads(info)
    program = contents / "MacOS" / facts["CFBundleExecutable"]
    for path in sorted(contents.rglob("*")):
        name = path.relative_to(contents).as_posix()
        if path.is_symlink() or not path.is_file() or path == program or name.startswith("Frameworks/"):
            continue
        if macho.is_macho(path):
            nested[name] = sign_file(path, path.stem)
    seal = seal_folder(contents, nested, {"Info.plist", "PkgInfo", f"MacOS/{program.name}"})
    sign_file(program, facts["CFBundleIdentifier"], info, seal)


main()
