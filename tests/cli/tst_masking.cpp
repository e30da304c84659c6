// SPDX-License-Identifier: Apache-2.0
// What a profile hides in bodies is hidden by each command that shows bodies, and shown on demand.
#include "cli/programrun.h"
#include "cli/testsandbox.h"

#include <QRegularExpression>

using namespace TMinus;

class TestMasking final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestSandbox> m_sandbox;
    std::unique_ptr<ProgramRun> m_program;

    /// Runs it for the profile; what it says on stdout, empty where it failed.
    QByteArray said(const QStringList &arguments)
    {
        m_program->output.clear();
        m_program->complaints.clear();
        const int code = m_program->run(QStringList{u"--profile"_s, u"masked"_s} + arguments);
        return code == 0 ? m_program->output : QByteArray();
    }
    /// The id of a message that @p how sends.
    QString sent(const QStringList &how)
    {
        said(QStringList{u"--json"_s, u"send"_s, u"--topic"_s, u"any"_s, u"--body"_s,
                         u"{\"card\":\"4111\",\"order\":\"A7\"}"_s}
             + how);
        return m_program->records(u"outcome"_s).value(0).value(u"id"_s).toString();
    }
    void verifyHidden(const QStringList &arguments)
    {
        const QByteArray hidden = said(arguments);
        QVERIFY2(hidden.contains("A7") && hidden.contains("••••"), hidden);
        QVERIFY2(!hidden.contains("4111"), hidden);
    }
    void verifyShown(const QStringList &arguments)
    {
        const QByteArray shown = said(arguments + QStringList{u"--unmask"_s});
        QVERIFY2(shown.contains("A7") && shown.contains("4111"), shown);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_sandbox = std::make_unique<TestSandbox>();
        QVERIFY(m_sandbox->isReady());
        m_program = std::make_unique<ProgramRun>();
        QCOMPARE(m_program->run({u"profile"_s, u"add"_s, u"masked"_s, u"--endpoint"_s,
                                 m_sandbox->sandbox().endpoint(), u"--service"_s, u"sandbox"_s,
                                 u"--environment"_s, u"sandbox"_s, u"--mask"_s, u"$.card"_s}),
                 0);
    }

    void arrivalsAreMasked_data()
    {
        QTest::addColumn<QStringList>("manner");
        QTest::newRow("for people") << QStringList();
        QTest::newRow("records") << QStringList{u"--json"_s};
    }

    void arrivalsAreMasked()
    {
        QFETCH(const QStringList, manner);
        const QStringList consume =
            manner + QStringList{u"consume"_s, u"--topic"_s, u"any"_s, u"--count"_s, u"1"_s};
        QVERIFY(!sent({}).isEmpty());

        verifyHidden(consume + QStringList{u"--group"_s, u"GID_a"_s});
        verifyShown(consume + QStringList{u"--group"_s, u"GID_b"_s});
    }

    void theCheckOfABodyIsOfWhatCame()
    {
        QVERIFY(!sent({}).isEmpty());

        said({u"--json"_s, u"consume"_s, u"--topic"_s, u"any"_s, u"--group"_s, u"GID_a"_s,
              u"--count"_s, u"1"_s});

        QVERIFY(m_program->records(u"arrival"_s).value(0).value(u"md5Ok"_s).toBool());
    }

    void listsOfTheLedgerAreMasked()
    {
        const QString id = sent({u"--in"_s, u"1h"_s});
        QVERIFY(!sent({u"--in"_s, u"2h"_s, u"--hold"_s}).isEmpty());
        const QList<QStringList> lists{{u"--json"_s, u"pending"_s},
                                       {u"--json"_s, u"history"_s},
                                       {u"--json"_s, u"history"_s, id},
                                       {u"history"_s, id},
                                       {u"--json"_s, u"held"_s, u"list"_s}};

        for (const QStringList &list : lists) {
            verifyHidden(list);
            verifyShown(list);
        }
    }

    void unmaskBelongsToTheListOfWhatIsHeld()
    {
        said({u"held"_s, u"cancel"_s, u"x"_s, u"--unmask"_s});

        QVERIFY2(m_program->complaints.contains("--unmask belong"), m_program->complaints);
    }
};

QTEST_GUILESS_MAIN(TestMasking)
#include "tst_masking.moc"
