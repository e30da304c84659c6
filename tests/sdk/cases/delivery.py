# SPDX-License-Identifier: Apache-2.0
"""When a message comes: at its time, at once, by a poll that was waiting; and with which fields."""
import os
import time

from stage import MESSAGE_ID, case, check, check_equal, md5, now_ms, sleep_until

LATE_MS = 5000  # the service promises 1 to 2 s; the rest is for a busy computer


def publish_sample(stage, number, due):
    """The message of the vendor's sample."""
    body = f"I am test message {number}.hello"
    receipt = stage.publish(body, tag="tag1", key="MessageKey", properties={"a": "i"}, due=due)
    return body, receipt["messageId"]


def check_printed(message):
    """What a person sees who prints the message."""
    fields = [message.message_id, message.body_md5, message.body, message.tag, message.key,
              message.handle, str(message.due), str(message.publish_time),
              str(message.first_consume_time), str(message.next_consume_time)]
    missing = [field for field in fields if not field or field not in message.printed]
    check(not missing, f"printing it does not show {missing}: {message.printed}")


def check_sample(message, body, due, published):
    """Every field of a first delivery; times as the server's, on the same clock as ours."""
    check_equal((message.body, message.tag, message.key), (body, "tag1", "MessageKey"), "content")
    check_equal(message.body_md5, md5(body), "MD5")
    check_equal(message.properties.get("a"), "i", "property a")
    check_equal(message.due, due, "start-deliver time")
    check_equal(message.consumed_times, 1, "consumed times")
    check(published[0] <= message.publish_time <= published[1],
          f"publish time {message.publish_time} is not in {published}")
    check(due <= message.first_consume_time <= min(now_ms(), due + LATE_MS),
          f"delivered {message.first_consume_time - due} ms after its time")
    lease = message.next_consume_time - message.first_consume_time
    check(abs(lease - 300_000) <= 1000, f"next consume time is {lease} ms after the first")
    check_printed(message)


@case("sample-job", "The sample job: four messages, 10 s ahead, every field, acknowledged",
      topics={"main": "delay"}, slow=True)
def sample_job(stage):
    due = now_ms() + 10_000
    started = now_ms()
    sent = dict(publish_sample(stage, number, due) for number in range(4))
    published = (started, now_ms())
    check(now_ms() < due, "this computer is too slow to publish four messages in 10 s")
    messages = stage.consume()  # none, unless this computer is so slow that they are due by now
    messages += stage.collect(4 - len(messages), wait=20)

    check_equal({one.body: one.message_id for one in messages}, sent, "bodies and ids")
    for message in messages:
        check_sample(message, message.body, due, published)
    check_equal(len({one.handle for one in messages}), 4, "different handles")
    stage.ack(messages)
    stage.check_empty()


@case("sample-job-no-instance", "The same, 3 s ahead, on the default instance",
      topics={"main": "delay"}, instance="")
def sample_no_instance(stage):
    started = now_ms()
    due = started + 3000
    body, _ = publish_sample(stage, 0, due)
    published = (started, now_ms())

    message = stage.take_one(wait=20)

    check_sample(message, body, due, published)
    stage.ack([message])
    stage.check_empty()


@case("past-time", "A time that is past delivers at once", topics={"main": "delay"})
def past_time(stage):
    due = now_ms() - 3_600_000
    stage.publish("late", due=due)

    message = stage.take_one()

    check_equal((message.body, message.due), ("late", due), "body and start-deliver time")
    stage.ack([message])


@case("due-order", "Messages come in the order of their times, not of their publishing",
      topics={"main": "delay"})
def due_order(stage):
    first = now_ms() + 2500
    for name, due in (("third", first + 800), ("first", first), ("second", first + 400)):
        stage.publish(name, due=due)
    sleep_until(first + 1500)

    messages = stage.collect(3)

    check_equal([one.body for one in messages], ["first", "second", "third"], "order")
    stage.ack(messages)


