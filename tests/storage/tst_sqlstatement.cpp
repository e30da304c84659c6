// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlstatement.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

namespace {

enum class Word { Zero, One, Two };
constexpr Word lastOf(Word)
{
    return Word::Two;
}

} // namespace

class TestSqlStatement final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void givesBackWhatItBound();
    void knowsNothingFromEmpty();
    void canBeUsedAgainAfterItThrew();
    void takesNoNumberThatStandsForNothing();

private:
    SQLite::Database m_database{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
};

void TestSqlStatement::givesBackWhatItBound()
{
    const QDateTime instant = QDateTime::fromMSecsSinceEpoch(1'900'000'000'123, Qt::UTC);
    const QByteArray bytes("a\0b", 3);
    SqlStatement select(m_database, "SELECT ?, ?, ?, ?, ?, ?");

    QVERIFY(select.with(u"标签\u0000x"_s, bytes, -1LL << 62, Word::Two, instant, std::optional(7))
                .step());

    QCOMPARE(select.text(0), u"标签\u0000x"_s);
    QCOMPARE(select.bytes(1), bytes);
    QCOMPARE(select.number(2), -1LL << 62);
    QCOMPARE(select.value<Word>(3), Word::Two);
    QCOMPARE(select.instant(4), instant);
    QCOMPARE(select.maybeNumber(5), std::optional<qint64>(7));
    QVERIFY(!select.step());
}

void TestSqlStatement::knowsNothingFromEmpty()
{
    SqlStatement select(m_database, "SELECT ?1 IS NULL, ?2 IS NULL, ?3 IS NULL, ?4 IS NULL, ?3");

    QVERIFY(select.with(QString(), QByteArray(), std::optional<QDateTime>(), QDateTime()).step());

    QCOMPARE(select.number(0), 0);
    QCOMPARE(select.number(1), 0);
    QCOMPARE(select.number(2), 1);
    QCOMPARE(select.number(3), 1);
    QVERIFY(!select.maybeInstant(4));
    QVERIFY(!select.instant(4).isValid());
}

void TestSqlStatement::canBeUsedAgainAfterItThrew()
{
    m_database.exec("CREATE TABLE t(x INTEGER PRIMARY KEY)");
    SqlStatement insert(m_database, "INSERT INTO t VALUES(?)");
    QCOMPARE(insert.with(1).run(), 1);

    QVERIFY_THROWS_EXCEPTION(SQLite::Exception, insert.with(1).run());

    QCOMPARE(insert.with(2).run(), 1);
}

void TestSqlStatement::takesNoNumberThatStandsForNothing()
{
    SqlStatement select(m_database, "SELECT ?, ?");

    QVERIFY(select.with(3, -1).step());

    QVERIFY_THROWS_EXCEPTION(SQLite::Exception, select.value<Word>(0));
    QVERIFY_THROWS_EXCEPTION(SQLite::Exception, select.value<Word>(1));
}

QTEST_GUILESS_MAIN(TestSqlStatement)
#include "tst_sqlstatement.moc"
