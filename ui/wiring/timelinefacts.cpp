// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/timelinefacts.h"

#include "base/result.h"
#include "base/sharedclock.h"
#include "console/messagewords.h"
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

/// Fills a card line by line; the card shows the first five.
class Card final
{
public:
    Card(const TimelineScene &scene, const CardSubject &subject)
        : m_lens(scene.lens())
        , m_now(scene.clock().now())
        , m_due(QDateTime::fromMSecsSinceEpoch(subject.spot.spot.entry.at, Qt::UTC))
        , m_subject(subject)
        , m_text{.kind = subject.spot.spot.kind}
    {}

    CardText unknown()
    {
        m_text.title = m_subject.count > 1 ? kindCount(m_text.kind, m_subject.count)
                                           : laneKindWord(m_text.kind);
        due();
        if (m_text.kind == LaneKind::Held && m_subject.count == 1)
            add(Words::tr("Leaves"), near(m_due.addMSecs(-qint64(m_subject.spot.spot.entry.span))));
        return m_text;
    }
    CardText of(const CardFacts &facts)
    {
        const LedgerMessage &message = facts.message;
        unknown();
        m_text.key = message.draft.key;
        if (!m_text.key.isEmpty())
            m_text.title = (m_subject.count > 1 ? Words::tr("%1 · %2 …", "so many, and a key")
                                                : Words::tr("%1 · %2", "state and key"))
                               .arg(m_text.title, m_text.key);
        if (m_text.kind == LaneKind::Overdue || m_text.kind == LaneKind::NotWatched)
            late(facts);
        else if (message.firstSeen)
            add(Words::tr("First seen"), near(*message.firstSeen));
        else if (const QString why = reasonOf(message); !why.isEmpty())
            add(Words::tr("Why"), why);
        if (m_text.kind != LaneKind::Overdue && !message.draft.tag.isEmpty())
            add(Words::tr("Tag"), message.draft.tag);
        origin(message);
        if (!message.messageId.isEmpty())
            add(Words::tr("Message"), ids(message.messageId));
        return m_text;
    }

private:
    QString near(const QDateTime &instant) const { return m_lens.near(instant, m_now); }
    void add(const QString &what, const QString &value) { m_text.lines.append({what, value}); }
    void due()
    {
        add(Words::tr("Due"),
            Words::tr("%1 · %2", "a time, how far it is")
                .arg(near(m_due), spanFromNow(std::chrono::milliseconds(m_now.msecsTo(m_due)))));
    }
    void late(const CardFacts &facts)
    {
        const std::chrono::milliseconds grace = m_subject.grace;
        add(Words::tr("Grace"),
            Words::tr("%1, ended %2", "a length of time, a time")
                .arg(lengthWords(grace.count()), near(m_due.addMSecs(grace.count()))));
        if (facts.watched.isEmpty())
            return add(Words::tr("Watched by"), Words::tr("nobody here"));
        const WatchInterval &first = facts.watched.constFirst();
        add(Words::tr("Watched by"),
            Words::tr("%1 since %2", "a consumer group, a time")
                .arg(first.group, near(first.since)));
    }
    void origin(const LedgerMessage &message)
    {
        const auto at = message.accepted ? message.accepted : message.sent;
        if (message.source != MessageSource::Sent || !at)
            return add(Words::tr("Known from"), sourceWords(message));
        add(Words::tr("Sent"),
            message.operatorName.isEmpty()
                ? near(*at)
                : Words::tr("%1 by %2", "a time, a person").arg(near(*at), message.operatorName));
    }
    QString ids(const QString &first) const
    {
        return m_subject.count == 1
            ? first
            : Words::tr("%1 and %n more", nullptr, int(m_subject.count - 1)).arg(first);
    }

    const ZoneLens &m_lens;
    const QDateTime m_now;
    const QDateTime m_due;
    const CardSubject m_subject;
    CardText m_text;
};

} // namespace

CardText timelineCard(const TimelineScene &scene, const CardSubject &subject,
                      const CardFacts *facts)
{
    Card card(scene, subject);
    return facts ? card.of(*facts) : card.unknown();
}

} // namespace TMinus
