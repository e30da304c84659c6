// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/documents.h"

#include "mqhttp/recorded.h"

using namespace TMinus;

namespace {

QList<QJsonObject> recordedDeletes()
{
    QList<QJsonObject> found = Recorded::requests();
    found.removeIf(
        [](const QJsonObject &recorded) { return Recorded::request(recorded).method != "DELETE"; });
    return found;
}

QByteArray list(const QByteArray &inside)
{
    return "<ReceiptHandles>" + inside + "</ReceiptHandles>";
}

const QByteArray one = "<ReceiptHandle>h</ReceiptHandle>";

} // namespace

class HandlesXmlTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsWhatEverySdkAcknowledges_data() { Recorded::rows(recordedDeletes()); }
    void readsWhatEverySdkAcknowledges()
    {
        QFETCH(const QJsonObject, recorded);
        const QJsonObject parsed = recorded.value(u"body_parsed"_s).toObject();
        QVERIFY(parsed.value(u"well_formed"_s).toBool());
        QStringList expected;
        for (const QJsonValue &handle : parsed.value(u"receipt_handles"_s).toArray())
            expected.append(handle.toString());

        const auto handles = readHandles(Recorded::request(recorded).body);

        if (expected.isEmpty()) {
            QVERIFY(!handles);
            QCOMPARE(handles.error().code, u"MissingReceiptHandle"_s);
        } else if (expected.size() > 16) {
            QVERIFY(!handles);
            QCOMPARE(handles.error().code, u"InvalidArgument"_s);
        } else {
            QVERIFY2(handles, handles ? "" : qPrintable(handles.error().message));
            QCOMPARE(*handles, expected);
        }
    }

    void seesEveryRecordedDelete() { QVERIFY(recordedDeletes().size() > 80); }

    void writesTheDocumentedShape()
    {
        QCOMPARE(writeHandles({u"a"_s, u"b&c"_s}),
                 QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ReceiptHandles "
                            "xmlns=\"http://mq.aliyuncs.com/doc/v1/\"><ReceiptHandle>a"
                            "</ReceiptHandle><ReceiptHandle>b&amp;c</ReceiptHandle>"
                            "</ReceiptHandles>"));
    }

    void readsBackWhatItWrites_data()
    {
        QTest::addColumn<QStringList>("handles");
        QStringList sixteen;
        for (int i = 0; i < 16; ++i)
            sixteen.append(QString::number(i));
        QTest::newRow("one") << QStringList{u"1E057D5E6EAD42A57993704EC3830001-MTI5NTk0"_s};
        QTest::newRow("sixteen") << sixteen;
        QTest::newRow("special") << QStringList{u"+/=<&>\"'"_s, u" a\r\n"_s, u"中😀"_s};
        QTest::newRow("the same twice") << QStringList{u"h"_s, u"h"_s};
        QTest::newRow("long") << QStringList{QString(100'000, u'h')};
    }
    void readsBackWhatItWrites()
    {
        QFETCH(const QStringList, handles);

        const auto back = readHandles(writeHandles(handles));

        QVERIFY(back);
        QCOMPARE(*back, handles);
    }

    void skipsWhatItDoesNotKnow()
    {
        const auto handles = readHandles(
            list("<a><ReceiptHandle>no</ReceiptHandle></a>text" + one + "<b/><!-- c -->" + one));

        QVERIFY(handles);
        QCOMPARE(*handles, (QStringList{u"h"_s, u"h"_s}));
    }

    void refusesBrokenLists_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("code");
        const QString malformed = u"MalformedXML"_s;
        const QString argument = u"InvalidArgument"_s;
        const QString missing = u"MissingReceiptHandle"_s;
        QTest::newRow("nothing") << QByteArray() << malformed;
        QTest::newRow("no XML") << QByteArray("h") << malformed;
        QTest::newRow("DOCTYPE") << "<!DOCTYPE a>" + list(one) << malformed;
        QTest::newRow("cut") << QByteArray("<ReceiptHandles><ReceiptHandle>h") << malformed;
        QTest::newRow("control") << list("<ReceiptHandle>&#2;</ReceiptHandle>") << malformed;
        QTest::newRow("other root") << QByteArray("<Message/>") << argument;
        QTest::newRow("one bare handle") << one << argument;
        QTest::newRow("none") << list("") << missing;
        QTest::newRow("none but others") << list("<Handle>h</Handle>") << missing;
        QTest::newRow("empty handle") << list(one + "<ReceiptHandle/>") << argument;
        QTest::newRow("element in a handle")
            << list("<ReceiptHandle><a/></ReceiptHandle>") << argument;
        QTest::newRow("seventeen") << list(one.repeated(17)) << argument;
        QTest::newRow("four thousand") << list(one.repeated(4000)) << argument;
        QTest::newRow("a hundred thousand") << list(one.repeated(100'000)) << malformed;
    }
    void refusesBrokenLists()
    {
        QFETCH(const QByteArray, xml);
        QFETCH(const QString, code);

        const auto handles = readHandles(xml);

        QVERIFY(!handles);
        QCOMPARE(handles.error().kind, ErrorKind::Service);
        QCOMPARE(handles.error().code, code);
        QCOMPARE(handles.error().httpStatus, 400);
    }

    void everyPrefixIsMalformed()
    {
        const QByteArray xml = writeHandles({u"a<"_s, u"b"_s});

        for (qsizetype size = 0; size < xml.size(); ++size) {
            const auto handles = readHandles(xml.first(size));
            QVERIFY2(!handles, xml.first(size).constData());
            QCOMPARE(handles.error().code, u"MalformedXML"_s);
        }
    }
};

QTEST_GUILESS_MAIN(HandlesXmlTest)
#include "tst_handlesxml.moc"
