// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "base/sharedclock.h"
#include "tests/ui/windowwarnings.h"
#include "ui/compose/undobar.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace TMinus;

/// The bar of what leaves in a moment.
class UndoBarTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bar.reset(); }
    void isThereOnlyWhileSomethingLeaves();
    void saysWhatLeavesAndWhen();
    void countsSeveral();
    void asksToTakeAllBack();
    void asksToSendNow();
    void letsGoOfWhatHasLeft();

private:
    void add(const QString &id, int seconds);
    QString words() const { return m_bar->findChild<QLabel *>(u"undoWords"_s)->text(); }

    QDateTime m_now;
    std::unique_ptr<SharedClock> m_clock;
    std::unique_ptr<UndoBar> m_bar;
};

void UndoBarTest::init()
{
    failOnWarnings();
    m_now = QDateTime(QDate(2027, 1, 12), QTime(6, 32, 7), Qt::UTC);
    m_clock = std::make_unique<SharedClock>([this] { return m_now; });
    m_bar = std::make_unique<UndoBar>(*m_clock);
}

void UndoBarTest::add(const QString &id, int seconds)
{
    m_bar->add(
        {.id = id, .name = u"ORD-"_s + id, .since = m_now, .leaves = m_now.addSecs(seconds)});
}

void UndoBarTest::isThereOnlyWhileSomethingLeaves()
{
    const QSignalSpy filled(m_bar.get(), &UndoBar::filled);
    QVERIFY(m_bar->isHidden());

    add(u"1"_s, 5);
    QVERIFY(!m_bar->isHidden());
    QVERIFY(m_bar->height() >= 40);
    m_bar->remove(u"1"_s);

    QVERIFY(m_bar->isHidden());
    QCOMPARE(filled.count(), 2);
}

void UndoBarTest::saysWhatLeavesAndWhen()
{
    add(u"1"_s, 5);

    QCOMPARE(words(), u"ORD-1 leaves in 5 s"_s);
    m_now = m_now.addSecs(2);
    Q_EMIT m_clock->secondPassed();
    QCOMPARE(words(), u"ORD-1 leaves in 3 s"_s);
}

void UndoBarTest::countsSeveral()
{
    add(u"1"_s, 5);
    add(u"2"_s, 3);

    QCOMPARE(words(), u"2 messages leave in 3 s"_s);
}

void UndoBarTest::asksToTakeAllBack()
{
    const QSignalSpy undone(m_bar.get(), &UndoBar::undoRequested);
    add(u"1"_s, 5);
    add(u"2"_s, 5);

    QTest::mouseClick(m_bar->findChild<QPushButton *>(u"undo"_s), Qt::LeftButton);

    QCOMPARE(undone.count(), 1);
    QCOMPARE(undone.first().first().toStringList(), (QStringList{u"1"_s, u"2"_s}));
}

void UndoBarTest::asksToSendNow()
{
    const QSignalSpy sent(m_bar.get(), &UndoBar::sendNowRequested);
    add(u"1"_s, 5);

    QTest::mouseClick(m_bar->findChild<QPushButton *>(u"undoSendNow"_s), Qt::LeftButton);

    QCOMPARE(sent.first().first().toStringList(), QStringList{u"1"_s});
}

void UndoBarTest::letsGoOfWhatHasLeft()
{
    const QSignalSpy undone(m_bar.get(), &UndoBar::undoRequested);
    add(u"1"_s, 1);
    m_now = m_now.addSecs(1);
    Q_EMIT m_clock->secondPassed();

    QVERIFY(m_bar->isEmpty());
    m_bar->undo();
    QCOMPARE(undone.count(), 0);
}

QTEST_MAIN(UndoBarTest)
#include "tst_undobar.moc"
