# SPDX-License-Identifier: Apache-2.0
"""Acknowledging: redelivery, old handles, some handles of several."""
from stage import (NotPossible, case, check, check_equal, check_refused, check_refused_locally,
                   sleep_until)

GARBAGE = "1E057D5E6EAD42A57993704EC3830001-MTI5NTk0"


@case("redelivery", "Not acknowledged: it comes again with a new handle, the old one is refused",
      sandbox="short")
def redelivery(stage):
    stage.publish("again", key="k", tag="t", properties={"a": "i"})
    first = stage.take_one()
    check(first.next_consume_time > first.first_consume_time, "the lease has no length")
    stage.check_empty()

    sleep_until(first.next_consume_time + 50)
    second = stage.take_one()

    check_equal(second.message_id, first.message_id, "message id")
    check(second.handle != first.handle, "the handle of the second delivery is the first one's")
    check_equal((first.consumed_times, second.consumed_times), (1, 2), "consumed times")
    check_equal(second.first_consume_time, first.first_consume_time, "first consume time")
    check(second.next_consume_time > first.next_consume_time, "next consume time did not move")
    check_equal((second.body, second.key, second.tag, second.properties.get("a")),
                ("again", "k", "t", "i"), "content")
    stage.check_ack_fails([first.handle], {first.handle: "ReceiptHandleError"})
    stage.ack([second])
    sleep_until(second.next_consume_time + 200)
    stage.check_empty()


@case("expired-handle", "A handle past its time, nothing newer given out: MessageNotExist",
      sandbox="short")
def expired_handle(stage):
    stage.publish("expires")
    message = stage.take_one()

    sleep_until(message.next_consume_time + 200)

    stage.check_ack_fails([message.handle], {message.handle: "MessageNotExist"})
    again = stage.take_one()
    check(again.handle != message.handle, "the handle of the second delivery is the first one's")
    stage.ack([again])


@case("redelivery-polled", "A poll that waits is answered when a lease runs out", sandbox="short")
def redelivery_polled(stage):
    stage.publish("again")
    first = stage.take_one()

    second = stage.take_one(wait=25)

    check(second.handle != first.handle, "the handle of the second delivery is the first one's")
    check_equal((second.message_id, second.consumed_times), (first.message_id, 2), "it")
    stage.ack([second])


@case("partial-ack", "Of several handles those that fail are listed, the others are acknowledged")
def partial_ack(stage):
    for number in range(4):
        stage.publish(f"number {number}")
    used, good, other, left = stage.collect(4)
    stage.ack([used])

    stage.check_ack_fails([good.handle, GARBAGE, used.handle, other.handle],
                          {GARBAGE: "ReceiptHandleError", used.handle: "ReceiptHandleError"})

    for done in (good, other):
        stage.check_ack_fails([done.handle], {done.handle: "ReceiptHandleError"})
    stage.ack([left])


@case("foreign-handle", "A handle belongs to the group it was given to")
def foreign_handle(stage):
    stage.publish("mine")
    message = stage.take_one()
    reply = stage.try_ack([message.handle], group="GID_other")
    check_equal(reply.failures, {message.handle: "ReceiptHandleError"}, "failed handles")
    stage.ack([message])


@case("each-group", "Each group gets every message, with its own handles and counts")
def each_group(stage):
    stage.publish("for all")
    mine, theirs = stage.take_one(), stage.take_one(group="GID_other")
    check_equal(mine.message_id, theirs.message_id, "message id")
    check(mine.handle != theirs.handle, "two groups got one handle")
    check_equal((mine.consumed_times, theirs.consumed_times), (1, 1), "consumed times")
    stage.ack([mine])
    stage.ack([theirs], group="GID_other")


@case("ack-sixteen", "Sixteen handles are acknowledged at once; seventeen are refused")
def ack_sixteen(stage):
    for number in range(17):
        stage.publish(f"number {number}")
    messages = stage.consume(count=16) + stage.consume(count=1)
    check_equal(len(messages), 17, "messages")

    check_refused(stage, stage.try_ack([one.handle for one in messages]), "InvalidArgument")

    stage.ack(messages[:16])
    stage.ack(messages[16:])


@case("ack-none", "An empty list of handles: MissingReceiptHandle")
def ack_none(stage):
    reply = stage.try_ack([])
    if stage.sdk.empty_ack == "refused":
        check_refused_locally(reply, "the SDK refuses it before it sends")
    if stage.sdk.empty_ack == "ignored":
        check(reply.is_fine, str(reply))
        raise NotPossible("the SDK sends nothing and says that it went well")
    check_refused(stage, reply, "MissingReceiptHandle")
