# SPDX-License-Identifier: Apache-2.0
"""Code of "Copy as": how it is asked for and how each language runs it."""
import json
import os
import re
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from sandboxes import CREDENTIAL
from sdks import HERE

PATIENCE = 120  # seconds for one program
NAMES = {"curl": "code.sh", "tminusctl": "code.sh", "python": "code.py", "node": "code.js",
         "go": "main.go", "cpp": "code.cpp"}
# Of those without a registry.
TOOLS = {"curl": ("curl", "openssl"), "tminusctl": (), "cpp": ("g++",)}


@dataclass
class Code:
    """One piece of code: what was asked for, and where it runs."""
    language: str
    ask: dict                       # what the writer got
    text: str
    folder: Path
    credential: tuple = CREDENTIAL
    environment: dict = field(default_factory=dict)


@dataclass
class Ran:
    status: int
    output: str
    errors: str


class Writer:
    """The program that makes code, one line in, one line out."""

    def __init__(self, program):
        self._process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                         text=True, encoding="utf-8")

    def write(self, language, ask):
        """The code or, where there is none, the field and the reason."""
        self._process.stdin.write(json.dumps({**ask, "language": language}) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        return answer.get("code"), answer.get("refused"), answer.get("why")

    def stop(self):
        self._process.stdin.close()
        self._process.wait(10)


def file_of(code):
    """Java wants the name of its class."""
    name = NAMES.get(code.language) or re.search(r"class (\w+)", code.text).group(1) + ".java"
    return code.folder / name


def put(code):
    code.folder.mkdir(parents=True, exist_ok=True)
    file_of(code).write_text(code.text, encoding="utf-8", newline="")


def build_go(cache, folder):
    """Builds all of them at once; gofmt must have nothing to say."""
    module = folder / "go"
    for name in ("go.mod", "go.sum"):
        shutil.copy(HERE / "go" / name, module / name)
    environment = {**os.environ, "GOTOOLCHAIN": "local", "GOFLAGS": "-mod=mod",
                   "GOPROXY": "off", "GOMODCACHE": str(cache / "go/modules"),
                   "GOCACHE": str(cache / "go/objects")}
    (module / "bin").mkdir(exist_ok=True)
    built = subprocess.run(["go", "build", "-o", "bin/", "./..."], cwd=module, text=True,
                           env=environment, capture_output=True, check=False)
    badly_set = subprocess.run(["gofmt", "-l", "."], cwd=module, text=True, capture_output=True,
                               check=False).stdout
    return built.stderr + "".join(f"gofmt would change {name}\n" for name in badly_set.split())


def command_of(code, cache):
    path = file_of(code)
    if code.language == "python":
        return [cache / "python/venv/bin/python", path]
    if code.language == "node":
        return ["node", path]
    if code.language == "java":  # from the source, read in whatever encoding LC_ALL=C means
        return ["java", "-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", f"{cache}/java/jars/*",
                path]
    if code.language == "go":
        return [code.folder.parent / "bin" / code.folder.name]
    if code.language == "cpp":
        return ["sh", "-c", 'g++ -std=c++11 -I "$1" -o program "$2" && ./program', "sh",
                HERE / "cpp", path]
    return ["sh", path]


def environment_of(code, cache, program):
    names = ("ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
             "ALIBABA_CLOUD_SECURITY_TOKEN")
    usual = {name: value for name, value in os.environ.items() if name not in names}
    credential = {name: value for name, value in zip(names, code.credential) if value}
    return {**usual, **credential, "LC_ALL": "C" if code.language == "java" else "C.UTF-8",
            "TMINUS_LANG": "en", "TMINUS_HOME": str(code.folder),
            "NODE_PATH": str(cache / "node/node_modules"),
            "PATH": f"{Path(program).resolve().parent}:{os.environ['PATH']}", **code.environment}


def run(code, cache, program):
    """Runs it as somebody would who pasted it into a file."""
    done = subprocess.run([str(part) for part in command_of(code, cache)], cwd=code.folder,
                          env=environment_of(code, cache, program), stdin=subprocess.DEVNULL,
                          capture_output=True, timeout=PATIENCE, check=False)
    return Ran(done.returncode, done.stdout.decode(errors="replace"),
               done.stderr.decode(errors="replace"))
