// SPDX-License-Identifier: Apache-2.0
#include "search/filtercompletion.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class FilterCompletionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void offersWhatCanStandHere_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<int>("start");
        QTest::addColumn<QString>("offered");
        const auto row = [](const char *before, int start, const char *offered) {
            QTest::newRow(before) << QString::fromUtf8(before) << start
                                  << QString::fromUtf8(offered);
        };
        row("t", 0, "topic: tag: try<");
        row("La", 0, "lateness<");
        row("a -(to", 4, "topic:");
        row("x OR l", 5, "lateness< lease<");
        row("pro", 0, "prop. profile:");
        row("is:o", 0, "is:overdue");
        row("is:ack", 0, "is:ackFailed is:acked");
        row("a is:l", 2, "is:leaving is:live");
        row("from:", 0, "from:sent from:imported from:seen");
        row("tag:o", 0, "");
        row("foo:o", 0, "");
        row("xyz", 0, "");
        row("tag:\"a\" s", 8, "sent< seen< size<");
    }
    void offersWhatCanStandHere()
    {
        QFETCH(const QString, before);
        QFETCH(const int, start);
        QFETCH(const QString, offered);

        const FilterCompletion completion =
            completeFilter(before + u" rest"_s, before.size(), FilterSubject::Messages);
        QStringList texts;
        for (const FilterProposal &proposal : completion.proposals)
            texts.append(proposal.text);

        QCOMPARE(texts.join(u' '), offered);
        QCOMPARE(completion.range, (TextRange{start, before.size() - start}));
    }

    void offersEveryNameAtTheBeginning()
    {
        const auto count = [](const QString &text, FilterSubject subject) {
            return completeFilter(text, text.size(), subject).proposals.size();
        };

        QCOMPARE(count(QString(), FilterSubject::Messages),
                 filterNames(FilterSubject::Messages).size());
        QCOMPARE(count(u"a "_s, FilterSubject::Log), filterNames(FilterSubject::Log).size());
    }

    void offersNothingInsideAText_data()
    {
        QTest::addColumn<QString>("before");
        QTest::newRow("quote") << u"a \"t"_s;
        QTest::newRow("expression") << u"a /t"_s;
        QTest::newRow("quoted value") << u"tag:\"a t"_s;
        QTest::newRow("behind a quote") << u"\"a\""_s;
        QTest::newRow("glued") << u"\"a\"t"_s;
    }
    void offersNothingInsideAText()
    {
        QFETCH(const QString, before);

        QVERIFY(completeFilter(before, before.size(), FilterSubject::Messages).proposals.isEmpty());
    }

    void explainsNames()
    {
        const auto completion = completeFilter(u"topi"_s, 4, FilterSubject::Messages);

        QCOMPARE(completion.proposals, (QList{FilterProposal{u"topic:"_s, u"The topic."_s}}));
    }

    void survivesEveryCursor()
    {
        const QString text = u"a OR -(tag:\"x\" AND /b/) is:live \"open ) ( :"_s;

        for (qsizetype cursor = 0; cursor <= text.size(); ++cursor) {
            const auto completion = completeFilter(text, cursor, FilterSubject::Messages);
            QVERIFY(completion.range.start + completion.range.length <= cursor);
        }
    }
};

QTEST_GUILESS_MAIN(FilterCompletionTest)
#include "tst_filtercompletion.moc"
