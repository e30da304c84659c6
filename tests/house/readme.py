#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the examples of README.md word for word: readme.py README FOLDER_OF_PROGRAMS.

A session is a block fenced as console: "$ " begins a command, the lines below are what it prints. In
them "…" stands for anything within a line, a line of its own for any lines. A command that ends with "&"
goes on behind the others. The blocks fenced as sh in the sections named below run as scripts, and no command
of theirs may fail. Exit code 77: the port that the examples use is taken.
"""
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from queue import Empty, Queue

PATIENCE = 60
MARK = "--end-of-command--"
SCRIPTED = ["Profiles", "Send many", "Hold here", "When something is wrong"]
# A reader sleeps until the sandbox is there; a test waits for it, however slow the machine is.
WAITING = "sleep() { until (exec 3<>/dev/tcp/127.0.0.1/8080) 2>/dev/null; do command sleep 0.05; done; }\n"


def sessions(text):
    """The commands of each session with the lines expected of them."""
    for block in re.findall(r"^```console\n(.*?)^```", text, re.M | re.S):
        commands = []
        for line in block.splitlines():
            if line.startswith("$ "):
                commands.append((line[2:], []))
            else:
                commands[-1][1].append(line)
        yield commands


def scripts(text):
    """The scripts of each section that has to have some, as (section, script)."""
    for section in SCRIPTED:
        body = re.search(rf"^## {section}\n(.*?)(?=^## |\Z)", text, re.M | re.S)
        blocks = re.findall(r"^```sh\n(.*?)^```", body.group(1), re.M | re.S) if body else []
        if not blocks:
            sys.exit(f"the section {section} has no script")
        for block in blocks:
            yield section, block


def environment(programs, home):
    """A clean one, in which everything that is kept is below home."""
    keep = {name: os.environ[name] for name in ("TZ", "TMPDIR") if name in os.environ}
    return {**keep, "PATH": programs + os.pathsep + os.environ["PATH"], "HOME": home,
            "TMINUS_HOME": home, "TMINUS_LANG": "en", "LC_ALL": "C.UTF-8"}


def matches(expected, found):
    """Whether the lines found are those expected."""
    parts = [r"(?:.*\n)*?" if line == "…" else ".*".join(map(re.escape, line.split("…"))) + r"\n"
             for line in expected]
    return re.fullmatch("".join(parts), "".join(line + "\n" for line in found)) is not None


class Shell:
    """One bash that runs a session; what its commands print comes line by line."""

    def __init__(self, programs, home):
        self.bash = subprocess.Popen(["bash"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                     stderr=subprocess.STDOUT, env=environment(programs, home),
                                     cwd=home, text=True,
                                     encoding="utf-8", start_new_session=True)
        self.lines = Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.bash.stdout:
            self.lines.put(line.rstrip("\n"))

    def run(self, command, expected):
        """The lines that the command printed. One behind the others is waited for until it has
        printed what is expected."""
        end = f"\necho {MARK}" if not command.endswith("&") else ""
        self.bash.stdin.write(f"{command}{end}\n")
        self.bash.stdin.flush()
        found = []
        while end or not matches(expected, found):
            try:
                line = self.lines.get(timeout=PATIENCE)
            except Empty:
                return found + ["(nothing more came)"]
            if line == MARK:
                break
            found.append(line)
        return found

    def close(self):
        self.bash.stdin.close()
        os.killpg(self.bash.pid, signal.SIGTERM)
        self.bash.wait()


def is_taken(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def wait_until_free(port):
    """Sandboxes of the script before end in their own time."""
    end = time.monotonic() + PATIENCE
    while is_taken(port) and time.monotonic() < end:
        time.sleep(0.05)


def play(commands, programs):
    """How many commands did something else than the session says."""
    wrong = 0
    with tempfile.TemporaryDirectory() as home:
        shell = Shell(os.path.abspath(programs), home)
        try:
            for command, expected in commands:
                found = shell.run(command, expected)
                fine = matches(expected, found)
                print(f"{'ok  ' if fine else 'FAIL'} $ {command}")
                if not fine:
                    print("expected:", *expected, "found:", *found, sep="\n    ")
                    wrong += 1
                    break
        finally:
            shell.close()
    return wrong


def run(section, script, programs):
    """1 when a command of the script failed, else 0."""
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        bash = subprocess.Popen(["bash", "-euxo", "pipefail", "-c", WAITING + script], cwd=home,
                                stdout=said, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
                                env=environment(os.path.abspath(programs), home),
                                start_new_session=True)
        try:
            bash.wait(4 * PATIENCE)
        except subprocess.TimeoutExpired:
            pass
        code = bash.poll()
        try:
            os.killpg(bash.pid, signal.SIGKILL)  # also what goes on behind it
        except ProcessLookupError:
            pass
        bash.wait()
        said.seek(0)
        lines = said.read()
    print(f"{'ok  ' if code == 0 else 'FAIL'} ## {section}")
    if code != 0:
        print(lines)
    return 0 if code == 0 else 1


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        text = file.read()
    all_sessions, all_scripts = list(sessions(text)), list(scripts(text))
    if not all_sessions:
        sys.exit("no session found: is it fenced as console?")
    if is_taken(8080):
        print("port 8080, which the examples use, is taken")
        sys.exit(77)
    wrong = sum(play(commands, sys.argv[2]) for commands in all_sessions)
    for section, script in all_scripts:
        wait_until_free(8080)
        wrong += run(section, script, sys.argv[2])
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
