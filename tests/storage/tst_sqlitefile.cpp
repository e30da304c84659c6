// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlitefile.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <array>

#include <unistd.h>

using namespace TMinus;

namespace {

constexpr std::array first{"CREATE TABLE t(x);"};
constexpr std::array second{"CREATE TABLE t(x);", "ALTER TABLE t ADD COLUMN y DEFAULT 7;"};
constexpr std::array broken{"CREATE TABLE t(x);",
                            "CREATE TABLE u(z); INSERT INTO nowhere VALUES(1);"};
constexpr SqliteSchema schemaOne{0x1234, first};
constexpr SqliteSchema schemaTwo{0x1234, second};
constexpr SqliteSchema schemaBroken{0x1234, broken};

/// The superuser may write everywhere: for as long as this lives, nobody special runs the test.
class CommonUser final
{
public:
    CommonUser()
        : m_before(::geteuid())
    {
        constexpr uid_t nobody = 65534;
        if (m_before == 0 && ::seteuid(nobody) != 0)
            qFatal("cannot become another user");
    }
    ~CommonUser()
    {
        if (::seteuid(m_before) != 0)
            qFatal("cannot become the user again");
    }
    CommonUser(const CommonUser &) = delete;
    CommonUser &operator=(const CommonUser &) = delete;

private:
    uid_t m_before;
};

} // namespace

class TestSqliteFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }
    void syncsEachCommitToTheDisk();
    void makesAFileOnlyItsOwnerReads();
    void takesTheStepsThatAreMissing();
    void copiesTheFileBeforeAStep();
    void leavesAFileAsItIsWhenAStepFails();
    void refusesNoFile();
    void refusesANewerFile();
    void refusesAnothersFile_data();
    void refusesAnothersFile();
    void readsAFileAsItStands();
    void readsNoOtherFileAsItStands();
    void refusesGarbage_data();
    void refusesGarbage();
    void refusesAFolderOfAnotherComputer_data();
    void refusesAFolderOfAnotherComputer();
    void tellsWhenThereIsNoRoom();
    void tellsWhenSomebodyHoldsIt();
    void tellsWhenItMayNotWrite();
    void noticesThatTheFileIsGone();
    void losesOnlyWhatTheLogLost();

private:
    QString path() const { return m_folder->filePath(u"a.sqlite"_s); }
    std::unique_ptr<SQLite::Database> open(const SqliteSchema &schema = schemaOne) const
    {
        return std::move(*openSqliteWriter(path(), schema));
    }
    QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray &content) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QString codeOf(const SqliteSchema &schema) const
    {
        const auto opened = openSqliteWriter(path(), schema);
        return opened ? u"opened"_s : opened.error().code;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSqliteFile::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestSqliteFile::syncsEachCommitToTheDisk()
{
    const auto database = open();

    QCOMPARE(database->execAndGet("PRAGMA journal_mode").getString(), std::string("wal"));
    QCOMPARE(database->execAndGet("PRAGMA synchronous").getInt(), 2); // FULL
}

void TestSqliteFile::makesAFileOnlyItsOwnerReads()
{
    const auto database = open();
    database->exec("INSERT INTO t VALUES(1)");

    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files))
        QCOMPARE(QFile::permissions(m_folder->filePath(name)) & others, QFile::Permissions());
}

void TestSqliteFile::takesTheStepsThatAreMissing()
{
    open()->exec("INSERT INTO t VALUES(5)");

    const auto database = open(schemaTwo);

    QCOMPARE(database->execAndGet("SELECT x*10+y FROM t").getInt(), 57);
    QCOMPARE(database->execAndGet("PRAGMA user_version").getInt(), 2);
    QCOMPARE(database->execAndGet("PRAGMA application_id").getInt(), 0x1234);
}

void TestSqliteFile::copiesTheFileBeforeAStep()
{
    const QDir backup(m_folder->filePath(u"backup"_s));
    open()->exec("INSERT INTO t VALUES(5)");
    QVERIFY(!backup.exists()); // a new file has nothing to lose

    (void)open(schemaTwo);

    const QStringList copies = backup.entryList({u"a-v1-*.sqlite"_s});
    QCOMPARE(copies.size(), 1);
    SQLite::Database copy(backup.filePath(copies[0]).toStdString());
    QCOMPARE(copy.execAndGet("SELECT x FROM t").getInt(), 5);
    QCOMPARE(copy.execAndGet("PRAGMA user_version").getInt(), 1);
    (void)open(schemaTwo);
    QCOMPARE(backup.entryList(QDir::Files).filter(u"-v"_s).size(), 1); // nothing to do, no copy
}

