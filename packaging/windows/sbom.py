#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""sbom.py VERSION FOLDER SOURCES: what is in the Windows packages made of FOLDER, as CycloneDX 1.4 on stdout.
Debian's source packages are the source of it all: those unpacked in SOURCES, and those that the compiler and
the header libraries of this computer come from."""
import datetime
import json
import os
import pathlib
import subprocess
import sys
import uuid

version, folder, sources = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
# (name, licence, package of this computer, or folder of its sources; names of its files begin with)
PARTS = [
    ("qt6-base", "LGPL-3.0-only", next(sources.glob("qt6-base-*")), "Qt6 q"),
    ("sqlite3", "blessing", sources / "sqlite3", ""),
    ("sqlitecpp", "MIT", sources / "sqlitecpp", ""),
    ("boost1.81", "BSL-1.0", "libboost1.81-dev", ""),
    ("cli11", "BSD-3-Clause", "libcli11-dev", ""),
    ("expected", "CC0-1.0", "libexpected-dev", ""),
    ("gcc-mingw-w64", "GPL-3.0-or-later WITH GCC-exception-3.1", "gcc-mingw-w64-x86-64-posix-runtime",
     "libstdc++ libgcc"),
    ("mingw-w64", "ZPL-2.1", "mingw-w64-x86-64-dev", "libwinpthread"),
    ("qt6-translations", "GPL-3.0-only WITH Qt-GPL-exception-1.0", "qt6-translations-l10n", "qtbase_"),
]


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def version_of(origin):
    if isinstance(origin, pathlib.Path):
        return output("dpkg-parsechangelog", "-l", str(origin / "debian/changelog"), "-S", "Version")
    return output("dpkg-query", "-W", "-f", "${source:Version}", origin)


def component(name, licence, origin, beginnings):
    files = [path.name for path in sorted(folder.rglob("*"))
             if path.suffix in (".dll", ".qm") and path.name.startswith(tuple(beginnings.split()) or "\0")]
    known = version_of(origin)
    return {
        "type": "library", "bom-ref": name, "name": name, "version": known, "scope": "required",
        "purl": f"pkg:deb/debian/{name}@{known.replace('+', '%2B')}?arch=source",
        "licenses": [{"expression": licence}],
        "properties": [{"name": "tminus:use", "value": "shipped" if files else "compiled in"},
                       *({"name": "tminus:file", "value": each} for each in files)],
    }


when = datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.timezone.utc)
json.dump({
    "bomFormat": "CycloneDX", "specVersion": "1.4", "version": 1,
    "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'tminus windows {version} {when}')}",
    "metadata": {
        "timestamp": when.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "component": {"type": "application", "bom-ref": "tminus", "name": "tminus", "version": version,
                      "licenses": [{"license": {"id": "Apache-2.0"}}]},
    },
    "components": [component(*part) for part in PARTS],
}, sys.stdout, indent=1)
print()
