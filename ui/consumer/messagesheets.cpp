// SPDX-License-Identifier: Apache-2.0
#include "ui/consumer/messagesheets.h"

#include "base/result.h"
#include "mqhttp/documents.h"
#include "timeline/zonelens.h"
#include "ui/timeline/timelinewords.h"

#include <QCoreApplication>
#include <QLocale>

namespace TMinus {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::MessageSheets)
};

constexpr qsizetype rawBody = 64 << 10;
constexpr qint64 veryLate = 5000; ///< ms
constexpr qint64 shortLease = 60; ///< s

using Fact = FactSheet::Fact;

Fact fact(const QString &name, const QString &value, bool isFixed = false)
{
    return {.name = name, .value = value.isEmpty() ? u"—"_s : value, .isFixed = isFixed};
}

QString precise(const QDateTime &when, const QTimeZone &zone)
{
    return when.toTimeZone(zone).toString(u"yyyy-MM-dd HH:mm:ss.zzz t"_s);
}

/// Of this year, or near it.
QString inShort(const QDateTime &when, const QTimeZone &zone)
{
    return QLocale().toString(
        when.toTimeZone(zone),
        Words::tr("d MMM HH:mm:ss.zzz", "date and time without a year, as QLocale formats them"));
}

QString stateOf(const PastDelivery &past, const ZoneLens &lens)
{
    switch (past.state) {
    case MessageState::Acked:
        return Words::tr("acknowledged, and came again all the same");
    case MessageState::AckFailed:
        return Words::tr("the acknowledgement failed");
    default:
        return Words::tr("lease ended %1, not acknowledged").arg(lens.clock(past.leaseEnd));
    }
}

} // namespace

QString MessageSheets::lateText() const
{
    if (!m_facts.lateness)
        return {};
    const double seconds = double(*m_facts.lateness) / 1000;
    return seconds < 0 ? Words::tr("%1 s early").arg(QLocale().toString(-seconds, 'f', 2))
                       : Words::tr("%1 s late").arg(QLocale().toString(seconds, 'f', 2));
}

FactSheet::Section MessageSheets::instant(const QString &title, const QDateTime &when) const
{
    if (!when.isValid())
        return {title, {fact(Words::tr("Time"), {})}};
    return {title,
            {fact(m_lens.name(), precise(when, m_lens.zone())),
             fact(Words::tr("This computer"), precise(when, QTimeZone::systemTimeZone())),
             fact(u"UTC"_s, precise(when, QTimeZone::utc())),
             fact(Words::tr("ms since 1970"), QString::number(when.toMSecsSinceEpoch()), true)}};
}

MessageSheets::Sections MessageSheets::times() const
{
    const ReceivedMessage &message = m_facts.message;
    Sections sections;
    if (message.due)
        sections.append(instant(Words::tr("Due"), *message.due));
    sections.append(instant(Words::tr("Published"), message.publishTime));
    sections.append(instant(Words::tr("First seen by this group"), message.firstConsumeTime));
    if (!lateText().isEmpty())
        sections.last().facts.append(fact(Words::tr("Against due"), lateText()));
    sections.append(instant(Words::tr("This delivery came"), m_facts.leasedAt));
    sections.append(instant(Words::tr("Its lease ends"), message.nextConsumeTime));
    if (m_facts.settledAt.isValid())
        sections.append(instant(Words::tr("Settled"), m_facts.settledAt));
    return sections;
}

QString MessageSheets::leaseText() const
{
    const QDateTime end = m_facts.message.nextConsumeTime;
    const QString clock = m_lens.clock(end);
    if (m_facts.state == MessageState::Acked)
        return Words::tr("settled %1").arg(m_lens.clock(m_facts.settledAt));
    const qint64 left = m_now.secsTo(end);
    if (left <= 0)
        return Words::tr("lease ended %1, not acknowledged").arg(clock);
    return Words::tr("lease to %1, %2 left").arg(clock, lengthWords(left * 1000));
}

