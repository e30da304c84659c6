// SPDX-License-Identifier: Apache-2.0

import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQConsumer;
import com.aliyun.mq.http.MQProducer;
import com.aliyun.mq.http.MQTransProducer;
import com.aliyun.mq.http.common.AckMessageException;
import com.aliyun.mq.http.common.ClientException;
import com.aliyun.mq.http.common.ServiceException;
import com.aliyun.mq.http.model.ErrorMessageResult;
import com.aliyun.mq.http.model.Message;
import com.aliyun.mq.http.model.TopicMessage;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/**
 * Hands of the official Java SDK: does what each line of standard input asks and writes, as one
 * line of JSON, what the SDK gave. What it means is judged by the cases, not here. See README.md.
 */
final class Driver {
    private final Map<String, MQClient> clients = new HashMap<>();
    private final Gson gson = new Gson();

    public static void main(String[] arguments) throws Exception {
        Driver driver = new Driver();
        BufferedReader lines = new BufferedReader(
                new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream output = new PrintStream(System.out, false, "UTF-8");
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            output.println(driver.answer(new JsonParser().parse(line).getAsJsonObject()));
            output.flush();
        }
        System.exit(0); // the SDK's own threads would keep it alive
    }

    private String answer(JsonObject ask) {
        JsonObject result = new JsonObject();
        try {
            result.add("ok", perform(ask));
        } catch (Exception error) {
            result.add("error", failure(error));
        }
        return gson.toJson(result);
    }

    private JsonObject perform(JsonObject ask) throws Exception {
        switch (text(ask, "op")) {
            case "publish":
                return publish(ask);
            case "consume":
                return consume(ask);
            case "ack":
                List<String> handles = new ArrayList<>();
                ask.getAsJsonArray("handles").forEach(handle -> handles.add(handle.getAsString()));
                consumerOf(ask).ackMessage(handles);
                return new JsonObject();
            case "commit":
                transProducerOf(ask).commit(text(ask, "handle"));
                return new JsonObject();
            default:
                transProducerOf(ask).rollback(text(ask, "handle"));
                return new JsonObject();
        }
    }

    private static String text(JsonObject object, String name) {
        return object.has(name) ? object.get(name).getAsString() : null;
    }

    /** The SDK takes null for "no instance". */
    private static String instanceOf(JsonObject ask) {
        String instance = text(ask, "instance");
        return instance == null || instance.isEmpty() ? null : instance;
    }

    /** One client object for each set of credentials, as a program would keep it. */
    private MQClient clientOf(JsonObject ask) {
        String endpoint = text(ask, "endpoint");
        String id = text(ask, "id");
        String secret = text(ask, "secret");
        String token = text(ask, "token");
        return clients.computeIfAbsent(String.join("\n", endpoint, id, secret, token),
                key -> new MQClient(endpoint, id, secret, token));
    }

    private MQTransProducer transProducerOf(JsonObject ask) {
        return clientOf(ask).getTransProducer(instanceOf(ask), text(ask, "topic"),
                text(ask, "group"));
    }

    private MQConsumer consumerOf(JsonObject ask) {
        return clientOf(ask).getConsumer(instanceOf(ask), text(ask, "topic"), text(ask, "group"),
                text(ask, "tag"));
    }

    private static TopicMessage messageOf(JsonObject ask) throws Exception {
        TopicMessage message = new TopicMessage();
        message.setMessageBody(text(ask, "body"));
        message.setMessageTag(text(ask, "tag"));
        if (ask.has("properties")) {
            JsonObject own = ask.getAsJsonObject("properties");
            own.entrySet().forEach(one ->
                    message.getProperties().put(one.getKey(), one.getValue().getAsString()));
        }
        if (ask.has("key")) {
            message.setMessageKey(text(ask, "key"));
        }
        if (ask.has("due")) {
            message.setStartDeliverTime(ask.get("due").getAsLong());
        }
        if (ask.has("shardingKey")) {
            message.setShardingKey(text(ask, "shardingKey"));
        }
        if (ask.has("check")) {
            message.setTransCheckImmunityTime(ask.get("check").getAsInt());
        }
        return message;
    }

