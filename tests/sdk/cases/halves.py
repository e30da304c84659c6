# SPDX-License-Identifier: Apache-2.0
"""Transactional messages: half, committed, rolled back, asked about."""
from stage import case, check, check_equal, check_fine, check_refused, now_ms, sleep_until

HALF = {"main": "transaction"}


def publish_half(stage, body, check_after=60):
    """Publishes a half message and answers its receipt handle."""
    handle = stage.publish(body, tag="t", key="k", properties={"a": "i"},
                           check=check_after)["receiptHandle"]
    check(handle, "the receipt of a half message has no handle")
    return handle


def check_settle_fails(stage, operation, handle, code):
    reply = stage.settle(operation, handle)
    check_refused(stage, reply, code)
    check_equal(reply.failures, {handle: code}, "failed handles")


def commit_and_rollback(stage):
    committed, dropped = publish_half(stage, "committed"), publish_half(stage, "dropped")
    stage.check_empty()
    stage.check_empty(mode="half")

    check_fine(stage.settle("commit", committed), "commit")
    check_fine(stage.settle("rollback", dropped), "rollback")

    message = stage.take_one()
    check_equal((message.body, message.tag, message.key, message.properties.get("a")),
                ("committed", "t", "k", "i"), "content")
    check_equal(message.consumed_times, 1, "consumed times")
    stage.ack([message])
    stage.check_empty()
    check_settle_fails(stage, "commit", committed, "ReceiptHandleError")
    check_settle_fails(stage, "commit", dropped, "ReceiptHandleError")


@case("half", "A half message is invisible; commit shows it, rollback drops it", topics=HALF)
def half(stage):
    commit_and_rollback(stage)


@case("half-no-instance", "The same on the default instance (Go names no group there)", topics=HALF,
      instance="")
def half_no_instance(stage):
    commit_and_rollback(stage)


@case("half-wakes", "A poll that waits is answered by a commit", topics=HALF)
def half_wakes(stage):
    handle = publish_half(stage, "committed")
    poll = stage.consumer.send(stage.consume_ask(wait=25))
    check_fine(stage.settle("commit", handle), "commit")
    messages = stage.messages_of(poll.reply())
    check_equal([one.body for one in messages], ["committed"], "messages")
    stage.ack(messages)


@case("half-check", "Not settled: handed out for a check, again and again, each with a new handle",
      sandbox="short", topics=HALF, slow=True)
def half_check(stage):
    published = now_ms()
    first_handle = publish_half(stage, "check me", check_after=10)
    stage.check_empty(mode="half")
    sleep_until(published + 10_000)

    asked = stage.take_one(mode="half")

    check(asked.first_consume_time >= published + 10_000, "checked before its time")
    check_equal((asked.body, asked.tag, asked.key, asked.properties.get("a")),
                ("check me", "t", "k", "i"), "content")
    check_equal(asked.consumed_times, 1, "consumed times")
    if stage.sdk.keeps_check:
        check_equal(asked.check, 10, "check time")
    check_settle_fails(stage, "commit", first_handle, "ReceiptHandleError")
    sleep_until(asked.next_consume_time + 50)
    again = stage.take_one(mode="half")
    check_equal((again.message_id, again.consumed_times), (asked.message_id, 2), "asked again")
    check_settle_fails(stage, "rollback", asked.handle, "ReceiptHandleError")
    check_fine(stage.settle("commit", again.handle), "commit")
    message = stage.take_one()
    check_equal((message.message_id, message.consumed_times), (asked.message_id, 1), "delivered")
    stage.ack([message])
    stage.check_empty(mode="half")


@case("half-expired", "The publisher's handle is worth nothing after the check time", topics=HALF,
      slow=True)
def half_expired(stage):
    handle = publish_half(stage, "too late", check_after=10)
    sleep_until(now_ms() + 10_200)

    check_settle_fails(stage, "commit", handle, "MessageNotExist")

    asked = stage.take_one(mode="half")
    check_fine(stage.settle("rollback", asked.handle), "rollback")
    stage.check_empty()


@case("half-range", "A check time outside 10 to 300 s is refused", topics=HALF)
def half_range(stage):
    for seconds in (9, 301):
        check_refused(stage, stage.try_publish("body", check=seconds), "InvalidArgument")
    for seconds in (10, 300):
        check_fine(stage.settle("rollback", publish_half(stage, "body", seconds)), "rollback")
