#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""check_mac.py APP SDK: all that can be known of a bundle without a Mac. Processors and oldest system, that
every library is in the bundle or in macOS and every import in that library, no folder of the builder inside,
and the signature: each page, each sealed file. Exit code 1 where something is wrong."""
import hashlib
import os
import pathlib
import plistlib
import re
import struct
import sys

import macho

PATHS = re.compile(rb"/(?:tmp|root|home|work|usr/src|usr/include|build)/[\w./+-]{3,60}")
STUBS = {"/usr/lib/libSystem.B.dylib": "usr/lib/libSystem.tbd", "/usr/lib/libc++.1.dylib": "usr/lib/libc++.tbd"}


def sha256(data):
    return hashlib.sha256(data).digest()


def exports_of_stub(path, architecture):
    """The names that a text stub lists for a processor."""
    names = set()
    for targets, symbols in re.findall(r"- targets:\s*\[([^\]]*)\]\s*symbols:\s*\[([^\]]*)\]", path.read_text()):
        wanted = [f"{architecture}-macos"] + (["arm64e-macos"] if architecture == "arm64" else [])
        if any(each in targets for each in wanted):
            names |= {each.strip(" '\n") for each in symbols.split(",")}
    return names


class Bundle:
    """The files of a bundle, and what was found wrong with them."""

    def __init__(self, app, sdk):
        self.app, self.sdk, self.contents = app, sdk, app / "Contents"
        self.faults = []
        self.counts = dict.fromkeys(("files", "slices", "imports", "pages", "sealed"), 0)
        self.info = plistlib.loads((self.contents / "Info.plist").read_bytes())
        self.program = self.contents / "MacOS" / self.info["CFBundleExecutable"]
        self.slices = {path: macho.slices(path) for path in sorted(app.rglob("*"))
                       if path.is_file() and not path.is_symlink() and macho.is_macho(path)}
        self.exports = {(part.identity, part.architecture): part.symbols()[1]
                        for parts in self.slices.values() for part in parts if part.identity}
        self.rpaths = self.slices[self.program][0].rpaths
        self.stubs = {}

    def fail(self, path, *words):
        where = path.relative_to(self.app) if isinstance(path, pathlib.Path) else path
        self.faults.append(" ".join(map(str, (where, *words))))

    def is_ours(self, path):
        return path.parent == self.program.parent

    def names_of_system(self, library, architecture):
        """What a library of macOS exports, as far as it is known here; nothing: not at all."""
        key = library, architecture
        if key not in self.stubs:
            name = pathlib.PurePath(library).name
            path = self.sdk / STUBS.get(library, f"System/Library/Frameworks/{name}.framework/{name}.tbd")
            self.stubs[key] = exports_of_stub(path, architecture) if path.exists() else None
        return self.stubs[key]


def check_shape(bundle):
    info = bundle.info
    oldest = tuple(map(int, info["LSMinimumSystemVersion"].split(".")))
    if not (bundle.contents / "Resources" / info["CFBundleIconFile"]).exists():
        bundle.fail(bundle.app, "has no icon")
    for path, parts in bundle.slices.items():
        bundle.counts["files"] += 1
        if sorted(part.architecture for part in parts) != ["arm64", "x86_64"]:
            bundle.fail(path, "is for", [part.architecture for part in parts])
        for part in parts:
            bundle.counts["slices"] += 1
            if not part.oldest_system or part.oldest_system > oldest:
                bundle.fail(path, part.architecture, "needs macOS", part.oldest_system)
            if part.filetype == 2 and not part.flags & macho.POSITION_INDEPENDENT:
                bundle.fail(path, part.architecture, "must stand at a fixed place")
            if bundle.is_ours(path):
                for found in sorted(set(PATHS.findall(part.data))):
                    bundle.fail(path, part.architecture, "holds the path", found.decode())


def is_in_bundle(bundle, path, part, library):
    for rpath in part.rpaths + bundle.rpaths:
        folder = rpath.replace("@loader_path", str(path.parent)) \
            .replace("@executable_path", str(bundle.program.parent))
        if pathlib.Path(folder + library.removeprefix("@rpath")).exists():
            return True
    return False


def check_libraries(bundle):
    for path, parts in bundle.slices.items():
        for part in parts:
            for library in part.libraries:
                if library.startswith("@rpath/"):
                    if not is_in_bundle(bundle, path, part, library):
                        bundle.fail(path, part.architecture, "needs what is not in the bundle:", library)
                elif not library.startswith(("/usr/lib/", "/System/Library/Frameworks/")):
                    bundle.fail(path, part.architecture, "loads", library)


def check_imports(bundle):
    """Those from Qt in all files; those from macOS in ours: Qt's own have long been started on Macs."""
    for path, parts in bundle.slices.items():
        for part in parts:
            for name, library, _ in part.symbols()[0]:
                if library.startswith("@rpath/"):
                    known = bundle.exports.get((library, part.architecture), ())
                elif not bundle.is_ours(path) or name == "dyld_stub_binder":
                    continue
                else:
                    known = bundle.names_of_system(library, part.architecture) or ()
                bundle.counts["imports"] += 1
                if name not in known:
                    bundle.fail(path, part.architecture, "imports", name, "which is not in", library)