    private JsonObject publish(JsonObject ask) throws Exception {
        TopicMessage message = messageOf(ask);
        MQProducer producer = ask.has("check") ? transProducerOf(ask)
                : clientOf(ask).getProducer(instanceOf(ask), text(ask, "topic"));
        TopicMessage receipt = producer.publishMessage(message);
        JsonObject result = new JsonObject();
        result.addProperty("messageId", receipt.getMessageId());
        result.addProperty("bodyMd5", receipt.getMessageBodyMD5());
        result.addProperty("receiptHandle", receipt.getReceiptHandle());
        return result;
    }

    private JsonObject consume(JsonObject ask) {
        int count = ask.get("count").getAsInt();
        int wait = ask.has("wait") ? ask.get("wait").getAsInt() : 0;
        List<Message> messages;
        switch (text(ask, "mode")) {
            case "half":
                messages = transProducerOf(ask).consumeHalfMessage(count, wait);
                break;
            case "ordered":
                messages = consumerOf(ask).consumeMessageOrderly(count, wait);
                break;
            default:
                messages = consumerOf(ask).consumeMessage(count, wait);
        }
        JsonObject result = new JsonObject();
        if (messages != null) { // the SDK's word for "nothing there" is null
            JsonArray records = new JsonArray();
            messages.forEach(message -> records.add(record(message)));
            result.add("messages", records);
        }
        return result;
    }

    private JsonObject record(Message message) {
        JsonObject result = new JsonObject();
        result.addProperty("messageId", message.getMessageId());
        result.addProperty("bodyMd5", message.getMessageBodyMD5());
        result.addProperty("body", message.getMessageBodyString());
        result.addProperty("tag", message.getMessageTag());
        result.addProperty("receiptHandle", message.getReceiptHandle());
        result.addProperty("publishTime", message.getPublishTime());
        result.addProperty("firstConsumeTime", message.getFirstConsumeTime());
        result.addProperty("nextConsumeTime", message.getNextConsumeTime());
        result.addProperty("consumedTimes", message.getConsumedTimes());
        result.addProperty("requestId", message.getRequestId());
        result.addProperty("key", message.getMessageKey());
        result.addProperty("due", message.getStartDeliverTime());
        result.addProperty("shardingKey", message.getShardingKey());
        result.addProperty("check", message.getTransCheckImmunityTime());
        result.add("properties", gson.toJsonTree(message.getProperties()));
        result.addProperty("printed", message + " body=" + message.getMessageBodyString());
        return result;
    }

    private static JsonObject failure(Exception error) {
        JsonObject result = new JsonObject();
        result.addProperty("message", String.valueOf(error.getMessage()));
        if (error instanceof AckMessageException) {
            addFailures(result, ((AckMessageException) error).getErrorMessages());
        }
        if (error instanceof ServiceException) {
            ServiceException service = (ServiceException) error;
            result.addProperty("from", "server");
            result.addProperty("requestId", service.getRequestId());
            result.addProperty("hostId", service.getHostId());
            if (!result.has("code")) {
                result.addProperty("code", service.getErrorCode());
            }
        } else {
            boolean isSdk = error instanceof ClientException;
            result.addProperty("from", isFromNetwork(error) ? "network" : isSdk ? "sdk" : "driver");
            result.addProperty("code", error.getClass().getSimpleName());
        }
        return result;
    }

    private static boolean isFromNetwork(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }

    /** The SDK gives a map without order; the first failure's code stands for the whole. */
    private static void addFailures(JsonObject result, Map<String, ErrorMessageResult> errors) {
        JsonArray failures = new JsonArray();
        for (Map.Entry<String, ErrorMessageResult> one : errors.entrySet()) {
            JsonObject failed = new JsonObject();
            failed.addProperty("handle", one.getKey());
            failed.addProperty("code", one.getValue().getErrorCode());
            failed.addProperty("message", one.getValue().getErrorMessage());
            failures.add(failed);
            result.addProperty("code", one.getValue().getErrorCode());
        }
        result.add("failures", failures);
    }
}
