// SPDX-License-Identifier: Apache-2.0
#include "base/logfile.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;

class LogFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void appendsForItsOwnerAlone();
    void makesRoomWhenItIsFull();
    void writesNothingToNowhere();
    void saysWhyItCannotBeWritten();
    void saysThatTheDiskIsFull();

private:
    QString path(const QString &name = u"tminus.log"_s) const { return m_folder->filePath(name); }
    QByteArray bytes(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void LogFileTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
}

void LogFileTest::appendsForItsOwnerAlone()
{
    QVERIFY(LogFile({.path = path()}).append("one\n"));
    QVERIFY(LogFile({.path = path()}).append("two\n"));

    QCOMPARE(bytes(u"tminus.log"_s), "one\ntwo\n");
#ifdef Q_OS_UNIX
    const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(path()) & others));
#endif
}

void LogFileTest::makesRoomWhenItIsFull()
{
    const LogFile log({.path = path(), .mostBytes = 10, .mostFiles = 3});

    for (const char *line : {"first one\n", "second\n", "third one\n", "fourth\n"})
        QVERIFY(log.append(line));

    QCOMPARE(bytes(u"tminus.log"_s), "fourth\n");
    QCOMPARE(bytes(u"tminus.log.1"_s), "third one\n");
    QCOMPARE(bytes(u"tminus.log.2"_s), "second\n");
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 3);
}

void LogFileTest::writesNothingToNowhere()
{
    QVERIFY(LogFile({}).append("one\n"));
}

void LogFileTest::saysWhyItCannotBeWritten()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"tminus.log"_s)); // a folder stands in its place

    const auto written = LogFile({.path = path()}).append("one\n");

    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Storage);
    QVERIFY(!written.error().message.isEmpty());
}

void LogFileTest::saysThatTheDiskIsFull()
{
#ifdef Q_OS_LINUX
    // What stands for the full disk is no real file.
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"seek"_s));
    const auto written = LogFile({.path = u"/dev/full"_s}).append("one\n");

    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Storage);
#endif
}

QTEST_GUILESS_MAIN(LogFileTest)
#include "tst_logfile.moc"
