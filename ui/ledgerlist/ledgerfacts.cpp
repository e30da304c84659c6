// SPDX-License-Identifier: Apache-2.0
#include "ui/ledgerlist/ledgerfacts.h"

#include "console/messagewords.h"
#include "console/timetext.h"
#include "models/ledgertext.h"
#include "timeline/zonelens.h"

#include <QCoreApplication>
#include <QLocale>

namespace TMinus {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::LedgerFactSheets)
};

using Fact = FactSheet::Fact;
using Section = FactSheet::Section;

/// What is not known is not listed.
void add(Section &section, const QString &name, const QString &value, bool isFixed = false)
{
    if (!value.isEmpty())
        section.facts.append({.name = name, .value = value, .isFixed = isFixed});
}

bool isTrouble(const LedgerMessage &message)
{
    return message.derived == DerivedState::Overdue || message.state == MessageState::Refused
        || message.state == MessageState::AckFailed;
}

QString deliveryWords(const LedgerDelivery &delivery, const ZoneLens &lens)
{
    QStringList words{messageStateWord(delivery.state)};
    if (delivery.state == MessageState::Seen && delivery.leaseEnd)
        words.append(Words::tr("lease to %1").arg(lens.dateTime(*delivery.leaseEnd)));
    if (!delivery.isIntact.value_or(true))
        words.append(Words::tr("its body is not the one that was stored"));
    if (!delivery.code.isEmpty())
        words.append(delivery.code);
    return words.join(u" · "_s);
}

} // namespace

QString LedgerFactSheets::instant(const std::optional<QDateTime> &when) const
{
    return when ? timeText(*when, m_lens.zone()) : QString();
}

Section LedgerFactSheets::state() const
{
    const LedgerMessage &message = m_facts.message;
    const QString word = LedgerText::state(message);
    Section section{{}, {}};
    section.facts.append({.name = Words::tr("State"),
                          .value = word,
                          .ink = isTrouble(message) ? &Tokens::errorText : &Tokens::text});
    add(section, Words::tr("Why", "a message stands where it does"), reasonOf(message));
    if (const QString code = serviceCodeOf(message); code != message.why)
        add(section, Words::tr("Code"), code, true);
    add(section, LedgerText::head(LedgerColumn::KnownFrom),
        m_text.cell(message, LedgerColumn::KnownFrom));
    if (message.state == MessageState::Held)
        add(section, LedgerText::head(LedgerColumn::IfLate),
            m_text.cell(message, LedgerColumn::IfLate));
    add(section, Words::tr("Note"), message.note);
    return section;
}

Section LedgerFactSheets::identity() const
{
    const LedgerMessage &message = m_facts.message;
    const Draft &draft = message.draft;
    Section section{Words::tr("Message"), {}};
    add(section, Words::tr("Topic"), draft.topic);
    add(section, Words::tr("Tag"), draft.tag);
    add(section, Words::tr("Key"), draft.key);
    add(section, Words::tr("Sharding key"), draft.shardingKey);
    add(section, Words::tr("Profile"), message.place.profile);
    add(section, Words::tr("Instance"), message.place.instance, true);
    add(section, Words::tr("Operator"), message.operatorName);
    add(section, Words::tr("Id in the ledger"), message.id, true);
    add(section, Words::tr("Message id"), message.messageId, true);
    add(section, Words::tr("Request id"), message.requestId, true);
    add(section, Words::tr("Handle of the half message"), message.halfHandle, true);
    add(section, Words::tr("Body MD5"), message.bodyMd5, true);
    return section;
}

QString LedgerFactSheets::seen() const
{
    const LedgerMessage &message = m_facts.message;
    const auto late = message.lateness();
    if (!late)
        return instant(message.firstSeen);
    const QString span = spanText(std::chrono::abs(*late));
    const QString about =
        message.isLatenessAbout ? Words::tr("about %1", "a span of time").arg(span) : span;
    return instant(message.firstSeen) + u" · "_s
        + (late->count() < 0 ? Words::tr("%1 early", "a span of time").arg(about)
                             : Words::tr("%1 late", "a span of time").arg(about));
}

