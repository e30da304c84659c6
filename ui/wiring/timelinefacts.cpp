// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/timelinefacts.h"

#include "base/result.h"
#include "base/sharedclock.h"
#include "timeline/readback.h"
#include "timeline/zonelens.h"
#include "ui/timeline/timelinewords.h"

#include <QCoreApplication>

namespace TMinus {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::TimelineFacts)
};

QString sourceWords(const LedgerMessage &message)
{
    switch (message.source) {
    case MessageSource::Sent:
        return message.operatorName.isEmpty()
            ? Words::tr("sent here")
            : Words::tr("sent here by %1").arg(message.operatorName);
    case MessageSource::Imported:
        return Words::tr("imported");
    case MessageSource::Seen:
        return Words::tr("seen on arrival");
    }
    Q_UNREACHABLE();
}

} // namespace

CardText timelineCard(const TimelineScene &scene, const SceneSpot &spot, qsizetype count,
                      const LedgerMessage *message)
{
    const ZoneLens &lens = scene.lens();
    const QDateTime now = scene.clock().now();
    const LaneEntry &entry = spot.spot.entry;
    const QDateTime due = QDateTime::fromMSecsSinceEpoch(entry.at, Qt::UTC);
    const LaneKind kind = spot.spot.kind;
    CardText card{.kind = kind};
    const QString key = message ? message->draft.key : QString();
    card.key = key;
    if (count > 1)
        card.title = kindCount(kind, count);
    else
        card.title = key.isEmpty()
            ? laneKindWord(kind)
            : Words::tr("%1 · %2", "state and key").arg(laneKindWord(kind), key);
    card.lines.append(
        {Words::tr("Due"),
         Words::tr("%1 · %2", "a time, how far it is")
             .arg(lens.near(due, now), spanFromNow(std::chrono::milliseconds(now.msecsTo(due))))});
    if (count > 1)
        return card;
    if (kind == LaneKind::Held)
        card.lines.append({Words::tr("Leaves"), lens.near(due.addMSecs(-qint64(entry.span)), now)});
    if (!message)
        return card;
    if (!message->draft.tag.isEmpty())
        card.lines.append({Words::tr("Tag"), message->draft.tag});
    if (message->firstSeen)
        card.lines.append({Words::tr("First seen"), lens.near(*message->firstSeen, now)});
    card.lines.append({Words::tr("Known from"), sourceWords(*message)});
    if (!message->messageId.isEmpty())
        card.lines.append({Words::tr("Message"), message->messageId});
    else if (!message->why.isEmpty())
        card.lines.append({Words::tr("Why"), message->why});
    return card;
}

} // namespace TMinus
