# SPDX-License-Identifier: Apache-2.0
"""Instances and credentials."""
from sandboxes import STS_CREDENTIAL
from stage import case, check, check_equal, check_refused


@case("instances", "With and without an instance id: two worlds")
def instances(stage):
    stage.publish("with")
    stage.publish("without", instance="")

    mine, default = stage.take_one(), stage.take_one(instance="")

    check_equal((mine.body, default.body), ("with", "without"), "bodies")
    stage.check_empty()
    stage.check_empty(instance="")
    check_equal(stage.try_ack([mine.handle], instance="").failures,
                {mine.handle: "ReceiptHandleError"}, "a handle of the other instance")
    stage.ack([mine])
    stage.ack([default], instance="")


@case("endpoint-slash", "An endpoint that ends in a slash (Node.js then sends two)")
def endpoint_slash(stage):
    slashed = {"endpoint": stage.base["endpoint"] + "/"}
    stage.publish("body", **slashed)
    stage.ack([stage.take_one(**slashed)], **slashed)
    stage.check_empty(**slashed)


@case("unknown-instance", "An unknown instance: TopicNotExist")
def unknown_instance(stage):
    unknown = "MQ_INST_1234567890123456_Unknown0"
    check_refused(stage, stage.try_publish("body", instance=unknown), "TopicNotExist")
    check_refused(stage, stage.try_consume(instance=unknown), "TopicNotExist")


@case("sts", "Temporary credentials with their token: every operation")
def sts(stage):
    mine = dict(zip(("id", "secret", "token"), STS_CREDENTIAL))
    stage.publish("temporary", **mine)
    message = stage.take_one(**mine)
    check_equal(message.body, "temporary", "body")
    stage.ack([message], **mine)
    stage.check_empty(**mine)


@case("sts-wrong", "Temporary credentials with a wrong token, or none, are refused")
def sts_wrong(stage):
    access, secret, _ = STS_CREDENTIAL
    for token in ("wrong", ""):
        for reply in (stage.try_publish("body", id=access, secret=secret, token=token),
                      stage.try_consume(id=access, secret=secret, token=token)):
            check(not reply.is_fine, f"token {token!r} was taken")
            check_refused(stage, reply, reply.code)
            check(reply.code in ("InvalidAccessKeyId", "AccessDenied", "SignatureDoesNotMatch"),
                  str(reply))


@case("token-ignored", "Lasting credentials are served with any token")
def token_ignored(stage):
    stage.publish("lasting", token="whatever")
    stage.ack([stage.take_one(token="whatever")], token="whatever")
