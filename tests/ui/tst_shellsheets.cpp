// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "settings/preferencefile.h"
#include "tests/ui/windowwarnings.h"
#include "ui/application.h"
#include "ui/compose/composepane.h"
#include "ui/consumer/consumerpane.h"
#include "ui/controls/filterline.h"
#include "ui/controls/messagebars.h"
#include "ui/palette/commandpalette.h"
#include "ui/shell/keysheet.h"
#include "ui/shell/rail.h"
#include "ui/shell/windowactions.h"
#include "ui/tour/tourcallout.h"

#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>

using namespace TMinus;
using Deed = WindowActions::Deed;

/// What stands over the window: keys, bell, tour; and what it remembers.
class ShellSheetsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void opensTheSheetByItsKeys();
    void listsTheKeysOfAllActions();
    void doesInTheMenuWhatThePaneDoes();
    void putsTheCursorIntoTheFilterOfThePane();
    void listsWhatWasToldBelowTheBell();
    void beginsTheTourOnceAndBringsItBack();
    void skipsTheTourByEscape();
    void theTourPointsAtTheFormInEachSizeOfWindow();
    void remembersFiltersAndConsumers();
    void duplicatesAndOpensTheCurrentMessage();

private:
    template<typename Widget>
    Widget *find(const char *name) const
    {
        return m_app->window().findChild<Widget *>(QLatin1StringView(name));
    }
    MainWindow &window() const { return m_app->window(); }
    void begin(bool isFirst = false);
    void fill() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Application> m_app;
};

void ShellSheetsTest::init()
{
    failOnWarnings();
    QLocale::setDefault(QLocale::c());
    m_folder = std::make_unique<QTemporaryDir>();
}

void ShellSheetsTest::cleanup()
{
    m_app.reset();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));
    m_folder.reset();
}

void ShellSheetsTest::begin(bool isFirst)
{
    m_app = std::make_unique<Application>(Application::Options{
        .data = m_folder->path(),
        .memory = m_folder->filePath(u"window.ini"_s),
        .preferences = isFirst ? m_folder->filePath(u"settings.json"_s) : QString(),
        .port = 0});
    window().resize(1440, 900);
    window().show();
    window().activateWindow();
    m_app->start();
    QTRY_VERIFY(m_app->workplace().link().isOpen());
}

void ShellSheetsTest::fill() const
{
    m_app->messages().take({.origin = {u"order-timeout"_s, u"GID_ops_console"_s},
                            .serverTime = QDateTime::currentDateTimeUtc()},
                           {{.messageId = u"1E05"_s,
                             .receiptHandle = u"handle"_s,
                             .body = "{}",
                             .tag = u"CLOSE"_s,
                             .key = u"ORD-1"_s,
                             .nextConsumeTime = QDateTime::currentDateTimeUtc().addSecs(300)}});
    m_app->messages().flush();
    find<QTableView>("messages")->setCurrentIndex(m_app->messages().index(0, 0));
    find<QTableView>("messages")->setFocus();
}

void ShellSheetsTest::opensTheSheetByItsKeys()
{
    begin();

    QTest::keyClick(&window(), Qt::Key_Slash, Qt::ControlModifier);

    QTRY_VERIFY(find<QDialog>("keySheet"));
    QTest::keyClick(find<QDialog>("keySheet"), Qt::Key_Escape);
    QTRY_VERIFY(!find<QDialog>("keySheet"));
}

void ShellSheetsTest::listsTheKeysOfAllActions()
{
    begin();
    const QList<KeyGroup> groups = keyGroups(window());
    QSet<QString> listed;
    for (const KeyGroup &group : groups) {
        for (const KeyGroup::Entry &entry : group.entries)
            listed.insert(group.title + u'/' + QKeySequence::listToString(entry.keys));
    }

    // LOOK.md section 7, one of each kind.
    for (const char *key :
         {"Anywhere/Ctrl+K", "Anywhere/F6", "Anywhere/Ctrl+/; ?", "Compose/Ctrl+N",
          "Compose/Ctrl+Return", "Compose/Alt+PgUp", "Consumer/F5", "Consumer/P", "Timeline/G",
          "Timeline/Home", "Timeline/Alt+Backspace", "Outbox, and the table of the timeline/Del",
          "Request log/Ctrl+L"})
        QVERIFY2(listed.contains(QString::fromLatin1(key)), key);
    for (const QAction *action : window().findChildren<QAction *>()) {
        const QString keys = QKeySequence::listToString(action->shortcuts());
        const bool isListed = std::ranges::any_of(
            listed, [&](const QString &each) { return each.endsWith(u'/' + keys); });
        if (!keys.isEmpty() && !action->objectName().isEmpty())
            QVERIFY2(isListed, qPrintable(keys + u' ' + action->text()));
    }
}

