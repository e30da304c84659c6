// SPDX-License-Identifier: Apache-2.0
#include "ledger/ledgerschema.h"

#include "storage/sqlitefile.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class TestLedgerSchema final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void eachOlderFileBecomesTodays_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version < int(ledgerSchema().migrations.size()); ++version)
            QTest::addRow("version %d", version) << version;
    }
    void eachOlderFileBecomesTodays()
    {
        QFETCH(int, version);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"ledger.sqlite"_s);
        SqliteSchema old = ledgerSchema();
        old.migrations = old.migrations.first(std::size_t(version));
        QVERIFY(openSqliteWriter(path, old).map(
            [](const auto &file) { file->exec("INSERT INTO body VALUES(7, 'kept')"); }));

        const auto opened = openSqliteWriter(path, ledgerSchema());

        QVERIFY(opened);
        QVERIFY((*opened)->execAndGet("SELECT bytes FROM body WHERE id=7").getString() == "kept");
        QCOMPARE(tables(**opened), tablesOfNew());
        const QStringList copies =
            QDir(folder.filePath(u"backup"_s)).entryList({u"ledger-v%1-*"_s.arg(version)});
        QCOMPARE(copies.size(), 1);
    }

private:
    /// What the file is made of, as SQL.
    static QStringList tables(SQLite::Database &database)
    {
        QStringList all;
        SQLite::Statement select(database, "SELECT sql FROM sqlite_master ORDER BY type, name");
        while (select.executeStep())
            all.append(QString::fromUtf8(select.getColumn(0).getText()));
        return all;
    }
    static QStringList tablesOfNew()
    {
        const QTemporaryDir folder;
        const auto made = openSqliteWriter(folder.filePath(u"new.sqlite"_s), ledgerSchema());
        return made ? tables(**made) : QStringList();
    }
};

QTEST_GUILESS_MAIN(TestLedgerSchema)
#include "tst_ledgerschema.moc"
