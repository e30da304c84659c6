// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/consumerwiring.h"

#include "base/sharedclock.h"
#include "timeline/zonelens.h"
#include "ui/consumer/consumermemory.h"
#include "ui/consumer/consumerpane.h"
#include "ui/consumer/rowmenu.h"
#include "ui/controls/filterline.h"
#include "ui/controls/messagebars.h"
#include "ui/controls/rowcolours.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rail.h"
#include "ui/shell/statuswriter.h"
#include "ui/shell/windowactions.h"
#include "ui/wiring/servicelink.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>

namespace TMinus {

namespace {

QStringList topicNames(const Profile &profile)
{
    QStringList names;
    for (const ProfileTopic &topic : profile.topics)
        names.append(topic.name);
    return names;
}

bool isSandbox(const Profile &profile)
{
    return profile.service == ProfileService::Sandbox;
}

/// What the sandbox is polled for unless somebody chooses otherwise.
ConsumerForm sandboxForm()
{
    return {.wish = {.topics = {u"tour-hello"_s}, .group = u"GID_ops_console"_s}};
}

} // namespace

ConsumerWiring::ConsumerWiring(const Parts &parts)
    : m_parts(parts)
    , m_pane(new ConsumerPane(parts.window.panes().header(PaneId::Consumer)))
    , m_details(parts.link, parts.clock, parts.lens, parts.window)
    , m_export([this](const MessageExport::Wish &wish, const Result<qint64> &outcome) {
        tellExport(wish, outcome);
    })
{
    m_pane->setObjectName(u"consumer"_s);
    parts.window.panes().setBody(PaneId::Consumer, m_pane);
    connectPane();
    m_isFresh = lines().empty();
    if (m_isFresh)
        addLine();
    else
        showLines();
    connect(&m_details, &DetailsWiring::duplicateRequested, this,
            &ConsumerWiring::duplicateRequested);
    const auto colourAll = [this] {
        for (const auto &line : lines())
            colourRows(*line);
    };
    connect(&parts.colours, &RowColours::changed, this, colourAll);
    connect(&parts.lens, &ZoneLens::changed, this, colourAll);
    connect(&parts.link, &ServiceLink::opened, this, &ConsumerWiring::openAll);
    connect(&parts.link, &ServiceLink::closing, this, &ConsumerWiring::closeAll);
    showState();
}

ConsumerWiring::~ConsumerWiring() = default;

void ConsumerWiring::connectPane()
{
    const auto onLine = [this](void (ConsumerWiring::*deed)(ConsumerLine &)) {
        return [this, deed](ConsumerPage *page) {
            if (ConsumerLine *line = lineOf(page))
                (this->*deed)(*line);
        };
    };
    connect(m_pane, &ConsumerPane::startRequested, this, onLine(&ConsumerWiring::start));
    connect(m_pane, &ConsumerPane::acknowledgeLiveRequested, this,
            onLine(&ConsumerWiring::acknowledgeLive));
    connect(m_pane, &ConsumerPane::duplicateRequested, this, [this](ConsumerPage *page) {
        if (ConsumerLine *line = lineOf(page))
            m_details.duplicate(*line, page->table().currentIndex());
    });
    connect(m_pane, &ConsumerPane::copyRequested, this, [this](ConsumerPage *page) {
        const QRect row = page->table().visualRect(page->table().currentIndex());
        if (ConsumerLine *line = lineOf(page))
            m_details.offerCopies(*line, page->table().currentIndex(),
                                  page->table().viewport()->mapToGlobal(row.bottomLeft()));
    });
    connect(m_pane, &ConsumerPane::exportRequested, this, onLine(&ConsumerWiring::exportRows));
    connect(m_pane, &ConsumerPane::recordsRequested, this, onLine(&ConsumerWiring::copyRecords));
    connect(m_pane, &ConsumerPane::stopRequested, this, [this](ConsumerPage *page) {
        if (ConsumerLine *line = lineOf(page))
            line->stop();
    });
    connect(m_pane, &ConsumerPane::addRequested, this, [this] { addLine(); });
    connect(m_pane, &ConsumerPane::currentChanged, this, [this](const ConsumerPage *page) {
        for (size_t at = 0; at < lines().size(); ++at) {
            if (lines().at(at)->page() == page)
                m_parts.stock.current = int(at);
        }
    });
    connect(m_pane, &ConsumerPane::removeRequested, this, &ConsumerWiring::removeLine);
    WindowActions &actions = m_parts.window.actions();
    connect(&actions.action(WindowActions::Deed::Acknowledge), &QAction::triggered, m_pane,
            &ConsumerPane::acknowledgeCurrent);
    actions.addToMenu(PaneId::Consumer, m_pane->actions());
}

ConsumerLine &ConsumerWiring::addLine()
{
    lines().push_back(std::make_unique<ConsumerLine>(
        ConsumerLine::Shared{m_parts.link, m_parts.clock, m_parts.lens}));
    ConsumerLine &line = *lines().back();
    showLine(line);
    if (lines().size() == 1)
        line.page()->controls().setForm(sandboxForm());
    if (m_parts.link.isOpen())
        openLine(line);
    return line;
}

void ConsumerWiring::showLines()
{
    const int current = m_parts.stock.current;
    for (const auto &line : lines())
        showLine(*line);
    m_pane->setCurrent(lines().at(size_t(qBound(0, current, int(lines().size()) - 1)))->page());
}

void ConsumerWiring::showLine(ConsumerLine &line)
{
    ConsumerPage *page = line.furnish(m_pane->bars());
    page->filter().setSaved(m_parts.filters);
    page->filter().setColours(m_parts.colours);
    colourRows(line);
    connect(&line, &ConsumerLine::changed, this, &ConsumerWiring::showState);
    connect(&line, &ConsumerLine::detailsRequested, this,
            [this, &line](const QModelIndex &index) { m_details.show(line, index); });
    connect(&line.model(), &MessageModel::countsChanged, this, &ConsumerWiring::showBadge);
    m_pane->add(page);
}

void ConsumerWiring::colourRows(ConsumerLine &line)
{
    line.model().setRules(m_parts.colours.rules(
        {.now = m_parts.clock.now(), .zone = m_parts.lens.zone(), .allowsPast = true}));
}

QList<ShownMessages> ConsumerWiring::shownMessages() const
{
    QList<ShownMessages> all;
    for (const auto &line : lines())
        all.append({line->model().snapshot(), line->model().shown()});
    return all;
}

void ConsumerWiring::openMessage(int consumer, quint32 number)
{
    if (consumer < 0 || size_t(consumer) >= lines().size())
        return;
    ConsumerLine &line = *lines().at(size_t(consumer));
    const QModelIndex index = line.model().indexOf(number);
    if (!index.isValid())
        return; // it went, or a filter hides it now
    m_parts.window.panes().open(PaneId::Consumer);
    m_pane->setCurrent(line.page());
    line.page()->table().setCurrentIndex(index);
    m_details.show(line, index);
}

QVariantList ConsumerWiring::memory() const
{
    QVariantList memory;
    for (const auto &line : lines())
        memory.append(rememberConsumer(*line->page()));
    return memory;
}

void ConsumerWiring::recall(const QVariantList &memory)
{
    if (memory.isEmpty() || !m_isFresh)
        return;
    m_isFresh = false;
    for (qsizetype at = 0; at < memory.size(); ++at) {
        ConsumerLine &line = at == 0 ? *lines().front() : addLine();
        recallConsumer(*line.page(), memory.at(at).toMap());
    }
    m_pane->setCurrent(lines().front()->page());
}

void ConsumerWiring::removeLine(ConsumerPage *page)
{
    ConsumerLine *line = lineOf(page);
    if (!line || lines().size() < 2)
        return;
    line->stop();
    m_pane->remove(page);
    std::erase_if(lines(), [line](const auto &each) { return each.get() == line; });
    showState();
}

ConsumerLine *ConsumerWiring::lineOf(const ConsumerPage *page) const
{
    const auto line =
        std::ranges::find_if(lines(), [page](const auto &each) { return each->page() == page; });
    return line == lines().end() ? nullptr : line->get();
}

/// Whether it was closed before.
bool ConsumerWiring::openLine(ConsumerLine &line)
{
    const Profile &profile = m_parts.link.profile();
    line.page()->controls().offer(topicNames(profile), profile.groups);
    if (line.session())
        return false;
    line.open(m_parts.link.arming().guard(), m_keep);
    Q_EMIT sessionOpened(*line.session());
    return true;
}

void ConsumerWiring::openAll()
{
    bool isFresh = false;
    for (const auto &line : lines())
        isFresh |= openLine(*line);
    connect(&m_parts.link.arming(), &Arming::cooled, this, &ConsumerWiring::stopAll);
    if (isFresh && isSandbox(m_parts.link.profile()))
        lines().front()->start();
}

void ConsumerWiring::closeAll()
{
    for (const auto &line : lines())
        line->close();
}

/// Production is read-only again: nothing polls, and what is leased is told.
void ConsumerWiring::stopAll()
{
    for (const auto &line : lines())
        line->stop();
}

void ConsumerWiring::start(ConsumerLine &line)
{
    const Profile &profile = m_parts.link.profile();
    const QString group = line.page()->controls().form().wish.group;
    const bool isPermitted = m_parts.link.isOpen()
        && m_parts.link.arming().guard().permit(Guard::Deed::Poll).has_value();
    if (isPermitted && profile.isProduction() && !group.isEmpty()
        && !m_parts.stock.agreed.contains(group))
        return askFirst(line, group);
    line.start();
}

/// What is selected, or else all that the filter shows.
void ConsumerWiring::exportRows(ConsumerLine &line)
{
    if (m_export.isRunning())
        return;
    std::vector<quint32> numbers;
    for (const QModelIndex &row : line.page()->table().selectionModel()->selectedRows())
        numbers.push_back(row.data(MessageModel::NumberRole).toUInt());
    if (numbers.size() < 2)
        numbers = line.model().shown();
    MessageExport::Wish wish{.rows = line.model().snapshot(),
                             .numbers = std::move(numbers),
                             .profile = m_parts.link.profile().id};
    auto *dialog = new QFileDialog(
        &m_parts.window, tr("Export %1 messages").arg(QLocale().toString(wish.numbers.size())), {},
        tr("CSV (*.csv);;JSON Lines (*.jsonl);;JSON (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(u"messages.csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, wish](const QString &path) {
        MessageExport::Wish chosen = wish;
        chosen.path = path;
        chosen.format = exportFormatOfName(path).value_or(ExportFormat::Csv);
        if (!m_export.isRunning())
            m_export.start(std::move(chosen));
    });
    dialog->open();
}

void ConsumerWiring::copyRecords(ConsumerLine &line)
{
    MessageExport::Wish wish{.rows = line.model().snapshot(),
                             .numbers = selectedNumbers(*line.page()),
                             .format = ExportFormat::JsonLines,
                             .profile = m_parts.link.profile().id};
    m_parts.workers.run(
        this, [wish = std::move(wish)] { return exportedRecords(wish); },
        [](const QByteArray &lines) {
            QGuiApplication::clipboard()->setText(QString::fromUtf8(lines));
        });
}

void ConsumerWiring::tellExport(const MessageExport::Wish &wish, const Result<qint64> &outcome)
{
    if (outcome) {
        m_pane->bars().add({.title = tr("%n message(s) are in %1.", nullptr, int(*outcome))
                                         .arg(QFileInfo(wish.path).fileName()),
                            .text = wish.path});
        return;
    }
    BarText text = barText(outcome.error());
    text.detail = wish.path;
    m_pane->bars().add(text);
}

void ConsumerWiring::showState()
{
    bool isAnyPolling = false;
    qint64 polls = 0;
    std::optional<qint64> retry;
    for (const auto &line : lines()) {
        const ConsumerSession *session = line->session();
        isAnyPolling |= session && session->state() == Consumer::State::Polling;
        polls += session ? session->costs().polls() + session->costs().emptyPolls() : 0;
        if (const auto at = session ? session->retryAt() : std::nullopt)
            retry = qMax<qint64>(1, m_parts.link.now()().msecsTo(*at));
    }
    const bool isAnswered = polls > std::exchange(m_polls, polls);
    m_isStalled = retry || (m_isStalled && isAnyPolling && !isAnswered);
    if (isAnswered)
        m_parts.status.tellReply();
    if (isAnyPolling)
        m_parts.status.tellPolling({});
    else if (retry)
        m_parts.status.tellPolling(std::chrono::milliseconds(*retry));
    else
        m_parts.status.tellStopped();
    showBadge();
}

void ConsumerWiring::showBadge()
{
    qsizetype live = 0;
    for (const auto &line : lines())
        live += line->model().liveCount();
    m_parts.window.rail()
        .button(PaneId::Consumer)
        .setBadge(live, &Tokens::seen, tr("%n lease(s) run", nullptr, int(live)));
    Q_EMIT liveChanged(live);
}

} // namespace TMinus
