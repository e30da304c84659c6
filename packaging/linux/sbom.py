#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""sbom.py VERSION WORK: what is in the packages, as CycloneDX 1.4 on stdout. Debian's packages are the
source of it all: those that are compiled in, those that are linked, and those that stand in the bundle."""
import datetime
import json
import os
import pathlib
import subprocess
import sys
import uuid

version, work = sys.argv[1], pathlib.Path(sys.argv[2])
compiled_in = ["libboost1.81-dev", "libboost-dev", "libcli11-dev", "libexpected-dev", "libsqlitecpp-dev"]
licences = {"libboost1.81-dev": "BSL-1.0", "libcli11-dev": "BSD-3-Clause", "libexpected-dev": "CC0-1.0",
            "libsqlitecpp-dev": "MIT", "libboost-dev": "BSL-1.0"}


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def libraries_of(program):
    """The files that the loader takes for a program."""
    lines = output("ldd", program).splitlines()
    return [line.split("=>")[1].split()[0] for line in lines if "=> /" in line]


def packages_of(files):
    """{package: names of its files}; dpkg may know a library under /lib or under /usr/lib."""
    names = {}
    for path in files:
        for spelt in {path, os.path.realpath(path)}:
            names[spelt] = names[spelt.removeprefix("/usr")] = names["/usr" + spelt] = pathlib.Path(path).name
    found = {}
    for line in output("dpkg", "-S", *sorted(names)).splitlines():
        owner, _, path = line.partition(": ")
        if path in names:
            found.setdefault(owner.split(":")[0], set()).add(names[path])
    return dict(sorted(found.items()))


def component(package, scope, files=()):
    known = output("dpkg-query", "-W", "-f", "${Version} ${Architecture} ${source:Package}", package).split()
    if len(known) < 3:
        return None
    entry = {
        "type": "library", "bom-ref": package, "name": package, "version": known[0], "scope": "required",
        "purl": f"pkg:deb/debian/{package}@{known[0].replace('+', '%2B')}?arch={known[1]}",
        "properties": [{"name": "tminus:use", "value": scope},
                       {"name": "tminus:source", "value": known[2]}],
    }
    if package in licences:
        entry["licenses"] = [{"license": {"id": licences[package]}}]
    entry["properties"] += [{"name": "tminus:file", "value": name} for name in sorted(files)]
    return entry


stage = work / "stage/usr"
programs = [stage / "bin/tminus", stage / "bin/tminusctl", *(stage / "lib/tminus").glob("*.so")]
linked = {path for program in programs for path in libraries_of(program)}
bundle = work / "bundle"
bundled = {line.strip() for line in open(work / "bundle.files", encoding="utf-8")} \
    if (work / "bundle.files").exists() else set()

components = [component(package, "compiled in") for package in compiled_in]
in_bundle = packages_of(bundled)
components += [component(package, "in the tarball and the AppImage", files)
               for package, files in in_bundle.items()]
components += [component(package, "linked, of the system", files)
               for package, files in packages_of(linked).items() if package not in in_bundle]

when = datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.timezone.utc)
json.dump({
    "bomFormat": "CycloneDX", "specVersion": "1.4", "version": 1,
    "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'tminus {version} {when}')}",
    "metadata": {
        "timestamp": when.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "component": {"type": "application", "bom-ref": "tminus", "name": "tminus", "version": version,
                      "licenses": [{"license": {"id": "Apache-2.0"}}]},
    },
    "components": [each for each in components if each],
}, sys.stdout, indent=1)
print()
