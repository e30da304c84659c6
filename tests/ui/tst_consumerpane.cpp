// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "base/sharedclock.h"
#include "tests/ui/windowwarnings.h"
#include "timeline/zonelens.h"
#include "ui/consumer/consumerpane.h"
#include "ui/consumer/topicchooser.h"
#include "ui/controls/filterline.h"
#include "ui/shell/paneheader.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace TMinus;
using namespace std::chrono_literals;

/// The pane without a service: what it asks for, and what it shows of what it is told.
class ConsumerPaneTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void offersDeedsOnARow();
    void copiesRows();
    void asksToStartWithWhatWasChosen();
    void saysTheConsequenceOfAPolicy();
    void showsAsWhomItPolls();
    void saysWhenItTriesAgain();
    void locksTheWishWhileItPolls();
    void acknowledgesWhatIsSelectedAndAllThatIsLive();
    void freezesTheViewAndGoesOn();
    void filtersWhileOneTypes();
    void showsNoTabsForOneConsumer();
    void showsWhatPollingCosts();
    void choosesHalfMessages();
    void takesATopicThatIsTyped();
    void foldsItsFieldsInOrderAndCutsNone();

private:
    template<typename Widget = QPushButton>
    Widget *find(const char *name) const
    {
        return m_frame->findChild<Widget *>(QLatin1StringView(name));
    }
    void click(const char *name) const
    {
        QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton);
    }
    void take(int from, int count);
    ConsumerPage *addPage();

    QDateTime m_now;
    ZoneLens m_lens;
    std::unique_ptr<SharedClock> m_clock;
    std::unique_ptr<MessageModel> m_model;
    std::unique_ptr<QWidget> m_frame;
    PaneHeader *m_header = nullptr;
    ConsumerPane *m_pane = nullptr;
    ConsumerPage *m_page = nullptr;
};

void ConsumerPaneTest::init()
{
    failOnWarnings();
    m_now = QDateTime(QDate(2027, 1, 12), QTime(6, 32, 7), Qt::UTC);
    m_clock = std::make_unique<SharedClock>([this] { return m_now; });
    m_model = std::make_unique<MessageModel>(1000, [this] { return m_now; });
    m_frame = std::make_unique<QWidget>();
    m_header = new PaneHeader(u"Consumer"_s, m_frame.get());
    m_pane = new ConsumerPane(*m_header, m_frame.get());
    auto *column = new QVBoxLayout(m_frame.get());
    column->addWidget(m_header);
    column->addWidget(m_pane, 1);
    m_page = addPage();
    m_frame->resize(1100, 400);
    m_frame->show();
    m_page->showStatus({ConsumerStatus::State::Stopped});
}

void ConsumerPaneTest::cleanup()
{
    m_frame.reset();
    m_model.reset();
    m_clock.reset();
}

ConsumerPage *ConsumerPaneTest::addPage()
{
    auto *page = new ConsumerPage({*m_model, *m_clock, m_lens});
    page->controls().setForm({.wish = {.topics = {u"orders"_s}, .group = u"GID_a"_s}});
    m_pane->add(page);
    return page;
}

void ConsumerPaneTest::take(int from, int count)
{
    QList<ReceivedMessage> messages;
    for (int number = from; number < from + count; ++number)
        messages.append({.messageId = u"ID%1"_s.arg(number),
                         .receiptHandle = u"handle%1"_s.arg(number),
                         .body = "body",
                         .key = u"key-%1"_s.arg(number),
                         .publishTime = m_now,
                         .firstConsumeTime = m_now,
                         .nextConsumeTime = m_now.addSecs(300),
                         .consumedTimes = 1});
    m_model->take({.origin = {u"orders"_s, u"GID_a"_s}}, messages);
    m_model->flush();
}

void ConsumerPaneTest::offersDeedsOnARow()
{
    take(0, 2);
    MessageTable &table = m_page->table();
    table.setCurrentIndex(m_model->index(0, 0));
    m_model->addColumn(*JsonPath::read(u"$.n"_s));
    const int columns = m_model->columnCount();
    const QSignalSpy details(m_page, &ConsumerPage::detailsRequested);
    const QSignalSpy acknowledged(m_page, &ConsumerPage::acknowledgeRequested);

    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, table.mapToGlobal(QPoint()));
    QApplication::sendEvent(&table, &event);

    const auto *menu = m_frame->findChild<QMenu *>(u"rowMenu"_s);
    QVERIFY(menu && menu->isVisible());
    QVERIFY(menu->actions().contains(m_pane->findChild<QAction *>(u"actionDuplicateMessage"_s)));
    menu->findChild<QAction *>(u"rowAcknowledge"_s)->trigger();
    menu->findChild<QAction *>(u"takeOutColumn0"_s)->trigger();
    m_pane->findChild<QAction *>(u"actionMessageDetails"_s)->trigger();
    QCOMPARE(acknowledged.count(), 1);
    QCOMPARE(m_model->columnCount(), columns - 1);
    QCOMPARE(details.count(), 1);
}

