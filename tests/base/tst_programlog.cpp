// SPDX-License-Identifier: Apache-2.0
#include "base/programlog.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace TMinus;

namespace {

Q_LOGGING_CATEGORY(logTest, "tminus.test", QtDebugMsg)

} // namespace

class ProgramLogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void keepsAndWritesWhatIsSaid();
    void masksSecretsInMemoryAndInTheFile();
    void keepsOnlyTheNewest();
    void writesAllAtItsEnd();
    void takesFromSeveralThreads();
    void tellsOnceThatItCannotWriteAndGoesOn();
    void catchesWhatCategoriesSay();
    void letsAListenerMissNothing();

private:
    QString path() const { return m_folder->filePath(u"tminus.log"_s); }
    QByteArrayList lines() const
    {
        QFile file(path());
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QByteArrayList lines = file.readAll().split('\n');
        lines.removeLast();
        return lines;
    }
    static QDateTime now() { return QDateTime::fromMSecsSinceEpoch(1'900'000'000'123, Qt::UTC); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ProgramLogTest::keepsAndWritesWhatIsSaid()
{
    ProgramLog log({.path = path()}, &ProgramLogTest::now);

    log.take(LogLevel::Warning, u"tminus.storage"_s, u"The disk\nis slow."_s);
    log.flush();

    const LogEntry entry{now(), LogLevel::Warning, u"tminus.storage"_s, u"The disk is slow."_s};
    QCOMPARE(log.entries(), QList<LogEntry>({entry}));
    QCOMPARE(lines(),
             QByteArrayList({"2030-03-17T17:46:40.123Z warning tminus.storage The disk is slow."}));
}

void ProgramLogTest::masksSecretsInMemoryAndInTheFile()
{
    ProgramLog log({.path = path()});

    log.take(LogLevel::Info, u"tminus.client"_s, u"token=planted"_s);
    log.flush();

    QCOMPARE(log.entries().first().text, u"token=***"_s);
    QVERIFY(!lines().first().contains("planted"));
}

void ProgramLogTest::keepsOnlyTheNewest()
{
    ProgramLog log(LogPlace{});
    const int count = int(ProgramLog::mostKept) + 3;

    for (int number = 0; number < count; ++number)
        log.take(LogLevel::Debug, u"tminus"_s, QString::number(number));

    const QList<LogEntry> entries = log.entries();
    QCOMPARE(entries.size(), ProgramLog::mostKept);
    QCOMPARE(entries.first().text, u"3"_s);
    QCOMPARE(entries.last().text, QString::number(count - 1));
}

void ProgramLogTest::writesAllAtItsEnd()
{
    {
        ProgramLog log({.path = path()});
        for (int number = 0; number < 50; ++number)
            log.take(LogLevel::Info, u"tminus"_s, QString::number(number));
    }

    QCOMPARE(lines().size(), 50);
    QVERIFY(lines().last().endsWith(" 49"));
}

void ProgramLogTest::takesFromSeveralThreads()
{
    ProgramLog log({.path = path()});
    const auto say = [&log] {
        for (int number = 0; number < 100; ++number)
            log.take(LogLevel::Info, u"tminus"_s, u"one"_s);
    };

    std::thread one(say);
    std::thread other(say);
    one.join();
    other.join();
    log.flush();

    QCOMPARE(log.entries().size(), 200);
    QCOMPARE(lines().size(), 200);
}

void ProgramLogTest::tellsOnceThatItCannotWriteAndGoesOn()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"tminus.log"_s)); // in the place of the file
    ProgramLog log({.path = path()});
    const MessageCatcher catcher(log);
    const auto told = [&log] {
        int count = 0;
        for (const LogEntry &entry : log.entries())
            count += entry.category == u"tminus.log"_s;
        return count;
    };

    for (int number = 0; number < 3; ++number) {
        log.take(LogLevel::Info, u"tminus"_s, u"one"_s);
        log.flush();
    }

    QCOMPARE(told(), 1);
    QCOMPARE(log.entries().size(), 4);
    QVERIFY(QDir(m_folder->path()).rmdir(u"tminus.log"_s));
    log.take(LogLevel::Info, u"tminus"_s, u"again"_s);
    log.flush();
    QCOMPARE(lines().size(), 1);
    QCOMPARE(told(), 1);
}

void ProgramLogTest::catchesWhatCategoriesSay()
{
    ProgramLog log(LogPlace{});
    {
        const MessageCatcher catcher(log);
        qCDebug(logTest, "A detail.");
        qCInfo(logTest, "A note, %d.", 7);
        QTest::ignoreMessage(QtWarningMsg, "A warning.");
        qCWarning(logTest, "A warning.");
    }
    QTest::ignoreMessage(QtWarningMsg, "Not heard.");
    qCWarning(logTest, "Not heard.");

    const QList<LogEntry> entries = log.entries();
    QCOMPARE(entries.size(), 3);
    QCOMPARE(entries[0].level, LogLevel::Debug);
    QCOMPARE(entries[1].level, LogLevel::Info);
    QCOMPARE(entries[1].category, u"tminus.test"_s);
    QCOMPARE(entries[1].text, u"A note, 7."_s);
    QCOMPARE(entries[2].level, LogLevel::Warning);
}

void ProgramLogTest::letsAListenerMissNothing()
{
    ProgramLog log(LogPlace{});
    log.take(LogLevel::Info, u"tminus"_s, u"before"_s);
    QStringList heard;

    const QList<LogEntry> before =
        log.listen([&heard](const LogEntry &entry) { heard.append(entry.text); });
    log.take(LogLevel::Info, u"tminus"_s, u"after"_s);
    log.listen({});
    log.take(LogLevel::Info, u"tminus"_s, u"later"_s);

    QCOMPARE(before.size(), 1);
    QCOMPARE(heard, QStringList({u"after"_s}));
}

QTEST_GUILESS_MAIN(ProgramLogTest)
#include "tst_programlog.moc"
