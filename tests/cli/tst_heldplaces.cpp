// SPDX-License-Identifier: Apache-2.0
#include "cli/programrun.h"
#include "cli/testsandbox.h"

using namespace TMinus;

/// What is held for several profiles.
class TestHeldPlaces final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestSandbox> m_sandbox;
    std::unique_ptr<ProgramRun> m_run;

    /// Makes a profile of @p sandbox; whether it could.
    bool add(const QString &id, TestSandbox &sandbox, const QString &environment)
    {
        return m_run->run({u"profile"_s, u"add"_s, id, u"--service"_s, u"sandbox"_s,
                           u"--endpoint"_s, sandbox.sandbox().endpoint(), u"--environment"_s,
                           environment})
            == 0;
    }
    /// Runs it with --json, without an endpoint; the code it ends with.
    int run(const QStringList &arguments)
    {
        m_run->output.clear();
        m_run->complaints.clear();
        return m_run->run(QStringList{u"--json"_s} + arguments);
    }
    /// Holds a message with the options @p whose; its id.
    QString holdFor(const QStringList &whose)
    {
        const int code = run(whose
                             + QStringList{u"send"_s, u"--topic"_s, u"any"_s, u"--in"_s, u"1h"_s,
                                           u"--body"_s, u"x"_s, u"--hold"_s});
        const auto outcomes = m_run->records(u"outcome"_s);
        return code == 0 && outcomes.size() == 1 ? outcomes.first()[u"id"_s].toString() : QString();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_sandbox = std::make_unique<TestSandbox>();
        m_run = std::make_unique<ProgramRun>();
    }
    void eachLeavesByItsOwnProfile();
    void anotherProfileIsRefused();
    void productionIsMovedOnlyWhileArmed();
};

void TestHeldPlaces::eachLeavesByItsOwnProfile()
{
    TestSandbox other;
    QVERIFY(add(u"dev"_s, *m_sandbox, u"development"_s) && add(u"qa"_s, other, u"staging"_s));
    const QString dev = holdFor({u"--profile"_s, u"dev"_s});
    const QString qa = holdFor({u"--profile"_s, u"qa"_s});
    m_run->environment.insert(u"TMINUS_PROFILE"_s, u"dev"_s);

    QCOMPARE(run({u"held"_s, u"move"_s, qa, u"2h"_s}), 0);
    QCOMPARE(run({u"held"_s, u"now"_s, qa}), 0);
    QCOMPARE(other.waiting(u"any"_s), 1);
    QCOMPARE(m_sandbox->waiting(u"any"_s), 0);
    QCOMPARE(run({u"held"_s, u"now"_s, dev}), 0);

    QCOMPARE(other.waiting(u"any"_s), 1);
    QCOMPARE(m_sandbox->waiting(u"any"_s), 1);
}

void TestHeldPlaces::anotherProfileIsRefused()
{
    TestSandbox other;
    QVERIFY(add(u"dev"_s, *m_sandbox, u"development"_s) && add(u"prod"_s, other, u"production"_s));
    const QString dev = holdFor({u"--profile"_s, u"dev"_s});
    const QStringList prod{u"--profile"_s, u"prod"_s, u"--arm"_s, u"prod"_s, u"held"_s};

    for (const QStringList &task :
         {QStringList{u"now"_s, dev}, QStringList{u"move"_s, dev, u"2h"_s},
          QStringList{u"move"_s, dev, u"--later"_s, u"2h"_s}, QStringList{u"cancel"_s, dev}}) {
        QCOMPARE(run(prod + task), 2);
        QCOMPARE(m_run->records(u"error"_s).first()[u"code"_s].toString(), u"place"_s);
        QVERIFY2(m_run->complaints.contains("add --profile dev"), m_run->complaints.constData());
    }

    QCOMPARE(other.waiting(u"any"_s), 0);
    QCOMPARE(run({u"held"_s, u"cancel"_s, dev}), 0); // the id is enough
}

void TestHeldPlaces::productionIsMovedOnlyWhileArmed()
{
    TestSandbox other;
    QVERIFY(add(u"prod"_s, other, u"production"_s));
    const QString id = holdFor({u"--profile"_s, u"prod"_s, u"--arm"_s, u"prod"_s});
    QVERIFY(!id.isEmpty());

    QCOMPARE(run({u"held"_s, u"move"_s, id, u"2h"_s}), 2);
    QCOMPARE(m_run->records(u"error"_s).first()[u"kind"_s].toString(), u"ReadOnly"_s);
    QCOMPARE(run({u"held"_s, u"now"_s, id}), 2);
    QCOMPARE(other.waiting(u"any"_s), 0);

    QCOMPARE(run({u"--arm"_s, u"prod"_s, u"held"_s, u"now"_s, id}), 0);
    QCOMPARE(other.waiting(u"any"_s), 1);
}

QTEST_GUILESS_MAIN(TestHeldPlaces)
#include "tst_heldplaces.moc"
