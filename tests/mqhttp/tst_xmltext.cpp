// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/xmltext.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

namespace {

QByteArray written(QByteArrayView utf8)
{
    QByteArray xml = "start ";
    appendXmlText(xml, utf8);
    return xml.sliced(6);
}

bool isForbidden(char32_t code)
{
    return (code < 0x20 && code != 9 && code != 10 && code != 13)
        || (code >= 0xD800 && code <= 0xDFFF) || code == 0xFFFE || code == 0xFFFF;
}

} // namespace

class XmlTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void judgesEveryCharacterOfUnicode()
    {
        for (char32_t code = 0; code <= 0x10FFFF; ++code) {
            if (code >= 0xD800 && code <= 0xDFFF)
                continue;
            const QString text = QString::fromUcs4(&code, 1);
            const QByteArray utf8 = text.toUtf8();
            if (isXmlText(QByteArrayView(utf8)) == isForbidden(code)
                || isXmlText(QStringView(text)) == isForbidden(code)) {
                QFAIL(qPrintable(u"U+%1"_s.arg(uint(code), 4, 16)));
            }
        }
    }

    void refusesBytesThatAreNotUtf8_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("stray tail") << QByteArray("a\x80");
        QTest::newRow("cut of two") << QByteArray("\xC3");
        QTest::newRow("cut of three") << QByteArray("\xE4\xBD");
        QTest::newRow("cut of four") << QByteArray("\xF0\x9F\x98");
        QTest::newRow("cut before ASCII") << QByteArray("\xE4\xBD"
                                                        "a");
        QTest::newRow("overlong two") << QByteArray("\xC0\x80");
        QTest::newRow("overlong two high") << QByteArray("\xC1\xBF");
        QTest::newRow("overlong three") << QByteArray("\xE0\x80\xBC");
        QTest::newRow("overlong four") << QByteArray("\xF0\x80\x80\xBC");
        QTest::newRow("high surrogate") << QByteArray("\xED\xA0\xBD");
        QTest::newRow("low surrogate") << QByteArray("\xED\xB8\x80");
        QTest::newRow("beyond Unicode") << QByteArray("\xF4\x90\x80\x80");
        QTest::newRow("five bytes") << QByteArray("\xF8\x88\x80\x80\x80");
        QTest::newRow("FF") << QByteArray("\xFF");
    }
    void refusesBytesThatAreNotUtf8()
    {
        QFETCH(const QByteArray, bytes);

        QVERIFY(!isXmlText(QByteArrayView(bytes)));
        QVERIFY(written(bytes).contains("\xEF\xBF\xBD"));
        QVERIFY(isXmlText(QByteArrayView(written(bytes))));
    }

    void refusesLoneSurrogates()
    {
        QVERIFY(isXmlText(u"😀"));
        QVERIFY(!isXmlText(QString(QChar(0xD83D))));
        QVERIFY(!isXmlText(QString(QChar(0xDE00))));
        QVERIFY(!isXmlText(QString(QChar(0xDE00)) + QChar(0xD83D)));
        QVERIFY(!isXmlText(QString(QChar(0xD83D)) + u'a'));
    }

    void escapesWhatMarkupNeeds_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("xml");
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("plain") << QByteArray("hello \"'\n\t") << QByteArray("hello \"'\n\t");
        QTest::newRow("markup") << QByteArray("<a>&") << QByteArray("&lt;a&gt;&amp;");
        QTest::newRow("CDATA end") << QByteArray("]]>") << QByteArray("]]&gt;");
        QTest::newRow("CR") << QByteArray("\r\n\r") << QByteArray("&#13;\n&#13;");
        QTest::newRow("unicode") << QString(u"é中😀"_s).toUtf8() << QString(u"é中😀"_s).toUtf8();
        QTest::newRow("control") << QByteArray("a\0b\x1F", 4)
                                 << QByteArray("a\xEF\xBF\xBD"
                                               "b\xEF\xBF\xBD");
        QTest::newRow("bad byte between")
            << QByteArray("a\xFF<") << QByteArray("a\xEF\xBF\xBD&lt;");
    }
    void escapesWhatMarkupNeeds()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, xml);

        QCOMPARE(written(text), xml);
    }
};

QTEST_GUILESS_MAIN(XmlTextTest)
#include "tst_xmltext.moc"
