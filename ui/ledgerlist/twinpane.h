// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgerscope.h"

#include <QWidget>

class QStackedLayout;

namespace TMinus {

class EmptyPage;
class LedgerDeeds;
class LedgerModel;
class LedgerTable;
class LinkLine;
class SharedClock;

/// The table below the timeline: the same messages in rows, sorted by due, for keyboard and screen
/// reader too. It reads what the filter and the chosen days ask for.
class TwinPane final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the pane.
    TwinPane(LedgerModel &model, SharedClock &clock, QWidget *parent = nullptr);

    LedgerTable &table() const { return *m_table; }
    LedgerDeeds &deeds() const;
    /// Lists what @p filter lets through; none: it cannot be read, and the list stays.
    void setFilter(const std::optional<FilterNode> &filter);
    /// Lists only what is due within @p ranges; @p words says which they are. None: all.
    void setRanges(const QList<LedgerRange> &ranges, const QString &words = {});
    /// Lists the messages of one profile; empty: of all.
    void setProfile(const QString &profile);

Q_SIGNALS:
    /// The operator wants to see all days again.
    void allDaysRequested();
    /// The operator wants the filter cleared.
    void clearFilterRequested();

private:
    void createWidgets();
    void connectSignals();
    void showPage();

    LedgerModel &m_model;
    LedgerTable *m_table;
    EmptyPage *m_empty;
    LinkLine *m_days;
    QStackedLayout *m_pages;
};

} // namespace TMinus
