// SPDX-License-Identifier: Apache-2.0
#include "ui/ledgerlist/twinpane.h"

#include "models/ledgermodel.h"
#include "ui/controls/emptypage.h"
#include "ui/controls/focusheir.h"
#include "ui/ledgerlist/ledgertable.h"
#include "ui/ledgerlist/linkline.h"
#include "ui/ledgerlist/listfoot.h"

#include <QStackedLayout>
#include <QVBoxLayout>

namespace TMinus {

TwinPane::TwinPane(LedgerModel &model, SharedClock &clock, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_table(new LedgerTable(LedgerTable::Kind::Twin, model, clock, this))
    , m_empty(new EmptyPage({}, this))
    , m_days(new LinkLine(tr("All days"), this))
    , m_pages(new QStackedLayout)
{
    createWidgets();
    connectSignals();
    showPage();
}

void TwinPane::createWidgets()
{
    m_table->setObjectName(u"twin"_s);
    m_table->setAccessibleName(tr("Messages on the timeline"));
    m_days->setObjectName(u"days"_s);
    m_days->setToolTip(tr("Lists the messages of all days again."));
    m_empty->setObjectName(u"twinEmpty"_s);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_days);
    column->addLayout(m_pages, 1);
    column->addWidget(new ListFoot(m_model, this));
    handFocusOn(*this, *m_table);
}

void TwinPane::connectSignals()
{
    connect(m_days, &LinkLine::chosen, this, &TwinPane::allDaysRequested);
    connect(m_empty, &EmptyPage::chosen, this, &TwinPane::clearFilterRequested);
    connect(&m_model, &LedgerModel::rowsInserted, this, &TwinPane::showPage);
    connect(&m_model, &LedgerModel::rowsRemoved, this, &TwinPane::showPage);
    connect(&m_model, &LedgerModel::modelReset, this, &TwinPane::showPage);
    connect(&m_model.feed(), &LedgerFeed::readingChanged, this, &TwinPane::showPage);
}

LedgerDeeds &TwinPane::deeds() const
{
    return m_table->deeds();
}

void TwinPane::setFilter(const std::optional<FilterNode> &filter)
{
    if (!filter)
        return;
    LedgerFeed::Wish wish = m_model.feed().wish();
    wish.filter = *filter;
    m_model.read(wish);
}

void TwinPane::setRanges(const QList<LedgerRange> &ranges, const QString &words)
{
    m_days->say(ranges.isEmpty() ? QString() : words);
    LedgerFeed::Wish wish = m_model.feed().wish();
    wish.ranges = ranges;
    m_model.read(wish);
}

void TwinPane::setProfile(const QString &profile)
{
    LedgerFeed::Wish wish = m_model.feed().wish();
    wish.profile = profile;
    m_model.read(wish);
}

void TwinPane::showPage()
{
    const bool isFiltered = m_model.feed().wish().filter != FilterNode{};
    if (isFiltered)
        m_empty->say(tr("Nothing fits the filter"),
                     tr("No message that the ledger knows is let through by it."));
    else
        m_empty->say(tr("Nothing is waiting"),
                     tr("What is sent from here stands in this table until it has arrived."));
    m_empty->offer(isFiltered ? tr("Clear the filter") : QString());
    // While a first page is on its way nobody knows that there is nothing.
    const bool isEmpty = m_model.rowCount() == 0 && !m_model.feed().isReading();
    m_pages->setCurrentIndex(isEmpty ? 1 : 0);
}

} // namespace TMinus
