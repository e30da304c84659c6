// SPDX-License-Identifier: Apache-2.0
// Hands of the official Node.js SDK: does what each line of standard input asks and writes, as one
// line of JSON, what the SDK gave. What it means is judged by the cases, not here. See README.md.
'use strict';

const readline = require('readline');
const util = require('util');
const { MQClient, MessageProperties } = require('@aliyunmq/mq-http-sdk');

const clients = new Map();

/** One client object for each set of credentials, as a program would keep it. */
function clientOf(ask) {
  const key = JSON.stringify([ask.endpoint, ask.id, ask.secret, ask.token]);
  if (!clients.has(key)) {
    clients.set(key, new MQClient(ask.endpoint, ask.id, ask.secret, ask.token));
  }
  return clients.get(key);
}

function transProducerOf(ask) {
  return clientOf(ask).getTransProducer(ask.instance, ask.topic, ask.group);
}

function consumerOf(ask) {
  return clientOf(ask).getConsumer(ask.instance, ask.topic, ask.group, ask.tag);
}

function propertiesOf(ask) {
  const properties = new MessageProperties();
  for (const [name, value] of Object.entries(ask.properties || {})) {
    properties.putProperty(name, value);
  }
  properties.messageKey(ask.key);
  properties.startDeliverTime(ask.due);
  properties.shardingKey(ask.shardingKey);
  properties.transCheckImmunityTime(ask.check);
  return properties;
}

/** What the SDK gives for an answer that lists failed handles: no rejection, but code 404. */
function failedHandles(response) {
  const failures = response.body.map((one) => (
    { handle: one.ReceiptHandle, code: one.ErrorCode, message: one.ErrorMessage }));
  return {
    error: {
      from: 'server', code: failures[0].code, message: failures[0].message,
      requestId: response.requestId, failures
    }
  };
}

function settled(response) {
  return response.body ? failedHandles(response) : { ok: { status: response.code } };
}

function record(message) {
  return {
    messageId: message.MessageId, bodyMd5: message.MessageBodyMD5, body: message.MessageBody,
    tag: message.MessageTag, receiptHandle: message.ReceiptHandle,
    publishTime: message.PublishTime, firstConsumeTime: message.FirstConsumeTime,
    nextConsumeTime: message.NextConsumeTime, consumedTimes: message.ConsumedTimes,
    properties: message.Properties, key: message.MessageKey, due: message.StartDeliverTime,
    shardingKey: message.ShardingKey, printed: util.inspect(message, { maxStringLength: 200 })
  };
}

const operations = {
  async publish(ask) {
    const producer = ask.check === undefined
      ? clientOf(ask).getProducer(ask.instance, ask.topic) : transProducerOf(ask);
    const response = await producer.publishMessage(ask.body, ask.tag, propertiesOf(ask));
    const { MessageId, MessageBodyMD5, ReceiptHandle } = response.body;
    return {
      ok: {
        messageId: MessageId, bodyMd5: MessageBodyMD5, receiptHandle: ReceiptHandle,
        requestId: response.requestId, status: response.code
      }
    };
  },

  async consume(ask) {
    let response;
    if (ask.mode === 'half') {
      response = await transProducerOf(ask).consumeHalfMessage(ask.count, ask.wait);
    } else if (ask.mode === 'ordered') {
      response = await consumerOf(ask).consumeMessageOrderly(ask.count, ask.wait);
    } else {
      response = await consumerOf(ask).consumeMessage(ask.count, ask.wait);
    }
    return { ok: { messages: response.body.map(record), status: response.code } };
  },

  async ack(ask) {
    return settled(await consumerOf(ask).ackMessage(ask.handles));
  },

  async commit(ask) {
    return settled(await transProducerOf(ask).commit(ask.handle));
  },

  async rollback(ask) {
    return settled(await transProducerOf(ask).rollback(ask.handle));
  }
};

function failure(error) {
  if (error.Code) {
    return { from: 'server', code: error.Code, message: error.message, requestId: error.RequestId };
  }
  const isNetwork = Boolean(error.code) || /Timeout/.test(error.name);
  return {
    from: isNetwork ? 'network' : 'sdk', code: error.code || error.name, message: error.message
  };
}

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const ask = JSON.parse(line);
    let answer;
    try {
      answer = await operations[ask.op](ask);
    } catch (error) {
      answer = { error: failure(error) };
    }
    process.stdout.write(JSON.stringify(answer) + '\n');
  }
  process.exit(0);
}

main();