void TestSqliteFile::leavesAFileAsItIsWhenAStepFails()
{
    open()->exec("INSERT INTO t VALUES(5)");

    QVERIFY(!openSqliteWriter(path(), schemaBroken));

    const auto database = open();
    QCOMPARE(database->execAndGet("PRAGMA user_version").getInt(), 1);
    QVERIFY(!database->tableExists("u"));
}

void TestSqliteFile::refusesNoFile()
{
    const auto writer = openSqliteWriter({}, schemaOne);
    const auto reader = openSqliteReader({});

    QVERIFY(!writer);
    QCOMPARE(writer.error().kind, ErrorKind::Storage);
    QVERIFY(!reader);
    QCOMPARE(reader.error().kind, ErrorKind::Storage);
}

void TestSqliteFile::refusesANewerFile()
{
    (void)open(schemaTwo);
    const QByteArray before = bytes();

    const auto opened = openSqliteWriter(path(), schemaOne);

    QCOMPARE(opened.error().code, u"newer"_s);
    QCOMPARE(opened.error().message, QDir::toNativeSeparators(path()));
    QCOMPARE(bytes(), before);
}

void TestSqliteFile::refusesAnothersFile_data()
{
    QTest::addColumn<QByteArray>("mark");
    QTest::newRow("with a mark") << QByteArray("PRAGMA application_id=99;");
    QTest::newRow("without one") << QByteArray();
}

void TestSqliteFile::refusesAnothersFile()
{
    QFETCH(const QByteArray, mark);
    SQLite::Database(path().toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec((mark + "CREATE TABLE theirs(x)").toStdString());
    const QByteArray before = bytes();

    QCOMPARE(codeOf(schemaOne), u"foreign"_s);
    QCOMPARE(bytes(), before);
}

void TestSqliteFile::readsAFileAsItStands()
{
    open()->exec("INSERT INTO t VALUES(5)");

    const auto alone = openSqliteAsItStands(path(), schemaOne);
    QCOMPARE((*alone)->execAndGet("SELECT sum(x) FROM t").getInt(), 5);
    const auto writer = open();
    writer->exec("INSERT INTO t VALUES(6)");
    const auto beside = openSqliteAsItStands(path(), schemaOne);

    QCOMPARE((*beside)->execAndGet("SELECT sum(x) FROM t").getInt(), 11);
    QVERIFY(catchingSqlite([&] { (*beside)->exec("INSERT INTO t VALUES(7)"); }).error().kind
            == ErrorKind::Storage);
}

void TestSqliteFile::readsNoOtherFileAsItStands()
{
    const auto code = [this](const SqliteSchema &schema) {
        const auto opened = openSqliteAsItStands(path(), schema);
        return opened ? u"opened"_s : opened.error().code;
    };
    QCOMPARE(code(schemaOne), QString()); // there is none, and none is made
    QVERIFY(!QFile::exists(path()));
    (void)open(schemaOne);
    QCOMPARE(code(schemaTwo), u"older"_s);
    (void)open(schemaTwo);
    QCOMPARE(code(schemaOne), u"newer"_s);
    write("dear diary");
    QCOMPARE(code(schemaOne), u"damaged"_s);
}

void TestSqliteFile::refusesGarbage_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("dear diary, ").repeated(500);
    QTest::newRow("zeros") << QByteArray(4096, 0);
    QTest::newRow("a good head and nothing after it")
        << QByteArray("SQLite format 3\0", 16) + QByteArray(84, 'x');
}

void TestSqliteFile::refusesGarbage()
{
    QFETCH(QByteArray, content);
    write(content);

    QCOMPARE(codeOf(schemaOne), u"damaged"_s);
    QCOMPARE(bytes(), content); // it was left as it is
}