void ConsumerPaneTest::copiesRows()
{
    take(0, 2);
    m_page->table().setCurrentIndex(m_model->index(0, 0));
    m_page->table().selectAll();
    const QSignalSpy records(m_pane, &ConsumerPane::recordsRequested);

    m_pane->findChild<QAction *>(u"actionCopyRows"_s)->trigger();
    m_pane->findChild<QAction *>(u"actionCopyRecords"_s)->trigger();

    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.first().contains(u"key-1\t"_s) != lines.last().contains(u"key-1\t"_s),
             qPrintable(lines.join(u'|')));
    QCOMPARE(records.count(), 1);
}

void ConsumerPaneTest::asksToStartWithWhatWasChosen()
{
    const QSignalSpy asked(m_pane, &ConsumerPane::startRequested);
    find<QComboBox>("group")->setCurrentText(u"GID_b"_s);
    find<QLineEdit>("tags")->setText(u"CLOSE||REMIND"_s);
    find<QSpinBox>("batch")->setValue(4);
    find<QSpinBox>("wait")->setValue(7);

    click("startConsumer");

    QCOMPARE(asked.count(), 1);
    const ConsumerForm form = m_page->controls().form();
    QCOMPARE(form.wish,
             ConsumerWish({.topics = {u"orders"_s},
                           .group = u"GID_b"_s,
                           .tags = u"CLOSE||REMIND"_s,
                           .batch = 4,
                           .wait = 7s}));
    QCOMPARE(form.policy, AckPolicy::Manual);
}

void ConsumerPaneTest::saysTheConsequenceOfAPolicy()
{
    for (int policy = 0; policy < 3; ++policy) {
        find<QComboBox>("policy")->setCurrentIndex(policy);
        QCOMPARE(find<QLabel>("paneNote")->text(),
                 ConsumerControls::consequence(AckPolicy(policy)));
    }
}

void ConsumerPaneTest::showsAsWhomItPolls()
{
    m_page->showStatus({ConsumerStatus::State::Polling, u"GID_a"_s});

    QCOMPARE(find<QLabel>("pill")->text(), u"polling as GID_a"_s);
    QVERIFY(find("stopConsumer")->isVisible());
    QVERIFY(!find("startConsumer")->isVisible());
    m_page->showStatus({ConsumerStatus::State::Stopped});
    QCOMPARE(find<QLabel>("pill")->text(), u"not polling"_s);
}

void ConsumerPaneTest::saysWhenItTriesAgain()
{
    m_page->showStatus({ConsumerStatus::State::BackingOff, u"GID_a"_s, m_now.addSecs(8)});
    QCOMPARE(find<QLabel>("pill")->text(), u"retry in 8 s"_s);

    m_now = m_now.addSecs(3);
    m_clock->look();

    QCOMPARE(find<QLabel>("pill")->text(), u"retry in 5 s"_s);
}

void ConsumerPaneTest::locksTheWishWhileItPolls()
{
    m_page->showStatus({ConsumerStatus::State::Polling, u"GID_a"_s});

    QVERIFY(!find("topics")->isEnabled());
    QVERIFY(!find<QSpinBox>("batch")->isEnabled());
    QVERIFY(find<QComboBox>("policy")->isEnabled());
}

void ConsumerPaneTest::acknowledgesWhatIsSelectedAndAllThatIsLive()
{
    const QSignalSpy asked(m_page, &ConsumerPage::acknowledgeRequested);
    const QSignalSpy live(m_pane, &ConsumerPane::acknowledgeLiveRequested);
    take(1, 3);
    m_page->table().selectRow(1);
    QCOMPARE(find("ackSelected")->text(), u"Ack 1 selected"_s);
    QCOMPARE(find("ackLive")->text(), u"Ack 3 live"_s);

    click("ackSelected");
    click("ackLive");

    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().value<QList<MessageHandle>>().first().messageId, u"ID2"_s);
    QCOMPARE(live.count(), 1);
}

void ConsumerPaneTest::freezesTheViewAndGoesOn()
{
    m_page->showStatus({ConsumerStatus::State::Polling, u"GID_a"_s});
    take(1, 2);

    click("pause");
    take(3, 12);

    QCOMPARE(m_model->rowCount(), 2);
    QVERIFY(find("newRows")->isVisible());
    QVERIFY(find("newRows")->text().contains(u"12"_s));
    click("newRows");
    QCOMPARE(m_model->rowCount(), 14);
    QVERIFY(!find("newRows")->isVisible());
}

