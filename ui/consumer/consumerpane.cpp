// SPDX-License-Identifier: Apache-2.0
#include "ui/consumer/consumerpane.h"

#include "base/result.h"
#include "base/sharedclock.h"
#include "ui/consumer/rowmenu.h"
#include "ui/controls/chip.h"
#include "ui/controls/iconbutton.h"
#include "ui/controls/messagebars.h"
#include "ui/shell/paneheader.h"
#include "ui/shell/windowactions.h"
#include "ui/style/iconbook.h"
#include "ui/style/scaledtext.h"
#include "ui/style/typography.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

namespace TMinus {

namespace {

using State = ConsumerStatus::State;

constexpr int mostCounted = 1000; ///< selected rows; the label changes often

bool isRunning(const ConsumerPage &page)
{
    return page.status().state == State::Polling || page.status().state == State::BackingOff;
}

} // namespace

ConsumerPane::ConsumerPane(PaneHeader &header, QWidget *parent)
    : QWidget(parent)
    , m_header(header)
    , m_pill(new Chip(this))
    , m_ackSelected(new QPushButton(this))
    , m_ackLive(new QPushButton(this))
    , m_pause(iconButton(u"pause"_s, tr("Pause the view; messages are taken in all the same (P)"),
                         this))
    , m_start(new QPushButton(tr("Start", "polling"), this))
    , m_stop(new QPushButton(tr("Stop", "polling"), this))
    , m_tabRow(new QWidget(this))
    , m_tabs(new QTabBar(m_tabRow))
    , m_plus(iconButton(u"plus"_s, tr("One more consumer"), m_tabRow))
    , m_bars(new MessageBars(this))
    , m_pages(new QStackedWidget(this))
{
    createHeader(header);
    createActions();
    arrangeWidgets();
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::tabCloseRequested, this, [this](int tab) {
        Q_EMIT removeRequested(static_cast<ConsumerPage *>(m_pages->widget(tab)));
    });
    connect(m_pages, &QStackedWidget::currentChanged, this, [this] {
        fillMenu();
        showHeader();
        setFocusProxy(current());
        if (current())
            Q_EMIT currentChanged(current());
    });
    connect(m_plus, &QToolButton::clicked, this, &ConsumerPane::addRequested);
}

void ConsumerPane::createHeader(PaneHeader &header)
{
    m_pill->setObjectName(u"pill"_s);
    m_pill->setDotted(true);
    header.addLeading(m_pill);
    m_ackSelected->setObjectName(u"ackSelected"_s);
    m_ackSelected->setWhatsThis(tr("Acknowledges the selected rows whose lease runs (A)."));
    m_ackSelected->setIcon(icon(u"check"_s));
    m_ackLive->setObjectName(u"ackLive"_s);
    m_ackLive->setToolTip(
        tr("Acknowledges all whose lease runs, those that end first in front (Ctrl+Shift+A)."));
    m_pause->setObjectName(u"pause"_s);
    m_pause->setCheckable(true);
    m_start->setObjectName(u"startConsumer"_s);
    m_start->setIcon(icon(u"play"_s));
    m_stop->setObjectName(u"stopConsumer"_s);
    m_stop->setIcon(icon(u"stop"_s));
    for (QPushButton *button : {m_ackSelected, m_ackLive, m_start, m_stop})
        keepScaled(*button, tableText);
    for (QWidget *widget : {static_cast<QWidget *>(m_ackSelected),
                            static_cast<QWidget *>(m_ackLive), static_cast<QWidget *>(m_pause),
                            static_cast<QWidget *>(m_start), static_cast<QWidget *>(m_stop)})
        header.addAction(widget);
    header.addFold([this](bool isFolded) {
        m_start->setText(isFolded ? QString() : tr("Start", "polling"));
        m_stop->setText(isFolded ? QString() : tr("Stop", "polling"));
    });
    header.addFold([this](bool isFolded) { showAckWords(isFolded); });
    m_start->setAccessibleName(tr("Start", "polling"));
    m_stop->setAccessibleName(tr("Stop", "polling"));
}

