// SPDX-License-Identifier: Apache-2.0
#include "cli/programrun.h"
#include "cli/testsandbox.h"

using namespace TMinus;

class TestHeldCommand final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestSandbox> m_sandbox;
    std::unique_ptr<ProgramRun> m_run;

    /// Runs it with --json; the code it ends with.
    int run(const QStringList &arguments)
    {
        m_run->output.clear();
        m_run->complaints.clear();
        return m_run->run(m_sandbox->command(QStringList{u"--json"_s} + arguments));
    }
    /// Holds a message that is due in an hour; its id.
    QString hold(const QString &body, const QStringList &more = {})
    {
        const int code = run(QStringList{u"send"_s, u"--topic"_s, u"any"_s, u"--in"_s, u"1h"_s,
                                         u"--body"_s, body, u"--hold"_s}
                             + more);
        const auto outcomes = m_run->records(u"outcome"_s);
        return code == 0 && outcomes.size() == 1 ? outcomes.first()[u"id"_s].toString() : QString();
    }
    QStringList held()
    {
        QStringList ids;
        if (run({u"held"_s}) != 0)
            return {u"failed"_s};
        for (const QJsonObject &message : m_run->records(u"message"_s))
            ids.append(message[u"id"_s].toString());
        return ids;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_sandbox = std::make_unique<TestSandbox>();
        m_run = std::make_unique<ProgramRun>();
    }
    void whatIsHeldStaysHere();
    void leadIsThatOfTheProfileUnlessItIsSaid();
    void movesByAPhrase();
    void movesByALengthOfTime();
    void anotherZoneChangesNoTime();
    void hourThatDoesNotExistIsRefused();
    void hourThatComesTwiceIsAskedFor();
    void oneThatIsNotThereKeepsNoOtherFromIt();
    void undoOfAKilledProgramAsks();
    void cancelsSeveral();
    void handsOverNow();
    void whatIsCancelledCannotLeave();
    void isHeldForItsInstanceAlone();
    void sameMessageNeedsAgain();
    void wrongWordsAreTold_data();
    void wrongWordsAreTold();
};

void TestHeldCommand::whatIsHeldStaysHere()
{
    const QString id = hold(u"one"_s);

    QVERIFY(!id.isEmpty());
    QCOMPARE(m_run->records(u"outcome"_s).first()[u"state"_s].toString(), u"held"_s);
    QVERIFY(m_run->complaints.contains("outbox run")); // nobody hands it over
    QCOMPARE(held(), QStringList{id});
    QCOMPARE(m_sandbox->waiting(u"any"_s), 0);
}

void TestHeldCommand::leadIsThatOfTheProfileUnlessItIsSaid()
{
    const auto lead = [this] {
        const QJsonObject message = m_run->records(u"message"_s).first();
        return (message[u"due"_s].toInteger() - message[u"leaves"_s].toInteger()) / 1000;
    };
    hold(u"one"_s);
    held();
    QCOMPARE(lead(), 600);
    m_run = std::make_unique<ProgramRun>();

    hold(u"two"_s, {u"5m"_s, u"--late"_s, u"never"_s});
    held();

    QCOMPARE(lead(), 300);
}

