# SPDX-License-Identifier: Apache-2.0
"""What code of "Copy as" has to do: send exactly its draft, ask exactly its question."""
import json
import re
import subprocess
import time
from pathlib import Path

from codes import Code
from hostile import ALL, PLAIN, long_draft, random_drafts, tamed
from sandboxes import CREDENTIAL, INSTANCE, STS_CREDENTIAL
from secured import Secured

HANDLE = re.compile(r"[0-9A-F]{32}-[\w=+/-]+")
DUE_IN = 30_000   # ms from when the code of tminusctl is made until it is due; it has to run before
LONG_AGO = 1_700_000_000_123  # is delivered at once; tminusctl alone refuses to send that
GROUP = "GID_reader"
SECURED = ("python", "curl", "node", "go")  # those that take a certificate from the environment
MODES = ("plain", "ordered", "half", "empty", "instance")
WANTED = {"plain": ["one", "two 中文"], "ordered": ["first", "second"], "half": ["undecided"],
          "empty": [], "instance": ["elsewhere"]}


class Desk:
    """The things that every step needs, and what was wrong so far."""

    def __init__(self, languages, program, cache, folder, writer, endpoint):
        self.languages, self.program, self.cache = languages, program, cache
        self.folder, self.writer, self.endpoint = Path(folder), writer, endpoint
        self.secured = Secured(endpoint)
        self.complaints = []

    @staticmethod
    def topics(languages, random_number):
        sent = [f"send-{language}-{number}" for language in languages
                for number in range(len(fixed_drafts(language)) + random_number)]
        asked = [f"ask-{language}-{mode}" for language in languages for mode in MODES]
        return {name: "any" for name in sent + asked}

    def complain(self, text):
        if text:
            self.complaints.append(text)
            print(text, flush=True)

    def tminusctl(self, *words, instance="", body=None):
        """What our own command line says, a dictionary for each record."""
        place = ["--endpoint", self.endpoint] + (["--instance", instance] if instance else [])
        done = subprocess.run([self.program, "--json", *place, *words], input=body, text=True,
                              encoding="utf-8", capture_output=True, timeout=120, check=False,
                              env={"TMINUS_HOME": str(self.folder), "TMINUS_LANG": "en",
                                   "ALIBABA_CLOUD_ACCESS_KEY_ID": CREDENTIAL[0],
                                   "ALIBABA_CLOUD_ACCESS_KEY_SECRET": CREDENTIAL[1]})
        return [json.loads(line) for line in done.stdout.split("\n") if line]

    def arrivals(self, topics, number, instance, words=("--ack", "auto"), group=GROUP):
        found = []
        for some in (topics[at:at + 8] for at in range(0, len(topics), 8)):
            count = number if number is None else len(some) * number
            ending = ["--for", "1s", "--wait", "0s"] if count is None else ["--for", "90s",
                                                                       "--count", str(count)]
            names = [word for topic in some for word in ("--topic", topic)]
            found += [one for one in self.tminusctl("consume", *names, "--group", group, *ending,
                                                    *words, instance=instance)
                      if one["type"] == "arrival"]
        return found


def fixed_drafts(language):
    """Drafts, and with each the place and the credentials it is sent with."""
    due = int(time.time() * 1000) + DUE_IN if language == "tminusctl" else LONG_AGO
    drafts = [({**PLAIN}, INSTANCE, CREDENTIAL), ({**ALL}, INSTANCE, STS_CREDENTIAL),
              (long_draft(), "", CREDENTIAL),
              ({"body": "\ufeffstarts", "shardingKey": "shard $1 `x`", "key": "k"}, "", CREDENTIAL),
              ({"body": "half\n", "tag": "t", "check": 300}, INSTANCE, CREDENTIAL),
              ({"body": "-n", "due": due, "properties": {"-n": "-n"}}, INSTANCE, CREDENTIAL),
              ({"body": "-R %s\u2028"}, "", CREDENTIAL)]
    return drafts + ([({"body": "secured"}, "", CREDENTIAL)] if language in SECURED else [])


def cannot(language, draft):
    """Whether the SDK cannot send it, so that there must be no code."""
    own = draft.get("properties", {})
    texts = [draft["body"], draft.get("key", ""), draft.get("shardingKey", ""), *own, *own.values()]
    tag = draft.get("tag", "")
    if language in ("python", "node", "cpp") and any("\r" in text for text in texts):
        return True
    if language == "node":
        return "]]>" in draft["body"] or "]]>" in tag or "__proto__" in own
    if language == "tminusctl":
        return (" " in tag or "|" in tag or any("=" in name for name in own)
                or any(name[0] == "[" and value[-1] == "]" for name, value in own.items()))
    return False


