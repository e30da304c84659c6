// SPDX-License-Identifier: Apache-2.0
#include "console/ledgerfilter.h"

#include "ledger/conditions.h"
#include "ledger/ledgerfixture.h"

using namespace TMinus;

class TestLedgerFilter final : public QObject
{
    Q_OBJECT

    LedgerFixture m_ledger;

    qsizetype count(const LedgerFilter &filter, const QDateTime &now)
    {
        return m_ledger.page({.condition = filter.at(now), .now = now}).size();
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (int i = 1; i <= 4; ++i)
            QVERIFY(m_ledger.append(heldEvent(testDraft(i * 3600))));
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void emptyOneLetsAllThrough()
    {
        QCOMPARE(count(LedgerFilter(), m_ledger.now), 4);
        QCOMPARE(count(*LedgerFilter::read(u"  "_s, m_ledger.now), m_ledger.now), 4);
    }

    void lengthsOfTimeMoveWithTheClock()
    {
        const auto filter = LedgerFilter::read(u"due<90m"_s, m_ledger.now);

        QCOMPARE(count(*filter, m_ledger.now), 1);
        QCOMPARE(count(*filter, m_ledger.now.addSecs(7200)), 3);
    }

    void orInAFilterStaysWithin()
    {
        auto filter = LedgerFilter::read(u"tag:CLOSE OR tag:OPEN"_s, m_ledger.now);

        filter->within(ofProfile(u"other"_s));
        QCOMPARE(count(*filter, m_ledger.now), 0);
        filter->within(ofProfile(testPlace().profile));
        QCOMPARE(count(*filter, m_ledger.now), 4);
    }

    void brokenOneIsASentence()
    {
        const auto filter = LedgerFilter::read(u"due<<"_s, m_ledger.now);

        QVERIFY(!filter);
        QCOMPARE(filter.error().kind, ErrorKind::InvalidArgument);
        QVERIFY(filter.error().message.contains(u"column"_s));
    }
};

QTEST_GUILESS_MAIN(TestLedgerFilter)
#include "tst_ledgerfilter.moc"
