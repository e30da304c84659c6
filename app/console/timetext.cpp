// SPDX-License-Identifier: Apache-2.0
#include "console/timetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>
#include <initializer_list>

namespace TMinus {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct TimeText
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::TimeText)
};

/// One unit of a length of time, as the language writes it.
QString unitText(qint64 amount, std::chrono::milliseconds unit)
{
    if (unit == 24h)
        return TimeText::tr("%1d", "a length of time: days").arg(amount);
    if (unit == 1h)
        return TimeText::tr("%1h", "a length of time: hours").arg(amount);
    if (unit == 1min)
        return TimeText::tr("%1m", "a length of time: minutes").arg(amount);
    if (unit == 1s)
        return TimeText::tr("%1s", "a length of time: seconds").arg(amount);
    return TimeText::tr("%1ms", "a length of time: milliseconds").arg(amount);
}

/// @p span, which is not negative, in whole units, the largest first.
QString unitsText(std::chrono::milliseconds span)
{
    QString text;
    for (const std::chrono::milliseconds unit :
         {std::chrono::milliseconds(24h), std::chrono::milliseconds(1h),
          std::chrono::milliseconds(1min), std::chrono::milliseconds(1s), 1ms}) {
        if (span >= unit) {
            const QString part = unitText(span / unit, unit);
            text = text.isEmpty()
                ? part
                : TimeText::tr("%1%2", "a length of time: larger units, then a smaller one")
                      .arg(text, part);
        }
        span %= unit;
    }
    return text.isEmpty() ? unitText(0, 1s) : text;
}

QString clockFormat(const QDateTime &when)
{
    return when.time().msec() == 0 ? u"HH:mm:ss"_s : u"HH:mm:ss.zzz"_s;
}

QString offsetText(int seconds)
{
    const int minutes = std::abs(seconds) / 60;
    return u"%1%2:%3"_s.arg(QChar(seconds < 0 ? u'-' : u'+'))
        .arg(minutes / 60, 2, 10, QChar(u'0'))
        .arg(minutes % 60, 2, 10, QChar(u'0'));
}

QString textOf(const QDateTime &local)
{
    const QString format = TimeText::tr("ddd d MMM yyyy", "a date, as QLocale formats it");
    return u"%1 %2 %3"_s.arg(QLocale().toString(local.date(), format),
                             local.toString(clockFormat(local)), offsetText(local.offsetFromUtc()));
}

} // namespace

QString timeText(const QDateTime &when)
{
    return textOf(when.toLocalTime());
}

QString timeText(const QDateTime &when, const QTimeZone &zone)
{
    return textOf(when.toTimeZone(zone));
}

QString clockText(const QDateTime &when)
{
    const QDateTime local = when.toLocalTime();
    return local.toString(clockFormat(local));
}

QString spanText(std::chrono::milliseconds span)
{
    const auto size = std::chrono::abs(span);
    std::chrono::milliseconds grain = 1ms;
    if (size >= 24h)
        grain = 1h;
    else if (size >= 1h)
        grain = 1min;
    else if (size >= 1min)
        grain = 1s;
    else if (size >= 1s)
        grain = 100ms;
    const auto rounded = (size + grain / 2) / grain * grain;
    const QString sign = span < 0ms ? u"-"_s : QString();
    if (rounded >= 1s && rounded < 1min && rounded % 1s != 0ms)
        return sign
            + TimeText::tr("%1s", "a length of time: seconds")
                  .arg(QString::number(double(rounded / 100ms) / 10.0, 'f', 1));
    return sign + unitsText(rounded);
}

QString tookText(std::chrono::milliseconds took)
{
    return took < 1ms ? u'<' + unitText(1, 1ms) : spanText(took);
}

QString sizeText(qsizetype bytes)
{
    if (bytes < 1024)
        return TimeText::tr("%1 bytes", "a size").arg(bytes);
    constexpr double giga = 1024.0 * 1024.0 * 1024.0;
    const auto inUnits = [bytes](double unit) {
        return QString::number(std::ceil(static_cast<double>(bytes) / unit * 10.0) / 10.0, 'g', 12);
    };
    if (static_cast<double>(bytes) >= giga)
        return TimeText::tr("%1 GB", "a size").arg(inUnits(giga));
    if (bytes >= 1024 * 1024)
        return TimeText::tr("%1 MB", "a size").arg(inUnits(1024.0 * 1024.0));
    return TimeText::tr("%1 KB", "a size").arg(inUnits(1024.0));
}

} // namespace TMinus
