// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/messagefacts.h"
#include "ui/consumer/factsheet.h"

namespace TMinus {

class ZoneLens;

/// What the details of a message say, as sections for a FactSheet.
class MessageSheets final
{
public:
    using Sections = QList<FactSheet::Section>;

    /// @p now is the service's time.
    MessageSheets(const MessageFacts &facts, const ZoneLens &lens, const QDateTime &now)
        : m_facts(facts)
        , m_lens(lens)
        , m_now(now)
    {}

    /// The most of it in short, for below the body.
    Sections summary() const;
    /// Each instant in the chosen zone, in that of this computer and in UTC, and as a number.
    Sections times() const;
    Sections deliveries() const;
    /// Every field of the reply but the body.
    Sections properties() const;
    /// The message as it was read, written again as a reply would have it: without what the profile
    /// hides, and a long body is cut.
    QByteArray raw() const;

private:
    FactSheet::Section instant(const QString &title, const QDateTime &when) const;
    FactSheet::Section deliveriesSection() const;
    FactSheet::Section future() const;
    QString lateText() const;
    QString leaseText() const;

    const MessageFacts &m_facts;
    const ZoneLens &m_lens;
    QDateTime m_now;
};

} // namespace TMinus
