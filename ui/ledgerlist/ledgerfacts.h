// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgerevent.h"
#include "ui/consumer/factsheet.h"

namespace TMinus {

class LedgerText;
class ZoneLens;

/// All that the ledger knows of one message.
struct LedgerFacts
{
    LedgerMessage message = {}; ///< with its body, as far as that is kept and may be shown
    QList<LedgerEntry> entries = {};
    QList<LedgerDelivery> deliveries = {};
    bool isMasked = false; ///< something of the body is hidden
};

/// What the details of a message of the ledger say, as sections for a FactSheet.
class LedgerFactSheets final
{
public:
    using Sections = QList<FactSheet::Section>;

    /// All must outlive it.
    LedgerFactSheets(const LedgerFacts &facts, const LedgerText &text, const ZoneLens &lens)
        : m_facts(facts)
        , m_text(text)
        , m_lens(lens)
    {}

    /// Its state with the reason, what it is, its times, and the properties that its sender gave it.
    Sections summary() const;
    /// Notes first, then all that happened, the newest last.
    Sections history() const;
    Sections deliveries() const;
    /// How much of the body there is.
    QString bodyWords() const;

private:
    FactSheet::Section state() const;
    FactSheet::Section identity() const;
    FactSheet::Section times() const;
    FactSheet::Section properties() const;
    FactSheet::Section notes() const;
    QString instant(const std::optional<QDateTime> &when) const;
    QString seen() const;

    const LedgerFacts &m_facts;
    const LedgerText &m_text;
    const ZoneLens &m_lens;
};

} // namespace TMinus
