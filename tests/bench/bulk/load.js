// SPDX-License-Identifier: Apache-2.0
// Publishes many messages with the official Node.js SDK: load.js ENDPOINT COUNT TASKS SIZE.
'use strict';

const { MQClient, MessageProperties } = require('@aliyunmq/mq-http-sdk');

const [endpoint, count, tasks, size] = process.argv.slice(2);
const producer = new MQClient(endpoint, 'sandbox', 'sandbox').getProducer('', 'bench');
const body = 'x'.repeat(Number(size));
let left = Number(count);

async function work() {
  while (left > 0) {
    left -= 1;
    await producer.publishMessage(body, '', new MessageProperties());
  }
}

Promise.all(Array.from({ length: Number(tasks) }, work)).catch((error) => {
  console.error(error);
  process.exit(1);
});