def make(desk, language, ask, folder, credential):
    """The code; complains when it should not be there, holds a secret, or is not there."""
    text, refused, why = desk.writer.write(language, ask)
    if text is None:
        desk.complain(f"no {language} code for {ask!r}: {refused}: {why}")
        return None
    for secret in (credential[1], credential[2]):
        if secret and secret != "sandbox" and secret in text:
            desk.complain(f"{language} code holds a credential")
    return Code(language, ask, text, desk.folder / language / folder, credential)


def make_sending(desk, language, number, case):
    draft, instance, credential = case
    place = {"endpoint": desk.endpoint, "instance": instance,
             "topic": f"send-{language}-{number}"}
    if cannot(language, draft):
        _, refused, why = desk.writer.write(language, {**place, **draft})
        if refused != "language" or not why:
            desk.complain(f"{language} code for what it cannot do: {draft!r}: {refused}, {why}")
        draft = tamed(language, draft)
    is_secured = draft["body"] == "secured"
    ask = {**place, **draft, **({"endpoint": desk.secured.endpoint} if is_secured else {})}
    code = make(desk, language, ask, f"send{number}", credential)
    if code and is_secured:
        code.environment = desk.secured.environment
    return code


def sending_codes(desk, seed, random_number):
    codes = []
    for language in desk.languages:
        cases = fixed_drafts(language) + [(draft, "", CREDENTIAL)
                                          for draft in random_drafts(seed, random_number)]
        codes += [make_sending(desk, language, number, case)
                  for number, case in enumerate(cases)]
    return [code for code in codes if code]


def expected_of(draft):
    """The fields of an arrival that come from the draft; some are shown among the properties."""
    wanted = {name: draft[name] for name in ("body", "tag", "key", "due") if draft.get(name)}
    own = dict(draft.get("properties", {}))
    if "shardingKey" in draft:
        own["__SHARDINGKEY"] = draft["shardingKey"]
    if "check" in draft:
        own["__TransCheckT"] = str(draft["check"])
    return {**wanted, "properties": own or None}


def said_by_stand_in(output):
    """The calls that the stand-in for the C++ SDK saw, as a draft."""
    seen, own = {}, {}
    for line in output.split("\n"):
        if not line.startswith("> "):
            continue
        name, _, value = line[2:].partition(" ")
        text = bytes.fromhex(value).decode()
        if name == "property":  # neither half holds a colon
            own.update([text.split(":")])
        seen[name] = text
    return seen, own


def check_cpp(desk, code, ran):
    seen, own = said_by_stand_in(ran.output)
    wanted = {**{name: str(value) for name, value in code.ask.items() if name != "properties"},
              **dict(zip(("id", "secret", "token"), code.credential)), "act": "publish"}
    for name, value in wanted.items():
        if seen.get(name, "") != value:
            desk.complain(f"cpp: {name} is {seen.get(name)!r}, not {value!r}")
    if own != code.ask.get("properties", {}):
        desk.complain(f"cpp: properties are {own!r}, not {code.ask.get('properties')!r}")


def commit(desk, code, ran):
    """A half message shows itself when the handle that the code printed commits it."""
    found = HANDLE.search(ran.output)
    if not found:
        return desk.complain(f"{code.language} printed no handle: {ran.output}")
    said = desk.tminusctl("commit", "--topic", code.ask["topic"], "--group", GROUP,
                          found.group(), instance=code.ask["instance"])
    if [one.get("state") for one in said if one["type"] == "verdict"] != ["acked"]:
        desk.complain(f"{code.language}: the handle that it printed commits nothing: {said}")
    return None


def compare(desk, code, arrival):
    for name, value in expected_of(code.ask).items():
        if arrival.get(name) != value:
            desk.complain(f"{code.language}: {name} arrived as {arrival.get(name)!r}, not "
                          f"{value!r}; code in {code.folder}:\n{code.text[:1200]}")


def check_sent(desk, codes, outcomes):
    """Every piece of code ended well, and the sandbox has each message once and unchanged."""
    waiting = {}
    for code, ran in zip(codes, outcomes):
        if ran.status != 0:
            desk.complain(f"{code.language} ended with {ran.status}: {ran.errors[-2000:]}"
                          f"{ran.output[-2000:]}\n{code.text[:1200]}")
        elif code.language == "cpp":
            check_cpp(desk, code, ran)
        elif code.language == "curl" and " 201 " not in ran.output:
            desk.complain(f"curl: {ran.output}\n{code.text[:1200]}")
        else:
            if "check" in code.ask:
                commit(desk, code, ran)
            waiting.setdefault(code.ask["instance"], {})[code.ask["topic"]] = code
    for instance, by_topic in waiting.items():
        arrivals = desk.arrivals(list(by_topic), 1, instance)
        for arrival in arrivals:
            compare(desk, by_topic[arrival["topic"]], arrival)
        for topic in set(by_topic) - {one["topic"] for one in arrivals}:
            desk.complain(f"nothing arrived on {topic}\n{by_topic[topic].text[:1200]}")


