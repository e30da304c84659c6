# SPDX-License-Identifier: Apache-2.0
"""The official SDKs: what each is called, how it is fetched into a folder of its own, how its
driver is started, and the quirks that a case must know of."""
import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent


class MissingTool(Exception):
    """This computer has not what an SDK needs."""


class CannotFetch(Exception):
    """The tools are there, but the SDK could not be fetched or its driver not be built."""


@dataclass(frozen=True)
class Sdk:
    name: str
    title: str
    tools: tuple                    # programs that must be in the PATH
    files: tuple                    # of the folder of the same name: what the driver is made from
    build: object                   # folder -> None, fetches and builds
    command: object                 # folder -> argument list of the driver
    keeps_cr: bool = True           # False: writes CR raw, which XML turns into LF
    writes_cdata: bool = False      # a body with ]]> is then not well-formed
    writes_controls: bool = True    # False: replaces what XML forbids by U+FFFD
    checks_key: bool = True         # refuses & " ' < > : | in the message key
    refuses_empty_body: bool = False
    null_is_empty: bool = False     # an empty queue is null, not an error
    least_count: int = 0            # numOfMessages below it never leaves the SDK
    clamps_count: bool = False      # numOfMessages out of range becomes 16
    empty_ack: str = "sent"         # or "refused", "ignored"
    keeps_check: bool = True        # shows __TransCheckT of a received message
    gives: frozenset = field(default_factory=frozenset)  # of an error: "requestId", "hostId"


def run(arguments, folder, **environment):
    done = subprocess.run(arguments, cwd=folder, env={**os.environ, **environment},
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode != 0:
        tail = "\n".join(done.stdout.splitlines()[-15:])
        raise CannotFetch(f"'{' '.join(map(str, arguments))}' failed:\n{tail}")


def build_python(folder):
    run([sys.executable, "-m", "venv", "venv"], folder)
    run(["venv/bin/python", "-m", "pip", "install", "--quiet", "--no-input",
         "--disable-pip-version-check", "-r", "requirements.txt"], folder)


def build_node(folder):
    run(["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--cache", "npm-cache"],
        folder)


def build_java(folder):
    run(["mvn", "--quiet", "--batch-mode", "-Dmaven.repo.local=repository",
         "dependency:copy-dependencies", "-DoutputDirectory=jars"], folder)
    run(["javac", "-encoding", "UTF-8", "-cp", "jars/*", "-d", "classes", "Driver.java"], folder)


def build_go(folder):
    run(["go", "build", "-modcacherw", "-o", "driver", "."], folder, GOTOOLCHAIN="local",
        GOFLAGS="-mod=readonly", GOMODCACHE=str(folder / "modules"),
        GOCACHE=str(folder / "objects"))


SDKS = {sdk.name: sdk for sdk in (
    Sdk("python", "Python", (), ("requirements.txt", "driver.py"), build_python,
        lambda folder: [folder / "venv/bin/python", "-X", "utf8", folder / "driver.py"],
        keeps_cr=False, refuses_empty_body=True, gives=frozenset(("requestId", "hostId"))),
    Sdk("node", "Node.js", ("node", "npm"), ("package.json", "package-lock.json", "driver.js"),
        build_node, lambda folder: ["node", folder / "driver.js"],
        keeps_cr=False, writes_cdata=True, checks_key=False, keeps_check=False,
        gives=frozenset(("requestId",))),
    Sdk("java", "Java", ("java", "javac", "mvn"), ("pom.xml", "Driver.java"), build_java,
        lambda folder: ["java", "-Xmx256m", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8",
                        "-cp", f"{folder}/classes:{folder}/jars/*", "Driver"],
        null_is_empty=True, least_count=1, empty_ack="refused",
        gives=frozenset(("requestId", "hostId"))),
    Sdk("go", "Go", ("go",), ("go.mod", "go.sum", "driver.go"), build_go,
        lambda folder: [folder / "driver"],
        writes_controls=False, clamps_count=True, empty_ack="ignored",
        gives=frozenset(("requestId",))),
)}


def fingerprint(sdk):
    digest = hashlib.sha256(str(HERE).encode())
    for name in sdk.files + ("../sdks.py",):
        digest.update((HERE / sdk.name / name).read_bytes())
    for tool in (sys.executable,) + sdk.tools:
        digest.update(os.path.realpath(shutil.which(tool) or "").encode())
    return digest.hexdigest()


def prepare(sdk, cache):
    """Fetches the SDK and builds its driver, unless that was done before. Answers the command."""
    missing = [tool for tool in sdk.tools if not shutil.which(tool)]
    if missing:
        raise MissingTool("no " + ", no ".join(missing))
    folder = cache / sdk.name
    stamp = folder / "stamp"
    wanted = fingerprint(sdk)
    if not stamp.exists() or stamp.read_text() != wanted:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name in sdk.files:
            shutil.copy(HERE / sdk.name / name, folder / name)
        sdk.build(folder)
        stamp.write_text(wanted)
    return [str(part) for part in sdk.command(folder)]
