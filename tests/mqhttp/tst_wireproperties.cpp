// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/wireproperties.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

namespace {

const QDateTime due = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);

} // namespace

class WirePropertiesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsBackWhatItWrites_data()
    {
        QTest::addColumn<WireProperties>("properties");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << WireProperties() << QString();
        QTest::newRow("own") << WireProperties{.own = {{u"a"_s, u"i"_s}, {u"B"_s, u"中 x"_s}}}
                             << u"B:中 x|a:i|"_s;
        QTest::newRow("key") << WireProperties{.key = u"k1 k2"_s} << u"KEYS:k1 k2|"_s;
        QTest::newRow("due") << WireProperties{.due = due}
                             << u"__STARTDELIVERTIME:1700000000123|"_s;
        QTest::newRow("check") << WireProperties{.transactionCheck = std::chrono::seconds(10)}
                               << u"__TransCheckT:10|"_s;
        QTest::newRow("shard") << WireProperties{.shardingKey = u"s"_s} << u"__SHARDINGKEY:s|"_s;
        QTest::newRow("all") << WireProperties{.key = u"k"_s,
                                               .shardingKey = u"s"_s,
                                               .due = due,
                                               .transactionCheck = std::chrono::seconds(300),
                                               .own = {{u"a"_s, u"i"_s}}}
                             << u"a:i|KEYS:k|__STARTDELIVERTIME:1700000000123|__TransCheckT:300|"
                                "__SHARDINGKEY:s|"_s;
        QTest::newRow("line feed") << WireProperties{.own = {{u"a"_s, u"x\ny"_s}}} << u"a:x\ny|"_s;
    }
    void readsBackWhatItWrites()
    {
        QFETCH(const WireProperties, properties);
        QFETCH(const QString, text);

        QCOMPARE(writeProperties(properties), text);
        const auto back = readProperties(text);
        QVERIFY(back);
        QVERIFY(*back == properties);
    }

    void writesNothingEmptyAndNothingTwice()
    {
        const WireProperties properties{.key = u"k"_s,
                                        .own = {{u"KEYS"_s, u"other"_s},
                                                {u"__STARTDELIVERTIME"_s, u"1"_s},
                                                {u"__TransCheckT"_s, u"1"_s},
                                                {u"__SHARDINGKEY"_s, u"1"_s},
                                                {u"a"_s, QString()},
                                                {QString(), u"b"_s}}};

        QCOMPARE(writeProperties(properties), u"KEYS:k|"_s);
    }

    void readsEveryWayToWritePairs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Properties>("own");
        const Properties both{{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}};
        QTest::newRow("final bar") << u"a:1|b:2|"_s << both;
        QTest::newRow("no final bar") << u"a:1|b:2"_s << both;
        QTest::newRow("bars everywhere") << u"||a:1||b:2||"_s << both;
        QTest::newRow("last one counts") << u"a:0|b:2|a:1|"_s << both;
        QTest::newRow("empty value dropped") << u"a:1|a:|c:|b:2"_s << both;
        QTest::newRow("no key dropped") << u":1|a:1|:|b:2"_s << both;
        QTest::newRow("no colon dropped") << u"x|a:1|b:2|y"_s << both;
        QTest::newRow("first colon counts") << u"a:1:2|"_s << Properties{{u"a"_s, u"1:2"_s}};
        QTest::newRow("spaces kept") << u" a : 1 |"_s << Properties{{u" a "_s, u" 1 "_s}};
        QTest::newRow("unknown system names")
            << u"__BORNHOST:h|keys:k|"_s
            << Properties{{u"__BORNHOST"_s, u"h"_s}, {u"keys"_s, u"k"_s}};
        QTest::newRow("empty reserved dropped")
            << u"KEYS:|__STARTDELIVERTIME:|__TransCheckT:|__SHARDINGKEY:|a:1|b:2"_s << both;
    }
    void readsEveryWayToWritePairs()
    {
        QFETCH(const QString, text);
        QFETCH(const Properties, own);

        const auto properties = readProperties(text);

        QVERIFY(properties);
        QVERIFY(*properties == WireProperties{.own = own});
    }

    void readsNumbersOutOfRange()
    {
        const auto properties = readProperties(u"__STARTDELIVERTIME:-5|__TransCheckT:0|"_s);

        QVERIFY(properties);
        QCOMPARE(properties->due, QDateTime::fromMSecsSinceEpoch(-5, Qt::UTC));
        QCOMPARE(properties->transactionCheck, std::chrono::seconds(0));
    }

    void refusesReservedNumbersThatAreNone_data()
    {
        QTest::addColumn<QString>("value");
        for (const char *value :
             {"x", " ", "1 ", " 1", "+1", "-", "--1", "1.5", "1e3", "0x1F", "1,000",
              "99999999999999999999", "9223372036854775807", "-9223372036854775808"})
            QTest::newRow(value) << QString::fromLatin1(value);
    }
    void refusesReservedNumbersThatAreNone()
    {
        QFETCH(const QString, value);

        for (const QString &name : {u"__STARTDELIVERTIME"_s, u"__TransCheckT"_s}) {
            const auto properties = readProperties(u"a:1|"_s + name + u':' + value + u"|"_s);

            QVERIFY2(!properties, qPrintable(name));
            QCOMPARE(properties.error().kind, ErrorKind::InvalidArgument);
            QVERIFY(properties.error().message.contains(name));
        }
    }

    void everyPrefixIsRead()
    {
        const QString text = u"a:i|KEYS:k|__STARTDELIVERTIME:1700000000123|__SHARDINGKEY:s|"_s;

        for (qsizetype size = 0; size <= text.size(); ++size)
            QVERIFY2(readProperties(text.first(size)), qPrintable(text.first(size)));
    }

    void knowsTheReservedNames()
    {
        for (const QString &name :
             {u"KEYS"_s, u"__STARTDELIVERTIME"_s, u"__TransCheckT"_s, u"__SHARDINGKEY"_s})
            QVERIFY(isReservedProperty(name));
        QVERIFY(!isReservedProperty(u"keys"));
        QVERIFY(!isReservedProperty(u""));
    }

    void instantsEndBeforeTheYear10000()
    {
        QVERIFY(isInstant(0));
        QVERIFY(isInstant(253'402'300'799'999));
        QVERIFY(!isInstant(253'402'300'800'000));
        QVERIFY(!isInstant(std::numeric_limits<qint64>::min()));
    }
};

QTEST_GUILESS_MAIN(WirePropertiesTest)
#include "tst_wireproperties.moc"