def publish_wanted(desk):
    """What the code that asks is to find; half messages need ten seconds until they are shown."""
    for language in desk.languages:
        for mode in MODES:
            extra = {"half": ["--transaction", "10s"], "ordered": ["--sharding-key", "s"]}
            for number, body in enumerate(WANTED[mode]):
                desk.tminusctl("send", "--topic", f"ask-{language}-{mode}", "--tag", f"t{number}",
                               *extra.get(mode, []), body=body,
                               instance=INSTANCE if mode == "instance" else "")
        desk.tminusctl("send", "--topic", f"ask-{language}-plain", "--tag", "other", body="not me")


def with_acknowledgement(text):
    """The code after somebody took the marker of the comment away."""
    return re.sub(r"^(\s*)(?:#|//) (?=.*(?:consumer|producer)\b.*[hH]andle)", r"\1", text,
                  flags=re.MULTILINE)


def finished(code, is_settling):
    """tminusctl goes on until it is stopped."""
    if code.language == "tminusctl":
        wanted = WANTED[code.folder.name.split("-")[1]]
        ending = f" --count={len(wanted)} --for=60s" if wanted else " --for=1s"
        is_acking = is_settling and code.ask["mode"] != "half"
        code.text = code.text.rstrip("\n") + ending + (" --ack=auto\n" if is_acking else "\n")
    elif is_settling:
        code.text = with_acknowledgement(code.text)
    return code


def asking_codes(desk):
    """Each mode once as it is, plain, ordered and half once more with the line that settles."""
    codes = []
    for language in desk.languages:
        for mode in MODES:
            ask = {"endpoint": desk.endpoint, "topic": f"ask-{language}-{mode}", "count": 7,
                   "wait": 0 if mode == "empty" else 20, "tag": "t0||t1" if mode == "plain" else "",
                   "instance": INSTANCE if mode == "instance" else "",
                   "mode": mode if mode in ("ordered", "half") else "plain"}
            for is_settling in (False, True):
                if mode == "half" and is_settling != (language not in ("curl", "tminusctl")):
                    continue  # it is handed out to one at a time
                group = "GID_settles" if is_settling else "GID_leaves"
                code = make(desk, language, {**ask, "group": group},
                            f"ask-{mode}-{int(is_settling)}", CREDENTIAL)
                codes.append(code and finished(code, is_settling))
    return [code for code in codes if code]


def check_cpp_asked(desk, code, ran):
    seen, _ = said_by_stand_in(ran.output)
    wanted = {name: code.ask[name] for name in ("topic", "group", "instance", "tag")}
    wanted["act"] = "{mode} {count} {wait}".format(**code.ask)
    if code.folder.name.endswith("-1"):
        wanted["settle"] = "handle"
    for name, value in wanted.items():
        if seen.get(name, "") != value:
            desk.complain(f"cpp: {name} is {seen.get(name)!r}, not {value!r}")


def check_shown(desk, code, ran):
    mode = code.folder.name.split("-")[1]
    if ran.status != 0:
        desk.complain(f"{code.language} ended with {ran.status}: {ran.errors}\n{code.text}")
    elif code.language == "cpp":
        check_cpp_asked(desk, code, ran)
    else:
        missing = [body for body in WANTED[mode]
                   if body.encode("ascii", "ignore").decode().strip() not in ran.output]
        if missing or "not me" in ran.output:
            desk.complain(f"{code.language}, {mode}: {missing} missing in {ran.output!r}"
                          f"{ran.errors}\n{code.text}")


def check_settled(desk, language):
    """What was settled stays away, what was not comes again; in this order, so that every lease
    of the first has ended before it is looked for."""
    if language == "cpp":
        return
    for mode in ("plain", "ordered"):
        topic = [f"ask-{language}-{mode}"]
        words = ["--tag", "t0||t1", "--mode", mode]
        again = desk.arrivals(topic, 2, "", words, "GID_leaves")
        if len(again) != 2:
            desk.complain(f"{language}, {mode}: what was not acknowledged did not come again")
        if language != "curl" and desk.arrivals(topic, None, "", words, "GID_settles"):
            desk.complain(f"{language}, {mode}: the line that acknowledges did not")
    if language not in ("curl", "tminusctl"):
        shown = desk.arrivals([f"ask-{language}-half"], 1, "")
        if [one["body"] for one in shown] != WANTED["half"]:
            desk.complain(f"{language}: the line that commits did not")


def check_asked(desk, codes, outcomes):
    for code, ran in zip(codes, outcomes):
        check_shown(desk, code, ran)
    for language in desk.languages:
        check_settled(desk, language)
