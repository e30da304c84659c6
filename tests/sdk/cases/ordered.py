# SPDX-License-Identifier: Apache-2.0
"""Ordered topics: the order of a shard, and that an open one waits while the others go on."""
from stage import case, check, check_equal, check_refused, now_ms, sleep_until

ORDERED = {"main": "ordered"}


def publish_shards(stage, names, per_shard):
    """a0 b0 a1 b1 …: the shard is the letter."""
    for number in range(per_shard):
        for name in names:
            stage.publish(f"{name}{number}", shardingKey=f"shard-{name}")


def by_shard(messages):
    shards = {}
    for message in messages:
        shards.setdefault(message.sharding_key, []).append(message.body)
    return shards


@case("ordered", "Within a shard messages come in the order of their publishing", topics=ORDERED)
def in_order(stage):
    publish_shards(stage, "ab", 6)

    messages = []
    while len(messages) < 12:
        batch = stage.consume(count=5, wait=10, mode="ordered")
        check(batch, f"{len(messages)} of 12 messages came")
        stage.ack(batch)
        messages += batch

    check_equal(by_shard(messages), {f"shard-{name}": [f"{name}{number}" for number in range(6)]
                                     for name in "ab"}, "shards")
    stage.check_empty(mode="ordered")


@case("ordered-blocked", "A shard that is not wholly acknowledged is blocked, the others go on",
      topics=ORDERED)
def blocked(stage):
    publish_shards(stage, "a", 3)
    first = stage.consume(count=2, mode="ordered")
    check_equal([one.body for one in first], ["a0", "a1"], "first batch")
    stage.ack(first[:1])

    publish_shards(stage, "b", 1)
    others = stage.consume(count=16, mode="ordered")

    check_equal([one.body for one in others], ["b0"], "while shard a is open")
    stage.ack(others)
    stage.check_empty(mode="ordered")
    stage.ack(first[1:])
    rest = stage.consume(count=16, mode="ordered")
    check_equal([one.body for one in rest], ["a2"], "after shard a was acknowledged")
    stage.ack(rest)


@case("ordered-redelivery", "What a shard did not get acknowledged comes again, in order",
      sandbox="short", topics=ORDERED)
def ordered_redelivery(stage):
    publish_shards(stage, "a", 4)
    first = stage.consume(count=3, mode="ordered")
    check_equal([one.body for one in first], ["a0", "a1", "a2"], "first batch")
    stage.ack(first[:1])
    stage.check_empty(mode="ordered")

    sleep_until(first[0].next_consume_time + 50)
    again = stage.consume(count=16, wait=10, mode="ordered")

    check_equal([one.body for one in again][:2], ["a1", "a2"], "again")
    check(again[0].handle != first[1].handle, "the handle is the old one")
    check_equal([one.consumed_times for one in again[:2]], [2, 2], "consumed times")
    stage.check_ack_fails([first[1].handle], {first[1].handle: "ReceiptHandleError"})
    stage.ack(again)
    rest = stage.consume(count=16, mode="ordered")
    check_equal([one.body for one in again + rest], ["a1", "a2", "a3"], "in all")
    if rest:
        stage.ack(rest)


@case("ordered-tag", "A tag expression works in order too", topics=ORDERED)
def ordered_tag(stage):
    for number, tag in enumerate(("red", "blue", "red")):
        stage.publish(f"a{number}", tag=tag, shardingKey="shard-a")
    messages = stage.consume(count=16, mode="ordered", tag="red")
    check_equal([one.body for one in messages], ["a0", "a2"], "red ones")
    stage.ack(messages)


@case("topic-types", "A topic of one type refuses messages of another",
      topics={"main": "normal", "ordered": "ordered", "delay": "delay", "half": "transaction"})
def topic_types(stage):
    wrong = [("main", {"due": now_ms() + 60_000}), ("main", {"shardingKey": "s"}),
             ("main", {"check": 60}), ("ordered", {}), ("delay", {"shardingKey": "s"}),
             ("delay", {"check": 60}), ("half", {"shardingKey": "s"})]
    for role, fields in wrong:
        reply = stage.try_publish("body", topic=stage.topic(role), **fields)
        check_refused(stage, reply, "InvalidArgument")
