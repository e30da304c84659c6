// SPDX-License-Identifier: Apache-2.0
#include "storage/salvage.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace TMinus;

namespace {

constexpr std::array migrations{"CREATE TABLE t(id INTEGER PRIMARY KEY, x TEXT NOT NULL);"
                                "CREATE INDEX t_x ON t(x); CREATE TABLE u(x);"};
constexpr SqliteSchema schema{0x1234, migrations};
constexpr int rowCount = 2000;
constexpr int pageSize = 4096;

} // namespace

class TestSalvage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void copiesAllOfAHealthyFile();
    void losesOnlyThePagesThatAreDamaged();
    void savesTheBeginningOfACutFile();
    void savesWhatStandsInTheLogAlone();
    void startsAnewFromGarbage();
    void keepsTheOldFileAsItWas();

private:
    QString path() const { return m_folder->filePath(u"a.sqlite"_s); }
    void fill() const
    {
        const auto database = std::move(*openSqliteWriter(path(), schema));
        SQLite::Transaction transaction(*database);
        for (int i = 1; i <= rowCount; ++i) {
            SQLite::Statement insert(*database, "INSERT INTO t VALUES(?, ?)");
            insert.bind(1, i);
            insert.bind(2, "row " + std::to_string(i) + std::string(100, 'x'));
            insert.exec();
        }
        transaction.commit();
        database->exec("INSERT INTO u VALUES('other'); PRAGMA wal_checkpoint(TRUNCATE)");
    }
    void overwrite(qint64 at, const QByteArray &bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(at));
        file.write(bytes);
    }
    /// Pages that hold rows of t, in the order of their rows.
    QList<qint64> leaves() const
    {
        QFile file(path());
        QList<qint64> pages;
        if (!file.open(QIODevice::ReadOnly))
            return pages;
        const QByteArray all = file.readAll();
        for (qint64 at = pageSize; at < all.size(); at += pageSize) {
            if (all.at(at) == 13 && all.mid(at, pageSize).contains("row ")) // a leaf of a table
                pages.append(at);
        }
        return pages;
    }
    int count(const QString &what) const
    {
        SQLite::Database database(path().toStdString(), SQLite::OPEN_READONLY);
        return database.execAndGet(what.toStdString()).getInt();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSalvage::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestSalvage::copiesAllOfAHealthyFile()
{
    fill();

    const auto report = salvageSqlite(path(), schema, {u"t"_s, u"u"_s});

    QVERIFY(report);
    QCOMPARE(report->rows, rowCount + 1);
    QCOMPARE(report->gaps, 0);
    QVERIFY(report->lostTables.isEmpty());
    QCOMPARE(count(u"SELECT count(*) FROM t"_s), rowCount);
    QCOMPARE(count(u"SELECT id FROM t WHERE x LIKE 'row 77x%'"_s), 77);
    QCOMPARE(count(u"PRAGMA user_version"_s), 1);
}

void TestSalvage::losesOnlyThePagesThatAreDamaged()
{
    fill();
    const QList<qint64> pages = leaves();
    QVERIFY(pages.size() > 30);
    overwrite(pages[5], QByteArray(pageSize, char(0xFF)));
    overwrite(pages[6], QByteArray(pageSize, char(0xFF)));
    overwrite(pages[20], QByteArray(pageSize, char(0xFF)));

    const auto report = salvageSqlite(path(), schema, {u"t"_s, u"u"_s});

    QVERIFY(report);
    QCOMPARE(report->gaps, 2);
    const int most = rowCount / int(pages.size()) + 8; // rows of a page, about
    QVERIFY(count(u"SELECT count(*) FROM t"_s) >= rowCount - 3 * most);
    QVERIFY(count(u"SELECT count(*) FROM t"_s) < rowCount);
    QCOMPARE(count(u"SELECT max(id) FROM t"_s), rowCount);
    QCOMPARE(count(u"SELECT count(*) FROM u"_s), 1);
    QCOMPARE(count(u"SELECT count(*) FROM t WHERE x NOT LIKE 'row '||id||'x%'"_s), 0);
}

void TestSalvage::savesTheBeginningOfACutFile()
{
    fill();
    QFile file(path());
    QVERIFY(file.resize(file.size() / 2 / pageSize * pageSize + 100));

    const auto report = salvageSqlite(path(), schema, {u"t"_s, u"u"_s});

    QVERIFY(report);
    QVERIFY(report->gaps > 0);
    QVERIFY(count(u"SELECT count(*) FROM t"_s) > rowCount / 10);
    QCOMPARE(count(u"SELECT count(*) FROM pragma_integrity_check WHERE integrity_check<>'ok'"_s),
             0);
}

void TestSalvage::savesWhatStandsInTheLogAlone()
{
    const auto database = std::move(*openSqliteWriter(path(), schema));
    database->exec("INSERT INTO t VALUES(1, 'in the log')");
    // As after a crash: the log was never moved into the file.
    const QString other = m_folder->filePath(u"b.sqlite"_s);
    QVERIFY(QFile::copy(path(), other) && QFile::copy(path() + u"-wal"_s, other + u"-wal"_s));

    const auto report = salvageSqlite(other, schema, {u"t"_s});

    QVERIFY(report);
    QCOMPARE(report->rows, 1);
}

void TestSalvage::startsAnewFromGarbage()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("no database at all ").repeated(300));
    file.close();

    const auto report = salvageSqlite(path(), schema, {u"t"_s, u"u"_s});

    QVERIFY(report);
    QCOMPARE(report->rows, 0);
    QCOMPARE(report->lostTables, QStringList({u"t"_s, u"u"_s}));
    QCOMPARE(count(u"SELECT count(*) FROM t"_s), 0);
}

void TestSalvage::keepsTheOldFileAsItWas()
{
    fill();
    overwrite(leaves()[5], QByteArray(pageSize, char(0xFF)));
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();

    const auto report = salvageSqlite(path(), schema, {u"t"_s});

    QFile kept(report->keptAs);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), before);
    QVERIFY(QFileInfo(report->keptAs).dir().dirName() == u"backup");
}

QTEST_GUILESS_MAIN(TestSalvage)
#include "tst_salvage.moc"