class Directory:
    """The part of a signature with the hashes."""

    def __init__(self, blob):
        (self.magic, _, _, self.flags, self.first, _, self.specials, self.pages, self.limit, _, self.kind, _,
         self.shift) = struct.unpack(">9I4B", blob[:40])
        self.blob = blob

    def slot(self, number):
        start = self.first + 32 * number
        return self.blob[start:start + 32] if number >= -self.specials else None


def check_pages(bundle, path, part):
    blobs = macho.signature_blobs(part)
    directory = Directory(blobs[0])
    offset, _ = part.signature
    if directory.magic != 0xFADE0C02 or directory.kind != 2 or directory.limit != offset or not directory.flags & 2:
        bundle.fail(path, part.architecture, "has another kind of signature")
    size = 1 << directory.shift
    for i in range(directory.pages):
        page = part.data[i * size:min((i + 1) * size, directory.limit)]
        bundle.counts["pages"] += 1
        if sha256(page) != directory.slot(i):
            bundle.fail(path, part.architecture, "differs from its signature in page", i)
            break
    if directory.slot(-2) != sha256(blobs[2]):
        bundle.fail(path, part.architecture, "has other requirements than it says")
    root = bundle.contents if path == bundle.program else path.parent if ".framework/" in str(path) else None
    if root:
        info = root / ("Info.plist" if root == bundle.contents else "Resources/Info.plist")
        if directory.slot(-1) != sha256(info.read_bytes()):
            bundle.fail(path, part.architecture, "was signed with another Info.plist")
        if directory.slot(-3) != sha256((root / "_CodeSignature/CodeResources").read_bytes()):
            bundle.fail(path, part.architecture, "was signed with another seal")


def check_signatures(bundle):
    for path, parts in bundle.slices.items():
        for part in parts:
            if part.signature:
                check_pages(bundle, path, part)
            else:
                bundle.fail(path, part.architecture, "is not signed")


def hashes_of(bundle, path):
    file = path if path.is_file() else path / "Versions/A" / path.stem
    return [sha256(macho.signature_blobs(part)[0])[:20] for part in bundle.slices[file]]


def check_sealed(bundle, path, entry):
    bundle.counts["sealed"] += 1
    if not os.path.lexists(path):
        bundle.fail(path, "is sealed and missing")
    elif "symlink" in entry:
        if os.readlink(path) != entry["symlink"]:
            bundle.fail(path, "leads elsewhere than it is sealed")
    elif "cdhash" in entry:
        hashes = hashes_of(bundle, path)
        if entry["cdhash"] not in hashes or any(each.hex() not in entry["requirement"] for each in hashes):
            bundle.fail(path, "is not the one that is sealed")
    elif sha256(path.read_bytes()) != entry["hash2"]:
        bundle.fail(path, "differs from its seal")


def check_seals(bundle):
    for file in sorted(bundle.app.rglob("CodeResources")):
        root = file.parent.parent
        entries = plistlib.loads(file.read_bytes())["files2"]
        for name, entry in entries.items():
            check_sealed(bundle, root / name, entry)
        sealed = {root / name for name in entries}
        for path in root.rglob("*"):
            if path.is_dir() and not path.is_symlink() or sealed & {path, *path.parents}:
                continue
            name = path.relative_to(root).as_posix()
            is_signed = path in bundle.slices and path.parent in (root, bundle.program.parent)
            if name not in ("Info.plist", "PkgInfo", "_CodeSignature/CodeResources") and not is_signed:
                bundle.fail(path, "is not sealed")


def main():
    bundle = Bundle(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
    for check in (check_shape, check_libraries, check_imports, check_signatures, check_seals):
        check(bundle)
    print("check_mac:", ", ".join(f"{count} {name}" for name, count in bundle.counts.items()) + ",",
          len(bundle.faults), "faults")
    for fault in bundle.faults[:40]:
        print(" ", fault)
    sys.exit(1 if bundle.faults else 0)


main()
