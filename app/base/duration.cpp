// SPDX-License-Identifier: Apache-2.0
#include "base/duration.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace TMinus {

namespace {

struct Unit
{
    QLatin1StringView name;
    quint64 milliseconds;
};

constexpr std::array units{
    Unit{QLatin1StringView("w"), 7 * 24 * 3'600'000ULL},
    Unit{QLatin1StringView("d"), 24 * 3'600'000ULL},
    Unit{QLatin1StringView("h"), 3'600'000},
    Unit{QLatin1StringView("m"), 60'000},
    Unit{QLatin1StringView("s"), 1'000},
    Unit{QLatin1StringView("ms"), 1},
    Unit{QLatin1StringView("min"), 60'000},
};

constexpr double longest =
    400.0 * 365 * 24 * 3'600'000; // beyond any calendar that an operator uses

QString expected(const QString &text, qsizetype column)
{
    return QCoreApplication::translate("TMinus::Duration",
                                       "“%1” is not a length of time (column %2). "
                                       "Write it like 10s, 5m, 1h30m or 2d.")
        .arg(text)
        .arg(column + 1);
}

/// Moves @p at behind the characters that @p belongs accepts, and gives them.
QStringView takeWhile(QStringView text, qsizetype &at, bool (*belongs)(QChar))
{
    const qsizetype start = at;
    while (at < text.size() && belongs(text[at]))
        ++at;
    return text.mid(start, at - start);
}

bool isNumberPart(QChar c)
{
    return (c >= u'0' && c <= u'9') || c == u'.';
}

bool isUnitPart(QChar c)
{
    return c >= u'a' && c <= u'z';
}

/// One NUMBER and its unit; a missing unit is only right for a bare whole number.
std::optional<double> takePart(QStringView text, qsizetype &at, bool bareAllowed)
{
    const QStringView digits = takeWhile(text, at, isNumberPart);
    bool isNumber = false;
    const double amount = digits.toDouble(&isNumber);
    if (!isNumber || digits.startsWith(u'.') || digits.endsWith(u'.'))
        return std::nullopt;
    const QStringView name = takeWhile(text, at, isUnitPart);
    if (name.isEmpty()) {
        const bool isBare = bareAllowed && at == text.size() && !digits.contains(u'.');
        return isBare ? std::optional(amount * 1000) : std::nullopt;
    }
    for (const Unit &unit : units) {
        if (unit.name == name)
            return amount * static_cast<double>(unit.milliseconds);
    }
    return std::nullopt;
}

} // namespace

Result<std::chrono::milliseconds> readDuration(const QString &text)
{
    const QString trimmed = text.trimmed();
    qsizetype at = 0;
    const bool isNegative = trimmed.startsWith(u'-');
    if (isNegative || trimmed.startsWith(u'+'))
        at = 1;
    const qsizetype first = at;
    double total = 0;
    do {
        const qsizetype start = at;
        const auto part = takePart(trimmed, at, start == first);
        if (!part || total + *part > longest)
            return failure(ErrorKind::InvalidArgument, expected(trimmed, start));
        total += *part;
    } while (at < trimmed.size());
    const auto rounded = static_cast<qint64>(std::llround(total));
    return std::chrono::milliseconds(isNegative ? -rounded : rounded);
}

QString writeDuration(std::chrono::milliseconds duration)
{
    const bool isNegative = duration.count() < 0;
    const auto bits = static_cast<quint64>(duration.count());
    quint64 rest = isNegative ? 0 - bits : bits; // the least number of all has no positive twin
    QString text = isNegative ? u"-"_s : QString();
    for (const Unit &unit : units) {
        if (unit.name == QLatin1StringView("min") || rest < unit.milliseconds)
            continue;
        text += QString::number(rest / unit.milliseconds) + unit.name;
        rest %= unit.milliseconds;
    }
    return text.isEmpty() ? u"0s"_s : text;
}

} // namespace TMinus
