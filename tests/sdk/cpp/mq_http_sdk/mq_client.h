// SPDX-License-Identifier: Apache-2.0
// Stands in for the header of the official C++ SDK, which no registry offers: the same names and
// arguments, and instead of sending, each call says what it was given, in hexadecimal.
#pragma once

#include <cstdint>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace mq {
namespace http {
namespace sdk {

inline void say(const std::string &name, const std::string &value)
{
    static const char digits[] = "0123456789abcdef";
    std::cout << "> " << name << ' ';
    for (unsigned char c : value)
        std::cout << digits[c / 16] << digits[c % 16];
    std::cout << '\n';
}

struct MQExceptionBase
{
    std::string ToString() const { return "error"; }
};

struct MQServerException : MQExceptionBase
{
    std::string GetErrorCode() const { return "MessageNotExist"; }
    std::string GetRequestId() const { return "id"; }
};

struct TopicMessage
{
    TopicMessage(const std::string &body, const std::string &tag)
    {
        say("body", body);
        say("tag", tag);
    }
    void putProperty(const std::string name, const std::string value)
    {
        say("property", name + ':' + value);
    }
    void setStartDeliverTime(int64_t time) { say("due", std::to_string(time)); }
    void setTransCheckImmunityTime(int32_t seconds) { say("check", std::to_string(seconds)); }
    void setMessageKey(std::string key) { say("key", key); }
    void setShardingKey(std::string key) { say("shardingKey", key); }
};

struct PublishMessageResponse
{
    std::string getMessageId() { return "id"; }
    std::string getMessageBodyMD5() { return "md5"; }
    std::string getReceiptHandle() { return "handle"; }
};

struct Message : PublishMessageResponse
{
    std::string getMessageBody() { return "body"; }
    std::string getMessageTag() { return "tag"; }
};

struct AckMessageResponse
{};

struct MQProducer
{
    void publishMessage(TopicMessage &, PublishMessageResponse &) { say("act", "publish"); }
};

inline void give(const std::string &how, int32_t count, int32_t wait,
                 std::vector<Message> &messages)
{
    say("act", how + ' ' + std::to_string(count) + ' ' + std::to_string(wait));
    messages.push_back(Message());
}

struct MQTransProducer : MQProducer
{
    void consumeHalfMessage(int32_t count, int32_t wait, std::vector<Message> &messages)
    {
        give("half", count, wait, messages);
    }
    void commit(const std::string &handle, AckMessageResponse &) { say("settle", handle); }
};

struct MQConsumer
{
    void consumeMessage(int32_t count, int32_t wait, std::vector<Message> &messages)
    {
        give("plain", count, wait, messages);
    }
    void consumeMessageOrderly(int32_t count, int32_t wait, std::vector<Message> &messages)
    {
        give("ordered", count, wait, messages);
    }
    void ackMessage(const std::vector<std::string> &handles, AckMessageResponse &)
    {
        say("settle", handles.at(0));
    }
};

typedef std::shared_ptr<MQProducer> MQProducerPtr;
typedef std::shared_ptr<MQTransProducer> MQTransProducerPtr;
typedef std::shared_ptr<MQConsumer> MQConsumerPtr;

template<typename T>
std::shared_ptr<T> make(const std::string &instance, const std::string &topic,
                        const std::string &group)
{
    say("instance", instance);
    say("topic", topic);
    say("group", group);
    return std::make_shared<T>();
}

struct MQClient
{
    MQClient(const std::string &endpoint, const std::string &id, const std::string &secret,
             const std::string &token, int32_t = 200, int32_t = 35, int32_t = 35)
    {
        say("endpoint", endpoint);
        say("id", id);
        say("secret", secret);
        say("token", token);
    }
    MQProducerPtr getProducerRef(const std::string &instance, const std::string &topic)
    {
        return make<MQProducer>(instance, topic, "");
    }
    MQTransProducerPtr getTransProducerRef(const std::string &instance, const std::string &topic,
                                           const std::string &group)
    {
        return make<MQTransProducer>(instance, topic, group);
    }
    MQConsumerPtr getConsumerRef(const std::string &instance, const std::string &topic,
                                 const std::string &group, const std::string &tags)
    {
        say("tag", tags);
        return make<MQConsumer>(instance, topic, group);
    }
};

} // namespace sdk
} // namespace http
} // namespace mq
