// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledgertext.h"
#include "ui/ledgerlist/ledgerfacts.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTabBar;

namespace TMinus {

class BodySheet;
class PaneHeader;

/// A message of the ledger in full: where it stands and why, its times, its body, all that happened
/// to it, and its deliveries.
class LedgerDetails final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive it; @p header tells which message it is while this is in sight.
    LedgerDetails(PaneHeader &header, SharedClock &clock, const ZoneLens &lens,
                  QWidget *parent = nullptr);

    void showFacts(const LedgerFacts &facts);
    const LedgerFacts &facts() const { return m_facts; }

Q_SIGNALS:
    /// The operator wants another one like it in the form.
    void duplicateRequested(const TMinus::LedgerMessage &message);
    /// The operator wants to write something about it.
    void noteRequested(const TMinus::LedgerMessage &message, const QString &text);

private:
    enum Tab { Summary, Body, History, Deliveries };
    void createTabs();
    void createFooter();
    void showTab();
    void askNote();

    PaneHeader &m_header;
    const ZoneLens &m_lens;
    LedgerText m_text;
    LedgerFacts m_facts;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    FactSheet *m_summary;
    BodySheet *m_body;
    FactSheet *m_history;
    FactSheet *m_deliveries;
    QWidget *m_footer;
};

} // namespace TMinus