FactSheet::Section MessageSheets::deliveriesSection() const
{
    FactSheet::Section section{Words::tr("Deliveries"), {}};
    for (const PastDelivery &past : m_facts.past)
        section.facts.append(fact(Words::tr("%1 · %2", "number of a delivery, and when it came")
                                      .arg(past.times)
                                      .arg(m_lens.clock(past.leasedAt)),
                                  stateOf(past, m_lens)));
    const qint64 left = m_now.secsTo(m_facts.message.nextConsumeTime);
    const bool isUrgent = m_facts.canAck && left < shortLease;
    section.facts.append({.name = Words::tr("%1 · %2", "number of a delivery, and when it came")
                                      .arg(m_facts.message.consumedTimes)
                                      .arg(m_lens.clock(m_facts.leasedAt)),
                          .value = leaseText(),
                          .ink = isUrgent ? &Tokens::errorText : &Tokens::text});
    return section;
}

FactSheet::Section MessageSheets::future() const
{
    if (m_facts.state == MessageState::Acked)
        return {};
    return {Words::tr("If you do nothing"),
            {fact(m_lens.clock(m_facts.message.nextConsumeTime),
                  Words::tr("comes again to %1 as try %2")
                      .arg(m_facts.origin.group)
                      .arg(m_facts.message.consumedTimes + 1))}};
}

MessageSheets::Sections MessageSheets::deliveries() const
{
    FactSheet::Section section = deliveriesSection();
    for (const PastDelivery &past : m_facts.past)
        section.facts.append(fact(Words::tr("Handle of %1").arg(past.times), past.handle, true));
    return {section, future()};
}

MessageSheets::Sections MessageSheets::summary() const
{
    const ReceivedMessage &message = m_facts.message;
    FactSheet::Section times{Words::tr("Times"), {}};
    if (message.due) {
        times.facts.append(
            fact(Words::tr("Due"),
                 u"%1 %2\n%3 UTC · %4"_s.arg(inShort(*message.due, m_lens.zone()), m_lens.name(),
                                             inShort(*message.due, QTimeZone::utc()),
                                             QString::number(message.due->toMSecsSinceEpoch()))));
    }
    const QString late = lateText();
    const QString seen = m_lens.preciseClock(message.firstConsumeTime);
    times.facts.append(
        {.name = Words::tr("First seen"),
         .value = late.isEmpty() ? seen : u"%1 · %2"_s.arg(seen, late),
         .ink = m_facts.lateness.value_or(0) > veryLate ? &Tokens::errorText : &Tokens::text});
    Sections sections{times, deliveriesSection()};
    if (m_facts.state == MessageState::AckFailed)
        sections.append({Words::tr("The acknowledgement failed"),
                         {fact(Words::tr("Code"), m_facts.failure.code, true),
                          fact(Words::tr("Service"), m_facts.failure.message),
                          fact(Words::tr("Request id"), m_facts.failure.requestId, true)}});
    sections.append(future());
    return sections;
}

MessageSheets::Sections MessageSheets::properties() const
{
    const ReceivedMessage &message = m_facts.message;
    FactSheet::Section reply{
        Words::tr("Fields of the reply"),
        {fact(Words::tr("Topic"), m_facts.origin.topic),
         fact(Words::tr("Group"), m_facts.origin.group),
         fact(Words::tr("Message id"), message.messageId, true),
         fact(Words::tr("Receipt handle"), message.receiptHandle, true),
         fact(Words::tr("Request id"), m_facts.requestId, true),
         fact(Words::tr("Tag"), message.tag), fact(Words::tr("Key"), message.key),
         fact(Words::tr("Sharding key"), message.shardingKey),
         fact(Words::tr("Consumed times"), QString::number(message.consumedTimes)),
         fact(Words::tr("Body MD5"), message.bodyMd5, true),
         fact(Words::tr("Body size"),
              Words::tr("%1 bytes").arg(QLocale().toString(message.body.size())))}};
    if (message.transactionCheck)
        reply.facts.append(fact(Words::tr("First check"),
                                Words::tr("%1 s").arg(message.transactionCheck->count())));
    FactSheet::Section own{Words::tr("Properties of the sender"), {}};
    for (const auto &[name, value] : message.properties.asKeyValueRange())
        own.facts.append(fact(name, value));
    if (own.facts.isEmpty())
        own.facts.append(fact(Words::tr("None"), {}));
    return {reply, own};
}

QByteArray MessageSheets::raw() const
{
    ReceivedMessage message = m_facts.message;
    message.body = m_facts.origin.mask.shown(message.body);
    if (message.body.size() > rawBody)
        message.body = message.body.first(rawBody) + "…";
    return writeMessages({message}).replace("><", ">\n<");
}

} // namespace TMinus