void TestHeldCommand::movesByAPhrase()
{
    const QString id = hold(u"one"_s);

    QCOMPARE(run({u"held"_s, u"move"_s, id.left(24), u"in"_s, u"2h"_s}), 0);

    const QJsonObject message = m_run->records(u"message"_s).first();
    QCOMPARE(message[u"id"_s].toString(), id);
    const qint64 ahead = message[u"due"_s].toInteger() - QDateTime::currentMSecsSinceEpoch();
    QVERIFY2(ahead > 7'000'000 && ahead <= 7'205'000, qPrintable(QString::number(ahead)));
    QCOMPARE(message[u"due"_s].toInteger() - message[u"leaves"_s].toInteger(), 600'000);
}

void TestHeldCommand::movesByALengthOfTime()
{
    const QString id = hold(u"one"_s);
    held();
    const qint64 due = m_run->records(u"message"_s).first()[u"due"_s].toInteger();
    const auto moved = [&](const QStringList &how) {
        return run(QStringList{u"held"_s, u"move"_s, id} + how) == 0
            ? m_run->records(u"message"_s).first()[u"due"_s].toInteger() - due
            : -1;
    };

    QCOMPARE(moved({u"--later"_s, u"90m"_s}), 5'400'000);
    QCOMPARE(moved({u"--earlier"_s, u"2h"_s}), -1'800'000);
    QCOMPARE(moved({u"--earlier"_s, u"9h"_s}), -1); // in the past
    QCOMPARE(m_run->records(u"error"_s).first()[u"code"_s].toString(), u"past"_s);
}

void TestHeldCommand::anotherZoneChangesNoTime()
{
    hold(u"one"_s);
    held();
    const QJsonObject before = m_run->records(u"message"_s).first();

    m_run->environment.insert(u"TZ"_s, u"America/New_York"_s); // it was Shanghai
    held();

    QCOMPARE(m_run->records(u"message"_s).first(), before);
}

void TestHeldCommand::hourThatDoesNotExistIsRefused()
{
    const QString id = hold(u"one"_s);

    QCOMPARE(
        run({u"held"_s, u"move"_s, id, u"2033-03-27 02:30"_s, u"--zone"_s, u"Europe/Berlin"_s}), 2);

    QVERIFY2(m_run->complaints.contains("01:59:59") && m_run->complaints.contains("03:00"),
             m_run->complaints.constData());
}

void TestHeldCommand::hourThatComesTwiceIsAskedFor()
{
    const QString id = hold(u"one"_s);
    const QStringList move{u"held"_s,   u"move"_s,         id, u"2033-10-30 02:30"_s,
                           u"--zone"_s, u"Europe/Berlin"_s};

    QCOMPARE(run(move), 2);
    QVERIFY2(m_run->complaints.contains("--earlier"), m_run->complaints.constData());
    QCOMPARE(run(move + QStringList{u"--earlier"_s}), 2);

    QCOMPARE(m_run->records(u"error"_s).first()[u"code"_s].toString(), u"beyondWindow"_s);
}

void TestHeldCommand::oneThatIsNotThereKeepsNoOtherFromIt()
{
    const QString id = hold(u"one"_s);

    QCOMPARE(run({u"held"_s, u"cancel"_s, u"01HZZZZ"_s, id}), 2);

    QCOMPARE(m_run->records(u"error"_s).size(), 1);
    const QJsonObject error = m_run->records(u"error"_s).first();
    QCOMPARE(error[u"kind"_s].toString(), u"InvalidArgument"_s);
    QCOMPARE(error[u"code"_s].toString(), u"missing"_s);
    QCOMPARE(error[u"exit"_s].toInt(), 2);
    QCOMPARE(held(), QStringList());
}

void TestHeldCommand::undoOfAKilledProgramAsks()
{
    m_run->start(m_sandbox->command(
        {u"send"_s, u"--topic"_s, u"any"_s, u"--body"_s, u"x"_s, u"--undo-window"_s, u"10m"_s}));
    ProgramRun other;
    other.environment = m_run->environment;
    const QStringList list = m_sandbox->command({u"--json"_s, u"held"_s});
    QTRY_VERIFY_WITH_TIMEOUT(other.run(list) == 0 && !other.records(u"message"_s).isEmpty(),
                             60'000);
    QVERIFY(!other.records(u"message"_s).first().contains(u"asks"_s));
    m_run->signal(SIGKILL);
    (void)m_run->wait();

    other.output.clear();
    QCOMPARE(other.run(list), 0);

    const QJsonObject message = other.records(u"message"_s).first();
    QCOMPARE(message[u"state"_s].toString(), u"held"_s);
    QCOMPARE(message[u"asks"_s].toBool(), true);
    QVERIFY(message[u"why"_s].toString().contains(u"held now"_s));
    QVERIFY(other.complaints.contains("held cancel"));
    QCOMPARE(m_sandbox->stored(u"any"_s), 0);

    const QString id = message[u"id"_s].toString();
    other.output.clear();
    QCOMPARE(other.run(m_sandbox->command({u"--json"_s, u"held"_s, u"move"_s, id, u"2h"_s})), 0);
    QVERIFY(!other.records(u"message"_s).last().contains(u"asks"_s)); // it leaves by itself now
    QCOMPARE(other.run(m_sandbox->command({u"held"_s, u"now"_s, id})), 0);
    QCOMPARE(m_sandbox->waiting(u"any"_s), 1);
}

void TestHeldCommand::cancelsSeveral()
{
    const QString one = hold(u"one"_s);
    const QString two = hold(u"two"_s);
    const QString three = hold(u"three"_s);

    QCOMPARE(run({u"held"_s, u"cancel"_s, one, three}), 0);
    QCOMPARE(m_run->records(u"message"_s).size(), 2);
    QCOMPARE(held(), QStringList{two});
    QCOMPARE(run({u"held"_s, u"cancel"_s, one, two}), 2); // the first is not held any more
    QCOMPARE(held(), QStringList());
}

void TestHeldCommand::handsOverNow()
{
    const QString id = hold(u"one"_s);

    QCOMPARE(run({u"held"_s, u"now"_s, id}), 0);

    QCOMPARE(m_run->records(u"outcome"_s).first()[u"id"_s].toString(), id);
    QCOMPARE(m_run->records(u"outcome"_s).first()[u"state"_s].toString(), u"pending"_s);
    QCOMPARE(m_sandbox->waiting(u"any"_s), 1);
    QCOMPARE(held(), QStringList());
}

void TestHeldCommand::whatIsCancelledCannotLeave()
{
    const QString id = hold(u"one"_s);
    QCOMPARE(run({u"held"_s, u"cancel"_s, id}), 0);

    QCOMPARE(run({u"held"_s, u"now"_s, id}), 2);

    QCOMPARE(m_sandbox->waiting(u"any"_s), 0);
}

void TestHeldCommand::isHeldForItsInstanceAlone()
{
    const QString id = hold(u"one"_s, {u"--instance"_s, u"MQ_INST_A"_s});
    QVERIFY(!id.isEmpty());

    QCOMPARE(run({u"held"_s, u"--instance"_s, u"MQ_INST_B"_s}), 0);
    QVERIFY(m_run->records(u"message"_s).isEmpty());
    QCOMPARE(run({u"held"_s, u"--instance"_s, u"MQ_INST_A"_s}), 0);

    QCOMPARE(m_run->records(u"message"_s).size(), 1);
}

void TestHeldCommand::sameMessageNeedsAgain()
{
    const QStringList send{u"send"_s, u"--topic"_s, u"any"_s, u"--body"_s, u"twice"_s};
    QCOMPARE(run(send), 0);

    QCOMPARE(run(send), 2);
    QCOMPARE(m_run->records(u"error"_s).first()[u"code"_s].toString(), u"duplicate"_s);
    QCOMPARE(m_sandbox->stored(u"any"_s), 1);
    QCOMPARE(run(send + QStringList{u"--again"_s}), 0);

    QCOMPARE(m_sandbox->stored(u"any"_s), 2);
}

void TestHeldCommand::wrongWordsAreTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("task") << QStringList{u"held"_s, u"burn"_s};
    QTest::newRow("stray word") << QStringList{u"held"_s, u"list"_s, u"x"_s};
    QTest::newRow("zone of a list") << QStringList{u"held"_s, u"list"_s, u"--zone"_s, u"UTC"_s};
    QTest::newRow("earlier list") << QStringList{u"held"_s, u"--earlier"_s, u"5m"_s};
    QTest::newRow("filter to cancel")
        << QStringList{u"held"_s, u"cancel"_s, u"--filter"_s, u"key:a"_s};
    QTest::newRow("no id") << QStringList{u"held"_s, u"cancel"_s};
    QTest::newRow("no time") << QStringList{u"held"_s, u"move"_s, u"01H"_s};
    QTest::newRow("unknown") << QStringList{u"held"_s, u"now"_s, u"01HZZZZ"_s};
    QTest::newRow("unknown to cancel") << QStringList{u"held"_s, u"cancel"_s, u"01HZZZZ"_s};
    QTest::newRow("unknown to move") << QStringList{u"held"_s, u"move"_s, u"01HZZZZ"_s, u"2h"_s};
    QTest::newRow("two times") << QStringList{u"held"_s, u"move"_s,    u"01HZZZZ"_s,
                                              u"2h"_s,   u"--later"_s, u"1h"_s};
    QTest::newRow("both ways") << QStringList{u"held"_s, u"move"_s,      u"01HZZZZ"_s, u"--later"_s,
                                              u"1h"_s,   u"--earlier"_s, u"1h"_s};
    QTest::newRow("no length of time")
        << QStringList{u"held"_s, u"move"_s, u"01HZZZZ"_s, u"--later"_s, u"soon"_s};
    QTest::newRow("late alone") << QStringList{u"send"_s, u"--topic"_s, u"any"_s, u"--body"_s,
                                               u"x"_s,    u"--late"_s,  u"5m"_s};
    QTest::newRow("no due") << QStringList{u"send"_s,   u"--topic"_s, u"any"_s,
                                           u"--body"_s, u"x"_s,       u"--hold"_s};
    QTest::newRow("both") << QStringList{u"send"_s, u"--topic"_s, u"any"_s, u"--body"_s,
                                         u"x"_s,    u"--in"_s,    u"1h"_s,  u"--undo-window"_s,
                                         u"5s"_s,   u"--hold"_s};
    const QStringList many{u"send"_s, u"--topic"_s, u"any"_s,      u"--body"_s, u"x{{i}}"_s,
                           u"--in"_s, u"1h"_s,      u"--copies"_s, u"2"_s};
    QTest::newRow("many to undo") << many + QStringList{u"--undo-window"_s, u"5s"_s};
    QTest::newRow("many late") << many + QStringList{u"--late"_s, u"5m"_s};
}

void TestHeldCommand::wrongWordsAreTold()
{
    QFETCH(const QStringList, arguments);

    QCOMPARE(run(arguments), 2);

    QCOMPARE(m_run->records(u"error"_s).size(), 1);
    QVERIFY(m_run->complaints.size() > 20);
}

QTEST_GUILESS_MAIN(TestHeldCommand)
#include "tst_heldcommand.moc"
