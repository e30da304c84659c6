// SPDX-License-Identifier: Apache-2.0
#include "ledger/textindex.h"

#include "ledger/filtersql.h"
#include "ledger/ledgerfixture.h"

using namespace TMinus;

class TestTextIndex final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void findsWhatWasWritten_data();
    void findsWhatWasWritten();
    void findsWhatWasEditedByItsNewWordsOnly();
    void findsTheBodyThatAnArrivalBrought();
    void tellsWhatItHasNotTakenInYet();
    void findsAllAgainAfterCompacting();
    void takesInOnlyWhatTheProfileKeeps();

private:
    static LedgerPage ask(LedgerFixture &fixture, const QString &text)
    {
        const auto tree = readFilter(text, {.phrases = {.now = fixture.now}});
        const LedgerQuery query{.condition = filterSql(*tree, fixture.now)};
        return LedgerFixture::answer<LedgerPage>([&](QObject *context, auto done) {
                   fixture.ledger().page(query, context, std::move(done));
               })
            .value_or(LedgerPage());
    }
    static QStringList keys(const LedgerPage &page)
    {
        QStringList keys;
        for (const LedgerMessage &message : page.messages)
            keys.append(message.draft.key);
        return keys;
    }
    static QString write(LedgerFixture &fixture, const QString &key, const QByteArray &body)
    {
        Draft draft = testDraft(600, body);
        draft.key = key;
        return fixture.appendedId(heldEvent(draft));
    }
    static qint64 number(const LedgerFixture &fixture, const char *sql)
    {
        SQLite::Database database(fixture.path().toStdString(), SQLite::OPEN_READONLY, 5000);
        return database.execAndGet(sql).getInt64();
    }
    static bool isFilled(const LedgerFixture &fixture)
    {
        return number(fixture,
                      "SELECT value=(SELECT max(seq) FROM event) FROM mark "
                      "WHERE name='indexed'")
            != 0;
    }
};

void TestTextIndex::findsWhatWasWritten_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("word of a body") << u"refund"_s << QStringList{u"K-1"_s};
    QTest::newRow("beginning of a word") << u"refu"_s << QStringList{u"K-1"_s};
    QTest::newRow("not the middle of one") << u"efund"_s << QStringList();
    QTest::newRow("any case") << u"REFUND"_s << QStringList{u"K-1"_s};
    QTest::newRow("key") << u"K-2"_s << QStringList{u"K-2"_s};
    QTest::newRow("tag of all") << u"close"_s << QStringList{u"K-1"_s, u"K-2"_s};
    QTest::newRow("two of the middle of Chinese") << u"单超"_s << QStringList{u"K-2"_s};
    QTest::newRow("three") << u"单超时"_s << QStringList{u"K-2"_s};
    QTest::newRow("in the other order") << u"超单"_s << QStringList();
    QTest::newRow("two words") << u"refund order"_s << QStringList{u"K-1"_s};
    QTest::newRow("nowhere") << u"nowhere"_s << QStringList();
}

void TestTextIndex::findsWhatWasWritten()
{
    QFETCH(QString, question);
    QFETCH(QStringList, found);
    LedgerFixture fixture;
    QVERIFY(!write(fixture, u"K-1"_s, "{\"do\": \"Refund order 17\"}").isEmpty());
    QVERIFY(!write(fixture, u"K-2"_s, "订单超时关闭").isEmpty());
    QTRY_VERIFY(isFilled(fixture));

    const LedgerPage page = ask(fixture, question);

    QCOMPARE(keys(page), found);
    QCOMPARE(page.notIndexed, 0);
}

void TestTextIndex::findsWhatWasEditedByItsNewWordsOnly()
{
    LedgerFixture fixture;
    const QString id = write(fixture, u"K-1"_s, "before");
    QTRY_VERIFY(isFilled(fixture));

    QVERIFY(fixture.append(eventOf(id, EditedFact{testDraft(600, "afterwards"), fixture.now})));
    QTRY_VERIFY(isFilled(fixture));

    QCOMPARE(ask(fixture, u"afterwards"_s).messages.size(), 1);
    QCOMPARE(ask(fixture, u"before"_s).messages.size(), 0); // its old word leads nowhere
}

void TestTextIndex::findsTheBodyThatAnArrivalBrought()
{
    LedgerFixture fixture;
    QVERIFY(fixture.append(eventOf({}, ImportedFact{testDraft(600, {}), u"M-1"_s})));
    QTRY_VERIFY(isFilled(fixture));

    QVERIFY(fixture.append(eventOf({}, seenAs(u"M-1"_s, testDraft(600, "brought along")))));
    QTRY_VERIFY(isFilled(fixture));

    QCOMPARE(ask(fixture, u"brought"_s).messages.size(), 1);
}

void TestTextIndex::tellsWhatItHasNotTakenInYet()
{
    LedgerFixture fixture;
    for (int i = 0; i < 3; ++i)
        QVERIFY(!write(fixture, u"K-%1"_s.arg(i), "refund").isEmpty());
    QTRY_VERIFY(isFilled(fixture));
    SQLite::Database(fixture.path().toStdString(), SQLite::OPEN_READWRITE, 5000)
        .exec("UPDATE mark SET value=1 WHERE name='indexed'");

    QCOMPARE(ask(fixture, u"refund"_s).notIndexed, 2);
}

void TestTextIndex::findsAllAgainAfterCompacting()
{
    LedgerFixture fixture;
    const QString id = write(fixture, u"K-1"_s, "before");
    QTRY_VERIFY(isFilled(fixture));
    QVERIFY(fixture.append(eventOf(id, EditedFact{testDraft(600, "afterwards"), fixture.now})));
    QTRY_VERIFY(isFilled(fixture));
    const auto wordsOfOld = "SELECT count(*) FROM word WHERE word MATCH 'before'";
    QCOMPARE(number(fixture, wordsOfOld), 1);

    const auto compacted = LedgerFixture::answer<void>(
        [&](QObject *context, auto done) { fixture.ledger().compact(context, std::move(done)); });

    QVERIFY(compacted);
    QCOMPARE(number(fixture, wordsOfOld), 0);
    QCOMPARE(ask(fixture, u"afterwards"_s).messages.size(), 1);
    QVERIFY(isFilled(fixture));
    QVERIFY(!write(fixture, u"K-2"_s, "and it goes on").isEmpty());
}

void TestTextIndex::takesInOnlyWhatTheProfileKeeps()
{
    LedgerFixture fixture;
    fixture.start({{u"prod"_s, LedgerPolicy{.keepBody = KeepBody::First, .keepBytes = 6}}});
    write(fixture, u"A"_s, "public and confidential");
    QTRY_VERIFY(isFilled(fixture));

    const auto documents = [&](const char *word) {
        return number(
            fixture,
            ("SELECT count(*) FROM word WHERE word MATCH '" + QByteArray(word) + "'").constData());
    };
    QCOMPARE(documents("public"), 1);
    QCOMPARE(documents("confidential"), 0);
}

QTEST_GUILESS_MAIN(TestTextIndex)
#include "tst_textindex.moc"
