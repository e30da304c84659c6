// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/wireproperties.h"

#include "mqhttp/errorcodes.h"

#include <array>
#include <limits>

namespace TMinus {

namespace {

constexpr QStringView keyName = u"KEYS";
constexpr QStringView dueName = u"__STARTDELIVERTIME";
constexpr QStringView checkName = u"__TransCheckT";
constexpr QStringView shardName = u"__SHARDINGKEY";
constexpr std::array reserved{keyName, dueName, checkName, shardName};

void appendPair(QString &text, QStringView key, QStringView value)
{
    if (key.isEmpty() || value.isEmpty())
        return;
    text += key;
    text += u':';
    text += value;
    text += u'|';
}

/// A whole number, and nothing else: no sign but minus, no spaces.
std::optional<qint64> readNumber(QStringView text)
{
    const QStringView digits = text.startsWith(u'-') ? text.sliced(1) : text;
    for (const QChar c : digits) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
    }
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

tl::unexpected<Error> notANumber(QStringView name)
{
    return failure(ErrorKind::InvalidArgument, u"The value of %1 is not a number."_s.arg(name));
}

/// Takes one pair in. False when a reserved number is not one.
bool take(WireProperties &properties, QStringView key, QStringView value)
{
    if (key == keyName) {
        properties.key = value.toString();
    } else if (key == shardName) {
        properties.shardingKey = value.toString();
    } else if (key == dueName) {
        const auto number = readNumber(value);
        if (!number || !isInstant(*number))
            return false;
        properties.due = QDateTime::fromMSecsSinceEpoch(*number, Qt::UTC);
    } else if (key == checkName) {
        const auto number = readNumber(value);
        constexpr qint64 most = std::numeric_limits<qint32>::max();
        if (!number || *number > most || *number < -most)
            return false;
        properties.transactionCheck = std::chrono::seconds(*number);
    } else {
        properties.own.insert(key.toString(), value.toString());
    }
    return true;
}

} // namespace

bool isInstant(qint64 milliseconds)
{
    constexpr qint64 yearTenThousand = 253'402'300'800'000;
    return milliseconds > -yearTenThousand && milliseconds < yearTenThousand;
}

bool isReservedProperty(QStringView name)
{
    return std::find(reserved.begin(), reserved.end(), name) != reserved.end();
}

QString writeProperties(const WireProperties &properties)
{
    QString text;
    for (auto pair = properties.own.begin(); pair != properties.own.end(); ++pair) {
        if (!isReservedProperty(pair.key()))
            appendPair(text, pair.key(), pair.value());
    }
    appendPair(text, keyName, properties.key);
    if (properties.due)
        appendPair(text, dueName, QString::number(properties.due->toMSecsSinceEpoch()));
    if (properties.transactionCheck)
        appendPair(text, checkName, QString::number(properties.transactionCheck->count()));
    appendPair(text, shardName, properties.shardingKey);
    return text;
}

Result<WireProperties> readProperties(const QString &text)
{
    WireProperties properties;
    for (const QStringView pair : QStringView(text).tokenize(u'|')) {
        const qsizetype colon = pair.indexOf(u':');
        if (colon < 1 || colon + 1 == pair.size())
            continue;
        if (!take(properties, pair.first(colon), pair.sliced(colon + 1)))
            return notANumber(pair.first(colon));
    }
    return properties;
}

} // namespace TMinus
