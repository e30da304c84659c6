// SPDX-License-Identifier: Apache-2.0
#include "ledger/conditions.h"

#include "ledger/ledgerfixture.h"

using namespace TMinus;

class TestConditions final : public QObject
{
    Q_OBJECT

    std::unique_ptr<LedgerFixture> m_ledger;

    QStringList ids(const SqlCondition &condition)
    {
        QStringList ids;
        for (const LedgerMessage &message : m_ledger->page({.condition = condition,
                                            .order = LedgerQuery::Order::ByNumber,
                                            .now = m_ledger->now}))
            ids.append(message.id);
        return ids;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_ledger = std::make_unique<LedgerFixture>();
    }

    void eachLetsItsOwnThrough()
    {
        const QString held = m_ledger->appendedId(heldEvent(testDraft(1)));
        const QString pending = m_ledger->appendedId(leavingEvent(testDraft(2)));
        m_ledger->append(eventOf(pending, acceptedAs(u"MSG-1"_s)));
        LedgerEvent other = heldEvent(testDraft(3));
        other.place.profile = u"dev"_s;
        const QString elsewhere = m_ledger->appendedId(other);

        QCOMPARE(ids(ofProfile(u"dev"_s)), QStringList{elsewhere});
        QCOMPARE(ids(ofProfile({})).size(), 3);
        QCOMPARE(ids(inStates({MessageState::Pending, MessageState::Acked})), QStringList{pending});
        QCOMPARE(ids(inStates({})), QStringList());
        QCOMPARE(ids(ofRows({m_ledger->message(held).row})), QStringList{held});
        QCOMPARE(ids(ofId(held.toLower())), QStringList{held});
        QCOMPARE(ids(ofId(u"msg-1"_s)), QStringList{pending});
        QCOMPARE(ids(ofId(held.left(3))).size(), 3);
        QCOMPARE(ids(bothOf(ofId(held), ofProfile(u"dev"_s))), QStringList());
        QCOMPARE(ids(eitherOf(ofId(held), ofProfile(u"dev"_s))), (QStringList{held, elsewhere}));
    }

    void idsAreNoPatterns_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"%", "_", "*", "'", "' OR 1=1 --"})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }
    void idsAreNoPatterns()
    {
        QFETCH(QString, typed);
        m_ledger->append(heldEvent(testDraft(1)));

        QCOMPARE(ids(ofId(typed)), QStringList());
    }

    void notesCountByWhenTheyWereWritten()
    {
        const QString id = m_ledger->appendedId(heldEvent(testDraft(1)));
        m_ledger->append(eventOf(id, NoteFact{.text = u"x"_s}));
        m_ledger->append(heldEvent(testDraft(2)));

        QCOMPARE(ids(notedSince(m_ledger->now)), QStringList{id});
        QCOMPARE(ids(notedSince(m_ledger->now.addSecs(1))), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestConditions)
#include "tst_conditions.moc"