void ShellSheetsTest::doesInTheMenuWhatThePaneDoes()
{
    begin();
    window().panes().toggle(PaneId::Compose);
    QVERIFY(!window().panes().isInSight(PaneId::Compose));
    ComposePane &pane = m_app->workplace().compose().pane();
    pane.take({.topic = u"tour-hello"_s, .body = "{}"});
    const QSignalSpy sent(&pane, &ComposePane::sendRequested);

    find<QAction>("composePrimary")->trigger(); // out of sight: it only brings the form

    QTRY_VERIFY(window().panes().isInSight(PaneId::Compose));
    QCOMPARE(sent.count(), 0);
    find<QAction>("composePrimary")->trigger();
    QTRY_COMPARE(sent.count(), 1);
    auto *bar = window().findChild<QMenuBar *>();
    for (const char *name : {"newMessage", "composePrimary", "timelineFold", "lanesByTag"}) {
        const auto isIn = [&](QAction *menu) {
            return menu->menu()->actions().contains(find<QAction>(name));
        };
        QVERIFY2(std::ranges::any_of(bar->actions(), isIn), name);
    }
    find<QAction>("timelineFold")->trigger();
    QVERIFY(find<QToolButton>("fold")->isChecked());
}

void ShellSheetsTest::putsTheCursorIntoTheFilterOfThePane()
{
    begin();
    fill();
    const auto filter = [this](PaneId pane) { return window().panes().filterOf(pane); };

    QTest::keyClick(&window(), Qt::Key_F, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::focusWidget(), filter(PaneId::Consumer));
    window().panes().open(PaneId::Timeline);
    QTest::keyClick(&window(), Qt::Key_F, Qt::ControlModifier);

    QTRY_COMPARE(QApplication::focusWidget(), filter(PaneId::Timeline));
    window().panes().open(PaneId::Log);
    QTest::keyClick(&window(), Qt::Key_F, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::focusWidget(), filter(PaneId::Log));
}

void ShellSheetsTest::listsWhatWasToldBelowTheBell()
{
    begin();
    window().bars().add({.title = u"The disk is full."_s, .text = u"Make room."_s});
    find<QWidget>("barClose");
    QTest::mouseClick(find<QToolButton>("barClose"), Qt::LeftButton);
    window().bars().add({.title = u"The disk is full."_s, .text = u"Make room."_s});
    QVERIFY(find<QToolButton>("bell")->toolTip().startsWith(u'2'));

    QTest::mouseClick(find<QToolButton>("bell"), Qt::LeftButton);

    auto *list = find<QListWidget>("bellNotices");
    QVERIFY(list->isVisible());
    QCOMPARE(list->count(), 1);
    QVERIFY(list->item(0)->text().contains(u"The disk is full. (2 times)"_s));
    QVERIFY(list->item(0)->text().contains(u"Make room."_s));
    QTest::mouseClick(find<QPushButton>("bellClear"), Qt::LeftButton);
    QCOMPARE(list->count(), 0);
    QVERIFY(find<QLabel>("bellEmpty")->isVisible());
    find<QWidget>("bellList")->close();
}

void ShellSheetsTest::beginsTheTourOnceAndBringsItBack()
{
    begin(true);
    auto *callout = find<TourCallout>("tourCallout");
    QVERIFY(callout->isVisible());
    QCOMPARE(m_app->workplace().compose().pane().draft().draft.key, u"tour-{{i}}"_s);

    QTRY_VERIFY(find<QPushButton>("send")->isEnabled());
    QCOMPARE(find<QPushButton>("send")->text(), u"Schedule 4"_s);
    QTest::mouseClick(find<QPushButton>("send"), Qt::LeftButton);
    QCOMPARE(find<QPushButton>("send")->text(), u"Schedule"_s);
    QTRY_VERIFY(m_app->workplace().ledger().nextDue().isValid()); // it sent them
    QCOMPARE(find<QLabel>("tourTitle")->text(), u"Watch the line"_s);
    for (int step = 1; step < 4; ++step)
        QTest::mouseClick(find<QPushButton>("tourNext"), Qt::LeftButton);

    QVERIFY(!callout->isVisible());
    window().close();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));
    begin(true);
    QVERIFY(!find<TourCallout>("tourCallout")->isVisible());
    window().actions().action(Deed::Tour).trigger();
    QVERIFY(find<TourCallout>("tourCallout")->isVisible());
}

