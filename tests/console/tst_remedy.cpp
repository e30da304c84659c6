// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "console/remedy.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

/// What is offered to repair a draft really repairs it.
class RemedyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void repairsWhatPreflightStops_data();
    void repairsWhatPreflightStops();
    void offersTheYearThatWasMeant();
    void offersTheSameClockTomorrow();
    void offersTheLatestTimeOfTheWindow();
    void acceptsClocksThatAreFarApart();
    void offersNothingWhereSomebodyHasToThink();
    void knowsWhatEachFindingIsAbout();

private:
    QList<Finding> findings(const SendWish &wish) const;
    const QDateTime m_now = QDateTime(QDate(2027, 1, 12), QTime(6, 32, 7), Qt::UTC);
    const RemedyView m_view{.now = m_now, .window = 72h, .zone = QTimeZone("Asia/Shanghai")};
    const Draft m_good{.topic = u"orders"_s, .body = "x", .due = m_now.addSecs(600)};
};

void RemedyTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QLocale::setDefault(QLocale::c());
}

QList<Finding> RemedyTest::findings(const SendWish &wish) const
{
    Draft draft = wish.draft;
    if (wish.after)
        draft.due = m_now.addMSecs(wish.after->count());
    return preflight(draft, {.now = m_now});
}

void RemedyTest::repairsWhatPreflightStops_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<Draft>("draft");
    const auto row = [this](const char *word, auto spoil) {
        Draft draft = m_good;
        spoil(draft);
        QTest::newRow(word) << QString::fromLatin1(word) << draft;
    };
    row("past", [this](Draft &draft) { draft.due = m_now.addYears(-1); });
    row("tooNear", [this](Draft &draft) { draft.due = m_now.addSecs(2); });
    row("beyondWindow", [this](Draft &draft) { draft.due = m_now.addDays(8); });
    row("tagSpace", [](Draft &draft) { draft.tag = u"CLOSE ORDER"_s; });
    row("tagBar", [](Draft &draft) { draft.tag = u"A|B"_s; });
    row("tagIllegal", [](Draft &draft) { draft.tag = u"A\u0001"_s; });
    row("keyCharacters", [](Draft &draft) { draft.key = u"a:b<c>😀"_s; });
    row("shardingKeyCharacters", [](Draft &draft) { draft.shardingKey = u"a|b"_s; });
    row("propertyCharacters", [](Draft &draft) { draft.properties = {{u"a"_s, u"1&2"_s}}; });
    row("propertyEmpty", [](Draft &draft) { draft.properties = {{u"a"_s, QString()}}; });
    row("bodyIllegal", [](Draft &draft) { draft.body = "a\x01\x02z"; });
}

void RemedyTest::repairsWhatPreflightStops()
{
    QFETCH(const QString, word);
    QFETCH(const Draft, draft);
    const auto stop = firstStop(findings({.draft = draft}));
    QVERIFY(stop);
    QCOMPARE(stop->word, word);

    const QList<Remedy> remedies = remediesFor(*stop, {.draft = draft}, m_view);

    QVERIFY(!remedies.isEmpty());
    for (const Remedy &remedy : remedies) {
        QVERIFY(!remedy.words.isEmpty());
        QVERIFY2(!firstStop(findings(remedy.wish)), qPrintable(remedy.words));
    }
}

void RemedyTest::offersTheYearThatWasMeant()
{
    SendWish wish{.draft = m_good};
    wish.draft.due = QDateTime(QDate(2026, 1, 14), QTime(7, 0), Qt::UTC);

    const QList<Remedy> remedies = remediesFor({.word = u"past"_s}, wish, m_view);

    QCOMPARE(remedies.first().words, u"Use 2027"_s);
    QCOMPARE(remedies.first().wish.draft.due, QDateTime(QDate(2027, 1, 14), QTime(7, 0), Qt::UTC));
}

void RemedyTest::offersTheSameClockTomorrow()
{
    SendWish wish{.draft = m_good};
    wish.draft.due = m_now.addSecs(-3600);

    const QList<Remedy> remedies = remediesFor({.word = u"past"_s}, wish, m_view);

    QCOMPARE(remedies.first().words, u"Tomorrow 13:32"_s);
    QCOMPARE(remedies.first().wish.draft.due, m_now.addSecs(23 * 3600));
}

void RemedyTest::offersTheLatestTimeOfTheWindow()
{
    SendWish wish{.draft = m_good};
    wish.draft.due = m_now.addDays(8);

    const QList<Remedy> remedies = remediesFor({.word = u"beyondWindow"_s}, wish, m_view);

    QCOMPARE(remedies.first().words, u"Use 15 Jan 14:31"_s);
}

void RemedyTest::acceptsClocksThatAreFarApart()
{
    const SendWish wish{.draft = m_good, .after = 600s};

    const QList<Remedy> remedies = remediesFor({.word = u"skewRelative"_s}, wish, m_view);

    QCOMPARE(remedies.size(), 1);
    QCOMPARE(remedies.first().words, u"Count in server time"_s);
    SendWish accepting = wish;
    accepting.acceptsSkew = true;
    QCOMPARE(remedies.first().wish, accepting);
}

void RemedyTest::offersNothingWhereSomebodyHasToThink()
{
    for (const QString &word : {u"bodyEmpty"_s, u"bodyTooLarge"_s, u"topicMissing"_s, u"skew"_s})
        QVERIFY(remediesFor({.word = word}, {.draft = m_good}, m_view).isEmpty());
}

void RemedyTest::knowsWhatEachFindingIsAbout()
{
    QCOMPARE(partOf(u"tagSpace"_s), DraftPart::Tag);
    QCOMPARE(partOf(u"topicMissing"_s), DraftPart::Topic);
    QCOMPARE(partOf(u"keySpace"_s), DraftPart::Key);
    QCOMPARE(partOf(u"shardingKeyCharacters"_s), DraftPart::ShardingKey);
    QCOMPARE(partOf(u"propertiesTooLarge"_s), DraftPart::Property);
    QCOMPARE(partOf(u"propertyEmpty"_s), DraftPart::Property);
    QCOMPARE(partOf(u"bodyIllegal"_s), DraftPart::Body);
    QCOMPARE(partOf(u"past"_s), DraftPart::Time);
    QCOMPARE(partOf(u"skew"_s), DraftPart::Other);
}

QTEST_GUILESS_MAIN(RemedyTest)
#include "tst_remedy.moc"
