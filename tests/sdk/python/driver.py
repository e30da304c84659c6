# SPDX-License-Identifier: Apache-2.0
"""Hands of the official Python SDK: does what each line of standard input asks and writes, as one
line of JSON, what the SDK gave. What it means is judged by the cases, not here. See README.md."""
import json
import sys

from mq_http_sdk.mq_client import MQClient
from mq_http_sdk.mq_exception import MQClientNetworkException, MQExceptionBase, MQServerException
from mq_http_sdk.mq_producer import TopicMessage

CLIENTS = {}


def client_of(ask):
    """One client object for each set of credentials, as a program would keep it."""
    key = (ask["endpoint"], ask["id"], ask["secret"], ask.get("token", ""))
    if key not in CLIENTS:
        CLIENTS[key] = MQClient(*key)
    return CLIENTS[key]


def trans_producer_of(ask):
    return client_of(ask).get_trans_producer(ask["instance"], ask["topic"], ask["group"])


def consumer_of(ask):
    return client_of(ask).get_consumer(ask["instance"], ask["topic"], ask["group"],
                                       ask.get("tag", ""))


def message_of(ask):
    message = TopicMessage(ask["body"], ask.get("tag", ""))
    for name, value in ask.get("properties", {}).items():
        message.put_property(name, value)
    if "key" in ask:
        message.set_message_key(ask["key"])
    if "due" in ask:
        message.set_start_deliver_time(ask["due"])
    if "shardingKey" in ask:
        message.set_sharding_key(ask["shardingKey"])
    if "check" in ask:
        message.set_trans_check_immunity_time(ask["check"])
    return message


def publish(ask):
    if "check" in ask:
        producer = trans_producer_of(ask)
    else:
        producer = client_of(ask).get_producer(ask["instance"], ask["topic"])
    receipt = producer.publish_message(message_of(ask))
    return {"messageId": receipt.message_id, "bodyMd5": receipt.message_body_md5,
            "receiptHandle": receipt.receipt_handle}


def printed(message):
    """Every field, through the SDK's own accessors, as a person would print it."""
    return (f"id={message.message_id} md5={message.message_body_md5} tag={message.message_tag} "
            f"key={message.get_message_key()} due={message.get_start_deliver_time()} "
            f"times={message.consumed_times} published={message.publish_time} "
            f"first={message.first_consume_time} next={message.next_consume_time} "
            f"handle={message.receipt_handle} properties={message.properties} "
            f"body={message.message_body}")


def record(message):
    return {"messageId": message.message_id, "bodyMd5": message.message_body_md5,
            "body": message.message_body, "tag": message.message_tag,
            "receiptHandle": message.receipt_handle, "publishTime": message.publish_time,
            "firstConsumeTime": message.first_consume_time,
            "nextConsumeTime": message.next_consume_time,
            "consumedTimes": message.consumed_times, "properties": message.properties,
            "key": message.get_message_key(), "due": message.get_start_deliver_time(),
            "shardingKey": message.get_sharding_key(),
            "check": message.get_trans_check_immunity_time(), "printed": printed(message)}


def consume(ask):
    count, wait = ask["count"], ask.get("wait", -1)
    if ask["mode"] == "half":
        messages = trans_producer_of(ask).consume_half_message(count, wait)
    elif ask["mode"] == "ordered":
        messages = consumer_of(ask).consume_message_orderly(count, wait)
    else:
        messages = consumer_of(ask).consume_message(count, wait)
    return {"messages": [record(message) for message in messages]}


def ack(ask):
    consumer_of(ask).ack_message(ask["handles"])
    return {}


def commit(ask):
    trans_producer_of(ask).commit(ask["handle"])
    return {}


def rollback(ask):
    trans_producer_of(ask).rollback(ask["handle"])
    return {}


def failure(error):
    if isinstance(error, MQServerException):
        failures = [{"handle": one["ReceiptHandle"], "code": one["ErrorCode"],
                     "message": one["ErrorMessage"]} for one in error.sub_errors or []]
        return {"from": "server", "code": error.type, "message": error.message,
                "requestId": error.request_id, "hostId": error.host_id, "failures": failures}
    if isinstance(error, MQClientNetworkException):
        return {"from": "network", "code": error.type, "message": str(error.message)}
    if isinstance(error, MQExceptionBase):
        return {"from": "sdk", "code": error.type, "message": error.message}
    return {"from": "driver", "code": type(error).__name__, "message": str(error)}


OPERATIONS = {"publish": publish, "consume": consume, "ack": ack, "commit": commit,
              "rollback": rollback}


def main():
    for line in sys.stdin:
        ask = json.loads(line)
        try:
            answer = {"ok": OPERATIONS[ask["op"]](ask)}
        except Exception as error:  # whatever an SDK throws is an answer
            answer = {"error": failure(error)}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
