# SPDX-License-Identifier: Apache-2.0
"""Drafts whose text tries to break out of the code that it stands in."""
import random

FORBIDDEN = set("&\"'<>:|")  # in properties, key and sharding key
LONG = 64 * 1024             # bytes of the longest body that code is made for

# What ends, begins or expands something in a shell, in XML or in one of the languages.
PIECES = (
    "'", '"', "''", '"""', "`", "`id`", "$", "$HOME", "${x}", "$(id)", "$'",
    "\\", "\\\\", "\\n", "\\'",
    '\\"', "\\u0022", "\\u000a", "\\x41", "\\101", "\\N{DASH}", "\\\n", "%", "%s", "%1", "%n", "%%",
    "!", "!!", "#", "#{x}", "{{i}}", "{}", "@file", "-", "--", "=", "[a]", "*", "?", "??/", "???",
    "/*", "*/", "//", ";", "|", "||", "&", "&&", "&amp;", "&#39;", "<", ">", "<!--", "-->",
    "<![CDATA[", "]]>", "</Message>", "</MessageBody>", 'R"(', ')"', "0", "7f", " ", "  ",
    "\n", "\n\n",
    "\nEOF\n", "\t", "\r", "\r\n", "\x7f", "\x80", "\x85", "\x9f", "\xa0", "\u2028", "\u2029",
    "\u200b", "\u200d", "\u202e", "\u2066", "\ufeff", "\ufffd", "\ue000", "\u3000", "中文", "é",
    "e\u0301", "🚀", "👩‍👩‍👧", "𝒜", "\U000e0041", "\U0010fffd", "true", "null", "undefined", "None",
)
PLAIN = {"body": '{"orderId": 88412, "名": "订单"}', "tag": "CLOSE", "key": "ORD-88412",
         "properties": {"a": "i"}}
ALL = {"body": "".join(PIECES), "tag": "'\"`$(id)\\%s&<>中文🚀!#\u202e\u2028", "key": "k`$(id)\\n %s!",
       "properties": {f"{i}{p}": f"{p}x{p}" for i, p in enumerate(PIECES)
                      if not FORBIDDEN & set(p)}}


def is_control(c):
    return ord(c) < 32 or 127 <= ord(c) < 160


def some(dice, most, allowed):
    text = "".join(piece for piece in dice.choices(PIECES, k=dice.randint(1, most))
                   if all(allowed(c) for c in piece))
    return text or "x"


def in_property(c):
    return c not in FORBIDDEN


def random_draft(dice):
    """Any legal fields but those of time, order and transaction."""
    draft = {"body": some(dice, 40, lambda c: True)}
    if dice.random() < 0.8:
        tag = some(dice, 8, lambda c: not is_control(c)).replace("||", "")
        while len(tag.encode("utf-16-le")) > 128:
            tag = tag[:-1]
        draft["tag"] = tag
    if dice.random() < 0.8:
        draft["key"] = some(dice, 6, in_property)
    draft["properties"] = {some(dice, 4, in_property): some(dice, 8, in_property)
                           for _ in range(dice.randint(0, 4))}
    return draft


def random_drafts(seed, number):
    dice = random.Random(seed)
    return [random_draft(dice) for _ in range(number)]


def long_draft():
    body = "'\"\\$`中🚀\t\n" * LONG
    body = body.encode()[:LONG].decode(errors="ignore")
    return {"body": body + "x" * (LONG - len(body.encode()))}


def tamed(language, draft):
    """The draft as the SDK of @p language can send it; the same one when it already can."""
    def tame(text, is_name=False):
        if language in ("python", "node", "cpp"):
            text = text.replace("\r", "\n")
        if language == "tminusctl" and is_name:
            text = text.replace("=", "-").replace("[", "(")
        if language == "node":
            text = text.replace("]]>", "]>")
        return text

    result = {name: tame(value) for name, value in draft.items() if isinstance(value, str)}
    if language == "tminusctl" and "tag" in result:
        result["tag"] = result["tag"].replace(" ", "").replace("|", "") or "x"
    if "properties" in draft:
        result["properties"] = {tame(name, is_name=True): tame(value)
                                for name, value in draft["properties"].items()}
    return {**draft, **result}
