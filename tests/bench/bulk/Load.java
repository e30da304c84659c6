// SPDX-License-Identifier: Apache-2.0

import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQProducer;
import com.aliyun.mq.http.model.TopicMessage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Publishes many messages with the official Java SDK: Load ENDPOINT COUNT THREADS SIZE. */
final class Load {
    public static void main(String[] arguments) throws Exception {
        AtomicInteger left = new AtomicInteger(Integer.parseInt(arguments[1]));
        byte[] body = "x".repeat(Integer.parseInt(arguments[3])).getBytes();
        MQProducer producer =
                new MQClient(arguments[0], "sandbox", "sandbox").getProducer("", "bench");
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(arguments[2]); ++i) {
            threads.add(new Thread(() -> {
                while (left.getAndDecrement() > 0) {
                    producer.publishMessage(new TopicMessage(body));
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        System.exit(0); // the SDK's own threads would keep it alive
    }
}
