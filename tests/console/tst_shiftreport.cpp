// SPDX-License-Identifier: Apache-2.0
#include "console/shiftreport.h"

#include "ledger/ledgerfixture.h"

using namespace TMinus;
using namespace std::chrono_literals;

using Kind = ReportPart::Kind;

class TestShiftReport final : public QObject
{
    Q_OBJECT

    std::unique_ptr<LedgerFixture> m_ledger;

    Result<ShiftReport> made(const ReportWish &wish)
    {
        ShiftReporter reporter(m_ledger->ledger(), [this] { return m_ledger->now; });
        return LedgerFixture::answer<ShiftReport>(
            [&](QObject *context, auto done) { reporter.make(wish, context, std::move(done)); });
    }
    ReportWish wish() const { return {.since = m_ledger->now.addSecs(-3600), .ahead = 2h}; }
    /// Sent and accepted, due @p seconds after the fixture's first instant.
    QString pending(int seconds)
    {
        const QString id = m_ledger->appendedId(leavingEvent(testDraft(seconds)));
        return m_ledger->appendedId(eventOf(id, acceptedAs(u"MSG-%1"_s.arg(seconds))));
    }
    QString unknown()
    {
        const QString id = m_ledger->appendedId(leavingEvent(testDraft(1)));
        return m_ledger->appendedId(
            eventOf(id, UnknownFact{.error = {.kind = ErrorKind::Timeout, .left = true}}));
    }
    static QStringList ids(const ReportPart &part)
    {
        QStringList ids;
        for (const LedgerMessage &message : part.messages)
            ids.append(message.id);
        return ids;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_ledger = std::make_unique<LedgerFixture>();
    }

    void everyPartHoldsItsOwn()
    {
        const QString lost = unknown();
        const QString refused = m_ledger->appendedId(leavingEvent(testDraft(500)));
        m_ledger->append(eventOf(refused, RefusedFact{}));
        const QString held = m_ledger->appendedId(heldEvent(testDraft(9000)));
        const QString next = pending(7000);
        const QString later = pending(90'000);
        const QString came = pending(600);
        m_ledger->append({.place = testPlace(), .fact = seenAs(u"MSG-600"_s, testDraft(600))});
        m_ledger->append(eventOf(later, NoteFact{.text = u"ask Wang"_s}));

        const auto report = made(wish());

        QVERIFY(report);
        QCOMPARE(report->parts.size(), qsizetype(ReportPart::kinds));
        QCOMPARE(ids(report->part(Kind::Unknown)), QStringList{lost});
        QCOMPARE(ids(report->part(Kind::Failed)), QStringList{refused});
        QCOMPARE(ids(report->part(Kind::Unacked)), QStringList{came});
        QCOMPARE(ids(report->part(Kind::Held)), QStringList{held});
        QCOMPARE(ids(report->part(Kind::Next)), QStringList{next});
        QCOMPARE(ids(report->part(Kind::Notes)), QStringList{later});
        QCOMPARE(report->part(Kind::Sent).count, 5);
    }

    void whatItsLateRuleDroppedHasFailed()
    {
        const auto cancelled = [this](CancelledFact::By by) {
            const QString id = m_ledger->appendedId(heldEvent(testDraft(600)));
            return m_ledger->appendedId(eventOf(id, CancelledFact{by}));
        };
        const QString before = cancelled(CancelledFact::By::Late);
        m_ledger->now = m_ledger->now.addSecs(7200);
        const QString late = cancelled(CancelledFact::By::Late);
        cancelled(CancelledFact::By::Operator);

        const auto report = made(wish());

        QCOMPARE(ids(report->part(Kind::Failed)), QStringList{late});
        QCOMPARE(report->part(Kind::Failed).filter, QString());
    }

    void overdueIsOnlyWhatWasWatched()
    {
        const QString id = pending(60);
        m_ledger->now = m_ledger->now.addSecs(600);
        QCOMPARE(ids(made(wish())->part(Kind::NotWatched)), QStringList{id});

        const WatchInterval watched{.profile = testPlace().profile,
                                    .topic = testDraft(1).topic,
                                    .group = u"GID_a"_s,
                                    .tags = u"*"_s,
                                    .since = m_ledger->now.addSecs(-700),
                                    .until = m_ledger->now};
        QVERIFY(LedgerFixture::answer<void>([&](QObject *context, auto done) {
            m_ledger->ledger().watch(watched, context, std::move(done));
        }));

        QCOMPARE(ids(made(wish())->part(Kind::Overdue)), QStringList{id});
        QCOMPARE(made(wish())->part(Kind::NotWatched).count, 0);
    }

    void earlierShiftsStayOut()
    {
        const QString early = pending(100'000);
        m_ledger->append(eventOf(early, NoteFact{.text = u"yesterday"_s}));
        m_ledger->now = m_ledger->now.addSecs(7200);

        const auto report = made(wish());

        QCOMPARE(report->part(Kind::Sent).count, 0);
        QCOMPARE(report->part(Kind::Notes).count, 0);
    }

    void allAreCountedAndSomeShown()
    {
        for (int i = 0; i < 30; ++i)
            m_ledger->append(heldEvent(testDraft(i)));
        ReportWish few = wish();
        few.mostRows = 7;

        const auto report = made(few);

        QCOMPARE(report->part(Kind::Held).count, 30);
        QCOMPARE(report->part(Kind::Held).messages.size(), 7);
    }

    void bodiesStayOutUnlessAskedForAndHiddenWhereAProfileSaysSo()
    {
        m_ledger->append(heldEvent(testDraft(1, R"({"card":"4111"})")));
        ReportWish with = wish();
        QCOMPARE(made(with)->part(Kind::Held).messages.first().draft.body, QByteArray());

        with.withBodies = true;
        QCOMPARE(made(with)->part(Kind::Held).messages.first().draft.body,
                 QByteArray(R"({"card":"4111"})"));
        with.mask = BodyMask({Profile{.id = testPlace().profile, .mask = {u"$.card"_s}}});

        QCOMPARE(made(with)->part(Kind::Held).messages.first().draft.body,
                 QByteArray(R"({"card":"••••"})"));
    }

    void oneProfileOnlyWhereOneIsNamed()
    {
        unknown();
        ReportWish other = wish();
        other.profile = u"other"_s;

        const auto report = made(other);

        for (const ReportPart &part : report->parts)
            QCOMPARE(part.count, 0);
    }

    void troubleOfTheLedgerEndsIt()
    {
        m_ledger->append(heldEvent(testDraft(1)));
        m_ledger->stop();
        QFile file(m_ledger->path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(9000, 'x')) == 9000);
        file.close();
        m_ledger->start();

        const auto report = made(wish());

        QVERIFY(!report);
        QCOMPARE(report.error().code, u"damaged"_s);
    }
};

QTEST_GUILESS_MAIN(TestShiftReport)
#include "tst_shiftreport.moc"
