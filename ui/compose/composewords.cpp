// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/composewords.h"

#include "console/remedy.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

namespace TMinus {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::ComposeWords)
};

/// Its day, or of today its clock.
QString pastText(const QDateTime &due, QDate today)
{
    const QString when = due.date() == today
        ? due.time().toString(u"HH:mm:ss"_s)
        : QLocale().toString(due.date(), Words::tr("d MMM yyyy", "a date, as QLocale formats it"));
    return Words::tr("%1 is in the past. Sent now, it would be delivered at once.").arg(when);
}

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

QList<Finding> inForm(QList<Finding> checked, const FilledWish &wish, const FormTime &time)
{
    QSet<DraftPart> unfilled;
    for (const Finding &trouble : wish.troubles)
        unfilled.insert(partOf(trouble.word));
    checked.removeIf(
        [&unfilled](const Finding &finding) { return unfilled.contains(partOf(finding.word)); });
    const auto due = dueOf(time.choice, time.now);
    for (Finding &finding : checked) {
        if (finding.word == u"past"_s && due)
            finding.sentence = pastText(due->toTimeZone(time.choice.zone),
                                        time.now.toTimeZone(time.choice.zone).date());
    }
    return checked;
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
