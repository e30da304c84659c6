#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""bundle.py ROOT APP BUILD…: lays out APP of what was built in the folders BUILD, one for each processor:
universal programs, Qt's frameworks and plug-ins with all that they need, translations, qt.conf. ROOT is the
folder with Qt in it. The bundle is signed afterwards."""
import pathlib
import re
import shutil
import struct
import subprocess
import sys

import macho

PLUGINS = ("platforms/libqcocoa platforms/libqoffscreen styles/libqmacstyle tls/libqsecuretransportbackend "
           "tls/libqcertonlybackend imageformats/libqsvg imageformats/libqico iconengines/libqsvgicon "
           "networkinformation/libqscnetworkreachability").split()
PROGRAMS = {"bin/tminus": "tminus", "bin/tminusctl": "tminusctl",
            "lib/tminus/libtminuskeychain.so": "libtminuskeychain.dylib"}
AGL = b"/System/Library/Frameworks/AGL.framework"


def copy(source, target, mode):
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(mode)
    return target


def join(builds, name, target):
    """One universal file of the same file for each processor, without the names that nobody needs."""
    subprocess.run(["llvm-lipo-19", "-create", *(build / name for build in builds), "-output", target], check=True)
    subprocess.run(["llvm-strip-19", "-x", target], check=True)
    target.chmod(0o755)
    return target


def loosen_agl(path):
    """Qt 6.4 loads AGL and takes nothing from it; macOS 26 has none. A weak load may fail."""
    data = bytearray(path.read_bytes())
    count = 0
    for offset, size in macho.places(data):
        part = macho.Slice(bytes(data[offset:offset + size]))
        for command in part.commands:
            if command.kind == macho.LOAD_DYLIB and AGL in command.data:
                if any("AGL.framework" in each.library for each in part.symbols()[0]):
                    sys.exit(f"{path} takes something from AGL")
                start = offset + command.offset
                data[start:start + 4] = struct.pack("<I", macho.LOAD_WEAK_DYLIB)
                count += 1
    if count:
        path.write_bytes(data)


def frameworks_of(path):
    names = {name for part in macho.slices(path) for name in part.libraries}
    return {match[1] for name in names if (match := re.match(r"@rpath/(Qt\w+)\.framework/", name))}


def add_frameworks(qt, contents, files):
    """Those that the files need, and those that these need."""
    there = set()
    while files:
        path = files.pop()
        loosen_agl(path)
        for name in sorted(frameworks_of(path) - there):
            there.add(name)
            framework = contents / f"Frameworks/{name}.framework"
            shutil.copytree(qt / f"lib/{name}.framework", framework, symlinks=True)
            files.append(framework / "Versions/A" / name)


def main():
    qt, app = pathlib.Path(sys.argv[1]) / "qt", pathlib.Path(sys.argv[2])
    builds = [pathlib.Path(each) for each in sys.argv[3:]]
    contents = app / "Contents"
    (contents / "MacOS").mkdir(parents=True, exist_ok=True)
    (contents / "Resources").mkdir(exist_ok=True)
    files = [join(builds, name, contents / "MacOS" / target) for name, target in PROGRAMS.items()]
    files += [copy(qt / f"plugins/{name}.dylib", contents / f"PlugIns/{name}.dylib", 0o755) for name in PLUGINS]
    add_frameworks(qt, contents, files)
    for path in (qt / "translations").glob("*.qm"):
        copy(path, contents / "Resources/translations" / path.name, 0o644)
    (contents / "Resources/qt.conf").write_text(
        "[Paths]\nPlugins = PlugIns\nTranslations = Resources/translations\n", encoding="ascii")
    (contents / "PkgInfo").write_text("APPL????", encoding="ascii")


main()
