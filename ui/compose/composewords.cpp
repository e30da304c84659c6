// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/composewords.h"

#include <QCoreApplication>

namespace TMinus {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::ComposeWords)
};

} // namespace

QString fineText(const WhenChoice &when, std::chrono::hours window,
                 const std::optional<ClockSkew::Interval> &skew)
{
    if (when.kind == WhenChoice::Kind::AtOnce)
        return Words::tr("Nothing stops this message.");
    const int hours = int(window.count());
    const QString inside = hours % 24 == 0
        ? Words::tr("Inside the %n-day window", nullptr, hours / 24)
        : Words::tr("Inside the %n-hour window", nullptr, hours);
    if (!skew)
        return u"%1 · %2"_s.arg(inside, Words::tr("server clock not asked yet"));
    const QString seconds = QString::asprintf("%+.2f", double(skew->middle().count()) / 1000);
    return u"%1 · %2"_s.arg(
        inside, Words::tr("clock %1 s", "how far the service's clock is ahead").arg(seconds));
}

QList<Finding> unaskedPreflight(const SendWish &wish, const QDateTime &now,
                                std::chrono::hours window)
{
    Draft draft = wish.draft;
    if (wish.after)
        draft.due = now.addMSecs(wish.after->count());
    return preflight(draft, {.capabilities = {.delayWindow = window}, .now = now});
}

} // namespace TMinus
