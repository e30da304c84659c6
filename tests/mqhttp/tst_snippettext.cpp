// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/snippettext.h"

#include "base/result.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

/// That the languages read the literals as they are meant is proved by tests/sdk/snippets.py, which
/// runs them; here stand the shapes that people read.
class SnippetTextTest final : public QObject
{
    Q_OBJECT

    static void row(const char *name, const QString &text, const QStringList &literals)
    {
        QTest::newRow(name) << text << literals;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void writesWhatALanguageReadsBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("literals"); // sh, Python, Go, Node.js, Java, C++

        row("plain", u"a b"_s,
            {u"'a b'"_s, u"\"a b\""_s, u"\"a b\""_s, u"'a b'"_s, u"\"a b\""_s, u"\"a b\""_s});
        row("nothing", {}, {u"''"_s, u"\"\""_s, u"\"\""_s, u"''"_s, u"\"\""_s, u"\"\""_s});
        row("JSON", u"{\"a\": 1}"_s,
            {u"'{\"a\": 1}'"_s, u"'{\"a\": 1}'"_s, u"`{\"a\": 1}`"_s, u"'{\"a\": 1}'"_s,
             u"\"{\\\"a\\\": 1}\""_s, u"R\"({\"a\": 1})\""_s});
        row("both quotes", u"'\"\\"_s,
            {u"''\\''\"\\'"_s, u"\"'\\\"\\\\\""_s, u"`'\"\\`"_s, u"'\\'\"\\\\'"_s,
             u"\"'\\\"\\\\\""_s, u"R\"('\"\\)\""_s});
        row("end of a raw literal", u"`)\""_s,
            {u"'`)\"'"_s, u"'`)\"'"_s, u"\"`)\\\"\""_s, u"'`)\"'"_s, u"\"`)\\\"\""_s,
             u"\"`)\\\"\""_s});
        row("lines", u"a\n\t\r"_s,
            {u"'a\n'\"$(printf '\\011')\"''\"$(printf '\\015')\"''"_s, u"\"a\\n\\t\\r\""_s,
             u"\"a\\n\\t\\r\""_s, u"'a\\n\\t\\r'"_s, u"\"a\\n\\t\\r\""_s, u"\"a\\n\\t\\r\""_s});
        row("turned around", u"\u202E"_s,
            {u"''\"$(printf '\\342\\200\\256')\"''"_s, u"\"\\u202e\""_s, u"\"\\u202e\""_s,
             u"'\\u202e'"_s, u"\"\\u202e\""_s, u"\"\\342\\200\\256\""_s});
        row("begins with U+FEFF", u"\uFEFF"_s,
            {u"''\"$(printf '\\357\\273\\277')\"''"_s, u"\"\\ufeff\""_s, u"\"\\ufeff\""_s,
             u"'\\ufeff'"_s, u"\"\\ufeff\""_s, u"\"\\357\\273\\277\""_s});
        row("Chinese and astral", u"中🚀"_s,
            {u"'中🚀'"_s, u"\"中🚀\""_s, u"\"中🚀\""_s, u"'中🚀'"_s, u"\"\\u4e2d\\ud83d\\ude80\""_s,
             u"\"\\344\\270\\255\\360\\237\\232\\200\""_s});
        row("trigraphs", u"?\?\?/"_s,
            {u"'?\?\?/'"_s, u"\"?\?\?/\""_s, u"\"?\?\?/\""_s, u"'?\?\?/'"_s, u"\"?\?\?/\""_s,
             u"\"?\\?\\?/\""_s});
    }
    void writesWhatALanguageReadsBack()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, literals);

        const QStringList written{shellWord(text), pythonText(text), goText(text),
                                  nodeText(text),  javaText(text),   cppText(text)};

        QCOMPARE(written, literals);
    }

    void joinsALongTextOfJavaFromPieces()
    {
        const QString text = QString(21844, u'x') + u"🚀"_s + QString(21845, u'y');

        const QString code = javaText(text);

        QCOMPARE(code,
                 u"String.join(\"\", \""_s + QString(21844, u'x') + u"\", \"\\ud83d\\ude80"_s
                     + QString(21843, u'y') + u"\", \"yy\")"_s);
        QCOMPARE(javaText(QString(21845, u'x')), u'"' + QString(21845, u'x') + u'"');
    }

    void formatsForPrintfWithoutExpanding()
    {
        QCOMPARE(shellFormat(u"50%\\n\n'\u0085"), u"'50%%\\\\n\\n'\\''\\302\\205'"_s);
    }

    void keepsADocumentWithinTheQuotesOfAShell()
    {
        const QByteArray document = u"<a b=\"c\">it's!\n\t\u2028🚀\uFEFF&amp;$`\\</a>"_s.toUtf8();

        QCOMPARE(shellXml(document),
                 u"<a b=\"c\">it&#39;s&#33;\n&#9;&#8232;🚀&#65279;&amp;$`\\</a>"_s);
    }

    void seesWhatATerminalCanTake()
    {
        QVERIFY(isSeen(u"a b\n中🚀'\"\\"));
        for (const char16_t c : {u'\t', u'\r', u'\u0085', u'\u00A0', u'\u202E', u'\uFEFF'})
            QVERIFY2(!isSeen(QString(QChar(c))), qPrintable(QString::number(c, 16)));
    }

    void keepsAMarkAtTheBeginningOfABody()
    {
        QCOMPARE(bodyText({.body = "\xEF\xBB\xBFx"}), u"\uFEFFx"_s);
    }
};

QTEST_GUILESS_MAIN(SnippetTextTest)
#include "tst_snippettext.moc"
