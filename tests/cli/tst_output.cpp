// SPDX-License-Identifier: Apache-2.0
#include "cli/output.h"

#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace TMinus;
using namespace Qt::StringLiterals;

class TestOutput final : public QObject
{
    Q_OBJECT

    using File = std::unique_ptr<std::FILE, int (*)(std::FILE *)>;
    File m_results{nullptr, std::fclose};
    File m_sentences{nullptr, std::fclose};
    std::unique_ptr<Output> m_output;

    static QByteArray contents(const File &file)
    {
        std::rewind(file.get());
        QByteArray bytes(4096, '\0');
        bytes.resize(qsizetype(std::fread(bytes.data(), 1, 4096, file.get())));
        return bytes;
    }
    void sayEverything()
    {
        m_output->record(Record(u"t"_s));
        m_output->line(u"line"_s);
        m_output->fields({{u"label"_s, u"value"_s}});
        m_output->note(u"note"_s);
        m_output->warn(u"warning"_s);
        m_output->complain(u"complaint"_s);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_results.reset(std::tmpfile());
        m_sentences.reset(std::tmpfile());
        m_output = std::make_unique<Output>(m_results.get(), m_sentences.get());
    }

    void mannerDecidesWhatIsSaidWhere_data()
    {
        QTest::addColumn<bool>("isJson");
        QTest::addColumn<bool>("isQuiet");
        QTest::addColumn<bool>("isInteractive");
        QTest::addColumn<QByteArray>("results");
        QTest::addColumn<QByteArray>("sentences");
        const QByteArray words("line\n  label  value\n");
        const QByteArray record("{\"type\":\"t\"}\n");
        const QByteArray warning("tminusctl: warning\n");
        const QByteArray complaint("tminusctl: complaint\n");
        QTest::newRow("pipe") << false << false << false << words << warning + complaint;
        QTest::newRow("terminal") << false << false << true << words
                                  << "note\n" + warning + complaint;
        QTest::newRow("quiet") << false << true << true << words << complaint;
        QTest::newRow("json") << true << false << false << record << warning + complaint;
    }

    void mannerDecidesWhatIsSaidWhere()
    {
        QFETCH(const bool, isJson);
        QFETCH(const bool, isQuiet);
        QFETCH(const bool, isInteractive);
        m_output->setManner({.isJson = isJson, .isQuiet = isQuiet, .isInteractive = isInteractive});

        sayEverything();

        QTEST(contents(m_results), "results");
        QTEST(contents(m_sentences), "sentences");
    }

    void valuesAreAlignedAndEmptyOnesLeftOut()
    {
        m_output->fields({{u"Key"_s, u"k"_s}, {u"Empty one"_s, {}}, {u"延时"_s, u"a\nb"_s}});

        QCOMPARE(contents(m_results),
                 QByteArray("  Key        k\n"
                            "  延时       a\n"
                            "             b\n"));
    }

    void chineseTakesTwoColumns()
    {
        QCOMPARE(displayWidth(u"abc"), 3);
        QCOMPARE(displayWidth(u"延时a"), 5);
        QCOMPARE(displayWidth(u"😀"), 2);
    }

    void nothingDrivesTheTerminal()
    {
        QCOMPARE(harmless(u"a\x1b[31mb\tc\nd\x7f"_s), u"a\\x1b[31mb\tc\nd\\x7f"_s);
        QCOMPARE(harmless(u"延时 😀"_s), u"延时 😀"_s);
    }

    void closedReaderIsToldOnce()
    {
        File full(std::fopen("/dev/full", "w"), std::fclose);
        QVERIFY(full.get());
        Output output(full.get(), m_sentences.get());
        int closed = 0;
        output.onClosed([&closed] { ++closed; });

        output.line(u"one"_s);
        output.line(u"two"_s);

        QCOMPARE(closed, 1);
    }
};

QTEST_GUILESS_MAIN(TestOutput)
#include "tst_output.moc"
