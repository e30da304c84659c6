// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/httpmessage.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class HttpMessageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void findsHeadersInAnyCase_data()
    {
        QTest::addColumn<QByteArray>("sent");
        for (const char *name : {"x-mq-request-id", "X-Mq-Request-Id", "X-MQ-REQUEST-ID"})
            QTest::newRow(name) << QByteArray(name);
    }
    void findsHeadersInAnyCase()
    {
        QFETCH(const QByteArray, sent);
        const HttpHeaders headers{{"x-mq-request", "no"}, {sent, " Value "}, {sent, "second"}};

        QCOMPARE(headerValue(headers, "x-mq-request-id"), QByteArray(" Value "));
        QCOMPARE(headerValue(headers, "X-MQ-request-ID"), QByteArray(" Value "));
    }

    void tellsEmptyFromMissing()
    {
        const HttpHeaders headers{{"Date", ""}, {"Host", QByteArray()}};

        QVERIFY(!headerValue(headers, "date").isNull());
        QVERIFY(headerValue(headers, "date").isEmpty());
        QVERIFY(!headerValue(headers, "host").isNull());
        QVERIFY(headerValue(headers, "dat").isNull());
        QVERIFY(headerValue(headers, "dates").isNull());
        QVERIFY(headerValue({}, "date").isNull());
    }
};

QTEST_GUILESS_MAIN(HttpMessageTest)
#include "tst_httpmessage.moc"
