// SPDX-License-Identifier: Apache-2.0
#include "ui/consumer/detailspane.h"

#include "base/result.h"
#include "base/sharedclock.h"
#include "console/timetext.h"
#include "timeline/zonelens.h"
#include "ui/consumer/bodyview.h"
#include "ui/consumer/jsontree.h"
#include "ui/consumer/messagesheets.h"
#include "ui/controls/band.h"
#include "ui/controls/emptypage.h"
#include "ui/controls/focusheir.h"
#include "ui/controls/label.h"
#include "ui/controls/segments.h"
#include "ui/shell/paneheader.h"
#include "ui/style/iconbook.h"
#include "ui/style/looks.h"
#include "ui/style/typography.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTreeWidget>

namespace TMinus {

namespace {

constexpr int footerHeight = 30;
constexpr int textForm = 0;
constexpr int jsonForm = 1;
constexpr int hexForm = 2;
constexpr int mostTreeRows = 16; ///< shown at once; more are scrolled
constexpr std::pair<SnippetLanguage, const char *> languages[] = {
    {SnippetLanguage::Curl, "curl"},     {SnippetLanguage::Tminusctl, "tminusctl"},
    {SnippetLanguage::Python, "Python"}, {SnippetLanguage::Java, "Java"},
    {SnippetLanguage::Go, "Go"},         {SnippetLanguage::Node, "Node.js"},
    {SnippetLanguage::Cpp, "C++"}};

} // namespace

DetailsPane::DetailsPane(PaneHeader &header, SharedClock &clock, const ZoneLens &lens,
                         QWidget *parent)
    : QWidget(parent)
    , m_header(header)
    , m_clock(clock)
    , m_lens(lens)
    , m_tabs(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyPage(u"info"_s, this))
    , m_content(new QWidget(this))
    , m_form(new Segments({tr("Text"), u"JSON"_s, tr("Hex")}, this))
    , m_md5Mark(new QLabel(this))
    , m_md5(new Label({}, {.ink = &Tokens::text2, .share = tableText}, this))
    , m_bodies(new QStackedWidget(this))
    , m_body(new BodyView(this))
    , m_tree(new QTreeWidget(this))
    , m_summary(new FactSheet(this))
    , m_times(new FactSheet(this))
    , m_deliveries(new FactSheet(this))
    , m_properties(new FactSheet(this))
    , m_xml(new BodyView(this))
    , m_footer(new QWidget(this))
    , m_duplicate(new QPushButton(tr("Duplicate"), m_footer))
    , m_copyAs(new QPushButton(tr("Copy as"), m_footer))
    , m_rollBack(new QPushButton(tr("Roll back"), m_footer))
    , m_acknowledge(new QPushButton(m_footer))
{
    createWidgets(header);
    createFooter();
    arrangeWidgets();
    connectSignals();
    dress();
    clear();
}

void DetailsPane::createWidgets(PaneHeader &header)
{
    header.setTitle(tr("Message"));
    const std::pair<QWidget *, QString> names[] = {
        {m_tabs, u"detailTabs"_s},   {m_form, u"bodyForm"_s},
        {m_md5, u"md5"_s},           {m_body, u"bodyText"_s},
        {m_tree, u"bodyTree"_s},     {m_summary, u"detailSummary"_s},
        {m_times, u"detailTimes"_s}, {m_deliveries, u"detailDeliveries"_s},
        {m_xml, u"detailXml"_s},     {m_properties, u"detailProperties"_s}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(name);
    for (const QString &tab :
         {tr("Body"), tr("Times"), tr("Deliveries"), tr("Properties"), u"XML"_s})
        m_tabs->addTab(tab);
    m_tabs->setTabToolTip(Xml, tr("As it was read, written again: not the bytes of the reply"));
    m_tabs->setExpanding(true);
    m_tabs->setDrawBase(false);
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->setAccessibleName(tr("Details of the message"));
    m_tree->setHeaderHidden(true);
    m_tree->setColumnCount(2);
    m_tree->setIndentation(16);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setAccessibleName(tr("Body as a tree"));
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_empty->say(tr("No message is chosen"),
                 tr("Press Enter on a row of the consumer or the timeline, or click it twice."));
    m_form->setCurrent(textForm);
    m_form->setToolTip(tr("How the body is shown: as text, as a tree of JSON, or byte by byte."));
}

void DetailsPane::createFooter()
{
    m_duplicate->setObjectName(u"duplicate"_s);
    m_duplicate->setToolTip(tr("Puts the same message into the form, to be sent again (Ctrl+D)."));
    m_duplicate->setIcon(icon(u"copy"_s));
    m_copyAs->setObjectName(u"copyAs"_s);
    m_copyAs->setToolTip(tr("Copy this message as code for another program."));
    m_rollBack->setObjectName(u"rollBack"_s);
    m_rollBack->setToolTip(tr("The half message is dropped and nobody gets it."));
    m_acknowledge->setObjectName(u"acknowledge"_s);
    m_acknowledge->setWhatsThis(tr("Takes the message from its group for good."));
    setLook(*m_acknowledge, ButtonLook::Primary);
    auto *menu = new QMenu(m_copyAs);
    for (const auto &[language, name] : languages) {
        QAction *action = menu->addAction(QLatin1StringView(name));
        action->setObjectName(u"copyAs/"_s + QLatin1StringView(name));
        connect(action, &QAction::triggered, this,
                [this, chosen = language] { Q_EMIT snippetRequested(chosen); });
    }
    m_copyAs->setMenu(menu);
    auto *row = new QHBoxLayout(m_footer);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_duplicate);
    row->addWidget(m_copyAs);
    row->addStretch(1);
    row->addWidget(m_rollBack);
    row->addWidget(m_acknowledge);
    for (QPushButton *button : {m_duplicate, m_copyAs, m_rollBack, m_acknowledge})
        button->setMinimumHeight(footerHeight);
}

QWidget *DetailsPane::bodyPage()
{
    auto *page = new QWidget(this);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 8, 12, 4);
    top->setSpacing(6);
    top->addWidget(m_form);
    top->addStretch(1);
    top->addWidget(m_md5Mark);
    top->addWidget(m_md5);
    m_bodies->addWidget(m_body);
    m_bodies->addWidget(m_tree);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    auto *line = new Band({.hasLine = true}, page);
    line->setFixedHeight(1);
    column->addWidget(m_bodies, 2);
    column->addWidget(line);
    column->addWidget(m_summary, 3);
    return page;
}