Section LedgerFactSheets::times() const
{
    const LedgerMessage &message = m_facts.message;
    Section section{Words::tr("Times"), {}};
    add(section, Words::tr("Due"),
        message.draft.due ? instant(message.draft.due) : Words::tr("at once"));
    if (message.state == MessageState::Held)
        add(section, Words::tr("Leaves", "when a message is handed over"), instant(message.leaves));
    add(section, Words::tr("Written down"), instant(message.created));
    add(section, Words::tr("Sent"), instant(message.sent));
    add(section, Words::tr("Accepted"), instant(message.accepted));
    add(section, Words::tr("First seen"), seen());
    if (message.state == MessageState::Seen)
        add(section, Words::tr("Lease ends"), instant(message.leaseEnd));
    return section;
}

LedgerFactSheets::Sections LedgerFactSheets::summary() const
{
    return {state(), identity(), times(), properties()};
}

Section LedgerFactSheets::notes() const
{
    Section section{Words::tr("Notes"), {}};
    for (const LedgerEntry &entry : m_facts.entries) {
        if (const auto *note = std::get_if<NoteFact>(&entry.event.fact))
            add(section, u"%1\n%2"_s.arg(m_lens.dateTime(entry.event.at), entry.operatorName),
                note->text);
    }
    return section;
}

LedgerFactSheets::Sections LedgerFactSheets::history() const
{
    Section section{Words::tr("What happened"), {}};
    for (const LedgerEntry &entry : m_facts.entries) {
        QStringList lines{eventWord(eventKindOf(entry.event.fact))};
        const QString detail = eventDetail(entry.event.fact, m_lens.zone());
        if (!detail.isEmpty())
            lines.append(detail);
        if (!entry.operatorName.isEmpty())
            lines.append(Words::tr("by %1", "an operator").arg(entry.operatorName));
        section.facts.append({.name = m_lens.dateTime(entry.event.at), .value = lines.join(u'\n')});
    }
    return {notes(), section};
}

LedgerFactSheets::Sections LedgerFactSheets::deliveries() const
{
    Sections sections;
    for (const LedgerDelivery &delivery : m_facts.deliveries) {
        Section section{Words::tr("%1 · %2", "number of a delivery, and when it came")
                            .arg(delivery.times)
                            .arg(m_lens.dateTime(delivery.seen)),
                        {}};
        add(section, Words::tr("State"), deliveryWords(delivery, m_lens));
        add(section, Words::tr("Group"), delivery.group);
        add(section, Words::tr("First consumed"), instant(delivery.firstConsume));
        add(section, Words::tr("Lease ends"), instant(delivery.leaseEnd));
        add(section, Words::tr("Receipt handle"), delivery.handle, true);
        add(section, Words::tr("Request id"), delivery.requestId, true);
        sections.append(section);
    }
    if (sections.isEmpty())
        sections.append({Words::tr("No delivery"),
                         {{.name = Words::tr("Here"),
                           .value = Words::tr("It has not come to a consumer of "
                                              "this ledger.")}}});
    return sections;
}

/// None of them: no section.
Section LedgerFactSheets::properties() const
{
    Section section{Words::tr("Properties of the sender"), {}};
    for (const auto &[name, value] : m_facts.message.draft.properties.asKeyValueRange())
        section.facts.append({.name = name, .value = value});
    return section;
}

QString LedgerFactSheets::bodyWords() const
{
    const LedgerMessage &message = m_facts.message;
    const QString size = sizeText(message.bodySize);
    if (m_facts.isMasked)
        return Words::tr("%1 · some of it is hidden", "size of a body").arg(size);
    if (message.hasWholeBody())
        return size;
    return message.draft.body.isEmpty()
        ? Words::tr("%1 · not kept here", "size of a body").arg(size)
        : Words::tr("%1 · the first %2 are kept here", "size of a body")
              .arg(size, sizeText(message.draft.body.size()));
}

} // namespace TMinus