/// In a narrow header the counts alone, each beside its icon.
void ConsumerPane::showAckWords(bool isShort)
{
    const QString live = QLocale().toString(current() ? current()->model().liveCount() : 0);
    const int selected = current() ? current()->table().ackableCount(mostCounted) : 0;
    const QString count = QLocale().toString(selected);
    const bool isCounted = selected < mostCounted;
    const QString words = isCounted ? tr("Ack %1 selected").arg(count) : tr("Ack selected");
    m_ackLive->setText(isShort ? live : tr("Ack %1 live").arg(live));
    m_ackLive->setAccessibleName(tr("Ack %1 live").arg(live));
    m_ackLive->setIcon(isShort ? icon(u"clock"_s) : QIcon());
    m_ackSelected->setText(!isShort ? words : isCounted ? count : QString());
    m_ackSelected->setAccessibleName(words);
    m_ackSelected->setToolTip(isShort ? words : QString());
}

QAction *ConsumerPane::addAction(const QString &name, const QString &text, const QKeySequence &key,
                                 const QString &icon)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setProperty(iconNameProperty, icon);
    action->setProperty(roomProperty, paneToken(PaneId::Consumer));
    m_actions.append(action);
    return action;
}

void ConsumerPane::createActions()
{
    const auto ask = [this](QAction *action, void (ConsumerPane::*signal)(ConsumerPage *)) {
        connect(action, &QAction::triggered, this, [this, signal] {
            if (current())
                Q_EMIT(this->*signal)(current());
        });
        return action;
    };
    const auto press = [](QPushButton *button, QAction *action) {
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        button->setToolTip(u"%1 (%2)"_s.arg(action->text(),
                                            action->shortcut().toString(QKeySequence::NativeText)));
    };
    press(m_start,
          ask(addAction(u"actionStartConsumer"_s, tr("Start the consumer"), Qt::Key_F5, u"play"_s),
              &ConsumerPane::startRequested));
    press(m_stop,
          ask(addAction(u"actionStopConsumer"_s, tr("Stop the consumer"), Qt::SHIFT | Qt::Key_F5,
                        u"stop"_s),
              &ConsumerPane::stopRequested));
    press(m_ackLive,
          ask(addAction(u"actionAckLive"_s, tr("Acknowledge all whose lease runs"),
                        Qt::CTRL | Qt::SHIFT | Qt::Key_A, u"check"_s),
              &ConsumerPane::acknowledgeLiveRequested));
    ask(addAction(u"actionExportMessages"_s, tr("Export messages…"), Qt::CTRL | Qt::Key_E,
                  u"save"_s),
        &ConsumerPane::exportRequested);
    connect(addAction(u"actionAddConsumer"_s, tr("One more consumer"), {}, u"plus"_s),
            &QAction::triggered, this, &ConsumerPane::addRequested);
    connect(m_ackSelected, &QPushButton::clicked, this, &ConsumerPane::acknowledgeCurrent);
    createViewKeys();
    createPageKeys();
}

/// What a person does to the view; the service does not notice.
void ConsumerPane::createViewKeys()
{
    auto *pause = new QAction(tr("Pause the view"), this);
    pause->setObjectName(u"actionPause"_s);
    pause->setShortcut(Qt::Key_P);
    pause->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    pause->setProperty(roomProperty, paneToken(PaneId::Consumer));
    connect(pause, &QAction::triggered, m_pause, &QToolButton::click);
    connect(m_pause, &QToolButton::clicked, this,
            [this](bool isPaused) { current()->setPaused(isPaused); });
    auto *next = new QAction(tr("Next consumer"), this);
    next->setObjectName(u"actionNextConsumer"_s);
    next->setShortcut(Qt::CTRL | Qt::Key_Tab);
    next->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    next->setProperty(roomProperty, paneToken(PaneId::Consumer));
    connect(next, &QAction::triggered, this,
            [this] { m_tabs->setCurrentIndex((m_tabs->currentIndex() + 1) % m_tabs->count()); });
    QWidget::addAction(pause);
    QWidget::addAction(next);
}

