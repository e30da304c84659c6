// SPDX-License-Identifier: Apache-2.0
#include "messaging/message.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class TestMessage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void writesTheMd5AsTheServiceDoes()
    {
        QCOMPARE(bodyMd5("a"), u"0CC175B9C0F1B6A831C399E269772661"_s);
        QCOMPARE(bodyMd5("I am test message 0.hello"), u"3753A9F0F35CD25B7299CE5B0C0C999A"_s);
        QCOMPARE(bodyMd5({}), u"D41D8CD98F00B204E9800998ECF8427E"_s);
    }

    void tellsAnIntactBodyFromADamagedOne()
    {
        ReceivedMessage message{.body = "a", .bodyMd5 = u"0CC175B9C0F1B6A831C399E269772661"_s};
        QVERIFY(message.hasIntactBody() == std::optional(true));

        message.bodyMd5 = message.bodyMd5.toLower();
        QVERIFY(message.hasIntactBody() == std::optional(true));

        message.body = "b";
        QVERIFY(message.hasIntactBody() == std::optional(false));
    }

    void saysNothingOfABodyWithoutMd5()
    {
        const ReceivedMessage message{.body = "a"};

        QVERIFY(!message.hasIntactBody().has_value());
    }
};

QTEST_GUILESS_MAIN(TestMessage)
#include "tst_message.moc"
