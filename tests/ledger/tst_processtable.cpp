// SPDX-License-Identifier: Apache-2.0
#include "ledger/processtable.h"

#include "ledger/ledgerschema.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace TMinus;

class TestProcessTable final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void givesEachProcessANumberOfItsOwn();
    void tellsAliveStalledAndDead();
    void leasesToOneAtATime();
    void renewsItsOwnLease();
    void takesOverWhatIsPast();
    void takesOverFromTheDeadAtOnce();
    void waitsForTheStalled();
    void takesOverWhenTheClockWasSetBack();
    void freesItsLeasesWhenItLeaves();
    void releasesOnlyItsOwn();
    void leasesProfilesApart();
    void buriesTheDead();

private:
    qint64 enter(qint64 pid)
    {
        m_running.insert(pid);
        return m_table->enter(ProcessKind::Window,
                              {.pid = pid, .started = pid * 10, .boot = u"b"_s}, m_now);
    }
    bool leases(qint64 process) { return m_table->lease(u"prod"_s, process, m_now).isMine; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SQLite::Database> m_database;
    std::unique_ptr<ProcessTable> m_table;
    std::set<qint64> m_running;
    QDateTime m_now;
};

void TestProcessTable::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_running.clear();
    m_now = QDateTime::fromMSecsSinceEpoch(1'900'000'000'000, Qt::UTC);
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = std::move(*openSqliteWriter(m_folder->filePath(u"a.sqlite"_s), ledgerSchema()));
    m_table = std::make_unique<ProcessTable>(
        *m_database, [this](const ProcessFacts &facts) { return m_running.count(facts.pid) != 0; });
}

void TestProcessTable::cleanup()
{
    m_table.reset();
    m_database.reset();
}

void TestProcessTable::givesEachProcessANumberOfItsOwn()
{
    const qint64 first = enter(11);
    m_table->leave(first);

    QVERIFY(enter(11) > first);
}

void TestProcessTable::tellsAliveStalledAndDead()
{
    const qint64 alive = enter(1);
    enter(2);
    enter(3);
    m_running.erase(3);
    m_now = m_now.addMSecs(30'001);
    m_table->beat(alive, m_now);

    const QList<LedgerProcess> all = m_table->all(m_now);

    QCOMPARE(all.size(), 3);
    QCOMPARE(all[0].state, LedgerProcess::State::Alive);
    QCOMPARE(all[0].facts, (ProcessFacts{.pid = 1, .started = 10, .boot = u"b"_s}));
    QCOMPARE(all[1].state, LedgerProcess::State::Stalled);
    QCOMPARE(all[2].state, LedgerProcess::State::Dead);
}

void TestProcessTable::leasesToOneAtATime()
{
    const qint64 first = enter(1);
    const qint64 second = enter(2);

    QVERIFY(leases(first));
    const OutboxLease other = m_table->lease(u"prod"_s, second, m_now);

    QVERIFY(!other.isMine);
    QCOMPARE(other.owner.id, first);
    QCOMPARE(other.owner.facts.pid, 1);
    QCOMPARE(other.until, m_now.addSecs(10));
}

void TestProcessTable::renewsItsOwnLease()
{
    const qint64 first = enter(1);
    const qint64 second = enter(2);
    QVERIFY(leases(first));

    m_now = m_now.addSecs(9);
    QVERIFY(leases(first));
    m_now = m_now.addSecs(9);

    QVERIFY(!leases(second));
}

void TestProcessTable::takesOverWhatIsPast()
{
    const qint64 first = enter(1);
    const qint64 second = enter(2);
    QVERIFY(leases(first));

    m_now = m_now.addMSecs(9'999);
    QVERIFY(!leases(second));
    m_now = m_now.addMSecs(1);
    QVERIFY(leases(second));
    QVERIFY(!leases(first));
}

void TestProcessTable::takesOverFromTheDeadAtOnce()
{
    const qint64 first = enter(1);
    const qint64 second = enter(2);
    QVERIFY(leases(first));

    m_running.erase(1);

    QVERIFY(leases(second));
}

void TestProcessTable::waitsForTheStalled()
{
    const qint64 first = enter(1);
    const qint64 second = enter(2);
    m_now = m_now.addSecs(100); // no beat since
    QVERIFY(leases(first));

    QVERIFY(!leases(second));
}

void TestProcessTable::takesOverWhenTheClockWasSetBack()
{
    const qint64 first = enter(1);
    const qint64 second = enter(2);
    QVERIFY(leases(first));

    m_now = m_now.addSecs(-3600);

    QVERIFY(leases(second)); // or nobody would hand over for an hour
}

void TestProcessTable::freesItsLeasesWhenItLeaves()
{
    const qint64 first = enter(1);
    const qint64 second = enter(2);
    QVERIFY(leases(first));

    m_table->leave(first);

    QVERIFY(leases(second));
}

void TestProcessTable::releasesOnlyItsOwn()
{
    const qint64 first = enter(1);
    const qint64 second = enter(2);
    QVERIFY(leases(first));

    m_table->release(u"prod"_s, second);
    QVERIFY(!leases(second));
    m_table->release(u"prod"_s, first);
    QVERIFY(leases(second));
}

void TestProcessTable::leasesProfilesApart()
{
    const qint64 first = enter(1);
    const qint64 second = enter(2);

    QVERIFY(m_table->lease(u"a"_s, first, m_now).isMine);
    QVERIFY(m_table->lease(u"b"_s, second, m_now).isMine);
}

void TestProcessTable::buriesTheDead()
{
    enter(1);
    const qint64 second = enter(2);
    m_running.erase(1);

    m_table->bury(m_now);

    QCOMPARE(m_table->all(m_now).size(), 1);
    QCOMPARE(m_table->all(m_now)[0].id, second);
}

QTEST_GUILESS_MAIN(TestProcessTable)
#include "tst_processtable.moc"
