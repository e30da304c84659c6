// SPDX-License-Identifier: Apache-2.0
#include "ui/consumer/consumerpage.h"

#include "base/sharedclock.h"
#include "timeline/zonelens.h"
#include "ui/consumer/coststrip.h"
#include "ui/controls/emptypage.h"
#include "ui/controls/filterline.h"
#include "ui/controls/focusheir.h"
#include "ui/shell/viewmemory.h"
#include "ui/style/looks.h"
#include "ui/style/scaledtext.h"
#include "ui/style/typography.h"

#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace TMinus {

namespace {

constexpr int filterMost = 230;
constexpr int filterLeast = 120;

} // namespace

ConsumerPage::ConsumerPage(const Views &views, QWidget *parent)
    : QWidget(parent)
    , m_model(views.model)
    , m_clock(views.clock)
    , m_controls(new ConsumerControls(this))
    , m_new(new QPushButton(this))
    , m_filter(new FilterLine(
          FilterSubject::Messages,
          [this, &lens = views.lens] {
              return PhraseContext{.now = m_clock.now(), .zone = lens.zone()};
          },
          this))
    , m_messages(new MessageTable(views.model, views.clock, this))
    , m_empty(new EmptyPage(u"consumer"_s, this))
    , m_costs(new CostStrip(this))
    , m_pages(new QStackedLayout)
{
    createWidgets();
    arrangeWidgets();
    connectSignals();
    connect(&views.lens, &ZoneLens::changed, m_filter, &FilterLine::readAgain);
    showStatus({});
    showNew();
}

void ConsumerPage::createWidgets()
{
    m_controls->setObjectName(u"controls"_s);
    m_new->setObjectName(u"newRows"_s);
    setLook(*m_new, ButtonLook::Primary);
    m_new->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    keepScaled(*m_new, tableText, {24, 6});
    m_new->setToolTip(tr("Go on, and to the newest message"));
    m_filter->setObjectName(u"filter"_s);
    m_filter->setPlaceholderText(u"lateness>5s  is:live  tag:CLOSE"_s);
    m_filter->setAccessibleName(tr("Filter the messages that came in"));
    keepScaled(*m_filter, tableText, {26, 8});
    m_filter->setMinimumWidth(filterLeast);
    m_filter->setMaximumWidth(filterMost);
    m_filter->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_messages->setObjectName(u"messages"_s);
    m_messages->setAccessibleName(tr("Messages that came in"));
    for (QWidget *own : {static_cast<QWidget *>(m_filter), static_cast<QWidget *>(m_messages)})
        own->setProperty(ownMemoryProperty, true); // there may be several of the same name
    m_empty->button().setObjectName(u"startEmpty"_s);
    m_controls->addAtEnd(m_new);
    m_controls->addAtEnd(m_filter);
}

void ConsumerPage::arrangeWidgets()
{
    m_pages->addWidget(m_messages);
    m_pages->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_controls);
    column->addLayout(m_pages, 1);
    column->addWidget(m_costs);
    handFocusOn(*this, *m_messages);
}

void ConsumerPage::connectSignals()
{
    connect(m_messages, &MessageTable::acknowledgeRequested, this,
            &ConsumerPage::acknowledgeRequested);
    connect(m_messages, &MessageTable::settleRequested, this, &ConsumerPage::settleRequested);
    connect(m_messages, &MessageTable::detailsRequested, this, &ConsumerPage::detailsRequested);
    connect(m_messages, &MessageTable::selectionChangedByOperator, this, &ConsumerPage::changed);
    connect(m_messages, &MessageTable::unseenChanged, this, &ConsumerPage::showNew);
    connect(m_empty, &EmptyPage::chosen, this, &ConsumerPage::startRequested);
    connect(m_new, &QPushButton::clicked, this, &ConsumerPage::showNewest);
    connect(m_filter, &FilterLine::filterChanged, this,
            [this](const std::optional<FilterNode> &filter) {
                if (filter) // what cannot be read changes nothing
                    m_model.setFilter(filter->children.empty()
                                              && filter->kind == FilterNode::Kind::All
                                          ? std::nullopt
                                          : filter);
                showPage();
            });
    connect(&m_model, &MessageModel::countsChanged, this, [this] {
        showPage();
        showNew();
        Q_EMIT changed();
    });
    connect(m_controls, &ConsumerControls::formChanged, this, &ConsumerPage::changed);
    connect(m_controls, &ConsumerControls::policyChanged, this, &ConsumerPage::changed);
    connect(&m_clock, &SharedClock::secondPassed, this, &ConsumerPage::tick);
}

