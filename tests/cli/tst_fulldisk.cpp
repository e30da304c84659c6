// SPDX-License-Identifier: Apache-2.0
// No room and no permission, for all that the programs keep: a sentence, nothing lost, and on it goes
// when there is room.
#include "cli/programrun.h"
#include "cli/smalldisk.h"
#include "cli/testsandbox.h"

#include <QRegularExpression>

using namespace TMinus;

class TestFullDisk final : public QObject
{
    Q_OBJECT

    std::unique_ptr<SmallDisk> m_disk;

    QString m_endpoint;
    QByteArray m_said; ///< what the last program complained about

    QStringList serve() const
    {
        return {u"--json"_s,  u"sandbox"_s, u"--port"_s,
                u"0"_s,       u"--store"_s, m_disk->path(u"store"_s),
                u"--topic"_s, u"any:any"_s};
    }
    /// Publishes so much that no page of the store has room for it.
    int send(const QString &tag)
    {
        ProgramRun program;
        const int exit =
            program.run({u"--endpoint"_s, m_endpoint, u"send"_s, u"--topic"_s, u"any"_s, u"--key"_s,
                         tag, u"--body"_s, tag.leftJustified(60'000)});
        m_said = program.complaints;
        return exit;
    }
    /// The bodies of the next @p count messages, sorted, without blanks at their ends.
    static QStringList taken(const QStringList &where, int count)
    {
        ProgramRun program;
        program.run(QStringList{u"--json"_s} + where
                    + QStringList{u"consume"_s, u"--topic"_s, u"any"_s, u"--group"_s, u"GID_a"_s,
                                  u"--count"_s, QString::number(count)});
        QStringList bodies;
        for (const QJsonObject &arrival : program.records(u"arrival"_s))
            bodies.append(arrival.value(u"body"_s).toString().trimmed());
        bodies.sort();
        return bodies;
    }
    QString rows() const { return m_disk->path(u"rows.csv"_s); }
    void writeRows(int count) const
    {
        QFile file(rows());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("body\n" + everyRow(count).join(u'\n').toUtf8() + '\n');
    }
    static QStringList everyRow(int count)
    {
        QStringList all;
        for (int row = 1; row <= count; ++row)
            all.append(u"row %1"_s.arg(1000 + row));
        return all;
    }
    int addProfile(const QString &id)
    {
        ProgramRun program;
        program.environment.insert(u"TMINUS_HOME"_s, m_disk->path());
        const int exit =
            program.run({u"profile"_s, u"add"_s, id, u"--endpoint"_s, u"http://127.0.0.1:9"_s});
        m_said = program.complaints;
        return exit;
    }
    QByteArray profiles() const
    {
        QFile file(m_disk->path(u"config/profiles.json"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_disk = std::make_unique<SmallDisk>("4m");
        if (!m_disk->isThere())
            QSKIP("Only root can make a small file system: run this test as root.");
    }

    void sandboxRefusesWhatItCannotKeepAndGoesOn()
    {
        ProgramRun sandbox;
        sandbox.start(serve());
        QVERIFY2(sandbox.waitForOutput("\n"), sandbox.complaints.constData());
        m_endpoint = sandbox.records().value(0).value(u"endpoint"_s).toString();
        QCOMPARE(send(u"before"_s), 0);

        m_disk->fill();
        QCOMPARE(send(u"no room"_s), 4);
        QVERIFY2(m_said.contains("InternalError"), m_said.constData());
        m_disk->makeRoom();
        QCOMPARE(send(u"room"_s), 0);

        sandbox.signal(SIGTERM);
        QCOMPARE(sandbox.wait(), 0);
        QVERIFY2(sandbox.complaints.contains("Nothing can be stored now: "),
                 sandbox.complaints.constData());
        ProgramRun again;
        again.start(serve());
        QVERIFY2(again.waitForOutput("\n"), again.complaints.constData());
        m_endpoint = again.records().value(0).value(u"endpoint"_s).toString();
        QCOMPARE(taken({u"--endpoint"_s, m_endpoint}, 2), (QStringList{u"before"_s, u"room"_s}));
    }

    void sandboxDoesNotServeWhatItMayNotKeep()
    {
        m_disk->setReadOnly(true);
        ProgramRun sandbox;

        QCOMPARE(sandbox.run(serve()), 5);

        QVERIFY2(sandbox.complaints.contains(m_disk->path().toUtf8()),
                 sandbox.complaints.constData());
    }

    void journalThatIsFullStopsAndGoesOnWithTheRest()
    {
        constexpr int count = 300;
        const TestSandbox sandbox;
        writeRows(count);
        const QStringList command =
            sandbox.command({u"send"_s, u"--file"_s, rows(), u"--topic"_s, u"any"_s});
        m_disk->fill(8 << 10); // for some of them
        ProgramRun first;
        QCOMPARE(first.run(command), 5);
        QVERIFY2(first.complaints.contains("Check the free space"), first.complaints.constData());
        const qint64 begun = sandbox.stored(u"any"_s);
        QVERIFY(begun < count);

        m_disk->makeRoom();
        ProgramRun second;
        const int exit = second.run(command);

        // Those whose answer found no room stay unknown, are told, and are not sent again.
        QVERIFY2(exit == 4 || exit == 0, second.complaints.constData());
        const QStringList wanted = everyRow(count);
        const QStringList stored = taken(sandbox.command({}), int(sandbox.stored(u"any"_s)));
        for (int row = 1; row <= count; ++row) {
            const qsizetype times = stored.count(wanted.at(row - 1));
            const bool isUnknown = second.complaints.contains(u"Row %1: "_s.arg(row).toUtf8());
            QVERIFY2(times == 1 || (times == 0 && isUnknown), qPrintable(QString::number(row)));
        }
    }

    void journalThatMayNotBeWrittenSendsNothing()
    {
        const TestSandbox sandbox;
        writeRows(3);
        m_disk->setReadOnly(true);
        ProgramRun program;

        QCOMPARE(
            program.run(sandbox.command({u"send"_s, u"--file"_s, rows(), u"--topic"_s, u"any"_s})),
            5);

        QVERIFY2(program.complaints.contains("rows.csv.tminus-journal"),
                 program.complaints.constData());
        QCOMPARE(sandbox.stored(u"any"_s), 0);
    }

    void whatCannotBeRecordedIsNotSent_data()
    {
        QTest::addColumn<bool>("isReadOnly");
        QTest::newRow("full") << false;
        QTest::newRow("read-only") << true;
    }

    void whatCannotBeRecordedIsNotSent()
    {
        QFETCH(const bool, isReadOnly);
        TestSandbox sandbox; // on another disk
        QVERIFY(sandbox.isReady());
        const auto send = [&](const QString &body) {
            ProgramRun program;
            program.environment.insert(u"TMINUS_HOME"_s, m_disk->path());
            const int exit = program.run(
                sandbox.command({u"send"_s, u"--topic"_s, u"any"_s, u"--body"_s, body}));
            m_said = program.complaints;
            return exit;
        };
        QCOMPARE(send(u"before"_s), 0);

        if (isReadOnly)
            m_disk->setReadOnly(true);
        else
            m_disk->fill();
        QVERIFY2(send(u"meanwhile"_s) == 5, m_said.constData());
        QVERIFY2(m_said.contains("ledger.sqlite"), m_said.constData());
        QCOMPARE(sandbox.stored(u"any"_s), 1);

        m_disk->setReadOnly(false);
        m_disk->makeRoom();
        QCOMPARE(send(u"meanwhile"_s), 0);
        QCOMPARE(sandbox.stored(u"any"_s), 2);
    }

    void whatWasRecordedCanStillBeRead_data()
    {
        QTest::addColumn<bool>("isReadOnly");
        QTest::newRow("full") << false;
        QTest::newRow("read-only") << true;
    }

    void whatWasRecordedCanStillBeRead()
    {
        QFETCH(const bool, isReadOnly);
        TestSandbox sandbox; // on another disk
        QVERIFY(sandbox.isReady());
        const auto run = [&](const QStringList &arguments) {
            ProgramRun program;
            program.environment.insert(u"TMINUS_HOME"_s, m_disk->path());
            const int exit = program.run(sandbox.command(arguments));
            m_said = program.output + program.complaints;
            return exit;
        };
        QCOMPARE(run({u"send"_s, u"--topic"_s, u"any"_s, u"--key"_s, u"K-1"_s, u"--body"_s, u"x"_s,
                      u"--in"_s, u"1h"_s}),
                 0);
        if (isReadOnly)
            m_disk->setReadOnly(true);
        else
            m_disk->fill();

        for (const QStringList &command : {QStringList{u"history"_s}, QStringList{u"pending"_s},
                                           QStringList{u"export"_s}, QStringList{u"report"_s}}) {
            QVERIFY2(run(command) == 0, m_said.constData());
            QVERIFY2(m_said.contains("K-1"), m_said.constData());
        }
        QVERIFY2(run({u"ledger"_s, u"check"_s}) == 0, m_said.constData());
        QVERIFY2(run({u"note"_s, u"K-1"_s, u"x"_s}) != 0, m_said.constData());
    }

    void profilesStayAsTheyWere()
    {
        QCOMPARE(addProfile(u"one"_s), 0);
        const QByteArray before = profiles();
        QVERIFY(before.contains("one"));

        m_disk->fill();
        QCOMPARE(addProfile(u"two"_s), 5);
        QVERIFY2(m_said.contains("profiles.json"), m_said.constData());
        QCOMPARE(profiles(), before);
        m_disk->setReadOnly(true);
        QCOMPARE(addProfile(u"two"_s), 5);
        QVERIFY2(m_said.contains("profiles.json"), m_said.constData());
        QCOMPARE(profiles(), before);

        m_disk->setReadOnly(false);
        m_disk->makeRoom();
        QCOMPARE(addProfile(u"two"_s), 0);
        QVERIFY(profiles().contains("two"));
    }
};

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_fulldisk.moc"
