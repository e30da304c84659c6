// SPDX-License-Identifier: Apache-2.0
#include "base/crashreport.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdlib>

using namespace TMinus;

class CrashReportTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// Another one of this program, which ends by @p signal.
    QProcess::ExitStatus crash(int signal)
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--crash"), m_folder.path(), QString::number(signal)});
        return child.waitForFinished(60'000) ? child.exitStatus() : QProcess::NormalExit;
    }
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString &name)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
        QVERIFY(takeCrashReports(m_folder.path()).isEmpty());
    }

    void crashLeavesAReportThatIsToldOnce()
    {
        QCOMPARE(crash(SIGABRT), QProcess::CrashExit); // the system hears of it all the same

        const QStringList reports = takeCrashReports(m_folder.path());

        QCOMPARE(reports.size(), 1);
        const QByteArray report = contents(reports.first());
        QVERIFY2(report.startsWith("about this program\nended by SIGABRT\n"), report.constData());
        QVERIFY2(report.contains("tst_crashreport"), report.constData()); // where it was
        QCOMPARE(QFileInfo(reports.first()).permissions()
                     & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup),
                 QFile::Permissions());
        QVERIFY(takeCrashReports(m_folder.path()).isEmpty());
    }

    void oldOnesGo()
    {
        for (int number = 10; number < 35; ++number)
            write(QStringLiteral("crash-20260101T0000%1-1.txt").arg(number));
        write(QStringLiteral("notes.txt"));

        QCOMPARE(takeCrashReports(m_folder.path()).size(), 25);

        const QStringList left = QDir(m_folder.path()).entryList(QDir::Files, QDir::Name);
        QCOMPARE(left.filter(QStringLiteral("told-crash-")).size(), 20);
        QVERIFY(left.contains(QStringLiteral("told-crash-20260101T000034-1.txt")));
        QVERIFY(left.contains(QStringLiteral("notes.txt")));
    }

    void folderThatIsNotThereHasNone()
    {
        QVERIFY(takeCrashReports(m_folder.filePath(QStringLiteral("none"))).isEmpty());
    }
};

int main(int argc, char **argv)
{
    QCoreApplication program(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() == 4 && words[1] == QStringLiteral("--crash")) {
        keepCrashReports(words[2], "about this program");
        std::raise(words[3].toInt());
        return EXIT_SUCCESS;
    }
    CrashReportTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_crashreport.moc"
