# SPDX-License-Identifier: Apache-2.0
"""What a case works with: the register of cases, the stage they act on, and their checks."""
import hashlib
import re
import time
from dataclasses import dataclass

from hands import Message
from sandboxes import CREDENTIAL, INSTANCE

REQUEST_ID = re.compile(r"[0-9A-F]{24}")
MESSAGE_ID = re.compile(r"[0-9A-F]{32}")


class Failed(Exception):
    """A case did not hold; the text says what was expected and what came."""


class NotPossible(Exception):
    """An SDK cannot do what the case is about; the text says why."""


@dataclass(frozen=True)
class Case:
    name: str
    title: str
    act: object
    sandbox: str
    topics: dict     # role -> type
    instance: str
    slow: bool       # waits for many seconds: begun before the others


CASES = []


def case(name, title, **choices):
    """Registers a function as a case; each SDK gets topics of its own, one for each role."""
    def register(act):
        usual = {"sandbox": "usual", "topics": {"main": "any"}, "instance": INSTANCE, "slow": False}
        CASES.append(Case(name, title, act, **{**usual, **choices}))
        return act
    return register


def topic_name(the_case, sdk, role):
    return f"{the_case.name}-{sdk.name}-{role}"


def topics_of(the_case, sdk):
    return {topic_name(the_case, sdk, role): kind for role, kind in the_case.topics.items()}


def check(condition, words):
    if not condition:
        raise Failed(words)


def check_equal(came, expected, what):
    check(came == expected, f"{what}: expected {short(expected)}, came {short(came)}")


def short(value):
    text = repr(value)
    return text if len(text) < 200 else f"{text[:120]}… ({len(text)} characters)"


def check_fine(reply, what, status=204):
    """It went well; the HTTP status is looked at where an SDK shows it (Node.js does)."""
    check(reply.is_fine, f"{what}: {reply}")
    check_equal(reply.value.get("status", status), status, f"{what}: HTTP status")


def check_refused(stage, reply, code):
    """The server refused with @p code, and the SDK shows code and request id."""
    check(not reply.is_fine, f"expected {code}, came {reply}")
    check_equal((reply.origin, reply.code), ("server", code), str(reply))
    if "requestId" in stage.sdk.gives:
        check(REQUEST_ID.fullmatch(reply.error.get("requestId") or ""),
              f"request id {reply.error.get('requestId')!r} is not 24 capital hex digits")
    if "hostId" in stage.sdk.gives and not reply.failures:
        check(reply.error.get("hostId"), "the error has no host id")


def check_refused_locally(reply, reason):
    """The SDK itself refuses: proves the reason, then says that the case is not possible."""
    check_equal(reply.origin, "sdk", str(reply))
    raise NotPossible(reason)


def now_ms():
    return int(time.time() * 1000)


def sleep_until(instant_ms):
    time.sleep(max(0.0, instant_ms / 1000 - time.time()))


def md5(text):
    return hashlib.md5(text.encode()).hexdigest().upper()


class Stage:
    """Two programs of one SDK, a publisher and a consumer, before one sandbox."""

    def __init__(self, sdk, the_case, endpoint, publisher, consumer):
        self.sdk = sdk
        self.case = the_case
        self.publisher = publisher
        self.consumer = consumer
        self.group = "GID_sdk"
        self.base = {"endpoint": endpoint, "instance": the_case.instance,
                     **dict(zip(("id", "secret", "token"), CREDENTIAL))}

    def topic(self, role="main"):
        return topic_name(self.case, self.sdk, role)

    def ask(self, operation, **fields):
        """The line for a driver; fields given here win over the stage's own."""
        return {**self.base, "op": operation, "topic": self.topic(), "group": self.group, **fields}

    def try_publish(self, body, **fields):
        return self.publisher.call(self.ask("publish", body=body, **fields))

    def publish(self, body, **fields):
        """Publishes and checks the receipt against the body that the server must have read."""
        reply = self.try_publish(body, **fields)
        check_fine(reply, "publish", status=201)
        check(MESSAGE_ID.fullmatch(reply.value["messageId"]),
              f"message id {reply.value['messageId']!r} is not 32 capital hex digits")
        check_equal(reply.value["bodyMd5"], md5(self.as_arrives(body)), "MD5 of the receipt")
        return reply.value

    def as_arrives(self, body):
        return body if self.sdk.keeps_cr else body.replace("\r\n", "\n").replace("\r", "\n")

    def consume_ask(self, count=16, wait=0, mode="plain", **fields):
        waiting = {"wait": wait} if wait else {}
        return self.ask("consume", count=count, mode=mode, **waiting, **fields)

    def try_consume(self, count=16, wait=0, mode="plain", **fields):
        return self.consumer.call(self.consume_ask(count, wait, mode, **fields))

    def messages_of(self, reply):
        """The messages of a reply to consume; none when it says in the SDK's way: nothing there."""
        if self.sdk.null_is_empty and reply.is_fine and "messages" not in reply.value:
            return []
        if reply.code == "MessageNotExist":
            check_refused(self, reply, "MessageNotExist")
            return []
        check_fine(reply, "consume", status=200)
        messages = [Message(record) for record in reply.value["messages"]]
        check(messages, "a reply without messages must be MessageNotExist")
        return messages

    def consume(self, count=16, wait=0, mode="plain", **fields):
        return self.messages_of(self.try_consume(count, wait, mode, **fields))

    def collect(self, number, wait=20, **fields):
        """Consumes until @p number messages came; they are not acknowledged."""
        messages = []
        while len(messages) < number:
            batch = self.consume(wait=wait, **fields)
            check(batch, f"{len(messages)} of {number} messages came in {wait} s")
            messages += batch
        check_equal(len(messages), number, "number of messages")
        return messages

    def take_one(self, **fields):
        return self.collect(1, **fields)[0]

    def try_ack(self, handles, **fields):
        return self.consumer.call(self.ask("ack", handles=list(handles), **fields))

    def ack(self, messages, **fields):
        check_fine(self.try_ack([one.handle for one in messages], **fields), "acknowledge")

    def check_ack_fails(self, handles, expected):
        """Acknowledges @p handles; exactly those of @p expected (handle -> code) must fail."""
        reply = self.try_ack(handles)
        check(not reply.is_fine, f"the acknowledgement did not fail: expected {expected}")
        check_equal(reply.origin, "server", str(reply))
        check_equal(reply.failures, expected, "failed handles")
        check(REQUEST_ID.fullmatch(reply.error.get("requestId") or ""), "no request id")

    def settle(self, operation, handle, **fields):
        return self.publisher.call(self.ask(operation, handle=handle, **fields))

    def check_empty(self, **fields):
        came = self.consume(**fields)
        check(not came, f"expected nothing, came {[one.body[:60] for one in came]}")
