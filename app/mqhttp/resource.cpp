// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/resource.h"

#include "base/utf8text.h"
#include "mqhttp/errorcodes.h"
#include "mqhttp/limits.h"

#include <QUrl>

#include <algorithm>
#include <limits>
#include <optional>

namespace TMinus {

namespace {

constexpr QByteArrayView pathStart = "/topics/";
constexpr QByteArrayView pathEnd = "/messages";

/// The parameters of a query, decoded.
struct Parameters
{
    std::optional<QString> consumer;
    std::optional<QString> instance;
    std::optional<QString> count;
    std::optional<QString> wait;
    std::optional<QString> tag;
    std::optional<QString> trans;

    std::optional<QString> *byName(const QString &name)
    {
        if (name == u"consumer")
            return &consumer;
        if (name == u"ns")
            return &instance;
        if (name == u"numOfMessages")
            return &count;
        if (name == u"waitseconds")
            return &wait;
        if (name == u"tag")
            return &tag;
        return name == u"trans" ? &trans : nullptr;
    }
};

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Percent-escapes undone, and '+' read as a space. Nothing when an escape is broken or the bytes
/// are not UTF-8.
std::optional<QString> decoded(QByteArrayView raw)
{
    QByteArray bytes;
    bytes.reserve(raw.size());
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (raw[i] != '%') {
            bytes += raw[i] == '+' ? ' ' : raw[i];
            continue;
        }
        const int high = i + 2 < raw.size() ? hexDigit(raw[i + 1]) : -1;
        const int low = high < 0 ? -1 : hexDigit(raw[i + 2]);
        if (low < 0)
            return std::nullopt;
        bytes += static_cast<char>(high * 16 + low);
        i += 2;
    }
    if (!bytes.isValidUtf8())
        return std::nullopt;
    return wholeText(bytes);
}

/// The name of a broken item as an error shows it.
QString shown(QByteArrayView raw)
{
    return QString::fromUtf8(raw.first(qMin<qsizetype>(raw.size(), 64)));
}

Result<Parameters> readQuery(QByteArrayView query)
{
    Parameters parameters;
    for (qsizetype at = 0; at < query.size();) {
        const qsizetype found = query.indexOf('&', at);
        const QByteArrayView item = query.sliced(at, (found < 0 ? query.size() : found) - at);
        at += item.size() + 1;
        if (item.isEmpty())
            continue;
        const qsizetype sign = item.indexOf('=');
        const QByteArrayView name = sign < 0 ? item : item.first(sign);
        const auto value = decoded(sign < 0 ? QByteArrayView("") : item.sliced(sign + 1));
        const auto slot = parameters.byName(decoded(name).value_or(QString()));
        if (!slot || *slot || !value)
            return failure(invalidQueryItem(shown(name)));
        *slot = *value;
    }
    return parameters;
}

/// The topic of "/topics/{topic}/messages"; one slash too many in front is forgiven.
Result<QString> readPath(QByteArrayView path)
{
    if (path.startsWith("//"))
        path = path.sliced(1);
    const bool isShaped = path.startsWith(pathStart) && path.endsWith(pathEnd)
        && path.size() > pathStart.size() + pathEnd.size();
    if (!isShaped)
        return serviceFailure(u"InvalidRequestURL"_s);
    const auto topic = decoded(path.sliced(pathStart.size()).chopped(pathEnd.size()));
    if (!topic || !isName(*topic))
        return serviceFailure(u"InvalidRequestURL"_s);
    return *topic;
}

std::optional<Operation> consumeOperation(const std::optional<QString> &trans)
{
    if (!trans)
        return Operation::Consume;
    if (*trans == u"order")
        return Operation::ConsumeOrdered;
    return *trans == u"pop" ? std::optional(Operation::ConsumeHalf) : std::nullopt;
}

std::optional<Operation> settleOperation(const std::optional<QString> &trans)
{
    if (!trans)
        return Operation::Acknowledge;
    if (*trans == u"commit")
        return Operation::Commit;
    return *trans == u"rollback" ? std::optional(Operation::Rollback) : std::nullopt;
}

/// What @p method asks for; nothing when trans says something else.
std::optional<Operation> operationOf(const QByteArray &method, const Parameters &parameters)
{
    if (method == "GET")
        return consumeOperation(parameters.trans);
    if (method == "DELETE")
        return settleOperation(parameters.trans);
    return parameters.trans ? std::nullopt : std::optional(Operation::Publish);
}

/// The first parameter that has no place on @p operation; empty when all have.
QString misplacedItem(const Parameters &parameters, Operation operation)
{
    const bool isConsume = methodOf(operation) == "GET";
    if (operation == Operation::Publish && parameters.consumer)
        return u"consumer"_s;
    if (!isConsume && parameters.count)
        return u"numOfMessages"_s;
    if (!isConsume && parameters.wait)
        return u"waitseconds"_s;
    if ((!isConsume || operation == Operation::ConsumeHalf) && parameters.tag)
        return u"tag"_s;
    return {};
}

/// The parameter whose name of an instance or group is wrong or missing; empty when both are right.
QString misnamedItem(const Parameters &parameters, Operation operation)
{
    const QString instance = parameters.instance.value_or(QString());
    if (!instance.isEmpty() && !isName(instance))
        return u"ns"_s;
    // The Go SDK loses the group on these two when there is no instance; the handle is enough.
    const bool mayBeEmpty = operation == Operation::Publish || operation == Operation::Commit
        || operation == Operation::Rollback;
    const QString group = parameters.consumer.value_or(QString());
    const bool isRight = group.isEmpty() ? mayBeEmpty : isName(group);
    return isRight ? QString() : u"consumer"_s;
}

/// @p text as a whole number from @p low to @p high. Error: InvalidArgument, naming @p item.
Result<int> readNumber(const QString &item, const QString &text, int low, int high)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber || number < low || number > high || text.startsWith(u'+') || text.contains(u' '))
        return failure(valueOutOfRange(item, qMax(low, 0), high));
    return number;
}

