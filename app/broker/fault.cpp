// SPDX-License-Identifier: Apache-2.0
#include "broker/fault.h"

#include "base/duration.h"
#include "mqhttp/errorcodes.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace TMinus {

namespace {

struct KindName
{
    Fault::Kind kind;
    QLatin1StringView name;
};

constexpr std::array kinds{
    KindName{Fault::Kind::Latency, QLatin1StringView("latency")},
    KindName{Fault::Kind::DropBefore, QLatin1StringView("drop-before")},
    KindName{Fault::Kind::DropAfter, QLatin1StringView("drop-after")},
    KindName{Fault::Kind::Cut, QLatin1StringView("cut")},
    KindName{Fault::Kind::Hang, QLatin1StringView("hang")},
    KindName{Fault::Kind::Slow, QLatin1StringView("slow")},
    KindName{Fault::Kind::Error, QLatin1StringView("error")},
    KindName{Fault::Kind::Clock, QLatin1StringView("clock")},
};

struct OperationName
{
    Operation operation;
    QLatin1StringView name;
};

constexpr std::array operations{
    OperationName{Operation::Publish, QLatin1StringView("publish")},
    OperationName{Operation::Consume, QLatin1StringView("consume")},
    OperationName{Operation::Acknowledge, QLatin1StringView("ack")},
    OperationName{Operation::ConsumeHalf, QLatin1StringView("pop")},
    OperationName{Operation::Commit, QLatin1StringView("commit")},
    OperationName{Operation::Rollback, QLatin1StringView("rollback")},
};

tl::unexpected<Error> notUnderstood(const QString &word)
{
    return failure(ErrorKind::InvalidArgument,
                   QCoreApplication::translate(
                       "TMinus::Fault",
                       "“%1” is not a fault. Write one of latency=D, drop-before, drop-after, "
                       "cut[=BYTES], hang, slow=BYTES, error=CODE, clock=D, then selectors behind "
                       "commas: op=, topic=, skip=, every=, times=, chance=, seed=.")
                       .arg(word));
}

/// A whole number from @p least on.
std::optional<int> wholeNumber(const QString &value, int least)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return isNumber && number >= least ? std::optional(number) : std::nullopt;
}

bool takeDuration(const QString &value, std::chrono::milliseconds &into)
{
    const auto duration = readDuration(value);
    if (duration)
        into = *duration;
    return duration.has_value();
}

bool takeNumber(const QString &value, int least, int &into)
{
    const auto number = wholeNumber(value, least);
    into = number.value_or(into);
    return number.has_value();
}

/// What stands behind the kind's equals sign.
bool takeKindValue(const QString &value, Fault &fault)
{
    switch (fault.kind) {
    case Fault::Kind::Latency:
    case Fault::Kind::Clock:
        return takeDuration(value, fault.by)
            && (fault.kind == Fault::Kind::Clock || fault.by.count() >= 0);
    case Fault::Kind::Slow:
    case Fault::Kind::Cut:
        if (fault.kind == Fault::Kind::Cut && value.isEmpty())
            return true;
        fault.bytes = wholeNumber(value, fault.kind == Fault::Kind::Slow ? 1 : 0).value_or(-1);
        return fault.bytes >= 0;
    case Fault::Kind::Error:
        fault.code = value;
        return errorCode(value).has_value();
    case Fault::Kind::DropBefore:
    case Fault::Kind::DropAfter:
    case Fault::Kind::Hang:
        break;
    }
    return value.isEmpty();
}

bool takeOperation(const QString &value, Fault &fault)
{
    for (const OperationName &row : operations) {
        if (row.name == value)
            fault.operation = row.operation;
    }
    return fault.operation.has_value();
}

bool takeChance(const QString &value, Fault &fault)
{
    bool isNumber = false;
    fault.chance = value.toDouble(&isNumber);
    return isNumber && fault.chance >= 0 && fault.chance <= 1;
}

bool takeSelector(const QString &name, const QString &value, Fault &fault)
{
    if (name == u"op")
        return takeOperation(value, fault);
    if (name == u"topic") {
        fault.topic = value;
        return !value.isEmpty();
    }
    if (name == u"skip")
        return takeNumber(value, 0, fault.skip);
    if (name == u"every")
        return takeNumber(value, 1, fault.every);
    if (name == u"times")
        return (fault.times = wholeNumber(value, 0)).has_value();
    if (name == u"chance")
        return takeChance(value, fault);
    if (name == u"seed") {
        bool isNumber = false;
        fault.seed = value.toUInt(&isNumber);
        return isNumber;
    }
    return false;
}

/// "every consume" means in order too.
bool isMeant(Operation wanted, Operation operation)
{
    return wanted == operation
        || (wanted == Operation::Consume && operation == Operation::ConsumeOrdered);
}

} // namespace

Result<Fault> readFault(const QString &spec)
{
    const QStringList words = spec.split(u',');
    const QString kindName = words.first().section(u'=', 0, 0).trimmed();
    Fault fault;
    const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                   [&](const KindName &row) { return row.name == kindName; });
    if (kind == kinds.end())
        return notUnderstood(words.first());
    fault.kind = kind->kind;
    if (!takeKindValue(words.first().section(u'=', 1).trimmed(), fault))
        return notUnderstood(words.first());
    for (const QString &word : words.mid(1)) {
        if (!takeSelector(word.section(u'=', 0, 0).trimmed(), word.section(u'=', 1).trimmed(),
                          fault))
            return notUnderstood(word);
    }
    return fault;
}

FaultPlan::FaultPlan(const QList<Fault> &faults)
{
    for (const Fault &fault : faults)
        m_rules.push_back({fault, std::mt19937(fault.seed)});
}

/// A request that the selectors mean: whether it is this one's turn.
bool FaultPlan::happens(Rule &rule)
{
    const Fault &fault = rule.fault;
    const int turn = rule.seen++ - fault.skip;
    if (turn < 0 || turn % fault.every != 0)
        return false;
    if (fault.times && rule.happened >= *fault.times)
        return false;
    if (fault.chance < 1 && std::uniform_real_distribution(0.0, 1.0)(rule.random) >= fault.chance)
        return false;
    ++rule.happened;
    return true;
}

QList<Fault> FaultPlan::next(const Resource &resource)
{
    QList<Fault> all;
    for (Rule &rule : m_rules) {
        const bool isForIt =
            (!rule.fault.operation || isMeant(*rule.fault.operation, resource.operation))
            && (rule.fault.topic.isEmpty() || rule.fault.topic == resource.topic);
        if (isForIt && happens(rule))
            all.append(rule.fault);
    }
    return all;
}

} // namespace TMinus
