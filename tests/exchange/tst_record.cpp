// SPDX-License-Identifier: Apache-2.0
#include "exchange/record.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class TestRecord final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void fieldsKeepTheirOrderAndTypeComesFirst()
    {
        Record record(u"outcome"_s);
        record.text(u"z"_s, u"1"_s).number(u"a"_s, 2).truth(u"m"_s, false);

        QCOMPARE(record.line(), QByteArray(R"({"type":"outcome","z":"1","a":2,"m":false})"));
    }

    void absentIsLeftOut()
    {
        Record record(u"t"_s);
        record.text(u"a"_s, {})
            .number(u"b"_s, std::nullopt)
            .truth(u"c"_s, std::nullopt)
            .instant(u"d"_s, std::nullopt)
            .instant(u"e"_s, QDateTime())
            .span(u"f"_s, std::nullopt)
            .object(u"g"_s, Record());

        QCOMPARE(record.line(), QByteArray(R"({"type":"t"})"));
    }

    void instantsAndSpansAreMilliseconds()
    {
        Record record;
        record.instant(u"at"_s, QDateTime::fromMSecsSinceEpoch(1'799'910'000'123, Qt::UTC))
            .span(u"took"_s, std::chrono::seconds(2));

        QCOMPARE(record.line(), QByteArray(R"({"at":1799910000123,"took":2000})"));
    }

    void anyTextComesBackFromJson()
    {
        const QString text = u"\"quoted\" \\ back\nline\ttab\r"_s + QChar(0) + QChar(1)
            + QChar(0x1f) + u"延时 😀/é"_s;
        Record record;
        record.text(text, text);

        const QJsonObject read = QJsonDocument::fromJson(record.line()).object();

        QCOMPARE(read.value(text).toString(), text);
        QVERIFY(!record.line().contains('\n'));
    }

    void bodyThatIsNotTextIsBase64()
    {
        QCOMPARE(Record().body("hello").line(), QByteArray(R"({"body":"hello"})"));
        QCOMPARE(Record().body("\xEF\xBB\xBFx").line(), QByteArray("{\"body\":\"\xEF\xBB\xBFx\"}"));
        QCOMPARE(Record().body("\xff\x01").line(), QByteArray(R"({"bodyBase64":"/wE="})"));
        // Half a character at the end is none.
        QCOMPARE(Record().body("a\xC3").line(), QByteArray(R"({"bodyBase64":"YcM="})"));
    }

    void listsHoldTextsOrObjects()
    {
        Record record;
        record.list(u"names"_s, QStringList{u"a"_s, u"b"_s})
            .list(u"none"_s, QStringList())
            .list(u"topics"_s, QList<Record>{Record().text(u"name"_s, u"t"_s)});

        QCOMPARE(record.line(),
                 QByteArray(R"({"names":["a","b"],"none":[],"topics":[{"name":"t"}]})"));
    }
};

QTEST_GUILESS_MAIN(TestRecord)
#include "tst_record.moc"
