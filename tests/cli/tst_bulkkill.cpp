// SPDX-License-Identifier: Apache-2.0
// send --file is killed at random moments and started again until it is through: afterwards sandbox
// and journal must agree row by row. TMINUS_BULK_KILLS says how often it is killed (50).
#include "cli/testsandbox.h"
#include "console/sendjournal.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/prctl.h>

using namespace TMinus;

namespace {

constexpr int rows = 1500;
constexpr int mostAtOnce = 500; ///< rows that go before a kill
constexpr int inFlight = 8;

QStringList arguments(const TestSandbox &sandbox, const QString &file)
{
    return sandbox.command({u"--json"_s, u"--quiet"_s, u"send"_s, u"--file"_s, file, u"--topic"_s,
                            u"any"_s, u"--in-flight"_s, QString::number(inFlight)});
}

void start(QProcess &process, const QStringList &with)
{
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(QStringLiteral(TMINUSCTL), with);
}

/// What the journal says last of each row, and whether a row was ever accepted twice.
struct Journal
{
    QMap<int, QString> steps;
    QMap<int, QString> ids; ///< in the ledger
    int doubles = 0;
};

Journal readJournal(const QString &path)
{
    Journal journal;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return journal;
    for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine()) {
        const QJsonObject step = QJsonDocument::fromJson(line).object();
        const QString type = step.value(u"type"_s).toString();
        const int row = step.value(u"row"_s).toInt();
        if (row == 0)
            continue;
        const QString before = journal.steps.value(row);
        journal.doubles +=
            before == u"accepted"_s || (before == u"unknown"_s && type == u"leaving"_s);
        journal.steps.insert(row, type);
        if (type == u"leaving"_s)
            journal.ids.insert(row, step.value(u"id"_s).toString());
    }
    return journal;
}

/// Kills @p process at a random moment: when some more rows are stored, or it is through before.
void killSomewhere(QProcess &process, const TestSandbox &sandbox)
{
    const qint64 enough =
        sandbox.stored(u"any"_s) + QRandomGenerator::global()->bounded(mostAtOnce);
    const auto isTime = [&] {
        return process.state() == QProcess::NotRunning || sandbox.stored(u"any"_s) >= enough;
    };
    if (QTest::qWaitFor(isTime, Testing::patience) && process.processId() != 0)
        ::kill(pid_t(process.processId()), SIGKILL);
}

/// How often each row is in the sandbox, by its body.
QMap<int, int> storedRows(const TestSandbox &sandbox, qint64 count)
{
    QProcess consumer;
    consumer.start(QStringLiteral(TMINUSCTL),
                   sandbox.command({u"--json"_s, u"consume"_s, u"--topic"_s, u"any"_s, u"--group"_s,
                                    u"GID_k"_s, u"--count"_s, QString::number(count), u"--wait"_s,
                                    u"1s"_s, u"--for"_s, u"60s"_s}));
    consumer.waitForFinished(Testing::patience * 2);
    QMap<int, int> stored;
    for (const QByteArray &line : consumer.readAllStandardOutput().split('\n')) {
        const QString body = QJsonDocument::fromJson(line)[u"body"_s].toString();
        if (!body.isEmpty())
            ++stored[body.section(u' ', 1).toInt()];
    }
    return stored;
}

/// Unknown may be only what was on its way at a kill, and of which the ledger knows no more.
void checkDoubts(const Journal &journal, const QTemporaryDir &home, int kills)
{
    const auto ledger = RowLookup::open(home.filePath(u"data/ledger.sqlite"_s), {}, {});
    QVERIFY(ledger);
    const QList<int> unknown = journal.steps.keys(u"unknown"_s);
    for (const int row : unknown) {
        const auto fate = (*ledger)->fate(journal.ids.value(row));
        QVERIFY2(fate && (!*fate || !markOf(**fate)),
                 qPrintable(u"the ledger knows more of row %1"_s.arg(row)));
    }
    QVERIFY2(unknown.size() <= kills * inFlight,
             qPrintable(u"%1 of %2 kills"_s.arg(unknown.size()).arg(kills)));
}

} // namespace

class TestBulkKill final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void sandboxAndJournalAgreeRowByRow();
};

void TestBulkKill::sandboxAndJournalAgreeRowByRow()
{
    const int wanted = qEnvironmentVariableIntValue("TMINUS_BULK_KILLS");
    const int kills = wanted > 0 ? wanted : 50;
    int killed = 0;
    int inTheMiddle = 0;

    while (killed < kills) {
        TestSandbox sandbox;
        const QTemporaryDir home; // the rows are the same for each sandbox
        qputenv("TMINUS_HOME", home.path().toLocal8Bit());
        QTemporaryDir folder;
        const QString path = folder.filePath(u"rows.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("body\n");
        for (int row = 1; row <= rows; ++row)
            file.write("row " + QByteArray::number(row) + '\n');
        file.close();

        bool isThrough = false;
        int killedHere = 0;
        while (!isThrough) {
            QProcess process;
            start(process, arguments(sandbox, path));
            const bool isKilled = killed < kills;
            if (isKilled)
                killSomewhere(process, sandbox);
            QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(60'000));
            isThrough = process.exitStatus() == QProcess::NormalExit;
            killed += isThrough ? 0 : 1;
            killedHere += isThrough ? 0 : 1;
            const qint64 stored = sandbox.stored(u"any"_s);
            inTheMiddle += !isThrough && stored > 0 && stored < rows;
        }

        checkDoubts(readJournal(path + u".tminus-journal"_s), home, killedHere);
        // What arrives settles the unknown ones in the ledger, and so does the next run in the
        // journal: only what is not there stays in doubt.
        const QMap<int, int> stored = storedRows(sandbox, sandbox.stored(u"any"_s));
        QProcess last;
        start(last, arguments(sandbox, path));
        QVERIFY(last.waitForFinished(60'000));
        const Journal journal = readJournal(path + u".tminus-journal"_s);
        QCOMPARE(journal.doubles, 0);
        QCOMPARE(journal.steps.size(), rows); // none is forgotten
        for (int row = 1; row <= rows; ++row) {
            const QString step = journal.steps.value(row);
            const int times = stored.value(row);
            QVERIFY2(times == (step == u"accepted"_s ? 1 : 0),
                     qPrintable(u"row %1: %2, stored %3"_s.arg(row).arg(step).arg(times)));
            QVERIFY2(step == u"accepted"_s || step == u"unknown"_s, qPrintable(step));
        }
        QCOMPARE(sandbox.stored(u"any"_s), stored.size());
    }
    QVERIFY2(inTheMiddle > kills / 10, qPrintable(QString::number(inTheMiddle)));
}

QTEST_GUILESS_MAIN(TestBulkKill)
#include "tst_bulkkill.moc"