void ConsumerPaneTest::filtersWhileOneTypes()
{
    take(1, 5);
    auto *filter = find<FilterLine>("filter");

    filter->setText(u"key:key-3"_s);
    QTRY_COMPARE(m_model->rowCount(), 1);
    filter->setText(u"key:"_s); // no filter yet: what was shown stays
    QCOMPARE(m_model->rowCount(), 1);
    filter->setText(u"key:nothing"_s);
    QTRY_COMPARE(m_model->rowCount(), 0);
    QTRY_COMPARE(find<QLabel>("emptyTitle")->text(), u"No message matches the filter"_s);
    filter->clear();

    QTRY_COMPARE(m_model->rowCount(), 5);
}

void ConsumerPaneTest::showsNoTabsForOneConsumer()
{
    QVERIFY(!find<QTabBar>("consumerTabs")->isVisible());

    ConsumerPage *second = addPage();
    QVERIFY(find<QTabBar>("consumerTabs")->isVisible());
    QCOMPARE(m_pane->current(), second);
    m_pane->findChild<QAction *>(u"actionNextConsumer"_s)->trigger();
    QCOMPARE(m_pane->current(), m_page);
    m_pane->remove(second);

    QVERIFY(!find<QTabBar>("consumerTabs")->isVisible());
    QCOMPARE(m_pane->count(), 1);
}

void ConsumerPaneTest::showsWhatPollingCosts()
{
    ConsumerCosts costs;
    costs.begin(m_now.addSecs(-10));
    costs.addEmptyPoll(u"A1"_s);
    costs.addPoll(u"B2"_s);
    costs.addMessages(18, 2048, m_now);

    m_page->showCosts(costs);

    QCOMPARE(find<QLabel>("polls")->text(), u"2"_s);
    QCOMPARE(find<QLabel>("emptyPolls")->text(), u"1"_s);
    QCOMPARE(find<QLabel>("cameIn")->text(), u"18"_s);
    QCOMPARE(find<QLabel>("rate")->text(), u"1.8/s"_s);
    QCOMPARE(find<QLabel>("lastRequest")->text(), u"B2"_s);
}

void ConsumerPaneTest::choosesHalfMessages()
{
    find<QLineEdit>("tags")->setText(u"CLOSE"_s);

    m_header->menu().findChild<QObject *>(); // the menu stands
    for (QAction *action : m_header->menu().actions()) {
        if (action->objectName() == u"mode2")
            action->trigger();
    }

    QCOMPARE(m_page->controls().form().wish.mode, ConsumeMode::Half);
    QVERIFY(m_page->controls().form().wish.tags.isEmpty());
    QVERIFY(!find<QLineEdit>("tags")->isEnabled());
}

void ConsumerPaneTest::takesATopicThatIsTyped()
{
    auto *typed = find<QLineEdit>("otherTopic");
    auto *topics = find<TopicChooser>("topics");

    for (int number = 1; number <= 9; ++number) {
        typed->setText(u"topic%1"_s.arg(number));
        QTest::keyClick(typed, Qt::Key_Return);
    }

    QCOMPARE(topics->topics().size(), 8);
    QCOMPARE(topics->text(), u"orders +7"_s);
}

void ConsumerPaneTest::foldsItsFieldsInOrderAndCutsNone()
{
    ConsumerForm form = m_page->controls().form();
    form.wish.topics = {u"order-timeout"_s, u"payment-retry"_s, u"coupon-reminder"_s};
    m_page->controls().setForm(form);
    for (int width = 1400; width >= 500; width -= 20) {
        m_frame->resize(width, 400);
        QVERIFY(find<QWidget>("topics")->isVisible());
        QVERIFY(find<QWidget>("tags")->isVisible() || !find<QWidget>("batch")->isVisible());
        QCOMPARE(find<QWidget>("batch")->isVisible(), find<QWidget>("wait")->isVisible());
        for (const char *name : {"topics", "group", "tags", "batch", "wait", "policy", "filter"}) {
            const auto *field = find<QWidget>(name);
            if (field->isVisible() && width >= 700)
                QVERIFY2(field->width() >= field->minimumWidth(), name);
        }
    }
    const auto *topics = find<TopicChooser>("topics");

    QVERIFY(topics->shownText(60).endsWith(u"… +2"_s));
    QCOMPARE(topics->shownText(600), u"order-timeout +2"_s);
}

QTEST_MAIN(ConsumerPaneTest)
#include "tst_consumerpane.moc"