/// Keys that other panes have for other things: they count while the focus is in here.
void ConsumerPane::createPageKeys()
{
    addPageKey(
        u"actionMessageDetails"_s, tr("Details of the message"), Qt::CTRL | Qt::Key_I,
        [](ConsumerPage &page) { Q_EMIT page.detailsRequested(page.table().currentIndex()); });
    addPageKey(u"actionDuplicateMessage"_s, tr("Duplicate the message"), Qt::CTRL | Qt::Key_D,
               [this](ConsumerPage &page) { Q_EMIT duplicateRequested(&page); });
    addPageKey(u"actionCopyMessage"_s, tr("Copy the message as"), Qt::CTRL | Qt::SHIFT | Qt::Key_C,
               [this](ConsumerPage &page) { Q_EMIT copyRequested(&page); });
    addPageKey(u"actionCopyRows"_s, tr("Copy rows"), Qt::CTRL | Qt::Key_C,
               [](ConsumerPage &page) { QGuiApplication::clipboard()->setText(rowText(page)); });
    addPageKey(u"actionCopyRecords"_s, tr("Copy rows as JSON"), {},
               [this](ConsumerPage &page) { Q_EMIT recordsRequested(&page); });
}

void ConsumerPane::openRowMenu(ConsumerPage &page, const QPoint &place)
{
    QHash<QString, QAction *> named;
    for (QAction *action : QWidget::actions())
        named.insert(action->objectName(), action);
    rowMenu(page,
            {named.value(u"actionMessageDetails"_s), named.value(u"actionDuplicateMessage"_s),
             nullptr, named.value(u"actionCopyRows"_s), named.value(u"actionCopyRecords"_s),
             named.value(u"actionCopyMessage"_s)})
        ->popup(place);
}

void ConsumerPane::addPageKey(const QString &name, const QString &text, const QKeySequence &key,
                              const std::function<void(ConsumerPage &)> &deed)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setProperty(roomProperty, paneToken(PaneId::Consumer));
    connect(action, &QAction::triggered, this, [this, deed] {
        if (current() && current()->table().currentIndex().isValid())
            deed(*current());
    });
    QWidget::addAction(action);
}

void ConsumerPane::arrangeWidgets()
{
    m_tabs->setObjectName(u"consumerTabs"_s);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setTabsClosable(true);
    m_tabs->setAccessibleName(tr("Consumers"));
    m_plus->setObjectName(u"addConsumer"_s);
    auto *row = new QHBoxLayout(m_tabRow);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(4);
    row->addWidget(m_tabs);
    row->addWidget(m_plus);
    row->addStretch(1);
    m_tabRow->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabRow);
    column->addWidget(m_bars);
    column->addWidget(m_pages, 1);
    m_tabRow->hide();
    m_bars->hide();
    setFocusProxy(m_pages);
}

void ConsumerPane::add(ConsumerPage *page)
{
    m_pages->addWidget(page);
    m_tabs->addTab(page->title());
    connect(page, &ConsumerPage::startRequested, this,
            [this, page] { Q_EMIT startRequested(page); });
    connect(&page->table(), &MessageTable::menuRequested, this,
            [this, page](const QPoint &place) { openRowMenu(*page, place); });
    connect(page, &ConsumerPage::changed, this, [this, page] {
        m_tabs->setTabText(m_pages->indexOf(page), page->title());
        if (page == current())
            showHeader();
    });
    setCurrent(page);
    showTabs();
    showHeader();
}

