#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes what the fuzzers start with: corpus.py TESTS FOLDER. From recorded traffic, and a little by hand."""
import hashlib
import json
import pathlib
import re
import sys

tests = pathlib.Path(sys.argv[1])
folder = pathlib.Path(sys.argv[2])
data = tests / "data"
at_once = b"\xff"  # httprequest: in pieces of 256 bytes

by_hand = {
    "properties": ["a:i|KEYS:k|__STARTDELIVERTIME:1700000000000|", "a:1|b:2|", "a:b:c|KEYS:x", "TagA||TagB",
                   "__TransCheckT:10|__SHARDINGKEY:s|", "*", " a || b "],
    "csv": ["body,topic,due\r\na,b,2027-01-14T15:00Z\r\n", "body;tag;prop.a\n\"x\"\"y\";'=1+1;2\n",
            "\ufeffbodyBase64\tkey\tafter\naGk=\tk\t1h30m\n", "body\n\"{{row.body}} {{i}} {{due:iso}}\"\n"],
    "jsonlines": ['{"body":"a","topic":"b","due":1700000000000}\n{"body":"{\\"x\\":1}","properties":{"a":"b"}}\n',
                  '{"bodyBase64":"aGk=","after":"1h30m","x":[1,2,{"y":null}],"z":true}\n', '{"body":"\\ud83d\\ude00"}'],
    "profiles": ['{"format":"tminus-profiles","version":1,"profiles":[]}',
                 '{"format":"tminus-profiles","version":1,"later":[1,{"a":"]"}],"profiles":[{"id":"prod",'
                 '"service":"apsaramq4","endpoint":"https://mq.example.com","instance":"MQ_INST_1",'
                 '"environment":"production","topics":[{"name":"a","type":"delay"}],"groups":["GID_x"],'
                 '"credential":{"source":"keystore","accessKeyId":"LTAI","temporary":false},'
                 '"proxy":{"kind":"http","host":"h","port":8080,"user":"u"},"lateSeconds":null,"rate":5,'
                 '"keepBody":"hash","mask":["$.card"],"hook":["/bin/true"],"unknown":{"x":1e3}}]}\n'],
    "jsonpath": ["$.order.items[-1]['unit price']\n" + '{"order":{"items":[1,{"unit price":"9"}]}}', "a.b\n{}",
                 "$\n[1]", "['a']['']\n" + '{"a":{"":null}}', "[0][1]\n[[1,\"x\\n\",true]]", "a..b\n"],
    "consolelink": ["tminus://open/timeline?profile=prod&filter=tag%3AX%20due%3C2h&message=01J&at=1799910000000"
                    "&zone=Asia/Shanghai", "tminus://open/report", "tminus://open/log?x=1&filter=%25+a&at=x"],
}


def keep(fuzzer, text):
    text = text if isinstance(text, bytes) else text.encode()
    (folder / fuzzer).mkdir(parents=True, exist_ok=True)
    (folder / fuzzer / hashlib.sha1(text).hexdigest()[:16]).write_bytes(text)


def http_files():
    for path in sorted(data.glob("**/*.http")):
        text = path.read_bytes()
        body = text.partition(b"\r\n\r\n")[2]
        if ".request." in path.name:
            keep("httprequest", at_once + text)
            keep("serverxml", body)
        else:
            keep("clientxml", body)


def recorded_requests():
    cases = json.loads((data / "protocol/requests.json").read_text())
    for case in (cases["cases"] + cases["oddities"])[::3]:
        request = case.get("request")
        if not request or len(request["body"]) > 4096:
            continue
        lines = [f"{name}: {value}" for name, value in request["headers"]]
        head = f"{request['method']} {request['target']} HTTP/1.1\r\n" + "".join(line + "\r\n" for line in lines)
        keep("httprequest", at_once + (head + "\r\n" + request["body"]).encode())
        keep("requestverifier", "\n".join([request["method"], request["target"], *lines]))
        if request["body"]:
            keep("serverxml", request["body"])
        for properties in re.findall("<Properties>([^<]*)<", request["body"]):
            keep("properties", properties)


def recorded_replies():
    for case in json.loads((data / "protocol/responses.json").read_text())["responses"]:
        if case["response"].get("body"):
            keep("clientxml", case["response"]["body"])


def phrases():
    rows = (tests / "timeline/phrases.h").read_text()
    for number, phrase in enumerate(re.findall(r'\{u?8?"([^"]*)", ', rows)):
        keep("timephrase", bytes([number % 64]) + phrase.encode())


def filters():
    rows = (tests / "search/tst_filter.cpp").read_text()
    for number, text in enumerate(re.findall(r'row\("((?:[^"\\]|\\.)*)", ', rows)):
        keep("filter", bytes([number % 4]) + text.replace('\\"', '"').replace("\\\\", "\\").encode())


http_files()
recorded_requests()
recorded_replies()
phrases()
filters()
keep("httprequest", at_once + b"POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n0\r\nA: b\r\n\r\n")
for fuzzer, texts in by_hand.items():
    for text in texts:
        keep(fuzzer, text)