void DetailsPane::arrangeWidgets()
{
    m_pages->addWidget(bodyPage());
    for (QWidget *page : {static_cast<QWidget *>(m_times), static_cast<QWidget *>(m_deliveries),
                          static_cast<QWidget *>(m_properties), static_cast<QWidget *>(m_xml)})
        m_pages->addWidget(page);
    auto *inner = new QVBoxLayout(m_content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    inner->addWidget(m_tabs);
    inner->addWidget(m_pages, 1);
    inner->addWidget(m_footer);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_empty, 1);
    column->addWidget(m_content, 1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    handFocusOn(*this, *m_tabs);
}

void DetailsPane::connectSignals()
{
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, &DetailsPane::showTab);
    connect(m_form, &Segments::currentChanged, this, &DetailsPane::showBody);
    connect(m_duplicate, &QPushButton::clicked, this, &DetailsPane::duplicateRequested);
    connect(m_rollBack, &QPushButton::clicked, this,
            [this] { Q_EMIT settleRequested(MessageDeed::Rollback); });
    connect(m_acknowledge, &QPushButton::clicked, this, [this] {
        if (m_facts.origin.mode == ConsumeMode::Half)
            Q_EMIT settleRequested(MessageDeed::Commit);
        else
            Q_EMIT acknowledgeRequested();
    });
    connect(m_tree, &QTreeWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        const QTreeWidgetItem *item = m_tree->itemAt(at);
        if (!item)
            return;
        auto *menu = new QMenu(m_tree);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        const QString path = jsonTreePath(*item);
        connect(menu->addAction(tr("Add a column for %1").arg(path)), &QAction::triggered, this,
                [this, path] { Q_EMIT columnRequested(path); });
        menu->popup(m_tree->viewport()->mapToGlobal(at));
    });
    connect(m_tree, &QTreeWidget::itemExpanded, this, &DetailsPane::fitTree);
    connect(m_tree, &QTreeWidget::itemCollapsed, this, &DetailsPane::fitTree);
    connect(&m_lens, &ZoneLens::changed, this, &DetailsPane::showTab);
    connect(&m_clock, &SharedClock::secondPassed, this, &DetailsPane::tick);
}

void DetailsPane::showFacts(const MessageFacts &facts)
{
    const bool isOther =
        !m_hasFacts || facts.message.body != m_facts.message.body; // shared bytes: quick
    m_facts = facts;
    m_hasFacts = true;
    m_empty->hide();
    m_content->show();
    m_header.setNote(facts.message.messageId);
    if (isOther) {
        m_shownBody = facts.origin.mask.shown(facts.message.body);
        m_body->setBytes(m_shownBody);
        m_tree->clear();
        const bool isJson = isShortJson(m_shownBody);
        m_form->setCurrent(isJson ? jsonForm : textForm);
        showBody();
    }
    showTab();
    showFooter();
}

void DetailsPane::clear()
{
    m_hasFacts = false;
    m_facts = {};
    m_header.setNote({});
    m_content->hide();
    m_empty->show();
}

