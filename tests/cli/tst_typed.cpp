// SPDX-License-Identifier: Apache-2.0
#include "cli/typed.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestTyped final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void numbersStayInTheirRange_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<bool>("isRead");
        QTest::newRow("least") << QByteArray("1") << true;
        QTest::newRow("most") << QByteArray("16") << true;
        QTest::newRow("below") << QByteArray("0") << false;
        QTest::newRow("above") << QByteArray("17") << false;
        QTest::newRow("words") << QByteArray("many") << false;
        QTest::newRow("fraction") << QByteArray("1.5") << false;
        QTest::newRow("huge") << QByteArray("99999999999") << false;
        QTest::newRow("empty") << QByteArray() << false;
    }

    void numbersStayInTheirRange()
    {
        QFETCH(const QByteArray, typed);
        QFETCH(const bool, isRead);

        const auto number = readNumber("--batch", typed.toStdString(), {1, 16});

        QCOMPARE(number.has_value(), isRead);
        if (isRead)
            QCOMPARE(*number, typed.toInt());
        else
            QVERIFY(number.error().message.startsWith(u"--batch takes a whole number"_s));
    }

    void spansNameTheirOption()
    {
        QCOMPARE(readSpan("--in", "1h30m").value(), 90min);
        QVERIFY(readSpan("--in", "soon").error().message.startsWith(u"--in: “soon”"_s));
    }

    void missingOptionIsNamed()
    {
        QVERIFY(need("--topic", "t"));
        QCOMPARE(need("--topic", "").error().message,
                 u"--topic is missing. Add it with its value."_s);
    }

    void textIsUtf8()
    {
        QCOMPARE(toTexts({"延时",
                          "\xEF\xBB\xBF"
                          "b"}),
                 (QStringList{u"延时"_s, u"\uFEFFb"_s}));
    }
};

QTEST_GUILESS_MAIN(TestTyped)
#include "tst_typed.moc"
