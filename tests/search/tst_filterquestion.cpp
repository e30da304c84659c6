// SPDX-License-Identifier: Apache-2.0
#include "search/filterquestion.h"

#include "search/filters.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class TestFilterQuestion final : public QObject
{
    Q_OBJECT

    using Kind = TextMatcher::Kind;

    static FilterTerm termOf(const QString &filter)
    {
        const FilterNode tree = filterOf(filter);
        return tree.kind == FilterNode::Kind::Term ? tree.term : tree.children.at(0).term;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void textsAreSearchedAsTheOperatorSays_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("isNegated");
        const auto row = [](const QString &filter, Kind kind, bool isNegated = false) {
            QTest::addRow("%s", qPrintable(filter)) << filter << int(kind) << isNegated;
        };
        row(u"ORD"_s, Kind::TokenStart);
        row(u"/ORD/"_s, Kind::Search);
        row(u"tag:A"_s, Kind::Contains);
        row(u"tag=A"_s, Kind::Equals);
        row(u"tag!=A"_s, Kind::Equals, true);
        row(u"tag:/A/"_s, Kind::Search);
        row(u"tag=/A/"_s, Kind::SearchCase);
        row(u"tag!=/A/"_s, Kind::SearchCase, true);
    }

    void textsAreSearchedAsTheOperatorSays()
    {
        QFETCH(const QString, filter);
        QFETCH(const int, kind);
        QFETCH(const bool, isNegated);

        const TextQuestion question = textQuestion(termOf(filter));

        QCOMPARE(int(question.kind), kind);
        QCOMPARE(question.isNegated, isNegated);
    }

    void anIdIsOneToken()
    {
        QCOMPARE(int(idKind(Kind::TokenStart)), int(Kind::IdStart));
        QCOMPARE(int(idKind(Kind::Search)), int(Kind::Search));
    }

    void timesAreComparedWithAColumn_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("column");
        QTest::addColumn<qint64>("offset"); ///< of the operand from now; a plain number: from 0
        QTest::addColumn<qint64>("yes");    ///< an offset that answers it
        QTest::addColumn<qint64>("no");
        const auto row = [](const QString &filter, FilterField column, qint64 offset, qint64 yes,
                            qint64 no) {
            QTest::addRow("%s", qPrintable(filter)) << filter << int(column) << offset << yes << no;
        };
        using enum FilterField;
        row(u"due<2h"_s, Due, 7'200'000, 7'199'999, 7'200'000);
        row(u"due>=-1h"_s, Due, -3'600'000, -3'600'000, -3'600'001);
        row(u"in<2h"_s, Due, 7'200'000, 7'199'999, 7'200'000);
        row(u"lease<=10s"_s, Lease, 10'000, 10'000, 10'001);
        row(u"age<1m"_s, Sent, -60'000, -59'999, -60'000); // sent less than a minute ago
        row(u"age>=1m"_s, Sent, -60'000, -60'000, -59'999);
    }

    void timesAreComparedWithAColumn()
    {
        QFETCH(const QString, filter);
        QFETCH(const int, column);
        QFETCH(const qint64, offset);
        QFETCH(const qint64, yes);
        QFETCH(const qint64, no);
        const qint64 now = filterNow().toMSecsSinceEpoch();

        const NumberQuestion question = numberQuestion(termOf(filter), now);

        QCOMPARE(int(question.column), column);
        QCOMPARE(question.operand, now + offset);
        QVERIFY(answersNumber(question, now + yes));
        QVERIFY(!answersNumber(question, now + no));
        QCOMPARE(question.isOfLease, question.column == FilterField::Lease);
    }

    void unequalIsTheNegationOfEqual()
    {
        const NumberQuestion question = numberQuestion(termOf(u"try!=3"_s), 0);

        QVERIFY(question.isNegated);
        QVERIFY(answersNumber(question, 3));
        QVERIFY(!answersNumber(question, 4));
    }
};

QTEST_GUILESS_MAIN(TestFilterQuestion)
#include "tst_filterquestion.moc"
