// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/detailswiring.h"

#include "base/result.h"
#include "ui/consumer/detailspane.h"
#include "ui/controls/messagebars.h"
#include "ui/shell/mainwindow.h"
#include "ui/wiring/servicelink.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QStackedWidget>

namespace TMinus {

namespace {

Draft draftOf(const MessageFacts &facts)
{
    const ReceivedMessage &message = facts.message;
    return {.topic = facts.origin.topic,
            .body = message.body,
            .tag = message.tag,
            .key = message.key,
            .shardingKey = message.shardingKey,
            .properties = message.properties,
            .due = message.due};
}

} // namespace

DetailsWiring::DetailsWiring(ServiceLink &link, SharedClock &clock, ZoneLens &lens,
                             MainWindow &window)
    : m_link(link)
    , m_window(window)
    , m_stack(new QStackedWidget)
    , m_pane(new DetailsPane(window.panes().header(PaneId::Details), clock, lens, m_stack))
{
    m_pane->setObjectName(u"details"_s);
    connect(m_stack, &QStackedWidget::currentChanged, m_stack,
            [stack = m_stack] { stack->setFocusProxy(stack->currentWidget()); });
    m_stack->addWidget(m_pane);
    window.panes().setBody(PaneId::Details, m_stack);
    connectPane();
}

void DetailsWiring::connectPane()
{
    connect(m_pane, &DetailsPane::acknowledgeRequested, this, [this] {
        if (m_line && m_row.isValid())
            m_line->acknowledge({m_line->model().handleAt(m_row)});
    });
    connect(m_pane, &DetailsPane::settleRequested, this, [this](MessageDeed deed) {
        if (m_line && m_row.isValid())
            m_line->settle(m_line->model().handleAt(m_row), deed);
    });
    connect(m_pane, &DetailsPane::duplicateRequested, this,
            [this] { Q_EMIT duplicateRequested(draftOf(m_pane->facts())); });
    connect(m_pane, &DetailsPane::snippetRequested, this,
            [this](SnippetLanguage language) { copyAs(language, draftOf(m_pane->facts())); });
    connect(m_pane, &DetailsPane::columnRequested, this, &DetailsWiring::addColumn);
}

void DetailsWiring::show(ConsumerLine &line, const QModelIndex &index)
{
    if (m_line != &line) {
        if (m_line)
            m_line->model().disconnect(this);
        m_line = &line;
        connect(&line.model(), &MessageModel::dataChanged, this,
                [this](const QModelIndex &top, const QModelIndex &bottom) {
                    if (m_row.isValid() && m_row.row() >= top.row() && m_row.row() <= bottom.row())
                        follow();
                });
    }
    m_row = index;
    m_stack->setCurrentWidget(m_pane);
    follow();
    m_window.panes().open(PaneId::Details);
    line.view(line.model().handleAt(index));
}

void DetailsWiring::duplicate(ConsumerLine &line, const QModelIndex &index)
{
    Q_EMIT duplicateRequested(draftOf(line.model().factsAt(index)));
}

void DetailsWiring::offerCopies(ConsumerLine &line, const QModelIndex &index, const QPoint &place)
{
    constexpr std::pair<SnippetLanguage, const char *> languages[] = {
        {SnippetLanguage::Curl, "curl"},     {SnippetLanguage::Tminusctl, "tminusctl"},
        {SnippetLanguage::Python, "Python"}, {SnippetLanguage::Java, "Java"},
        {SnippetLanguage::Go, "Go"},         {SnippetLanguage::Node, "Node.js"},
        {SnippetLanguage::Cpp, "C++"}};
    auto *menu = new QMenu(&m_window);
    menu->setObjectName(u"copyMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Draft draft = draftOf(line.model().factsAt(index));
    for (const auto &[language, name] : languages)
        connect(menu->addAction(QLatin1StringView(name)), &QAction::triggered, this,
                [this, draft, chosen = language] { copyAs(chosen, draft); });
    menu->popup(place);
}

/// The header is that of what is in sight.
void DetailsWiring::follow()
{
    if (m_stack->currentWidget() != m_pane)
        return;
    m_pane->showFacts(m_line->model().factsAt(m_row));
}

void DetailsWiring::copyAs(SnippetLanguage language, const Draft &draft)
{
    if (!m_link.isOpen()) {
        m_window.bars().add(
            {.title = tr("Nothing was copied: there is no service to write it for."),
             .text = tr("Start the sandbox, or choose a profile, then copy again.")});
        return;
    }
    m_link.transport().snippet(language, draft, this, [this](const Result<QString> &snippet) {
        if (!snippet)
            return m_window.bars().add(barText(snippet.error()));
        QGuiApplication::clipboard()->setText(*snippet);
    });
}

void DetailsWiring::addColumn(const QString &path)
{
    const auto read = JsonPath::read(path);
    if (m_line && read)
        m_line->model().addColumn(*read);
}

} // namespace TMinus
