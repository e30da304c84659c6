// SPDX-License-Identifier: Apache-2.0
#include "ui/outbox/outboxpane.h"

#include "models/ledgermodel.h"
#include "ui/controls/emptypage.h"
#include "ui/controls/focusheir.h"
#include "ui/ledgerlist/ledgerdeeds.h"
#include "ui/ledgerlist/ledgertable.h"
#include "ui/ledgerlist/listfoot.h"
#include "ui/shell/paneheader.h"
#include "ui/style/scaledtext.h"
#include "ui/style/typography.h"

#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace TMinus {

OutboxPane::OutboxPane(LedgerModel &model, SharedClock &clock, PaneHeader &header, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_header(header)
    , m_table(new LedgerTable(LedgerTable::Kind::Outbox, model, clock, this))
    , m_empty(new EmptyPage(u"outbox"_s, this))
    , m_handOver(new QPushButton(tr("Hand over now")))
    , m_cancel(new QPushButton(tr("Cancel message")))
    , m_pages(new QStackedLayout)
{
    createWidgets(header, clock);
    connectSignals();
    showCounts();
    showButtons();
}

void OutboxPane::createWidgets(PaneHeader &header, SharedClock &clock)
{
    m_table->setObjectName(u"held"_s);
    m_table->setAccessibleName(tr("Messages that are held here"));
    m_handOver->setObjectName(u"handOverNow"_s);
    m_handOver->setWhatsThis(
        tr("The broker gets it now and keeps it until it is due (Ctrl+Enter)."));
    m_cancel->setObjectName(u"cancelMessage"_s);
    m_cancel->setWhatsThis(tr("It is dropped and never leaves (Del)."));
    for (QPushButton *button : {m_handOver, m_cancel}) {
        keepScaled(*button, tableText);
        header.addAction(button);
    }
    for (const LedgerDeed deed : {LedgerDeed::Edit, LedgerDeed::Move, LedgerDeed::Duplicate,
                                  LedgerDeed::Copy, LedgerDeed::Note})
        header.menu().addAction(&deeds().action(deed));
    connect(&header.menu(), &QMenu::aboutToShow, &deeds(), &LedgerDeeds::consider);
    m_empty->say(tr("Nothing is held here"),
                 tr("A message that waits here can be edited, moved and cancelled until it is "
                    "handed over."));
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_pages, 1);
    auto *foot = new ListFoot(m_model, this);
    foot->addHeartbeat(clock);
    column->addWidget(foot);
    handFocusOn(*this, *m_table);
}

void OutboxPane::connectSignals()
{
    connect(m_handOver, &QPushButton::clicked, this, [this] { deeds().ask(LedgerDeed::HandOver); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { deeds().ask(LedgerDeed::Cancel); });
    connect(m_table, &LedgerTable::opened, this, [this] { deeds().ask(LedgerDeed::Edit); });
    connect(m_table, &LedgerTable::stepped, this,
            [this](int steps) { deeds().askToMove(std::chrono::minutes(steps)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &OutboxPane::showButtons);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &OutboxPane::showButtons);
    connect(&m_model, &LedgerModel::dataChanged, this, &OutboxPane::showCounts);
    connect(&m_model, &LedgerModel::rowsInserted, this, &OutboxPane::showCounts);
    connect(&m_model, &LedgerModel::rowsRemoved, this, &OutboxPane::showCounts);
    connect(&m_model, &LedgerModel::modelReset, this, &OutboxPane::showCounts);
}

LedgerDeeds &OutboxPane::deeds() const
{
    return m_table->deeds();
}

void OutboxPane::showOwner(const QString &owner)
{
    m_owner = owner;
    showCounts();
}

void OutboxPane::showCounts()
{
    qsizetype held = 0;
    qsizetype leaving = 0;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row, 0);
        const auto state = index.data(LedgerModel::StateRole).value<MessageState>();
        const auto hold = index.data(LedgerModel::HoldRole).value<HoldKind>();
        const bool isLeaving = state == MessageState::Leaving
            || (state == MessageState::Held && hold == HoldKind::Undo);
        leaving += isLeaving ? 1 : 0;
        held += state == MessageState::Held && !isLeaving ? 1 : 0;
    }
    m_held = held + leaving;
    m_pages->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    const QString counts = leaving > 0
        ? tr("%1, %2 leaving", "%1 is how many are held, as in: 3 held")
              .arg(tr("%n held", nullptr, int(held)))
              .arg(leaving)
        : tr("%n held", nullptr, int(held));
    const QString how = m_owner.isEmpty() ? tr("needs T-Minus running at hand-over")
                                          : tr("handed over by %1").arg(m_owner);
    m_header.setNote(m_held == 0 ? QString()
                                 : tr("%1 · %2", "two parts of a note").arg(counts, how));
    showButtons();
}

void OutboxPane::showButtons()
{
    const std::pair<QPushButton *, LedgerDeed> buttons[] = {{m_handOver, LedgerDeed::HandOver},
                                                            {m_cancel, LedgerDeed::Cancel}};
    for (const auto &[button, deed] : buttons) {
        const QString reason = deeds().refusal(deed);
        button->setEnabled(reason.isEmpty());
        button->setToolTip(reason);
    }
}

} // namespace TMinus
