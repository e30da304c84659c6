// SPDX-License-Identifier: Apache-2.0
#include "console/doctorchecks.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

using Outcome = ProbeLayer::Outcome;

namespace {

constexpr auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

void write(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

} // namespace

class TestDoctorChecks final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;

    QString path(const QString &name) const { return m_home->filePath(name); }
    static CheckedLayer folder(const QString &path) { return checkFolder(u"f"_s, u"F"_s, path); }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_home = std::make_unique<QTemporaryDir>();
        for (const char *name : {"TMINUS_PROFILE", "TMINUS_LANG", "ALIBABA_CLOUD_ACCESS_KEY_ID",
                                 "ALIBABA_CLOUD_ACCESS_KEY_SECRET"})
            qunsetenv(name);
    }

    void freshHomeIsInOrderAndStaysAsItIs()
    {
        const auto layers =
            checkComputer({.config = path(u"a/config"_s), .data = path(u"a/data"_s)});

        QStringList names;
        for (const CheckedLayer &layer : layers) {
            names.append(layer.name);
            QVERIFY2(!layer.isFault(), qPrintable(layerSentence(layer)));
            QVERIFY(!layer.title.isEmpty() && !layer.found.isEmpty());
        }
        QCOMPARE(names.join(u' '),
                 u"programs configFolder dataFolder profilesFile sandboxStore "
                 "diskRoom fileSystem timeZones environment"_s);
        QVERIFY(QDir(m_home->path()).isEmpty());
    }

    void folderThatOthersMayReadIsAWarning()
    {
        const QString open = path(u"open"_s);
        QVERIFY(QDir().mkpath(open));
        QVERIFY(QFile::setPermissions(open, mine | QFileDevice::ReadOther));
        QCOMPARE(folder(open).outcome, Outcome::Warning);
        QVERIFY(folder(open).remedy.contains(u"chmod 700"_s));

        QVERIFY(QFile::setPermissions(open, mine));
        QCOMPARE(folder(open).outcome, Outcome::Ok);
    }

    void folderThatCannotBeMadeIsAFault()
    {
        write(path(u"file"_s), "x");

        QCOMPARE(folder(path(u"file/config"_s)).outcome, Outcome::Failed);
        QVERIFY(folder(path(u"file/config"_s)).remedy.contains(u"TMINUS_HOME"_s));
    }

    void brokenProfileFileIsAFaultWithItsPlace()
    {
        write(path(u"profiles.json"_s), "{\"format\":");

        const CheckedLayer layer = checkProfiles(m_home->path());

        QVERIFY(layer.isFault());
        QVERIFY2(layer.found.contains(u"line 1"_s), qPrintable(layer.found));
    }

    void readableProfilesAreCounted()
    {
        const QString file = path(u"profiles.json"_s);
        write(file,
              "{\"format\":\"tminus-profiles\",\"version\":1,\"profiles\":["
              "{\"id\":\"a\",\"endpoint\":\"https://h\"}]}");
        QVERIFY(checkProfiles(m_home->path()).found.startsWith(u"2 profile"_s)); // and the sandbox
        QCOMPARE(checkProfiles(m_home->path()).outcome, Outcome::Ok);

        QVERIFY(QFile::setPermissions(file, QFile::permissions(file) | QFileDevice::ReadOther));
        QCOMPARE(checkProfiles(m_home->path()).outcome, Outcome::Warning);
    }

    void sandboxStoreThatIsNoneIsAFault()
    {
        write(path(u"sandbox/sandbox.sqlite"_s), "something else altogether");
        QVERIFY(checkSandboxStore(m_home->path()).isFault());

        write(path(u"sandbox/sandbox.sqlite"_s), QByteArray("SQLite format 3\0", 16));
        QCOMPARE(checkSandboxStore(m_home->path()).outcome, Outcome::Ok);
    }

    void whoServesTheStoreIsNamed()
    {
        write(path(u"sandbox/sandbox.sqlite"_s), QByteArray("SQLite format 3\0", 16));
        QLockFile lock(path(u"sandbox/sandbox.lock"_s));
        QVERIFY(lock.tryLock(0));

        const CheckedLayer layer = checkSandboxStore(m_home->path());

        QCOMPARE(layer.outcome, Outcome::Ok);
        QVERIFY2(layer.found.contains(QString::number(QCoreApplication::applicationPid())),
                 qPrintable(layer.found));
    }

    void roomIsJudged_data()
    {
        QTest::addColumn<qint64>("free");
        QTest::addColumn<ProbeLayer::Outcome>("outcome");
        QTest::newRow("plenty") << (qint64(1) << 30) << Outcome::Ok;
        QTest::newRow("little") << (qint64(1) << 30) - 1 << Outcome::Warning;
        QTest::newRow("too little") << qint64(64 << 20) - 1 << Outcome::Failed;
        QTest::newRow("unknown") << qint64(-1) << Outcome::Skipped;
    }

    void roomIsJudged()
    {
        QFETCH(const qint64, free);
        QFETCH(const ProbeLayer::Outcome, outcome);

        QCOMPARE(checkRoom(u"/x"_s, {.free = free}).outcome, outcome);
    }

    void networkFileSystemIsAFault_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("isFault");
        for (const char *type : {"ext4", "btrfs", "xfs", "overlay", "tmpfs", "fuseblk", ""})
            QTest::addRow("own %s", type) << QByteArray(type) << false;
        for (const char *type : {"nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs"})
            QTest::addRow("far %s", type) << QByteArray(type) << true;
    }

    void networkFileSystemIsAFault()
    {
        QFETCH(const QByteArray, type);
        QFETCH(const bool, isFault);

        QCOMPARE(checkFileSystem(u"/x"_s, {.type = type}).isFault(), isFault);
    }

    void diskOfAFolderToComeIsThatOfItsParent()
    {
        const DiskFacts disk = diskOf(path(u"not/there"_s));

        QCOMPARE(disk.type, diskOf(m_home->path()).type);
        QVERIFY(disk.free > 0);
    }

    void environmentIsJudged_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<ProbeLayer::Outcome>("outcome");
        const auto row = [](const char *name, const char *value, Outcome outcome) {
            QTest::addRow("%s=%s", name, value) << QByteArray(name) << QByteArray(value) << outcome;
        };
        row("TMINUS_PROFILE", "a", Outcome::Ok);
        row("TMINUS_PROFILE", "b", Outcome::Failed);
        row("TMINUS_LANG", "zh_CN", Outcome::Ok);
        row("TMINUS_LANG", "klingon", Outcome::Warning);
        row("ALIBABA_CLOUD_ACCESS_KEY_ID", "half", Outcome::Failed);
    }

    void environmentIsJudged()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, value);
        QFETCH(const ProbeLayer::Outcome, outcome);
        qputenv(name.constData(), value);

        QCOMPARE(checkEnvironment({u"a"_s}).outcome, outcome);
    }
};

QTEST_GUILESS_MAIN(TestDoctorChecks)
#include "tst_doctorchecks.moc"