void DetailsPane::showBody()
{
    const QByteArray &body = m_facts.message.body;
    const bool isMasked = m_shownBody != body;
    const int form = m_form->current();
    m_body->setMode(form == hexForm ? BodyView::Mode::Hex : BodyView::Mode::Text);
    const bool isTree = form == jsonForm && isShortJson(m_shownBody);
    m_bodies->setCurrentIndex(isTree ? 1 : 0);
    m_bodies->setMaximumHeight(QWIDGETSIZE_MAX);
    if (isTree)
        showTree();
    const auto intact = m_facts.message.hasIntactBody();
    const Tokens &tokens = tokensOf(palette());
    m_md5Mark->setPixmap(intact ? iconPixmap(*intact ? u"check"_s : u"error"_s, 14,
                                             devicePixelRatioF(),
                                             *intact ? tokens.okText : tokens.errorText)
                                : QPixmap());
    QString words = sizeText(body.size());
    if (intact)
        words += u" · "_s + (*intact ? tr("MD5 matches") : tr("MD5 does not match: not as sent"));
    if (isMasked)
        words += u" · "_s + tr("masked by the profile");
    else if (form == jsonForm && !isTree)
        words += u" · "_s
            + (body.size() > longestTree ? tr("too large for a tree")
                                         : tr("no JSON: shown as text"));
    m_md5->setText(words);
    m_md5->setInk(intact.value_or(true) ? &Tokens::text2 : &Tokens::errorText);
}

void DetailsPane::showTree()
{
    if (m_tree->topLevelItemCount() == 0) {
        fillJsonTree(*m_tree, m_shownBody);
        m_tree->expandToDepth(1);
        m_tree->resizeColumnToContents(0);
    }
    fitTree();
}

/// A short tree takes no more room than it has rows.
void DetailsPane::fitTree()
{
    if (m_bodies->currentIndex() == 0)
        return;
    int rows = 0;
    for (const QTreeWidgetItem *item = m_tree->topLevelItem(0); item && rows < mostTreeRows;
         item = m_tree->itemBelow(item))
        ++rows;
    const int row = qMax(m_tree->sizeHintForRow(0), m_tree->fontMetrics().height() + 2);
    m_bodies->setMaximumHeight(rows < mostTreeRows ? rows * row + 10 : QWIDGETSIZE_MAX);
}

bool DetailsPane::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        dress();
    if (event->type() == QEvent::PaletteChange && m_hasFacts) {
        m_tree->clear();
        showBody();
    }
    return QWidget::event(event);
}

/// Code is read in letters of one width.
void DetailsPane::dress()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (QApplication::font().pixelSize() > 0)
        font.setPixelSize(QApplication::font().pixelSize());
    else
        font.setPointSizeF(QApplication::font().pointSizeF());
    m_tree->setFont(sized(font, tableText));
    m_tree->resizeColumnToContents(0);
    fitTree();
}

void DetailsPane::showTab()
{
    if (!m_hasFacts)
        return;
    const MessageSheets sheets(m_facts, m_lens, m_clock.now());
    switch (Tab(m_tabs->currentIndex())) {
    case Body:
        return m_summary->show(sheets.summary());
    case Times:
        return m_times->show(sheets.times());
    case Deliveries:
        return m_deliveries->show(sheets.deliveries());
    case Properties:
        return m_properties->show(sheets.properties());
    case Xml:
        return m_xml->setBytes(sheets.raw());
    }
}

void DetailsPane::showFooter()
{
    const bool isHalf = m_facts.origin.mode == ConsumeMode::Half;
    m_acknowledge->setText(m_facts.state == MessageState::Acked ? tr("Done", "an acknowledgement")
                               : isHalf                         ? tr("Commit")
                                                                : tr("Acknowledge"));
    m_acknowledge->setIcon(icon(u"check"_s, &Tokens::onAccent));
    m_acknowledge->setEnabled(m_facts.canAck);
    m_acknowledge->setToolTip(
        m_facts.canAck || m_facts.state == MessageState::Acked
            ? QString()
            : tr("The lease is over. The message comes again and can be acknowledged then."));
    m_rollBack->setVisible(isHalf);
    m_rollBack->setEnabled(m_facts.canAck);
}

/// While the lease runs its words change each second.
void DetailsPane::tick()
{
    if (!m_hasFacts || !m_facts.canAck || !isVisible())
        return;
    if (m_facts.message.nextConsumeTime <= m_clock.now()) {
        m_facts.canAck = false;
        showFooter();
    }
    if (m_tabs->currentIndex() == Body || m_tabs->currentIndex() == Deliveries)
        showTab();
}

} // namespace TMinus
