// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPushButton;
class QStackedLayout;

namespace TMinus {

class EmptyPage;
class LedgerDeeds;
class LedgerModel;
class LedgerTable;
class PaneHeader;
class SharedClock;

/// What is held here before it is handed over, in the order in which it leaves: late ones first.
class OutboxPane final : public QWidget
{
    Q_OBJECT

public:
    /// Puts its buttons into @p header. All must outlive the pane.
    OutboxPane(LedgerModel &model, SharedClock &clock, PaneHeader &header,
               QWidget *parent = nullptr);

    LedgerTable &table() const { return *m_table; }
    LedgerDeeds &deeds() const;
    /// Says who hands over: another program; empty: this one.
    void showOwner(const QString &owner);
    /// How many are held and leaving, as the header says it.
    qsizetype heldCount() const { return m_held; }

private:
    void createWidgets(PaneHeader &header, SharedClock &clock);
    void connectSignals();
    void showCounts();
    void showButtons();

    LedgerModel &m_model;
    PaneHeader &m_header;
    LedgerTable *m_table;
    EmptyPage *m_empty;
    QPushButton *m_handOver;
    QPushButton *m_cancel;
    QStackedLayout *m_pages;
    QString m_owner;
    qsizetype m_held = 0;
};

} // namespace TMinus
