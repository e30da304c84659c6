// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/plaindocument.h"

#include "mqhttp/documentreader.h"
#include "mqhttp/recorded.h"

#include <QRandomGenerator>

#include <array>

using namespace TMinus;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QByteArrayView, 3> leaves{"MessageBody", "MessageTag", "Properties"};

using Texts = std::optional<std::vector<std::optional<QByteArray>>>;

Texts plain(const QByteArray &xml)
{
    return readPlainDocument(xml, "Message", leaves);
}

/// The same by a parser; nothing where it finds anything wrong.
Texts parsed(const QByteArray &xml)
{
    DocumentReader reader(xml);
    std::array<std::optional<QString>, 3> found;
    const QString wrong = reader.readLeaves({{QLatin1StringView(leaves[0]), &found[0]},
                                             {QLatin1StringView(leaves[1]), &found[1]},
                                             {QLatin1StringView(leaves[2]), &found[2]}});
    if (!reader.finish() || reader.root() != u"Message" || !wrong.isEmpty())
        return std::nullopt;
    std::vector<std::optional<QByteArray>> texts;
    for (const auto &text : found)
        texts.push_back(text ? std::optional(text->toUtf8()) : std::nullopt);
    return texts;
}

QList<QByteArray> recordedMessages()
{
    QList<QByteArray> found;
    for (const QJsonObject &recorded : Recorded::requests()) {
        const HttpRequest request = Recorded::request(recorded);
        if (request.method == "POST")
            found.append(request.body);
    }
    return found;
}

/// @p xml with a few bytes changed, taken away or brought in from what makes trouble in XML.
QByteArray spoilt(QByteArray xml, QRandomGenerator &random)
{
    static const QList<QByteArray> pieces{"<",
                                          ">",
                                          "&",
                                          "&amp;",
                                          "&#65;",
                                          "&foo;",
                                          "]]>",
                                          "\r",
                                          "\r\n",
                                          "\t",
                                          "\x01",
                                          "\xEF\xBF\xBE",
                                          "\xC3",
                                          "\xE4\xB8\xAD",
                                          "<!--x-->",
                                          "<?a b?>",
                                          "<![CDATA[x]]>",
                                          "<a/>",
                                          " ",
                                          "/",
                                          "</Message>",
                                          "\xEF\xBB\xBF"};
    for (int changes = random.bounded(1, 3); changes > 0; --changes) {
        const qsizetype at = random.bounded(int(xml.size()));
        if (random.bounded(3) == 0)
            xml.remove(at, random.bounded(1, 12));
        else
            xml.insert(at, pieces[random.bounded(int(pieces.size()))]);
        if (xml.isEmpty())
            return "<";
    }
    return xml;
}

} // namespace

class PlainDocumentTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsMostOfWhatTheSdksPublish()
    {
        const QList<QByteArray> messages = recordedMessages();
        const auto read = std::count_if(messages.begin(), messages.end(),
                                        [](const QByteArray &xml) { return plain(xml); });

        QVERIFY(messages.size() > 100);
        QVERIFY2(read * 10 > messages.size() * 8, qPrintable(QString::number(read)));
    }

    void readsWhatAParserReads()
    {
        const QList<QByteArray> messages = recordedMessages();
        for (const QByteArray &xml : messages) {
            if (const auto read = plain(xml))
                QCOMPARE(read, parsed(xml));
        }
    }

    void leavesWhatIsSpoiltToTheParserOrReadsTheSame()
    {
        QRandomGenerator random(2026);
        const QList<QByteArray> messages = recordedMessages();
        int count = 0;
        for (int turn = 0; turn < 40'000; ++turn) {
            const QByteArray xml = spoilt(messages[random.bounded(int(messages.size()))], random);
            const auto read = plain(xml);
            if (!read)
                continue;
            ++count;
            QVERIFY2(read == parsed(xml), xml.constData());
        }
        QVERIFY2(count > 1000, qPrintable(QString::number(count)));
    }

    void readsNothingOfAnotherShape_data()
    {
        QTest::addColumn<QByteArray>("xml");
        const QByteArray body = "<MessageBody>x</MessageBody>";
        QTest::addRow("empty") << QByteArray();
        QTest::addRow("another root") << QByteArray("<Messages>" + body + "</Messages>");
        QTest::addRow("another namespace")
            << QByteArray("<Message xmlns=\"urn:x\">" + body + "</Message>");
        QTest::addRow("a leaf twice") << QByteArray("<Message>" + body + body + "</Message>");
        QTest::addRow("an unknown leaf") << QByteArray("<Message><A>x</A></Message>");
        QTest::addRow("an attribute")
            << QByteArray("<Message><MessageBody a=\"b\">x</MessageBody></Message>");
        QTest::addRow("text between") << QByteArray("<Message>x" + body + "</Message>");
        QTest::addRow("no end") << QByteArray("<Message>" + body);
        QTest::addRow("something behind") << QByteArray("<Message>" + body + "</Message>x");
        QTest::addRow("text behind a section")
            << QByteArray("<Message><MessageBody><![CDATA[x]]>y</MessageBody></Message>");
        QTest::addRow("a character by number")
            << QByteArray("<Message><MessageBody>&#65;</MessageBody></Message>");
        QTest::addRow("a raw carriage return")
            << QByteArray("<Message><MessageBody>a\rb</MessageBody></Message>");
    }
    void readsNothingOfAnotherShape()
    {
        QFETCH(const QByteArray, xml);

        QVERIFY(!plain(xml));
    }

    void resolvesTheNamedReferences()
    {
        const auto read =
            plain("<Message><MessageBody>&lt;a&gt; &amp;amp; &quot;&apos;</MessageBody></Message>");

        QVERIFY(read);
        QCOMPARE(read->at(0), QByteArray("<a> &amp; \"'"));
        QVERIFY(!read->at(1));
    }
};

QTEST_GUILESS_MAIN(PlainDocumentTest)
#include "tst_plaindocument.moc"
