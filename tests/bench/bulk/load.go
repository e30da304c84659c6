// SPDX-License-Identifier: Apache-2.0

// Publishes many messages with the official Go SDK: load ENDPOINT COUNT TASKS SIZE.
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	mq "github.com/aliyunmq/mq-http-go-sdk"
)

func main() {
	left, _ := strconv.ParseInt(os.Args[2], 10, 64)
	tasks, _ := strconv.Atoi(os.Args[3])
	size, _ := strconv.Atoi(os.Args[4])
	body := strings.Repeat("x", size)
	producer := mq.NewAliyunMQClient(os.Args[1], "sandbox", "sandbox", "").GetProducer("", "bench")
	var group sync.WaitGroup
	for i := 0; i < tasks; i++ {
		group.Add(1)
		go func() {
			defer group.Done()
			for atomic.AddInt64(&left, -1) >= 0 {
				if _, err := producer.PublishMessage(mq.PublishMessageRequest{MessageBody: body}); err != nil {
					fmt.Fprintln(os.Stderr, err)
					os.Exit(1)
				}
			}
		}()
	}
	group.Wait()
}