void TestSqliteFile::refusesAFolderOfAnotherComputer_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("isNetwork");
    QTest::newRow("nfs4") << "nfs4"_ba << true;
    QTest::newRow("cifs") << "cifs"_ba << true;
    QTest::newRow("sshfs") << "fuse.sshfs"_ba << true;
    QTest::newRow("ext4") << "ext4"_ba << false;
    QTest::newRow("overlay") << "overlay"_ba << false;
    QTest::newRow("NTFS") << "fuseblk"_ba << false;
    QTest::newRow("unknown") << QByteArray() << false;
}

void TestSqliteFile::refusesAFolderOfAnotherComputer()
{
    QFETCH(QByteArray, type);
    QFETCH(bool, isNetwork);

    QCOMPARE(isNetworkFileSystem(type), isNetwork);
}

void TestSqliteFile::tellsWhenThereIsNoRoom()
{
    const auto database = open();
    database->exec("PRAGMA max_page_count=20");

    const auto written =
        catchingSqlite([&] { database->exec("INSERT INTO t VALUES(zeroblob(1000000))"); });

    QCOMPARE(written.error().kind, ErrorKind::Storage);
    QCOMPARE(written.error().code, u"full"_s);
    database->exec("PRAGMA max_page_count=2000"); // somebody made room
    database->exec("INSERT INTO t VALUES(zeroblob(1000000))");
    QCOMPARE(database->execAndGet("SELECT count(*) FROM t").getInt(), 1);
}

void TestSqliteFile::tellsWhenSomebodyHoldsIt()
{
    const auto holder = open();
    const auto database = open();
    database->setBusyTimeout(10);
    const SQLite::Transaction held(*holder, SQLite::TransactionBehavior::IMMEDIATE);

    const auto written = catchingSqlite([&] { database->exec("INSERT INTO t VALUES(1)"); });

    QCOMPARE(written.error().kind, ErrorKind::Locked);
}

void TestSqliteFile::tellsWhenItMayNotWrite()
{
    (void)open();
    QFile::setPermissions(path(), QFile::ReadOwner | QFile::ReadOther);
    QFile::setPermissions(m_folder->path(),
                          QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);

    const CommonUser user;
    const auto opened = openSqliteWriter(path(), schemaOne);

    QCOMPARE(opened.error().kind, ErrorKind::Storage);
    QVERIFY(opened.error().message.contains(u"a.sqlite"_s));
}

void TestSqliteFile::noticesThatTheFileIsGone()
{
    const auto database = open();
    QVERIFY(!hasMoved(*database));

    QVERIFY(QFile::remove(path()));

    QVERIFY(hasMoved(*database));
}

void TestSqliteFile::losesOnlyWhatTheLogLost()
{
    const QString copy = m_folder->filePath(u"copy.sqlite"_s);
    {
        const auto database = open();
        for (int i = 1; i <= 20; ++i)
            database->exec("INSERT INTO t VALUES(" + std::to_string(i) + ")");
        QVERIFY(QFile::copy(path(), copy)); // as after a crash: the log is all there is
        QVERIFY(QFile::copy(path() + u"-wal"_s, copy + u"-wal"_s));
    }
    QFile log(copy + u"-wal"_s);
    int last = 20;
    for (qint64 size = log.size(); size > 0; size -= 4000) {
        QVERIFY(log.resize(size));
        const QString tried = m_folder->filePath(u"tried.sqlite"_s);
        for (const QString &end : {QString(), u"-wal"_s, u"-shm"_s})
            QFile::remove(tried + end);
        QVERIFY(QFile::copy(copy, tried) && QFile::copy(copy + u"-wal"_s, tried + u"-wal"_s));

        const auto opened = openSqliteWriter(tried, schemaOne);

        QVERIFY(opened);
        const int rows = (*opened)->execAndGet("SELECT count(*) FROM t").getInt();
        QCOMPARE((*opened)->execAndGet("SELECT coalesce(max(x), 0) FROM t").getInt(), rows);
        QVERIFY(rows <= last); // the oldest stay, without a hole
        last = rows;
    }
    QVERIFY(last < 5);
}

QTEST_GUILESS_MAIN(TestSqliteFile)
#include "tst_sqlitefile.moc"
