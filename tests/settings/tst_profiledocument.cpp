// SPDX-License-Identifier: Apache-2.0
#include "settings/profiledocument.h"

#include "settings/fullprofile.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

namespace {

const QByteArray good =
    json("{'format':'tminus-profiles','version':1,'future':[1,{'a':']'}],'profiles':[\n"
         "{'id':'a','x':1.50},\n"
         "{'id':'b' , 'name':'“{”'}\n"
         "],'later':null}\n"
         "");

/// All faults that reading @p text can have; empty when it is good.
QString faultOf(const QByteArray &text)
{
    const auto all = ProfileDocument::read(text, u"F"_s).and_then([](const ProfileDocument &read) {
        return read.profiles();
    });
    return all ? QString() : all.error().message;
}

} // namespace

class TestProfileDocument final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void profilesAreRead()
    {
        const auto document = ProfileDocument::read(good, u"F"_s);

        const auto profiles = document->profiles();

        QCOMPARE(profiles->size(), 2);
        QCOMPARE(profiles->at(0).id, u"a"_s);
        QCOMPARE(profiles->at(1).name, u"“{”"_s);
    }

    void whatNobodyChangesKeepsItsBytes()
    {
        auto document = ProfileDocument::read(good, u"F"_s).value();
        document.put(2, fullProfile());

        const QByteArray text = document.write();

        QVERIFY(text.contains(json("'future':[1,{'a':']'}]")));
        QVERIFY(text.contains(json("'later':null")));
        QVERIFY(text.contains(json("{'id':'a','x':1.50}")));
        QVERIFY(text.contains("{\"id\":\"b\" , \"name\":\"“{”\"}"));
        QCOMPARE(ProfileDocument::read(text, u"F"_s)->profiles()->size(), 3);
    }

    void profilesArePutAndRemoved()
    {
        auto document = ProfileDocument::read(good, u"F"_s).value();
        document.put(0, fullProfile());
        document.remove(1);

        const auto back = ProfileDocument::read(document.write(), u"F"_s)->profiles().value();

        QCOMPARE(back.size(), 1);
        QCOMPARE(back.first().id, u"prod-1"_s);
    }

    void emptyDocumentReadsBack()
    {
        QCOMPARE(faultOf(ProfileDocument().write()), QString());
        QCOMPARE(faultOf("\xEF\xBB\xBF" + ProfileDocument().write()), QString());
    }

    void noPrefixOfAGoodTextIsGood()
    {
        QCOMPARE(faultOf(good), QString());
        for (qsizetype length = 0; length < good.trimmed().size(); ++length) {
            const QString fault = faultOf(good.left(length));
            QVERIFY2(fault.startsWith(u"F cannot be read from line "_s),
                     qPrintable(u"%1: %2"_s.arg(length).arg(fault)));
        }
    }

    void everyByteTakenOutIsSurvived()
    {
        for (qsizetype i = 0; i < good.size(); ++i) {
            QByteArray text = good;
            text.remove(i, 1);
            if (const auto read = ProfileDocument::read(text, u"F"_s); read && read->profiles())
                QCOMPARE(faultOf(read->write()), QString());
        }
    }

    void faultsNameTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says");
        const QByteArray head = json("{'format':'tminus-profiles','version':1,'profiles':[");
        QTest::newRow("no JSON") << QByteArray("hello") << u"line 1, column 1 on"_s;
        QTest::newRow("an array") << QByteArray("[]") << u"line 1, column 1 on"_s;
        QTest::newRow("other format")
            << QByteArray(json("{'format':'x','version':1,'profiles':[]}")) << u"F is no file of"_s;
        QTest::newRow("no version")
            << QByteArray(json("{'format':'tminus-profiles','profiles':[]}"))
            << u"F is no file of"_s;
        QTest::newRow("version 0")
            << QByteArray(json("{'format':'tminus-profiles','version':0,'profiles':[]}"))
            << u"F is no file of"_s;
        QTest::newRow("newer") << QByteArray(
            json("{'format':'tminus-profiles','version':2,'profiles':'other'}"))
                               << u"a newer version"_s;
        QTest::newRow("newer, alike")
            << QByteArray(json("{'format':'tminus-profiles','version':2,'profiles':[]}"))
            << u"a newer version of T-Minus (its format is 2, this one reads 1)"_s;
        QTest::newRow("no profiles") << QByteArray(json("{'format':'tminus-profiles','version':1}"))
                                     << u"“profiles” is missing"_s;
        QTest::newRow("twice") << head + "],\"profiles\":[]}" << u"cannot be read"_s;
        QTest::newRow("no object") << head + "\n7]}" << u"line 2, column "_s;
        QTest::newRow("broken profile")
            << head + "\n{\"id\":\"a\"},\n {\"id\" \"b\"}]}" << u"line 3, column "_s;
        QTest::newRow("broken field")
            << head + "\n{\"id\":\"a\"},\n{\"id\":\"b\",\"order\":\"x\"}]}"
            << u"F, line 3: The field “order” takes a whole number"_s;
        QTest::newRow("no id") << head + "\n{\"name\":\"a\"}]}" << u"F, line 2: "_s;
        QTest::newRow("same id") << head + "\n{\"id\":\"a\"},\n{\"id\":\"a\"}]}"
                                 << u"line 3, column 1 on: there is another profile “a”"_s;
        QTest::newRow("broken stranger") << head + "],\"x\":nonsense}" << u"line 1, column "_s;
        QTest::newRow("more behind") << head + "]} x" << u"something is missing or too much"_s;
        QTest::newRow("no UTF-8") << head + "{\"id\":\"a\",\"name\":\"\xff\"}]}" << u"line 1"_s;
    }

    void faultsNameTheirPlace()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, says);

        const QString fault = faultOf(text);

        QVERIFY2(fault.contains(says), qUtf8Printable(fault));
    }
};

QTEST_GUILESS_MAIN(TestProfileDocument)
#include "tst_profiledocument.moc"
