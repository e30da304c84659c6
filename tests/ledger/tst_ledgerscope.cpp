// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "ledger/ledgerfixture.h"
#include "ledger/ledgerscope.h"

using namespace TMinus;

namespace {

FilterNode filterOf(const QString &text)
{
    const auto read = readFilter(text, {.phrases = {.now = QDateTime::currentDateTimeUtc()}});
    return read ? *read : FilterNode{.kind = FilterNode::Kind::Not};
}

} // namespace

class LedgerScopeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void listsWhatIsOpen();
    void listsTheOutbox();
    void countsWhatIsOverdue();
    void findsRowsRangesAndBoth();
    void keepsToAProfile();
    void knowsWhichFiltersAskForHistory_data();
    void knowsWhichFiltersAskForHistory();
    void knowsWhichFiltersMove_data();
    void knowsWhichFiltersMove();

private:
    QString make(int due, const QList<LedgerFact> &facts, const QString &topic = u"orders"_s);
    QStringList ids(const SqlCondition &condition);
};

namespace {

LedgerFixture *fixture = nullptr;

} // namespace

QString LedgerScopeTest::make(int due, const QList<LedgerFact> &facts, const QString &topic)
{
    Draft draft = testDraft(due);
    draft.topic = topic;
    const QString id = fixture->appendedId(leavingEvent(draft));
    for (const LedgerFact &fact : facts)
        fixture->append(eventOf(id, fact));
    return id;
}

QStringList LedgerScopeTest::ids(const SqlCondition &condition)
{
    QStringList found;
    for (const LedgerMessage &message : fixture->page({.condition = condition}))
        found.append(message.id);
    return found;
}

void LedgerScopeTest::listsWhatIsOpen()
{
    LedgerFixture own;
    fixture = &own;
    const QString held = own.appendedId(heldEvent(testDraft(500)));
    const QString unknown = make(-9'000'000, {UnknownFact{}});
    const QString ahead = make(600, {acceptedAs(u"M1"_s)});
    const QString today = make(-3600, {acceptedAs(u"M2"_s)});
    const QString lastWeek = make(-300'000, {acceptedAs(u"M3"_s)});
    make(700, {RefusedFact{}});

    const QStringList found = ids(scopeSql(LedgerScope::Open, {}, own.now));

    QCOMPARE(found, QStringList({unknown, today, held, ahead}));
    QVERIFY(!found.contains(lastWeek));
}

void LedgerScopeTest::listsTheOutbox()
{
    LedgerFixture own;
    fixture = &own;
    const QString held = own.appendedId(heldEvent(testDraft(500)));
    const QString leaving = make(600, {});
    const QString cancelled = own.appendedId(heldEvent(testDraft(700)));
    own.append(eventOf(cancelled, CancelledFact{}));
    const QString old = own.appendedId(heldEvent(testDraft(-100'000)));
    own.append(eventOf(old, CancelledFact{}));
    make(800, {acceptedAs(u"M1"_s)});
    const QString rolledBack = own.appendedId(heldEvent(testDraft(900)));
    for (const LedgerFact &fact :
         {LedgerFact(LeavingFact{}), LedgerFact(acceptedAs(u"M2"_s)), LedgerFact(RolledBackFact{})})
        QVERIFY(own.append(eventOf(rolledBack, fact)));

    QCOMPARE(ids(scopeSql(LedgerScope::Outbox, {}, own.now)),
             QStringList({held, leaving, cancelled}));
}

void LedgerScopeTest::countsWhatIsOverdue()
{
    LedgerFixture own;
    fixture = &own;
    const QString watched = make(-400, {acceptedAs(u"M1"_s)}, u"watched"_s);
    make(-400, {acceptedAs(u"M2"_s)}, u"alone"_s);
    make(-60, {acceptedAs(u"M3"_s)}, u"watched"_s); // its grace runs
    const auto written = LedgerFixture::answer<void>([&](QObject *context, auto done) {
        own.ledger().watch({.profile = u"prod"_s,
                            .topic = u"watched"_s,
                            .group = u"GID_a"_s,
                            .since = own.now.addSecs(-1000),
                            .until = own.now},
                           context, std::move(done));
    });
    QVERIFY(written);

    QCOMPARE(ids(overdueSql(u"prod"_s, own.now)), QStringList({watched}));
    QCOMPARE(ids(overdueSql(u"staging"_s, own.now)), QStringList());
}

void LedgerScopeTest::findsRowsRangesAndBoth()
{
    LedgerFixture own;
    fixture = &own;
    const QString first = own.appendedId(heldEvent(testDraft(100)));
    const QString second = own.appendedId(heldEvent(testDraft(200)));
    const QString third = own.appendedId(heldEvent(testDraft(300)));

    QCOMPARE(ids(rowsSql({1, 3, 99})), QStringList({first, third}));
    QCOMPARE(ids(rowsSql({})), QStringList());
    QCOMPARE(ids(rangesSql({})).size(), 3);
    QCOMPARE(ids(rangesSql({{own.now, own.now.addSecs(200)}})), QStringList({first}));
    QCOMPARE(ids(bothSql(rowsSql({1, 2}), rangesSql({{own.now.addSecs(150), own.now.addDays(1)}}))),
             QStringList({second}));
}

void LedgerScopeTest::keepsToAProfile()
{
    LedgerFixture own;
    fixture = &own;
    own.appendedId(heldEvent(testDraft(100)));

    QCOMPARE(ids(scopeSql(LedgerScope::All, u"staging"_s, own.now)), QStringList());
    QCOMPARE(ids(bothSql(rangesSql({}), scopeSql(LedgerScope::All, u"prod"_s, own.now))).size(), 1);
}

void LedgerScopeTest::knowsWhichFiltersAskForHistory_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<bool>("asks");
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("topic") << u"topic:orders due<2h"_s << false;
    QTest::newRow("key") << u"key:ORD-1"_s << true;
    QTest::newRow("bare") << u"ORD-1"_s << true;
    QTest::newRow("deep") << u"topic:a (tag:b OR -is:acked)"_s << true;
}

void LedgerScopeTest::knowsWhichFiltersAskForHistory()
{
    QFETCH(const QString, filter);
    QFETCH(const bool, asks);

    QCOMPARE(asksForHistory(filterOf(filter)), asks);
}

void LedgerScopeTest::knowsWhichFiltersMove_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<bool>("moves");
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("topic") << u"topic:orders"_s << false;
    QTest::newRow("relative") << u"topic:a due<2h"_s << true;
    QTest::newRow("absolute") << u"due<\"2027-01-14 15:00\""_s << false;
    QTest::newRow("state") << u"is:overdue"_s << true;
    QTest::newRow("in") << u"tag:a OR in<5m"_s << true;
}

void LedgerScopeTest::knowsWhichFiltersMove()
{
    QFETCH(const QString, filter);
    QFETCH(const bool, moves);

    QCOMPARE(movesWithClock(filterOf(filter)), moves);
}

QTEST_GUILESS_MAIN(LedgerScopeTest)
#include "tst_ledgerscope.moc"
