// SPDX-License-Identifier: Apache-2.0
#include "ui/log/logpane.h"

#include "models/logmodel.h"
#include "mqhttp/snippet.h"
#include "ui/controls/emptypage.h"
#include "ui/controls/filterline.h"
#include "ui/controls/focusheir.h"
#include "ui/controls/segments.h"
#include "ui/log/logdetails.h"
#include "ui/log/logtable.h"
#include "ui/shell/paneheader.h"
#include "ui/shell/windowactions.h"
#include "ui/style/iconbook.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>

namespace TMinus {

namespace {

constexpr int leastTable = 108; ///< height of its head and three rows

} // namespace

LogPane::LogPane(LogModel &model, PaneHeader &header, std::function<PhraseContext()> phrases,
                 QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_filter(new FilterLine(FilterSubject::Log, std::move(phrases), this))
    , m_copyCurl(new QPushButton(tr("Copy as curl"), this))
    , m_requests(new LogTable(model, this))
    , m_parts(new LogDetails(this))
    , m_split(new QSplitter(Qt::Vertical, this))
    , m_empty(new EmptyPage(u"log"_s, this))
    , m_pages(new QStackedLayout(this))
    , m_header(header)
{
    setObjectName(u"logPane"_s);
    createWidgets(header);
    createActions(header);
    connectSignals();
    showRow({});
    showPage();
}

void LogPane::createWidgets(PaneHeader &header)
{
    m_filter->setObjectName(u"logFilter"_s);
    m_filter->setAccessibleName(tr("Filter of the request log"));
    m_copyCurl->setObjectName(u"copyCurl"_s);
    m_copyCurl->setIcon(icon(u"copy"_s));
    header.addAction(m_filter);
    header.addAction(m_copyCurl);
    m_requests->setObjectName(u"requests"_s);
    m_requests->setAccessibleName(tr("Requests to the service"));
    m_parts->setObjectName(u"parts"_s);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_requests);
    m_split->addWidget(m_parts);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 1);
    m_split->setSizes({160, 200});
    m_requests->setMinimumHeight(leastTable);
    m_pages->addWidget(m_split);
    m_pages->addWidget(m_empty);
    handFocusOn(*this, *m_requests);
}

QAction *LogPane::addAction(PaneHeader &header, const QString &name, const QString &text,
                            const QKeySequence &key)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setProperty(roomProperty, paneToken(PaneId::Log));
    QWidget::addAction(action);
    header.menu().addAction(action);
    return action;
}

void LogPane::createActions(PaneHeader &header)
{
    m_curlAction =
        addAction(header, u"logCurl"_s, tr("Copy as curl"), Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_idAction = addAction(header, u"logRequestId"_s, tr("Copy request id"), {});
    m_textAction = addAction(header, u"logSignedText"_s, tr("Copy the text that was signed"), {});
    header.menu().addSeparator();
    m_clearAction = addAction(header, u"logClear"_s, tr("Clear view"), Qt::CTRL | Qt::Key_L);
}

void LogPane::connectSignals()
{
    connect(m_filter, &FilterLine::filterChanged, this, &LogPane::applyFilter);
    connect(m_requests, &LogTable::currentRowChanged, this, &LogPane::showRow);
    connect(m_requests, &LogTable::partsRequested, m_parts, qOverload<>(&QWidget::setFocus));
    connect(m_parts, &LogDetails::left, m_requests, qOverload<>(&QWidget::setFocus));
    connect(m_copyCurl, &QPushButton::clicked, this, &LogPane::copyCurl);
    connect(m_curlAction, &QAction::triggered, this, &LogPane::copyCurl);
    connect(m_idAction, &QAction::triggered, this, &LogPane::copyRequestId);
    connect(m_textAction, &QAction::triggered, this, &LogPane::copySignedText);
    connect(m_clearAction, &QAction::triggered, this, [this] { m_model.clear(); });
    connect(&m_model, &LogModel::rowsInserted, this, &LogPane::showPage);
    connect(&m_model, &LogModel::rowsRemoved, this, &LogPane::showPage);
    connect(&m_model, &LogModel::modelReset, this, &LogPane::showPage);
}

void LogPane::addProgram(QWidget *page)
{
    m_kinds = new Segments({tr("Requests"), tr("Program", "what it says about itself")}, this);
    m_kinds->setObjectName(u"logKinds"_s);
    m_kinds->setAccessibleName(tr("What the log shows"));
    m_kinds->setCurrent(0);
    m_header.addLeading(m_kinds);
    m_pages->addWidget(page);
    connect(m_kinds, &Segments::currentChanged, this, &LogPane::showPage);
}

bool LogPane::isProgram() const
{
    return m_kinds && m_kinds->current() == 1;
}

void LogPane::applyFilter(const std::optional<FilterNode> &filter)
{
    if (filter)
        m_model.setFilter(*filter);
}

void LogPane::showRow(const QModelIndex &index)
{
    const bool isChosen = index.isValid();
    if (isChosen)
        m_parts->showExchange(index.data(LogModel::ExchangeRole).value<Exchange>());
    m_parts->setVisible(isChosen);
    for (QAction *action : {m_curlAction, m_idAction, m_textAction})
        action->setEnabled(isChosen);
    m_copyCurl->setEnabled(isChosen);
    m_copyCurl->setToolTip(isChosen ? tr("Copies the request as a curl command that signs itself.")
                                    : tr("Choose a request first."));
}

void LogPane::showPage()
{
    if (m_model.keptCount() == 0)
        m_empty->say(tr("No request yet"),
                     tr("Each request to the service will stand here with the text that was signed "
                        "and what the answer means."));
    else
        m_empty->say(tr("No request matches the filter"),
                     tr("%n request(s) are kept; change the filter to see them.", nullptr,
                        int(m_model.keptCount())));
    m_filter->setVisible(!isProgram());
    m_copyCurl->setVisible(!isProgram());
    m_header.setNote(isProgram() ? tr("secrets masked") : tr("last 500, secrets masked"));
    m_header.fit();
    m_pages->setCurrentIndex(isProgram() ? 2 : m_model.rowCount() > 0 ? 0 : 1);
}

std::optional<Exchange> LogPane::chosen() const
{
    const QModelIndex current = m_requests->currentIndex();
    if (!current.isValid())
        return std::nullopt;
    return current.data(LogModel::ExchangeRole).value<Exchange>();
}

void LogPane::copyCurl()
{
    if (const auto exchange = chosen())
        QGuiApplication::clipboard()->setText(curlAgain(*exchange));
}

void LogPane::copyRequestId()
{
    if (const auto exchange = chosen())
        QGuiApplication::clipboard()->setText(exchange->requestId);
}

void LogPane::copySignedText()
{
    if (const auto exchange = chosen())
        QGuiApplication::clipboard()->setText(exchange->signedText);
}

} // namespace TMinus