void ConsumerPage::tick()
{
    m_model.expireLeases();
    if (!isVisible())
        return;
    if (m_status.state == ConsumerStatus::State::Polling)
        m_costs->show(m_lastCosts, m_clock.now());
    if (m_status.state == ConsumerStatus::State::BackingOff)
        Q_EMIT changed();
}

QDateTime ConsumerPage::now() const
{
    return m_clock.now();
}

void ConsumerPage::showStatus(const ConsumerStatus &status)
{
    m_status = status;
    const bool isRunning = status.state == ConsumerStatus::State::Polling
        || status.state == ConsumerStatus::State::BackingOff;
    m_controls->setPolling(isRunning);
    showPage();
    Q_EMIT changed();
}

void ConsumerPage::showCosts(const ConsumerCosts &costs)
{
    m_lastCosts = costs;
    m_costs->show(costs, m_clock.now());
}

void ConsumerPage::showPage()
{
    using State = ConsumerStatus::State;
    m_costs->setNote(m_model.droppedCount() > 0
                         ? tr("the newest %1 are shown, the rest is in the ledger")
                               .arg(QLocale().toString(m_model.totalCount()))
                         : QString());
    m_pages->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    m_empty->offer({});
    if (m_model.totalCount() > m_model.waitingCount() && m_model.isFiltered())
        return m_empty->say(tr("No message matches the filter"),
                            tr("%n message(s) came in; empty the filter to see them.", nullptr,
                               int(m_model.totalCount())));
    switch (m_status.state) {
    case State::Closed:
        return m_empty->say(
            tr("No consumer is running"),
            tr("Start the sandbox: it runs on this computer and needs no account."));
    case State::Stopped:
        m_empty->say(tr("No consumer is running"),
                     tr("Choose topics and a group, then start. What it takes is hidden from the "
                        "group's other consumers until the lease ends."));
        return m_empty->offer(tr("Start", "polling"));
    case State::Polling:
        return m_empty->say(tr("Nothing has come in yet"),
                            tr("Waiting up to %n second(s) for messages, again and again.", nullptr,
                               int(m_controls->form().wish.wait.count())));
    case State::BackingOff:
        return m_empty->say(tr("The service does not answer"),
                            tr("It is asked again by itself; the request log says what happened."));
    }
}

QString ConsumerPage::title() const
{
    const ConsumerForm form = m_controls->form();
    const QString group = form.wish.group.isEmpty() ? tr("New consumer") : form.wish.group;
    if (m_model.isPaused())
        return tr("%1 · paused", "a consumer in a tab").arg(group);
    return form.wish.topics.isEmpty()
        ? group
        : tr("%1 · %2", "group and topics of a consumer in a tab")
              .arg(group, tr("%n topic(s)", nullptr, int(form.wish.topics.size())));
}

qsizetype ConsumerPage::newCount() const
{
    return m_model.waitingCount() * int(m_model.isPaused()) + m_messages->unseenCount();
}

void ConsumerPage::showNew()
{
    const qsizetype count = newCount();
    m_new->setVisible(count > 0);
    m_new->setText(tr("↑ %n new", "messages", int(count)));
}

void ConsumerPage::setPaused(bool isPaused)
{
    m_model.setPaused(isPaused);
    showNew();
    Q_EMIT changed();
}

void ConsumerPage::takeViewOf(const ConsumerPage &other)
{
    m_controls->setForm(other.m_controls->form());
    m_filter->setHistory(other.m_filter->history());
    m_filter->setText(other.m_filter->text());
    m_messages->horizontalHeader()->restoreState(other.m_messages->horizontalHeader()->saveState());
    m_messages->setCurrentIndex(other.m_messages->currentIndex());
    m_messages->selectionModel()->select(other.m_messages->selectionModel()->selection(),
                                         QItemSelectionModel::ClearAndSelect);
    m_messages->verticalScrollBar()->setValue(other.m_messages->verticalScrollBar()->value());
    showNew();
}

void ConsumerPage::showNewest()
{
    setPaused(false);
    m_messages->showNewest();
    showNew();
    m_messages->setFocus(Qt::OtherFocusReason);
}

} // namespace TMinus