Result<void> readNumbers(Resource &resource, const Parameters &parameters)
{
    const auto count =
        readNumber(u"numOfMessages"_s, parameters.count.value_or(QString()), 1, Limits::batch);
    if (!count)
        return failure(count.error());
    // PHP sends -1 unless told otherwise.
    const auto wait =
        readNumber(u"waitseconds"_s, parameters.wait.value_or(u"0"_s),
                   std::numeric_limits<int>::min(), static_cast<int>(Limits::wait.count()));
    if (!wait)
        return failure(wait.error());
    resource.count = *count;
    resource.waitSeconds = qMax(*wait, 0);
    return {};
}

QByteArray encoded(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

QByteArray transOf(Operation operation)
{
    switch (operation) {
    case Operation::ConsumeOrdered:
        return "order";
    case Operation::ConsumeHalf:
        return "pop";
    case Operation::Commit:
        return "commit";
    case Operation::Rollback:
        return "rollback";
    case Operation::Publish:
    case Operation::Consume:
    case Operation::Acknowledge:
        return {};
    }
    return {};
}

} // namespace

bool isName(QStringView text)
{
    const auto isPart = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
            || c == u'_' || c == u'-';
    };
    return !text.isEmpty() && text.size() <= Limits::topicName
        && std::all_of(text.begin(), text.end(), isPart);
}

qsizetype requestLineSize(const QByteArray &method, const QByteArray &target)
{
    return method.size() + target.size() + QByteArrayView("  HTTP/1.1").size();
}

QByteArray methodOf(Operation operation)
{
    switch (operation) {
    case Operation::Publish:
        return "POST";
    case Operation::Consume:
    case Operation::ConsumeOrdered:
    case Operation::ConsumeHalf:
        return "GET";
    case Operation::Acknowledge:
    case Operation::Commit:
    case Operation::Rollback:
        return "DELETE";
    }
    return {};
}

QByteArray targetOf(const Resource &resource)
{
    QByteArrayList query;
    const bool isConsume = methodOf(resource.operation) == "GET";
    if (resource.operation != Operation::Publish)
        query += "consumer=" + encoded(resource.group);
    if (!resource.instance.isEmpty())
        query += "ns=" + encoded(resource.instance);
    if (isConsume)
        query += "numOfMessages=" + QByteArray::number(resource.count);
    if (isConsume && resource.waitSeconds > 0)
        query += "waitseconds=" + QByteArray::number(resource.waitSeconds);
    if (isConsume && !resource.tags.isEmpty())
        query += "tag=" + encoded(resource.tags);
    if (const QByteArray trans = transOf(resource.operation); !trans.isEmpty())
        query += "trans=" + trans;

    const QByteArray path =
        pathStart.toByteArray() + encoded(resource.topic) + pathEnd.toByteArray();
    return query.isEmpty() ? path : path + '?' + query.join('&');
}

Result<Resource> readTarget(const QByteArray &method, const QByteArray &target)
{
    if (method != "GET" && method != "POST" && method != "DELETE")
        return failure(serviceError(u"InvalidArgument"_s, u"The http method is not supported."_s));
    if (requestLineSize(method, target) > Limits::requestLine)
        return failure(valueOutOfRange(u"request line"_s, 0, Limits::requestLine, u"bytes"_s));
    const qsizetype mark = target.indexOf('?');
    const QByteArrayView all(target);
    const auto topic = readPath(mark < 0 ? all : all.first(mark));
    if (!topic)
        return failure(topic.error());
    const auto parameters = readQuery(mark < 0 ? QByteArrayView("") : all.sliced(mark + 1));
    if (!parameters)
        return failure(parameters.error());
    const auto operation = operationOf(method, *parameters);
    if (!operation)
        return failure(invalidQueryItem(u"trans"_s));
    for (const QString &item :
         {misplacedItem(*parameters, *operation), misnamedItem(*parameters, *operation)}) {
        if (!item.isEmpty())
            return failure(invalidQueryItem(item));
    }

    Resource resource{.operation = *operation,
                      .topic = *topic,
                      .instance = parameters->instance.value_or(QString()),
                      .group = parameters->consumer.value_or(QString()),
                      .tags = parameters->tag.value_or(QString())};
    if (method == "GET") {
        if (const auto numbers = readNumbers(resource, *parameters); !numbers)
            return failure(numbers.error());
    }
    return resource;
}

} // namespace TMinus
