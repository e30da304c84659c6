// SPDX-License-Identifier: Apache-2.0

// Hands of the official Go SDK: does what each line of standard input asks and writes, as one line
// of JSON, what the SDK gave. What it means is judged by the cases, not here. See README.md.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strings"

	mq "github.com/aliyunmq/mq-http-go-sdk"
	"github.com/gogap/errors"
)

type ask struct {
	Op          string            `json:"op"`
	Endpoint    string            `json:"endpoint"`
	ID          string            `json:"id"`
	Secret      string            `json:"secret"`
	Token       string            `json:"token"`
	Instance    string            `json:"instance"`
	Topic       string            `json:"topic"`
	Group       string            `json:"group"`
	Mode        string            `json:"mode"`
	Count       int32             `json:"count"`
	Wait        int64             `json:"wait"`
	Body        string            `json:"body"`
	Tag         string            `json:"tag"`
	Key         string            `json:"key"`
	ShardingKey string            `json:"shardingKey"`
	Due         int64             `json:"due"`
	Check       int               `json:"check"`
	Properties  map[string]string `json:"properties"`
	Handle      string            `json:"handle"`
	Handles     []string          `json:"handles"`
}

type failed struct {
	Handle  string `json:"handle"`
	Code    string `json:"code"`
	Message string `json:"message"`
}

type failure struct {
	From      string   `json:"from"`
	Code      string   `json:"code"`
	Message   string   `json:"message"`
	RequestID string   `json:"requestId,omitempty"`
	Failures  []failed `json:"failures,omitempty"`
}

type record map[string]interface{}

type answer struct {
	Ok    record   `json:"ok,omitempty"`
	Error *failure `json:"error,omitempty"`
}

var clients = map[string]mq.MQClient{}

// One client object for each set of credentials, as a program would keep it.
func clientOf(a ask) mq.MQClient {
	key := strings.Join([]string{a.Endpoint, a.ID, a.Secret, a.Token}, "\n")
	if clients[key] == nil {
		clients[key] = mq.NewAliyunMQClient(a.Endpoint, a.ID, a.Secret, a.Token)
	}
	return clients[key]
}

func transProducerOf(a ask) mq.MQTransProducer {
	return clientOf(a).GetTransProducer(a.Instance, a.Topic, a.Group)
}

func publish(a ask) (record, error) {
	request := mq.PublishMessageRequest{MessageBody: a.Body, MessageTag: a.Tag,
		Properties: a.Properties, MessageKey: a.Key, StartDeliverTime: a.Due,
		TransCheckImmunityTime: a.Check, ShardingKey: a.ShardingKey}
	var response mq.PublishMessageResponse
	var err error
	if a.Check != 0 {
		response, err = transProducerOf(a).PublishMessage(request)
	} else {
		response, err = clientOf(a).GetProducer(a.Instance, a.Topic).PublishMessage(request)
	}
	return record{"messageId": response.MessageId, "bodyMd5": response.MessageBodyMD5,
		"receiptHandle": response.ReceiptHandle, "requestId": response.RequestId}, err
}

func recordOf(m mq.ConsumeMessageEntry) record {
	return record{"messageId": m.MessageId, "bodyMd5": m.MessageBodyMD5, "body": m.MessageBody,
		"tag": m.MessageTag, "receiptHandle": m.ReceiptHandle, "publishTime": m.PublishTime,
		"firstConsumeTime": m.FirstConsumeTime, "nextConsumeTime": m.NextConsumeTime,
		"consumedTimes": m.ConsumedTimes, "properties": m.Properties, "key": m.MessageKey,
		"due": m.StartDeliverTime, "shardingKey": m.ShardingKey,
		"check": m.TransCheckImmunityTime, "printed": fmt.Sprintf("%+v", m)}
}

// The SDK answers through one of two channels.
func consume(a ask) (record, error) {
	responses, failures := make(chan mq.ConsumeMessageResponse, 1), make(chan error, 1)
	switch a.Mode {
	case "half":
		transProducerOf(a).ConsumeHalfMessage(responses, failures, a.Count, a.Wait)
	case "ordered":
		consumerOf(a).ConsumeMessageOrderly(responses, failures, a.Count, a.Wait)
	default:
		consumerOf(a).ConsumeMessage(responses, failures, a.Count, a.Wait)
	}
	select {
	case err := <-failures:
		return nil, err
	case response := <-responses:
		messages := []record{}
		for _, message := range response.Messages {
			messages = append(messages, recordOf(message))
		}
		return record{"messages": messages}, nil
	}
}

func consumerOf(a ask) mq.MQConsumer {
	return clientOf(a).GetConsumer(a.Instance, a.Topic, a.Group, a.Tag)
}

func perform(a ask) (record, error) {
	switch a.Op {
	case "publish":
		return publish(a)
	case "consume":
		return consume(a)
	case "ack":
		return record{}, consumerOf(a).AckMessage(a.Handles)
	case "commit":
		return record{}, transProducerOf(a).Commit(a.Handle)
	default:
		return record{}, transProducerOf(a).Rollback(a.Handle)
	}
}

// The SDK keeps code and request id of a server's error in its text only.
var serverText = regexp.MustCompile(
	`(?s)code: (.*?), message: (.*), (?:path|receiptHandle): .*, requestId: (\w*),`)

func failureOf(err error) *failure {
	code, ok := err.(errors.ErrCode)
	if !ok {
		return &failure{From: "driver", Message: err.Error()}
	}
	result := &failure{From: "sdk", Code: fmt.Sprintf("%s#%d", code.Namespace(), code.Code()),
		Message: err.Error()}
	if mq.ErrSendRequestFailed.IsEqual(err) {
		result.From = "network"
	}
	if mq.ErrMqServer.IsEqual(err) || mq.ErrAckMessage.IsEqual(err) {
		if parts := serverText.FindStringSubmatch(err.Error()); parts != nil {
			*result = failure{From: "server", Code: parts[1], Message: parts[2], RequestID: parts[3]}
		}
	}
	if items, isList := code.Context()["Detail"].([]mq.ErrAckItem); isList {
		for _, item := range items {
			result.Failures = append(result.Failures,
				failed{Handle: item.ErrorHandle, Code: item.ErrorCode, Message: item.ErrorMsg})
		}
	}
	return result
}

func main() {
	lines := bufio.NewReader(os.Stdin)
	output := json.NewEncoder(os.Stdout)
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			return
		}
		var a ask
		if err = json.Unmarshal(line, &a); err != nil {
			panic(err)
		}
		result, err := perform(a)
		if err != nil {
			_ = output.Encode(answer{Error: failureOf(err)})
		} else {
			_ = output.Encode(record{"ok": result})
		}
	}
}
