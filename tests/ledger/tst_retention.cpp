// SPDX-License-Identifier: Apache-2.0
#include "ledger/retention.h"

#include "ledger/ledgerfixture.h"

using namespace TMinus;

class TestRetention final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void dropsOnlyWhatIsDoneWith();
    void keepsWhatIsYoung();
    void dropsTheOldestWhenTheyTakeTooMuchRoom();
    void leavesNothingOfADroppedMessage();
    void dropsManyInTurns();
    void neverGivesANumberTwice();

private:
    static qint64 retain(LedgerFixture &fixture)
    {
        const auto went = LedgerFixture::answer<qint64>([&](QObject *context, auto done) {
            fixture.ledger().retain(context, std::move(done));
        });
        return went.value_or(-1);
    }
    static QString write(LedgerFixture &fixture, const Draft &draft,
                         const QList<LedgerFact> &facts = {})
    {
        const QString id = fixture.appendedId(leavingEvent(draft));
        for (const LedgerFact &fact : facts)
            (void)fixture.append(eventOf(id, fact));
        return id;
    }
    static qint64 number(const LedgerFixture &fixture, const char *sql)
    {
        SQLite::Database database(fixture.path().toStdString(), SQLite::OPEN_READONLY, 5000);
        return database.execAndGet(sql).getInt64();
    }
};

void TestRetention::dropsOnlyWhatIsDoneWith()
{
    LedgerFixture fixture;
    const Draft draft = testDraft(600);
    QHash<QString, QString> ids;
    int number = 0;
    const auto deliver = [&](const LedgerFact &last) {
        const QString messageId = u"M-%1"_s.arg(++number);
        const QString id = write(fixture, draft, {acceptedAs(messageId)});
        (void)fixture.append(eventOf({}, seenAs(messageId, draft)));
        LedgerFact fact = last;
        std::visit(
            [&](auto &known) {
                if constexpr (requires { known.handle; })
                    known.handle = messageId + u"-1"_s;
            },
            fact);
        (void)fixture.append(eventOf(id, fact));
        return id;
    };
    ids[u"held"_s] = fixture.appendedId(heldEvent(draft));
    ids[u"leaving"_s] = write(fixture, draft);
    ids[u"seen"_s] = deliver(NoteFact{});
    ids[u"ackFailed"_s] = deliver(AckFailedFact{});
    ids[u"watched"_s] = write(fixture, draft, {acceptedAs(u"W"_s)});
    Draft elsewhere = draft;
    elsewhere.topic = u"not-watched"_s;
    const QSet<QString> kept(ids.begin(), ids.end());
    ids[u"refused"_s] = write(fixture, draft, {RefusedFact{}});
    ids[u"notSent"_s] = write(fixture, draft, {NotSentFact{}});
    ids[u"acked"_s] = deliver(AckedFact{});
    ids[u"expired"_s] = deliver(LeaseExpiredFact{});
    ids[u"notWatched"_s] = write(fixture, elsewhere, {acceptedAs(u"N"_s)});
    Draft atOnce = elsewhere;
    atOnce.due.reset();
    ids[u"sent at once, not watched"_s] = write(fixture, atOnce, {acceptedAs(u"A"_s)});
    ids[u"cancelled"_s] = fixture.appendedId(heldEvent(draft));
    QVERIFY(fixture.append(eventOf(ids[u"cancelled"_s], CancelledFact{})));
    const QString unknown = write(fixture, testDraft(600, "nobody saw it"), {UnknownFact{}});
    const WatchInterval watched{.profile = u"prod"_s,
                                .topic = draft.topic,
                                .group = u"GID_a"_s,
                                .since = fixture.now,
                                .until = fixture.now.addDays(1)};
    QVERIFY(LedgerFixture::answer<void>([&](QObject *context, auto done) {
        fixture.ledger().watch(watched, context, std::move(done));
    }));

    fixture.now = fixture.now.addDays(200);
    QCOMPARE(retain(fixture), 7);

    for (auto id = ids.begin(); id != ids.end(); ++id)
        QVERIFY2(fixture.message(*id).id.isEmpty() != kept.contains(*id), qPrintable(id.key()));
    QCOMPARE(fixture.message(unknown).state, MessageState::Unknown);
}

