// SPDX-License-Identifier: Apache-2.0
#include "base/logtext.h"

#include "base/result.h"

#include <QTest>

using namespace TMinus;

class LogTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesSecrets_data();
    void hidesSecrets();
    void hidesWhatTheEnvironmentHas();
    void leavesTheRestAsItIs();
    void isOneLineOfBoundedLength();
};

/// The secret is "planted…" in each.
void LogTextTest::hidesSecrets_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("header") << u"Authorization: MQ id:planted+sig="_s;
    QTest::newRow("header in quotes") << u"{\"Authorization\": \"MQ planted\"}"_s;
    QTest::newRow("secret") << u"accessKeySecret=planted, done"_s;
    QTest::newRow("key id") << u"access-key-id: planted"_s;
    QTest::newRow("token") << u"security-token = planted"_s;
    QTest::newRow("password") << u"the proxy said password:'planted'"_s;
    QTest::newRow("query") << u"GET /x?Signature=planted&b=1"_s;
    QTest::newRow("user") << u"http://planted:planted@host/ was refused"_s;
    QTest::newRow("bare key id") << u"the key LTAI5tplantedplanted is unknown"_s;
    QTest::newRow("bare signature") << u"computed plantedplantedplantedplantedp= here"_s;
}

void LogTextTest::hidesSecrets()
{
    QFETCH(const QString, text);

    const QString clean = logText(text);

    QVERIFY2(!clean.contains(u"planted"_s), qPrintable(clean));
    QVERIFY(clean.contains(u"***"_s));
}

void LogTextTest::hidesWhatTheEnvironmentHas()
{
    qputenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "planted-7");

    QCOMPARE(logText(u"what planted-7 is"_s), u"what *** is"_s);

    qunsetenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET");
    QCOMPARE(logText(u"what planted-7 is"_s), u"what planted-7 is"_s);
}

void LogTextTest::leavesTheRestAsItIs()
{
    const QString text = u"The file /home/a/ledger.sqlite is locked, request 5EB1B9F8, 12 ms."_s;

    QCOMPARE(logText(text), text);
}

void LogTextTest::isOneLineOfBoundedLength()
{
    QCOMPARE(logText(u"one\r\ntwo\n"_s), u"one  two"_s);
    QCOMPARE(logText(QString(100'000, u'x')).size(), 4000);
}

QTEST_GUILESS_MAIN(LogTextTest)
#include "tst_logtext.moc"
