#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Many messages: `tminusctl send --file` against the official SDKs, all with the same number in flight.

bulk.py --tminusctl PROGRAM --cache FOLDER [--count 100000] [--sdk-count 100000] [--in-flight 64]
        [--delay 30ms] [--only ours,python,node,java,go] [--out FILE]

Each publishes messages of 1 KB to a fresh sandbox in a process of its own, and must have stored all of
them. Of each: messages a second, CPU per message, resident memory early and late. Ends with 1 when a
target of README.md is missed.
"""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "sdk"))
from sdks import SDKS, MissingTool, prepare, run  # noqa: E402

SIZE = 1024
TIMES_FASTEST = 1.2
NAMES = ["ours", "python", "node", "java", "go"]


class Sandbox:
    """A sandbox on a folder of its own; delay is added to every publish."""

    def __init__(self, program, delay):
        self.folder = tempfile.mkdtemp(prefix="bulk")
        faults = ["--fault", f"latency={delay},op=publish"] if delay else []
        self.process = subprocess.Popen(
            [program, "sandbox", "--port", "0", "--store", self.folder, "--topic", "bench:any",
             *faults], stdout=subprocess.PIPE, text=True)
        self.endpoint = re.search(r"endpoint=(\S+)", self.process.stdout.readline()).group(1)

    def stored(self):
        page = urllib.request.urlopen(self.endpoint + "/").read().decode()
        cells = re.findall(r"<td>(.*?)</td>", page)
        return int(cells[cells.index("bench") + 3])  # behind its type and what is pending

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def resident(pid):
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024
    except (OSError, AttributeError):
        return None


def measure(command, count):
    """Runs it to its end: messages a second, CPU in µs a message, megabytes early and late."""
    before = time.monotonic()
    with tempfile.TemporaryDirectory() as home:
        return follow([str(part) for part in command], count, before, home)


def follow(command, count, before, home):
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL,
                               env={**os.environ, "TMINUS_HOME": home})
    seen = []
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            break
        if (megabytes := resident(process.pid)) is not None:
            seen.append(megabytes)
        time.sleep(0.05)
    took = time.monotonic() - before
    if status != 0:
        sys.exit(f"{command[0]} ended with {os.waitstatus_to_exitcode(status)}")
    cpu = (usage.ru_utime + usage.ru_stime) / count * 1e6
    third = max(1, len(seen) // 3)
    return {"perSecond": count / took, "cpu": cpu, "early": max(seen[:third], default=0),
            "late": max(seen[-third:], default=0)}


def write_rows(path, count):
    with open(path, "w", encoding="ascii") as file:
        file.write("body\n")
        for _ in range(count):
            file.write("x" * SIZE + "\n")


def ours(options, endpoint, count, folder):
    rows = Path(folder) / "rows.csv"
    write_rows(rows, count)
    return [options.tminusctl, "--endpoint", endpoint, "--quiet", "--json", "send", "--file", rows,
            "--topic", "bench", "--in-flight", options.in_flight]


def theirs(name, options, endpoint, count):
    """The command of an SDK's load; it is built where the SDK itself is kept."""
    folder = Path(options.cache).resolve() / name
    arguments = [endpoint, count, options.in_flight, SIZE]
    prepare(SDKS[name], Path(options.cache).resolve())
    if name == "python":
        shutil.copy(HERE / "bulk/load.py", folder)
        return [folder / "venv/bin/python", folder / "load.py", *arguments]
    if name == "node":
        shutil.copy(HERE / "bulk/load.js", folder)
        return ["node", folder / "load.js", *arguments]
    if name == "java":
        run(["javac", "-cp", "jars/*", "-d", "classes", str(HERE / "bulk/Load.java")], folder)
        return ["java", "-Xmx512m", "-cp", f"{folder}/classes:{folder}/jars/*", "Load", *arguments]
    (folder / "load").mkdir(exist_ok=True)
    shutil.copy(HERE / "bulk/load.go", folder / "load")
    run(["go", "build", "-modcacherw", "-o", "loader", "./load"], folder, GOTOOLCHAIN="local",
        GOFLAGS="-mod=readonly", GOMODCACHE=str(folder / "modules"),
        GOCACHE=str(folder / "objects"))
    return [folder / "loader", *arguments]


def run_one(name, options):
    count = options.count if name == "ours" else options.sdk_count
    with Sandbox(options.tminusctl, options.delay) as sandbox, tempfile.TemporaryDirectory() as folder:
        command = ours(options, sandbox.endpoint, count, folder) if name == "ours" \
            else theirs(name, options, sandbox.endpoint, count)
        result = measure(command, count)
        if (stored := sandbox.stored()) != count:
            sys.exit(f"{name}: {stored} of {count} messages are in the sandbox")
        return result


def judge(results):
    """What is missed, in sentences."""
    mine = results.get("ours")
    others = {name: result for name, result in results.items() if name != "ours"}
    if not mine or not others:
        return []
    missed = []
    fastest = max(others, key=lambda name: others[name]["perSecond"])
    ratio = mine["perSecond"] / others[fastest]["perSecond"]
    if ratio < TIMES_FASTEST:
        missed.append(f"{ratio:.2f} times {fastest}; at least {TIMES_FASTEST} is wanted")
    if "python" in others and mine["cpu"] > others["python"]["cpu"]:
        missed.append(f"{mine['cpu']:.0f} µs a message; at most Python's "
                      f"{others['python']['cpu']:.0f} are wanted")
    if mine["late"] > mine["early"] + 8:
        missed.append(f"memory grew from {mine['early']:.0f} to {mine['late']:.0f} MB")
    return missed


def table(results, options):
    delay = f" and {options.delay} added to each" if options.delay else ""
    lines = [f"{options.in_flight} in flight, 1 KB{delay}:", "",
             "| | messages/s | CPU, µs a message | MB early | MB late |", "|---|---|---|---|---|"]
    for name, result in results.items():
        lines.append(f"| {name} | {result['perSecond']:.0f} | {result['cpu']:.0f} | "
                     f"{result['early']:.0f} | {result['late']:.0f} |")
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tminusctl", required=True)
    parser.add_argument("--cache", required=True)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--sdk-count", type=int, default=100_000)
    parser.add_argument("--in-flight", type=int, default=64)
    parser.add_argument("--delay", default="")
    parser.add_argument("--only", default=",".join(NAMES))
    parser.add_argument("--out")
    options = parser.parse_args()
    results = {}
    for name in options.only.split(","):
        try:
            results[name] = run_one(name, options)
            print(name, json.dumps(results[name]), flush=True)
        except MissingTool as missing:
            print(f"{name} is left out: {missing}")
    text = table(results, options)
    print(text)
    if options.out:
        Path(options.out).write_text(text, encoding="utf-8")
    missed = judge(results)
    for sentence in missed:
        print("missed:", sentence)
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
