# SPDX-License-Identifier: Apache-2.0
"""Every refusal that a user meets, as each SDK shows it."""
from stage import (NotPossible, case, check_equal, check_fine, check_refused,
                   check_refused_locally, now_ms)

DAY = 86_400_000


@case("message-not-exist", "An empty queue: MessageNotExist")
def message_not_exist(stage):
    reply = stage.try_consume()
    if stage.sdk.null_is_empty:
        check_equal(reply.value, {}, "the SDK's null")
        raise NotPossible("the SDK gives null instead; that came")
    check_refused(stage, reply, "MessageNotExist")


@case("topic-not-exist", "An unknown topic: TopicNotExist")
def topic_not_exist(stage):
    check_refused(stage, stage.try_publish("body", topic="no-such-topic"), "TopicNotExist")
    for mode in ("plain", "ordered", "half"):
        check_refused(stage, stage.try_consume(mode=mode, topic="no-such-topic"), "TopicNotExist")


@case("topic-not-exist-ack", "Acknowledging on an unknown topic: TopicNotExist")
def topic_not_exist_ack(stage):
    check_refused(stage, stage.try_ack(["a-handle"], topic="no-such-topic"), "TopicNotExist")


@case("subscription-not-exist", "A group that was not created: SubscriptionNotExist",
      sandbox="strict")
def subscription_not_exist(stage):
    stage.publish("for a group that is known")
    for mode in ("plain", "ordered"):
        check_refused(stage, stage.try_consume(mode=mode), "SubscriptionNotExist")
    stage.ack([stage.take_one(group="GID_known")], group="GID_known")


@case("invalid-access-key-id", "An unknown access key id: InvalidAccessKeyId")
def invalid_access_key_id(stage):
    for reply in (stage.try_publish("body", id="nobody"), stage.try_consume(id="nobody"),
                  stage.try_ack(["a-handle"], id="nobody")):
        check_refused(stage, reply, "InvalidAccessKeyId")


@case("signature-does-not-match", "A wrong secret: SignatureDoesNotMatch")
def signature_does_not_match(stage):
    for reply in (stage.try_publish("body", secret="wrong"), stage.try_consume(secret="wrong"),
                  stage.try_ack(["a-handle"], secret="wrong")):
        check_refused(stage, reply, "SignatureDoesNotMatch")


@case("time-expired", "A clock 20 minutes off: TimeExpired", sandbox="ahead")
def time_expired(stage):
    for reply in (stage.try_publish("body"), stage.try_consume(), stage.try_ack(["a-handle"])):
        check_refused(stage, reply, "TimeExpired")


@case("malformed-xml", "A control character in a body: MalformedXML")
def malformed_xml(stage):
    reply = stage.try_publish("a\x01b")
    if not stage.sdk.writes_controls:
        check_fine(reply, "publish", status=201)
        check_equal(stage.take_one().body, "a\ufffdb", "body")
        raise NotPossible("the SDK puts U+FFFD in its place; that arrived")
    check_refused(stage, reply, "MalformedXML")


@case("empty-body", "An empty body: InvalidArgument")
def empty_body(stage):
    reply = stage.try_publish("")
    if stage.sdk.refuses_empty_body:
        check_refused_locally(reply, "the SDK refuses it before it sends")
    check_refused(stage, reply, "InvalidArgument")


@case("too-many", "More than sixteen messages asked for: InvalidArgument")
def too_many(stage):
    reply = stage.try_consume(count=17)
    if stage.sdk.clamps_count:
        check_refused(stage, reply, "MessageNotExist")
        raise NotPossible("the SDK asks for 16 instead")
    check_refused(stage, reply, "InvalidArgument")


@case("too-few", "No message asked for: InvalidArgument")
def too_few(stage):
    reply = stage.try_consume(count=0)
    if stage.sdk.clamps_count:
        check_refused(stage, reply, "MessageNotExist")
        raise NotPossible("the SDK asks for 16 instead")
    if stage.sdk.least_count > 0:
        check_refused_locally(reply, "the SDK refuses it before it sends")
    check_refused(stage, reply, "InvalidArgument")


@case("too-far", "A time more than 40 days ahead is refused, one of 39 days is taken",
      topics={"main": "delay"})
def too_far(stage):
    check_refused(stage, stage.try_publish("body", due=now_ms() + 41 * DAY), "InvalidArgument")
    stage.publish("body", due=now_ms() + 39 * DAY)
    stage.check_empty()