void ShellSheetsTest::skipsTheTourByEscape()
{
    begin(true);

    QTest::keyClick(find<QPushButton>("tourNext"), Qt::Key_Escape);

    QVERIFY(!find<TourCallout>("tourCallout")->isVisible());
    QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));
    QVERIFY(PreferenceFile(m_folder->filePath(u"settings.json"_s)).preferences().hasSeenTour);
}

void ShellSheetsTest::theTourPointsAtTheFormInEachSizeOfWindow()
{
    begin(true);
    const auto *callout = find<TourCallout>("tourCallout");
    const auto *footer = find<QWidget>("composeFooter");
    const auto place = [&] { return QRect(footer->mapTo(&window(), QPoint()), footer->size()); };

    QTRY_COMPARE(callout->tip().x(), place().right() + 1);
    QVERIFY(place().top() <= callout->tip().y() && callout->tip().y() <= place().bottom());
    window().resize(1440, 760);
    QTRY_VERIFY(place().top() <= callout->tip().y() && callout->tip().y() <= place().bottom());

    window().resize(960, 600); // shows one pane alone
    QTRY_VERIFY(window().panes().isInSight(PaneId::Compose));
    QTRY_COMPARE(callout->tip().y(), place().top() - 1);
    QVERIFY(window().rect().contains(callout->geometry()));
}

void ShellSheetsTest::remembersFiltersAndConsumers()
{
    begin();
    find<QAction>("actionAddConsumer")->trigger();
    auto *pane = find<ConsumerPane>("consumer");
    pane->current()->controls().setForm(
        {.wish = {.topics = {u"order-timeout"_s}, .group = u"GID_second"_s, .batch = 4},
         .policy = AckPolicy::AfterViewing});
    const ConsumerForm form = pane->current()->controls().form();
    pane->current()->filter().setText(u"tag:CLOSE"_s);
    find<FilterLine>("timelineFilter")->setText(u"due<2h"_s);
    auto *table = pane->current()->table().horizontalHeader();
    const int key = int(MessageModel::Column::Key);
    table->resizeSection(key, 211);
    window().close();
    m_app.reset();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));

    begin();

    pane = find<ConsumerPane>("consumer");
    QCOMPARE(pane->count(), 2);
    QCOMPARE(find<FilterLine>("timelineFilter")->text(), u"due<2h"_s);
    const auto *stack = pane->findChild<QStackedWidget *>();
    const QList<ConsumerPage *> pages{static_cast<ConsumerPage *>(stack->widget(1))};
    QCOMPARE(pages.last()->controls().form().wish.topics, form.wish.topics);
    QCOMPARE(pages.last()->controls().form().wish.group, form.wish.group);
    QCOMPARE(pages.last()->controls().form().wish.batch, form.wish.batch);
    QCOMPARE(pages.last()->controls().form().policy, form.policy);
    QCOMPARE(pages.last()->controls().form(), form);
    QCOMPARE(pages.last()->filter().text(), u"tag:CLOSE"_s);
    QCOMPARE(pages.last()->table().horizontalHeader()->sectionSize(key), 211);
}

void ShellSheetsTest::duplicatesAndOpensTheCurrentMessage()
{
    begin();
    fill();
    auto *table = find<QTableView>("messages");

    QTest::keyClick(table, Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(window().panes().isInSight(PaneId::Details));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    auto *menu = find<QMenu>("copyMenu");
    QVERIFY(menu && menu->isVisible());
    menu->close();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_D, Qt::ControlModifier);

    QTRY_COMPARE(m_app->workplace().compose().pane().draft().draft.key, u"ORD-1"_s);
}

QTEST_MAIN(ShellSheetsTest)
#include "tst_shellsheets.moc"