void ConsumerPane::remove(ConsumerPage *page)
{
    const int at = m_pages->indexOf(page);
    if (at < 0 || m_pages->count() < 2)
        return;
    m_pages->removeWidget(page);
    m_tabs->removeTab(at);
    page->hide();
    page->deleteLater();
    showTabs();
}

ConsumerPage *ConsumerPane::current() const
{
    return static_cast<ConsumerPage *>(m_pages->currentWidget());
}

void ConsumerPane::setCurrent(ConsumerPage *page)
{
    m_tabs->setCurrentIndex(m_pages->indexOf(page));
    m_pages->setCurrentWidget(page);
    setFocusProxy(page);
}

int ConsumerPane::count() const
{
    return m_pages->count();
}

void ConsumerPane::acknowledgeCurrent()
{
    if (current())
        current()->table().acknowledgeSelected();
}

void ConsumerPane::showTabs()
{
    m_tabRow->setVisible(m_pages->count() > 1);
}

/// What only the consumer in sight knows: modes, batch, wait.
void ConsumerPane::fillMenu()
{
    QMenu &menu = m_header.menu();
    for (QAction *action : std::as_const(m_pageActions)) {
        menu.removeAction(action);
        if (action->parent() == &menu || qobject_cast<QMenu *>(action->parent()))
            action->deleteLater();
    }
    m_pageActions.clear();
    if (!current())
        return;
    const QList<QAction *> before = menu.actions();
    menu.addActions(m_actions.sliced(3));
    current()->controls().fillMenu(menu);
    for (QAction *action : menu.actions()) {
        if (!before.contains(action) && !m_actions.contains(action))
            m_pageActions.append(action);
    }
}

void ConsumerPane::showHeader()
{
    const ConsumerPage *page = current();
    if (!page)
        return;
    const bool isOn = isRunning(*page);
    m_start->setVisible(!isOn);
    m_stop->setVisible(isOn);
    m_actions.at(0)->setEnabled(!isOn);
    m_actions.at(1)->setEnabled(isOn);
    const qsizetype live = page->model().liveCount();
    m_ackLive->setVisible(live > 0);
    m_actions.at(2)->setEnabled(live > 0);
    m_ackSelected->setVisible(page->table().ackableCount(1) > 0);
    const bool isPaused = page->model().isPaused();
    m_pause->setChecked(isPaused);
    m_pause->setToolTip(isPaused ? tr("Show what came meanwhile, and go on (P)")
                                 : tr("Pause the view; messages are taken in all the same (P)"));
    m_pause->setIcon(icon(isPaused ? u"play"_s : u"pause"_s));
    m_pause->setVisible(isOn || isPaused);
    m_header.setNote(ConsumerControls::consequence(page->controls().form().policy));
    showPill(*page);
    m_header.fit();
}

void ConsumerPane::showPill(const ConsumerPage &page)
{
    const ConsumerStatus &status = page.status();
    const bool isPolling = status.state == State::Polling;
    const bool isWaiting = status.state == State::BackingOff;
    m_pill->setRing(isWaiting);
    m_pill->setInks(isPolling       ? &Tokens::okGround
                        : isWaiting ? &Tokens::warnGround
                                    : &Tokens::sunken,
                    isPolling       ? &Tokens::okText
                        : isWaiting ? &Tokens::warnText
                                    : &Tokens::text2);
    switch (status.state) {
    case State::Closed:
    case State::Stopped:
        m_pill->setText(tr("not polling"));
        break;
    case State::Polling:
        m_pill->setText(tr("polling as %1", "%1 is a group").arg(status.group));
        break;
    case State::BackingOff: {
        const qint64 left = page.now().msecsTo(status.retryAt);
        m_pill->setText(tr("retry in %n s", "seconds", int(qMax<qint64>(0, (left + 999) / 1000))));
        break;
    }
    }
    m_pill->updateGeometry();
}

} // namespace TMinus
