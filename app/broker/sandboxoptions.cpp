// SPDX-License-Identifier: Apache-2.0
#include "broker/sandboxoptions.h"

#include "base/result.h"

#include <array>

namespace TMinus {

namespace {

struct TypeName
{
    TopicType type;
    QLatin1StringView name;
};

constexpr std::array typeNames{
    TypeName{TopicType::Any, QLatin1StringView("any")},
    TypeName{TopicType::Normal, QLatin1StringView("normal")},
    TypeName{TopicType::Delay, QLatin1StringView("delay")},
    TypeName{TopicType::Ordered, QLatin1StringView("ordered")},
    TypeName{TopicType::Transaction, QLatin1StringView("transaction")},
};

} // namespace

QList<SandboxTopic> usualTopics()
{
    return {{u"tour-hello"_s, TopicType::Any},
            {u"order-timeout"_s, TopicType::Delay},
            {u"order-created"_s, TopicType::Normal},
            {u"order-steps"_s, TopicType::Ordered},
            {u"order-payment"_s, TopicType::Transaction}};
}

QString topicTypeName(TopicType type)
{
    for (const TypeName &row : typeNames) {
        if (row.type == type)
            return row.name;
    }
    return {};
}

std::optional<TopicType> topicTypeFromName(const QString &name)
{
    for (const TypeName &row : typeNames) {
        if (row.name == name)
            return row.type;
    }
    return std::nullopt;
}

} // namespace TMinus
