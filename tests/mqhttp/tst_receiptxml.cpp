// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/documents.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

class ReceiptXmlTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsBackTheReceiptItWrites_data()
    {
        QTest::addColumn<PublishReceipt>("receipt");
        const QString id = u"1E057D566EAD42A579935B5CD8740001"_s;
        const QString md5 = u"3753A9F0F35CD25B7299CE5B0C0C999A"_s;
        QTest::newRow("plain") << PublishReceipt{.messageId = id, .bodyMd5 = md5};
        QTest::newRow("half") << PublishReceipt{
            .messageId = id, .bodyMd5 = md5, .receiptHandle = u"h+/=<&>"_s};
    }
    void readsBackTheReceiptItWrites()
    {
        QFETCH(const PublishReceipt, receipt);

        const auto back = readReceipt(writeReceipt(receipt));

        QVERIFY(back);
        QVERIFY(*back == receipt);
    }

    void writesTheReceiptOfTheProtocol()
    {
        const PublishReceipt receipt{.messageId = u"1E057D566EAD42A579935B5CD8740001"_s,
                                     .bodyMd5 = u"3753A9F0F35CD25B7299CE5B0C0C999A"_s};

        const QByteArray xml = writeReceipt(receipt);

        QCOMPARE(xml.size(), 216);
        QVERIFY(xml.contains("<Message xmlns=\"http://mq.aliyuncs.com/doc/v1\"><MessageId>"));
    }

    void everyPrefixOfAReceiptIsAMalformedReply()
    {
        const QByteArray xml =
            writeReceipt({.messageId = u"id"_s, .bodyMd5 = u"md5"_s, .receiptHandle = u"h"_s});

        for (qsizetype size = 0; size < xml.size(); ++size) {
            const auto receipt = readReceipt(xml.first(size));
            QVERIFY2(!receipt, xml.first(size).constData());
            QCOMPARE(receipt.error().kind, ErrorKind::MalformedReply);
            QCOMPARE(receipt.error().reply, xml.first(size));
        }
        QVERIFY(readReceipt(xml));
    }

    void refusesReceiptsOfAnotherShape_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::newRow("other root")
            << QByteArray("<Messages><MessageId>a</MessageId><MessageBodyMD5>"
                          "b</MessageBodyMD5></Messages>");
        QTest::newRow("no id") << QByteArray(
            "<Message><MessageBodyMD5>b</MessageBodyMD5></Message>");
        QTest::newRow("empty id") << QByteArray(
            "<Message><MessageId/><MessageBodyMD5>b</MessageBodyMD5></Message>");
        QTest::newRow("no MD5") << QByteArray("<Message><MessageId>a</MessageId></Message>");
        QTest::newRow("two ids") << QByteArray(
            "<Message><MessageId>a</MessageId><MessageId>a</MessageId><MessageBodyMD5>b"
            "</MessageBodyMD5></Message>");
        QTest::newRow("DOCTYPE") << QByteArray(
            "<!DOCTYPE a><Message><MessageId>a</MessageId><MessageBodyMD5>b</MessageBodyMD5>"
            "</Message>");
        QTest::newRow("page") << QByteArray("<html><body>Bad gateway</body></html>");
    }
    void refusesReceiptsOfAnotherShape()
    {
        QFETCH(const QByteArray, xml);

        const auto receipt = readReceipt(xml);

        QVERIFY(!receipt);
        QCOMPARE(receipt.error().kind, ErrorKind::MalformedReply);
        QCOMPARE(receipt.error().reply, xml);
        QVERIFY(!receipt.error().message.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ReceiptXmlTest)
#include "tst_receiptxml.moc"