void TestRetention::keepsWhatIsYoung()
{
    LedgerFixture fixture;
    fixture.start({{u"prod"_s, {.retain = std::chrono::hours(24)}}});
    const QString id = write(fixture, testDraft(600), {RefusedFact{}});

    fixture.now = testDraft(600).due->addSecs(24 * 3600);
    QCOMPARE(retain(fixture), 0);
    QVERIFY(!fixture.message(id).id.isEmpty());
    fixture.now = fixture.now.addMSecs(1);
    QCOMPARE(retain(fixture), 1);
}

void TestRetention::dropsTheOldestWhenTheyTakeTooMuchRoom()
{
    LedgerFixture fixture;
    fixture.start({{u"prod"_s, {.retainBytes = 2500}}});
    QStringList ids;
    for (const int due : {30, 10, 20, 40})
        ids.append(write(fixture, testDraft(due, QByteArray(1000, 'x')), {RefusedFact{}}));
    const QString held = fixture.appendedId(heldEvent(testDraft(5, QByteArray(1000, 'h'))));

    fixture.now = fixture.now.addSecs(100);
    QCOMPARE(retain(fixture), 3);

    QVERIFY(!fixture.message(ids[3]).id.isEmpty()); // the youngest
    QVERIFY(!fixture.message(held).id.isEmpty());
    QCOMPARE(number(fixture, "SELECT bytes FROM usage"), 2000);
    QCOMPARE(retain(fixture), 0);
}

void TestRetention::leavesNothingOfADroppedMessage()
{
    LedgerFixture fixture;
    const Draft draft = testDraft(600);
    const QString id = fixture.appendedId(leavingEvent(draft));
    QVERIFY(fixture.append(eventOf({}, seenAs(u"M-1"_s, draft)))); // joined later
    QVERIFY(fixture.append(eventOf(id, acceptedAs(u"M-1"_s))));
    QVERIFY(fixture.append(eventOf(id, AckedFact{u"M-1-1"_s})));
    QString edited = fixture.appendedId(heldEvent(draft));
    QVERIFY(fixture.append(eventOf(edited, EditedFact{testDraft(9, "other"), fixture.now})));
    QVERIFY(fixture.append(eventOf(edited, CancelledFact{})));

    fixture.now = fixture.now.addDays(200);
    QCOMPARE(retain(fixture), 2);

    for (const char *table : {"message", "event", "body", "delivery", "joined"}) {
        const QByteArray sql = QByteArray("SELECT count(*) FROM ") + table;
        QVERIFY2(number(fixture, sql.constData()) == 0, table);
    }
    QCOMPARE(number(fixture, "SELECT bytes FROM usage"), 0);
    QCOMPARE(fixture.counts().all(), 0);
}

void TestRetention::dropsManyInTurns()
{
    LedgerFixture fixture;
    for (int i = 0; i < 450; ++i)
        write(fixture, testDraft(i, "x"), {RefusedFact{}});

    fixture.now = fixture.now.addDays(200);

    QCOMPARE(retain(fixture), 450);
    QCOMPARE(fixture.counts().all(), 0);
}

void TestRetention::neverGivesANumberTwice()
{
    LedgerFixture fixture;
    const auto first = fixture.append(leavingEvent(testDraft(1)));
    QVERIFY(fixture.append(eventOf(first->id, RefusedFact{})));
    fixture.now = fixture.now.addDays(200);
    QCOMPARE(retain(fixture), 1);

    const auto second = fixture.append(leavingEvent(testDraft(1)));

    QVERIFY(second->row > first->row);
    QVERIFY(second->seq > first->seq);
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
