// SPDX-License-Identifier: Apache-2.0
#include "base/ulid.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace TMinus;
using namespace Qt::StringLiterals;

class TestUlid final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void sortsByTime();
    void sortsWithinOneMillisecond();
    void readsWhatItWrote();
    void theFirstOfAMillisecondIsBeforeAllOfIt();
    void knowsTheExampleOfTheSpecification();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
};

void TestUlid::sortsByTime()
{
    const QDateTime now = QDateTime::currentDateTimeUtc().addYears(1);

    const QString first = newUlid(now);
    const QString second = newUlid(now.addMSecs(1));

    QCOMPARE(first.size(), 26);
    QVERIFY(first < second);
    QVERIFY(first.left(10) != second.left(10)); // 48 bits of time come first
}

void TestUlid::sortsWithinOneMillisecond()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QStringList made;
    for (int i = 0; i < 1000; ++i)
        made.append(newUlid(now));

    QVERIFY(std::is_sorted(made.begin(), made.end()));
    QCOMPARE(std::set<QString>(made.begin(), made.end()).size(), 1000U);
}

void TestUlid::readsWhatItWrote()
{
    const QString ulid = newUlid(QDateTime::currentDateTimeUtc());

    const auto bytes = readUlid(ulid);

    QVERIFY(bytes);
    QCOMPARE(bytes->size(), 16);
    QCOMPARE(writeUlid(*bytes), ulid);
    QCOMPARE(readUlid(ulid.toLower()), bytes);
}

void TestUlid::theFirstOfAMillisecondIsBeforeAllOfIt()
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(1469918176385, Qt::UTC);

    QCOMPARE(firstUlid(when), u"01ARYZ6S410000000000000000"_s);
    QVERIFY(firstUlid(when) < u"01ARYZ6S41TSV4RRFFQ69G5FAV"_s);
}

void TestUlid::knowsTheExampleOfTheSpecification()
{
    // The time 1469918176385 is written 01ARYZ6S41 (github.com/ulid/spec, README).
    const auto bytes = readUlid(u"01ARYZ6S41TSV4RRFFQ69G5FAV"_s);

    QVERIFY(bytes);
    QCOMPARE(bytes->left(6).toHex().toLongLong(nullptr, 16), 1469918176385);
}

void TestUlid::refusesWhatIsNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("short") << u"01ARYZ6S41TSV4RRFFQ69G5FA"_s;
    QTest::newRow("long") << u"01ARYZ6S41TSV4RRFFQ69G5FAVV"_s;
    QTest::newRow("letter that is none of it") << u"01ARYZ6S41TSV4RRFFQ69G5FAU"_s;
    QTest::newRow("over 128 bits") << u"81ARYZ6S41TSV4RRFFQ69G5FAV"_s;
    QTest::newRow("not ASCII") << u"01ARYZ6S41TSV4RRFFQ69G5FA中"_s;
}

void TestUlid::refusesWhatIsNone()
{
    QFETCH(QString, text);

    QVERIFY(!readUlid(text));
}

QTEST_GUILESS_MAIN(TestUlid)
#include "tst_ulid.moc"
