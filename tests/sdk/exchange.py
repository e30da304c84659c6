# SPDX-License-Identifier: Apache-2.0
"""One SDK publishes, another consumes: every pair, byte for byte."""
import itertools

from cases.texts import CHINESE, EMOJI, SPECIAL
from stage import Case, Failed, Stage, check_equal, now_ms

TOPIC = "exchange"

BODIES = {
    "ascii": "I am test message 0.hello",
    "chinese": CHINESE * 50,
    "emoji": EMOJI * 50,
    "xml": SPECIAL,
    "json": '{"id": 7, "text": "line\\nbreak", "path": "C:\\\\temp"}',
    "lines": "\n one\r\n two\r three\t\n\n",
    "white": " \t ",
    "rare": "\u0085\u2028\u2029\ufeff\u200d\ue000\ufffd\U0010fffd",
    "large": (CHINESE + EMOJI + SPECIAL) * 400,
    "cdata": "a]]>b",
}
PROPERTIES = {"a": "i", "中文": "值 🚀", "signs": "!#$%()*+,-./;=?@[\\]^_`{}~", "space": " x "}


def stage_of(sdk, endpoint, publisher, consumer):
    place = Case(TOPIC, "", None, "usual", {}, "", slow=False)
    return Stage(sdk, place, endpoint, publisher, consumer)


def topics(sdks):
    return {f"{TOPIC}-{sdk.name}": "any" for sdk in sdks}


def write(stage):
    """Publishes one message for each body; answers what a reader has to get, by message id."""
    written = {}
    for number, (name, body) in enumerate(BODIES.items()):
        if name == "cdata" and stage.sdk.writes_cdata:
            continue
        fields = {"tag": f"标签-{name}", "key": f"key {name}", "properties": dict(PROPERTIES)}
        if name == "large":
            fields["due"] = now_ms() - number
        receipt = stage.publish(body, topic=f"{TOPIC}-{stage.sdk.name}", **fields)
        written[receipt["messageId"]] = {**fields, "name": name, "body": stage.as_arrives(body),
                                         "md5": receipt["bodyMd5"]}
    return written


def read(stage, writer, written):
    """Consumes all that @p writer published, compares it, acknowledges it."""
    place = {"topic": f"{TOPIC}-{writer.name}", "group": f"GID_{stage.sdk.name}"}
    messages = stage.collect(len(written), **place)
    for message in messages:
        if message.message_id not in written:
            raise Failed(f"message {message.message_id} was not published")
        sent = written[message.message_id]
        name = f"{writer.title}'s {sent['name']}"
        check_equal(message.body.encode(), sent["body"].encode(), f"{name}: body")
        check_equal(message.body_md5, sent["md5"], f"{name}: MD5")
        check_equal((message.tag, message.key), (sent["tag"], sent["key"]), f"{name}: tag and key")
        check_equal(message.due, sent.get("due", 0), f"{name}: start-deliver time")
        check_equal({key: message.properties.get(key) for key in PROPERTIES}, PROPERTIES,
                    f"{name}: properties")
    check_equal(len({one.message_id for one in messages}), len(written), "different messages")
    for some in itertools.zip_longest(messages[::2], messages[1::2]):
        stage.ack([one for one in some if one], **place)
    stage.check_empty(**place)
