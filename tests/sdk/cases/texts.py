# SPDX-License-Identifier: Apache-2.0
"""What survives the way: bodies, tags, properties, sizes."""
from stage import (NotPossible, case, check, check_equal, check_refused, check_refused_locally,
                   now_ms)

CHINESE = "你好，世界。消息测试"
EMOJI = "🚀 👩‍👩‍👧‍👦 🇨🇳 ❤️ 𝒜"
SPECIAL = """<a href="x" b='y'>&amp; &lt; &#65; <!-- c --> <?pi?> & < > " '</a>"""


def goes_through(stage, body, **fields):
    """Publishes, takes it again, compares body and MD5; answers the message."""
    receipt = stage.publish(body, **fields)
    message = stage.take_one()
    check_equal(message.message_id, receipt["messageId"], "message id")
    check_equal(message.body, stage.as_arrives(body), "body")
    check_equal(message.body_md5, receipt["bodyMd5"], "MD5")
    stage.ack([message])
    return message


@case("body-xml", "Characters that are special in XML in a body")
def body_xml(stage):
    goes_through(stage, SPECIAL)


@case("body-unicode", "Chinese, emoji, every kind of legal character in a body")
def body_unicode(stage):
    goes_through(stage, CHINESE + EMOJI)
    goes_through(stage, "\u00a0\u0085\u2028\u2029\u200b\ufeff\u7fff\ue000\ufffd\U0010fffd\x7f")


@case("body-white", "White space in a body; CR as far as the SDK writes it")
def body_white(stage):
    goes_through(stage, "  led and\ttrailed \n\n by spaces\t ")
    goes_through(stage, "one\r\ntwo\rthree\n")
    goes_through(stage, " \t ")


@case("body-cdata-end", "The end of a CDATA section in a body")
def body_cdata_end(stage):
    body = "a]]>b ]] > c]]"
    if stage.sdk.writes_cdata:
        check_refused(stage, stage.try_publish(body), "MalformedXML")
        raise NotPossible("the SDK puts it into CDATA as it is; refused as MalformedXML")
    goes_through(stage, body)


@case("body-64k", "A delayed body of 64 KB, in bytes of UTF-8, arrives whole",
      topics={"main": "delay"})
def body_64k(stage):
    body = (CHINESE + EMOJI + SPECIAL) * 600
    body = body.encode()[:65536].decode(errors="ignore")
    body += "x" * (65536 - len(body.encode()))
    goes_through(stage, body, due=now_ms() + 1500)


@case("body-over-64k", "A delayed body over 64 KB is refused", topics={"main": "delay"})
def body_over_64k(stage):
    due = now_ms() + 60_000
    check_refused(stage, stage.try_publish("x" * 65537, due=due), "InvalidArgument")
    check_refused(stage, stage.try_publish("中" * 21846, due=due), "InvalidArgument")


@case("body-4m", "A body of 4 MB arrives whole; one byte more is refused")
def body_4m(stage):
    body = "0123456789abcde\n" * (1 << 18)
    goes_through(stage, body)
    check_refused(stage, stage.try_publish(body + "x"), "InvalidArgument")


@case("tag-one", "A consumer with one tag gets that tag alone")
def tag_one(stage):
    for body, tag in (("1", "red"), ("2", "blue"), ("3", "RED"), ("4", "")):
        stage.publish(body, **({"tag": tag} if tag else {}))

    message = stage.take_one(tag="red")

    check_equal((message.body, message.tag), ("1", "red"), "it")
    stage.ack([message])
    stage.check_empty(tag="red")


@case("tag-or", "A consumer with an expression gets each tag of it; without one, everything")
def tag_or(stage):
    for body, tag in (("1", "red"), ("2", "blue"), ("3", "green"), ("4", "")):
        stage.publish(body, **({"tag": tag} if tag else {}))

    some = stage.collect(2, tag="green||red")
    spaced = stage.collect(2, tag="green || blue", group="GID_spaced")
    every = stage.collect(4, group="GID_all")

    check_equal([one.body for one in some], ["1", "3"], "green||red")
    check_equal([one.body for one in spaced], ["2", "3"], "green || blue")
    check_equal([(one.body, one.tag) for one in every],
                [("1", "red"), ("2", "blue"), ("3", "green"), ("4", "")], "no expression")


@case("tag-unicode", "Tags in Chinese, with emoji, with signs that are escaped in a URL")
def tag_unicode(stage):
    for number, tag in enumerate(("标签", "🏷️", "a+b/c=d~*!(e)", "50%&<x>", "it's")):
        group = f"GID_tag{number}"
        stage.publish(f"body {number}", tag=tag)
        message = stage.take_one(tag=tag, group=group)
        check_equal((message.body, message.tag), (f"body {number}", tag), "it")
        stage.ack([message], group=group)


@case("properties", "Properties, keys and values, in any script")
def properties(stage):
    own = {"plain": "value", "中文": "值", "emoji🚀": EMOJI, "with space": " led and trailed ",
           "signs": "!#$%()*+,-./;=?@[\\]^_`{}~", "lines": "one\ntwo", "n": "0"}

    message = goes_through(stage, "body", key="key1 key2", properties=own)

    check_equal(message.key, "key1 key2", "key")
    check_equal({name: message.properties.get(name) for name in own}, own, "properties")


@case("properties-xml",
      "Characters special in XML: no SDK sends them in a property, Node.js does in a key")
def properties_xml(stage):
    for bad in "&\"'<>:|":
        for own in ({"name": f"a{bad}b"}, {f"a{bad}b": "value"}):
            reply = stage.try_publish("body", properties=own)
            check_equal(reply.origin, "sdk", f"property with {bad}: {reply}")
    reply = stage.try_publish("body", key="<k> & \"q\" 'a'")
    if stage.sdk.checks_key:
        check_refused_locally(reply, "the SDK refuses them before it sends")
    check(reply.is_fine, f"publish: {reply}")
    check_equal(stage.take_one().key, "<k> & \"q\" 'a'", "key")


@case("properties-16k", "Properties of nearly 16 KB arrive; more than 16 KB is refused")
def properties_16k(stage):
    message = goes_through(stage, "body", key="k", properties={"long": "中" * 5400})
    check_equal(message.properties["long"], "中" * 5400, "long property")
    check_refused(stage, stage.try_publish("body", properties={"long": "x" * 16384}),
                  "InvalidArgument")
