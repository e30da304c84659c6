// SPDX-License-Identifier: Apache-2.0
#include "ui/ledgerlist/ledgerdetails.h"

#include "base/result.h"
#include "timeline/zonelens.h"
#include "ui/controls/focusheir.h"
#include "ui/ledgerlist/bodysheet.h"
#include "ui/ledgerlist/linedialog.h"
#include "ui/shell/paneheader.h"
#include "ui/style/iconbook.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>

namespace TMinus {

namespace {

constexpr int footerHeight = 30;

} // namespace

LedgerDetails::LedgerDetails(PaneHeader &header, SharedClock &clock, const ZoneLens &lens,
                             QWidget *parent)
    : QWidget(parent)
    , m_header(header)
    , m_lens(lens)
    , m_text(clock, lens)
    , m_tabs(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
    , m_summary(new FactSheet(this))
    , m_body(new BodySheet(this))
    , m_history(new FactSheet(this))
    , m_deliveries(new FactSheet(this))
    , m_footer(new QWidget(this))
{
    createTabs();
    createFooter();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    column->addWidget(m_footer);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    handFocusOn(*this, *m_tabs);
    connect(&lens, &ZoneLens::changed, this, &LedgerDetails::showTab);
}

void LedgerDetails::createTabs()
{
    const std::tuple<QWidget *, QString, QString> pages[] = {
        {m_summary, u"ledgerSummary"_s, tr("Message")},
        {m_body, u"ledgerBodySheet"_s, tr("Body")},
        {m_history, u"ledgerHistory"_s, tr("History")},
        {m_deliveries, u"ledgerDeliveries"_s, tr("Deliveries")}};
    for (const auto &[page, name, title] : pages) {
        page->setObjectName(name);
        m_tabs->addTab(title);
        m_pages->addWidget(page);
    }
    m_tabs->setObjectName(u"ledgerTabs"_s);
    m_tabs->setExpanding(true);
    m_tabs->setDrawBase(false);
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->setAccessibleName(tr("Details of the message in the ledger"));
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, &LedgerDetails::showTab);
}

void LedgerDetails::createFooter()
{
    auto *duplicate = new QPushButton(icon(u"copy"_s), tr("Duplicate"), m_footer);
    duplicate->setObjectName(u"ledgerDuplicate"_s);
    duplicate->setToolTip(tr("Puts the same message into the form, to be sent again (Ctrl+D)."));
    auto *note = new QPushButton(icon(u"report"_s), tr("Note…"), m_footer);
    note->setObjectName(u"ledgerNote"_s);
    note->setToolTip(tr("Words of your own beside the message, for the next shift, too."));
    auto *row = new QHBoxLayout(m_footer);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    for (QPushButton *button : {duplicate, note}) {
        button->setMinimumHeight(footerHeight);
        row->addWidget(button);
    }
    row->addStretch(1);
    connect(duplicate, &QPushButton::clicked, this,
            [this] { Q_EMIT duplicateRequested(m_facts.message); });
    connect(note, &QPushButton::clicked, this, &LedgerDetails::askNote);
}

void LedgerDetails::showFacts(const LedgerFacts &facts)
{
    m_facts = facts;
    const QString &key = facts.message.draft.key;
    m_header.setNote(key.isEmpty() ? facts.message.id : key);
    showTab();
}

void LedgerDetails::showTab()
{
    const LedgerFactSheets sheets(m_facts, m_text, m_lens);
    switch (Tab(m_tabs->currentIndex())) {
    case Summary:
        return m_summary->show(sheets.summary());
    case Body:
        return m_body->show(m_facts.message.draft.body, sheets.bodyWords());
    case History:
        return m_history->show(sheets.history());
    case Deliveries:
        return m_deliveries->show(sheets.deliveries());
    }
}

void LedgerDetails::askNote()
{
    auto *dialog = new LineDialog(
        {.title = tr("Note"),
         .text = tr("The note stays with the message, in the ledger and in shift reports."),
         .accept = tr("Write down"),
         .read =
             [](const QString &line) {
                 return LineDialog::Reading{.isRight = !line.trimmed().isEmpty(), .says = {}};
             }},
        this);
    dialog->setObjectName(u"ledgerNoteDialog"_s);
    connect(dialog, &QDialog::accepted, this, [this, dialog, message = m_facts.message] {
        Q_EMIT noteRequested(message, dialog->line().trimmed());
    });
    dialog->open();
}

} // namespace TMinus
