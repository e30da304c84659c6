#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""sbom.py VERSION APP INPUTS: what is in the macOS bundle, as CycloneDX 1.4 on stdout: Qt's libraries from a wheel,
the rest compiled in, from Debian's sources and headers."""
import datetime
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import uuid

version, app, inputs = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
HEADERS = {"libboost1.81-dev": "BSL-1.0", "libcli11-dev": "BSD-3-Clause", "libexpected-dev": "CC0-1.0"}
SOURCES = {"sqlite3": "blessing", "sqlitecpp": "MIT"}


def component(name, its_version, purl, licence, use):
    return {"type": "library", "bom-ref": purl, "name": name, "version": its_version, "scope": "required",
            "purl": purl, "licenses": [{"license": {"id": licence}}],
            "properties": [{"name": "tminus:use", "value": use}]}


def of_headers(package, licence):
    known = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", package], capture_output=True, text=True,
                           check=True).stdout
    return component(package, known, f"pkg:deb/debian/{package}@{known.replace('+', '%2B')}", licence, "compiled in")


def of_source(package, licence):
    head = (inputs / package / "debian/changelog").read_text(encoding="utf-8").split("\n", 1)[0]
    known = head.split("(", 1)[1].split(")", 1)[0]
    return component(package, known, f"pkg:deb/debian/{package}@{known.replace('+', '%2B')}?arch=source", licence,
                     "compiled in")


def of_wheel():
    wheel = next((inputs / "wheels").glob("PySide6_Essentials-*.whl"))
    known = wheel.name.split("-")[1]
    entry = component("Qt", known, f"pkg:pypi/pyside6-essentials@{known}", "LGPL-3.0-only", "in the bundle")
    entry["hashes"] = [{"alg": "SHA-256", "content": hashlib.sha256(wheel.read_bytes()).hexdigest()}]
    contents = app / "Contents"
    files = [*(contents / "Frameworks").glob("*.framework"), *(contents / "PlugIns").rglob("*.dylib")]
    entry["properties"] += [{"name": "tminus:file", "value": path.relative_to(contents).as_posix()}
                            for path in sorted(files)]
    return entry


when = datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.timezone.utc)
json.dump({
    "bomFormat": "CycloneDX", "specVersion": "1.4", "version": 1,
    "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'tminus macos {version} {when}')}",
    "metadata": {
        "timestamp": when.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "component": {"type": "application", "bom-ref": "tminus", "name": "tminus", "version": version,
                      "licenses": [{"license": {"id": "Apache-2.0"}}]},
    },
    "components": [of_wheel(), *(of_source(*each) for each in SOURCES.items()),
                   *(of_headers(*each) for each in HEADERS.items())],
}, sys.stdout, indent=1)
print()
