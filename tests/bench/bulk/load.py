# SPDX-License-Identifier: Apache-2.0
"""Publishes many messages with the official Python SDK: load.py ENDPOINT COUNT THREADS SIZE."""
import sys
import threading

from mq_http_sdk.mq_client import MQClient
from mq_http_sdk.mq_producer import TopicMessage


def publish(endpoint, count, body):
    # Its client has one connection and no lock: one for each thread.
    producer = MQClient(endpoint, "sandbox", "sandbox", "").get_producer("", "bench")
    for _ in range(count):
        producer.publish_message(TopicMessage(body, ""))


def main():
    endpoint, count, threads, size = sys.argv[1], *map(int, sys.argv[2:])
    shares = [count // threads + (i < count % threads) for i in range(threads)]
    workers = [threading.Thread(target=publish, args=(endpoint, share, "x" * size))
               for share in shares]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


main()
