// SPDX-License-Identifier: Apache-2.0
#include "console/outboxpace.h"

#include "console/outboxfixture.h"

#include <QScopeGuard>
#include <QSignalSpy>

using namespace TMinus;
using namespace std::chrono_literals;

class TestOutboxPace final : public QObject, private OutboxScene
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { m_desk.reset(); }
    void waitsAsLongAsItHasTo();
    void leavesNoFasterThanTheProfileAllows();
};

void TestOutboxPace::waitsAsLongAsItHasTo()
{
    HandClock clock;
    OutboxPace pace(10, clock.face());
    QVERIFY(pace.take());
    QCOMPARE(pace.pauseOf(20ms), 20ms); // nobody waits
    QVERIFY(!pace.take());
    QCOMPARE(pace.pauseOf(20ms), 100ms);
    QCOMPARE(pace.pauseOf(1s), 1000ms);
    pace.begin();
    QCOMPARE(pace.pauseOf(20ms), 20ms);

    clock.now = clock.now.addSecs(-3600); // somebody sets the clock back
    QVERIFY(!pace.take());
    clock.now = clock.now.addMSecs(100);
    QVERIFY(pace.take());

    OutboxPace none(0, clock.face());
    QVERIFY(none.take() && none.take() && none.take());
}

void TestOutboxPace::leavesNoFasterThanTheProfileAllows()
{
    m_fixture->guard = Guard::forProfile(u"orders"_s, {.perSecond = 10}, {});
    m_desk = m_fixture->outboxDesk();
    for (int due = 60; due > 30; --due)
        QVERIFY(!m_fixture->held(*m_desk, due, 1h).isEmpty());
    startOutbox();
    time().pass(1050ms);
    const qsizetype first = m_fixture->published().size();
    QVERIFY2(first >= 9 && first <= 12, qPrintable(QString::number(first)));
    for (qsizetype i = 0; i < first; ++i)
        QCOMPARE(m_fixture->published().at(i), "due in " + QByteArray::number(31 + i));

    // A single message waits for no rate.
    SendWish single = m_fixture->wish(3600);
    single.draft.body = "single";
    QVERIFY(m_fixture->hold(*m_desk, {.send = single, .undo = 100ms}));
    time().pass(300ms);
    QVERIFY(m_fixture->published().contains("single"));
    single.draft.body = "now";
    m_desk->send(single, m_context.get(), [](const Result<SendReport> &) {});
    m_fixture->settle();
    QVERIFY(m_fixture->published().contains("now"));

    time().pass(1s);
    QVERIFY(m_fixture->published().size() < 30);
    time().pass(2s);
    QCOMPARE(m_fixture->published().size(), 32);
}

QTEST_GUILESS_MAIN(TestOutboxPace)
#include "tst_outboxpace.moc"
