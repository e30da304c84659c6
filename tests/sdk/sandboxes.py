# SPDX-License-Identifier: Apache-2.0
"""The sandboxes that the cases talk to, each `tminusctl sandbox` on a free port and a new store."""
import os
import re
import signal
import subprocess
import tempfile
import threading
from pathlib import Path

INSTANCE = "MQ_INST_1234567890123456_BXabcdeF"
CREDENTIAL = ("sandbox", "sandbox", "")
STS_CREDENTIAL = ("STS.NUsandbox", "stsSecret0123456789", "CAISsandbox/token+with=signs")

PATIENCE = 60  # seconds until it has to be ready
LEASE = 4  # seconds, on the sandbox named "short"

# What each sandbox is started with besides topics, instance and credentials.
KINDS = {
    "usual": [],
    "short": ["--lease", f"{LEASE}s", "--ordered-lease", f"{LEASE}s", "--half-lease", f"{LEASE}s"],
    "strict": ["--strict-groups", "--group", "GID_known"],
    "ahead": ["--clock-offset", "20m"],
}


class CannotStart(Exception):
    """The sandbox did not say that it is ready."""


class Sandbox:
    """One running `tminusctl sandbox`."""

    def __init__(self, program, kind, topics):
        self._store = tempfile.TemporaryDirectory(prefix="tminus-sdk-")
        command = [program, "sandbox", "--port", "0", "--store", f"{self._store.name}/store",
                   "--instance", INSTANCE]
        for credential in (CREDENTIAL, STS_CREDENTIAL):
            command += ["--credential", ":".join(part for part in credential if part)]
        for name, kind_of_topic in sorted(topics.items()):
            command += ["--topic", f"{name}:{kind_of_topic}"]
        self.kind = kind
        self._errors = open(Path(self._store.name) / "errors", "w+", encoding="utf-8")
        self._process = subprocess.Popen(
            command + KINDS[kind], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=self._errors, text=True,
            env={**os.environ, "TMINUS_HOME": self._store.name, "TMINUS_LANG": "en"})
        self.endpoint = self._read_endpoint()

    def _read_endpoint(self):
        watchdog = threading.Timer(PATIENCE, self._process.kill)
        watchdog.start()
        line = self._process.stdout.readline()
        watchdog.cancel()
        found = re.search(r"\bready endpoint=(\S+)", line)
        if not found:
            self._process.kill()
            self._process.wait()
            raise CannotStart(f"the {self.kind} sandbox said {line!r}\n{self._said()}")
        threading.Thread(target=self._process.stdout.read, daemon=True).start()
        return found.group(1).rstrip("/")

    def _said(self):
        self._errors.seek(0)
        return self._errors.read()[-2000:]

    def stop(self):
        """Ends it as Ctrl+C does. Answers what went wrong, or nothing."""
        self._process.send_signal(signal.SIGINT)
        try:
            status = self._process.wait(30)
        except subprocess.TimeoutExpired:
            self._process.kill()
            status = self._process.wait()
        said = self._said()
        self._errors.close()
        self._store.cleanup()
        return f"the {self.kind} sandbox ended with {status}\n{said}" if status != 0 else ""
