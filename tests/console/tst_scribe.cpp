// SPDX-License-Identifier: Apache-2.0
#include "console/scribe.h"

#include "console/deskfixture.h"

#include <QSignalSpy>

using namespace TMinus;

class TestScribe final : public QObject
{
    Q_OBJECT

    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<Scribe> m_scribe;

    Result<AppendedEvent> write(const LedgerEvent &event)
    {
        return LedgerFixture::answer<AppendedEvent>(
            [&](QObject *context, auto done) { m_scribe->write(event, context, std::move(done)); });
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_fixture = std::make_unique<DeskFixture>();
        m_scribe = std::make_unique<Scribe>(m_fixture->ledger(), m_fixture->timer.face());
    }
    void cleanup() { m_scribe.reset(); }

    void writesAtOnceWhereItCan()
    {
        const auto written = write(heldEvent(testDraft(600)));

        QVERIFY(written);
        QCOMPARE(m_scribe->waiting(), 0);
        QCOMPARE(m_fixture->message(written->id).state, MessageState::Held);
    }

    void whatIsRefusedIsNotTriedAgain()
    {
        QCOMPARE(write(eventOf(u"nobody"_s, CancelledFact{})).error().code, u"missing"_s);
        QCOMPARE(m_scribe->waiting(), 0);
        QCOMPARE(m_fixture->timer.waiting(), 0);
    }

    void writesInOrderWhenTheLedgerIsBack()
    {
        QSignalSpy behind(m_scribe.get(), &Scribe::fellBehind);
        QSignalSpy caughtUp(m_scribe.get(), &Scribe::caughtUp);
        const QString id = m_fixture->appendedId(heldEvent(testDraft(600)));
        m_fixture->takeAway();

        QCOMPARE(write(eventOf(id, LeavingFact{})).error().kind, ErrorKind::Storage);
        QCOMPARE(write(eventOf(id, acceptedAs(u"M-1"_s))).error().kind, ErrorKind::Storage);
        QCOMPARE(m_scribe->waiting(), 2);
        QCOMPARE(behind.size(), 1);
        QVERIFY(caughtUp.isEmpty());
        m_fixture->timer.fire(); // still gone
        QTRY_COMPARE(m_fixture->timer.waiting(), 1);
        m_fixture->putBack();
        m_fixture->timer.fire();

        QTRY_COMPARE(caughtUp.size(), 1);
        QCOMPARE(m_scribe->waiting(), 0);
        QCOMPARE(m_fixture->story(id), QStringList({u"held"_s, u"leaving"_s, u"accepted"_s}));
    }
};

QTEST_GUILESS_MAIN(TestScribe)
#include "tst_scribe.moc"