@case("plain", "A message with a body alone", topics={"main": "normal"})
def plain(stage):
    receipt = stage.publish("only a body")

    message = stage.take_one()

    check_equal((message.message_id, message.body), (receipt["messageId"], "only a body"), "it")
    check_equal((message.tag, message.due, message.sharding_key), ("", 0, ""), "absent fields")
    own = {name: value for name, value in message.properties.items() if name != "KEYS"}
    check_equal(own, {}, "properties")
    check(message.key, "a message without a key shows the request id of its publish as KEYS")
    stage.ack([message])


@case("batches", "Twenty messages come as sixteen and four, each once", topics={"main": "normal"})
def batches(stage):
    ids = [stage.publish(f"number {number}")["messageId"] for number in range(20)]

    first, second = stage.consume(count=16), stage.consume(count=16)

    check_equal((len(first), len(second)), (16, 4), "sizes")
    check_equal([one.message_id for one in first + second], ids, "oldest first")
    stage.ack(first)
    stage.ack(second)
    stage.check_empty()


@case("group-shares", "Two members of a group share the messages", topics={"main": "normal"})
def group_shares(stage):
    ids = {stage.publish(f"number {number}")["messageId"] for number in range(10)}

    one = stage.consume(count=6)
    other = stage.messages_of(stage.publisher.call(stage.consume_ask(count=6)))

    check_equal((len(one), len(other)), (6, 4), "shares")
    check_equal({message.message_id for message in one + other}, ids, "all of them, each once")
    stage.ack(one + other)


@case("poll-wakes", "A poll that waits is answered when a message is published",
      topics={"main": "normal"})
def poll_wakes(stage):
    poll = stage.consumer.send(stage.consume_ask(wait=25))
    time.sleep(1)
    published = time.monotonic()
    stage.publish("wake up")

    messages = stage.messages_of(poll.reply())

    took = time.monotonic() - published
    check_equal([one.body for one in messages], ["wake up"], "messages")
    check(took < 10, f"the poll came back {took:.1f} s after the publish; its wait was 25 s")
    stage.ack(messages)


@case("poll-ends", "A poll with nothing to give ends when its wait is over",
      topics={"main": "normal"})
def poll_ends(stage):
    started = time.monotonic()
    stage.check_empty(wait=2)
    took = time.monotonic() - started
    check(1.5 <= took <= 12, f"a poll of 2 s took {took:.1f} s")


@case("poll-30", "A poll of 30 s ends before the SDK gives up on it (33 s)", slow=True)
def poll_30(stage):
    started = time.monotonic()
    stage.check_empty(wait=30)
    check(time.monotonic() - started > 29, "the poll ended early")


def connections(pid):
    """Local ports of the TCP connections that a process has open."""
    inodes = set()
    for number in os.listdir(f"/proc/{pid}/fd"):
        try:
            inodes.add(os.readlink(f"/proc/{pid}/fd/{number}"))
        except OSError:
            pass  # closed meanwhile
    ports = set()
    for table in ("tcp", "tcp6"):
        with open(f"/proc/{pid}/net/{table}", encoding="ascii") as lines:
            for parts in map(str.split, list(lines)[1:]):
                if f"socket:[{parts[9]}]" in inodes and parts[3] == "01":
                    ports.add(parts[1].rsplit(":", 1)[1])
    return ports


@case("keep-alive", "Sixty rounds go over the connections that stood before them",
      topics={"main": "normal"})
def keep_alive(stage):
    def one_round(number):
        stage.publish(f"round {number}")
        stage.ack([stage.take_one()])

    one_round(0)
    before = {hand: connections(hand.pid) for hand in (stage.publisher, stage.consumer)}
    for number in range(1, 61):
        one_round(number)
    for hand, ports in before.items():
        check(ports, "no connection was kept open")
        check(connections(hand.pid) <= ports, "new connections were made for the later rounds")
    check(MESSAGE_ID.fullmatch(stage.publish("still there")["messageId"]), "the last publish")
