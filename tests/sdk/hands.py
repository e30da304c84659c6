# SPDX-License-Identifier: Apache-2.0
"""A running driver: one line of JSON in, one line out."""
import json
import queue
import subprocess
import threading

PATIENCE = 75  # seconds for one answer: more than any SDK waits itself


class Broken(Exception):
    """The driver died or did not answer."""


class Reply:
    """What an SDK gave for one call: a value, or an error as the SDK surfaces it."""

    def __init__(self, answer):
        self.value = answer.get("ok")
        self.error = answer.get("error")

    @property
    def is_fine(self):
        return self.error is None

    @property
    def code(self):
        return "" if self.is_fine else self.error.get("code", "")

    @property
    def origin(self):
        """server, sdk (refused before anything was sent), network, driver; empty: no error."""
        return "" if self.is_fine else self.error["from"]

    @property
    def failures(self):
        """Code of each handle that could not be acknowledged, by handle."""
        listed = (self.error or {}).get("failures") or []
        return {one["handle"]: one["code"] for one in listed}

    def __str__(self):
        if self.is_fine:
            return "success " + json.dumps(self.value, ensure_ascii=False)[:300]
        return f"{self.origin} error {self.code}: {str(self.error.get('message'))[:300]}"


class Message:
    """A received message, its fields converted and named as the drivers name them."""

    def __init__(self, record):
        def number(name):
            return int(record.get(name) or 0)

        self.message_id = record["messageId"]
        self.body_md5 = record.get("bodyMd5") or ""
        self.body = record.get("body")
        self.tag = record.get("tag") or ""
        self.key = record.get("key") or ""
        self.sharding_key = record.get("shardingKey") or ""
        self.handle = record["receiptHandle"]
        self.publish_time = number("publishTime")
        self.first_consume_time = number("firstConsumeTime")
        self.next_consume_time = number("nextConsumeTime")
        self.consumed_times = number("consumedTimes")
        self.due = number("due")
        self.check = number("check")
        self.properties = record.get("properties") or {}
        self.printed = record["printed"]


class Pending:
    """A call on its way."""

    def __init__(self, hand):
        self._hand = hand

    def reply(self):
        return self._hand.read()


class Hand:
    """One driver process; starts at the first call, and again after it broke."""

    def __init__(self, command):
        self._command = command
        self._process = None
        self._lines = None
        self._errors = []

    @property
    def pid(self):
        return self._process.pid

    def send(self, ask):
        """Begins a call; the answer is read from what comes back."""
        if self._process is None:
            self._start()
        try:
            self._process.stdin.write(json.dumps(ask) + "\n")
            self._process.stdin.flush()
        except OSError as error:
            raise self._broken(f"the driver ended ({error})") from error
        return Pending(self)

    def call(self, ask):
        return self.send(ask).reply()

    def read(self):
        try:
            line = self._lines.get(timeout=PATIENCE)
        except queue.Empty:
            raise self._broken(f"the driver gave no answer in {PATIENCE} s") from None
        if line is None:
            raise self._broken("the driver ended")
        return Reply(json.loads(line))

    def stop(self):
        if self._process is None:
            return
        process, self._process = self._process, None
        process.stdin.close()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def _start(self):
        self._errors = []
        self._lines = queue.Queue()
        self._process = subprocess.Popen(self._command, stdin=subprocess.PIPE,
                                         stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                         text=True, encoding="utf-8")
        for take, stream in ((self._take_lines, self._process.stdout),
                             (self._take_errors, self._process.stderr)):
            threading.Thread(target=take, args=(stream, self._lines), daemon=True).start()

    @staticmethod
    def _take_lines(stream, lines):
        for line in stream:
            lines.put(line)
        lines.put(None)

    def _take_errors(self, stream, _):
        for line in stream:
            self._errors = self._errors[-10:] + [line.rstrip()]

    def _broken(self, why):
        process, self._process = self._process, None
        process.kill()
        process.wait()
        return Broken("\n".join([why] + self._errors))
