// SPDX-License-Identifier: Apache-2.0
#include "console/busyminute.h"

#include "base/result.h"

#include <QCoreApplication>

namespace TMinus {

namespace {

constexpr qint64 aMinute = 60'000; // ms

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::BusyMinute)
};

} // namespace

Finding busyMinute(qint64 count)
{
    return {.level = Finding::Level::Warning,
            .word = u"busyMinute"_s,
            .sentence =
                Words::tr("%n message(s) are due in the same minute.", nullptr, int(count))};
}

SqlCondition inMinuteOf(const QDateTime &due, const QString &profile)
{
    const qint64 ms = due.toMSecsSinceEpoch();
    const qint64 begin = ms - ms % aMinute;
    // What was refused, cancelled or never left does not arrive.
    return {.text = "m.moment>=? AND m.moment<? AND m.profile=? AND m.due IS NOT NULL AND "
                    "m.state NOT IN (4, 5, 6)",
            .values = {begin, begin + aMinute, profile}};
}

} // namespace TMinus
