// SPDX-License-Identifier: Apache-2.0
#include "storage/checkpointer.h"

#include "storage/sqlitefile.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace TMinus;

namespace {

constexpr std::array migrations{"CREATE TABLE t(x BLOB);"};
constexpr SqliteSchema schema{0x1234, migrations};

} // namespace

class TestCheckpointer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void movesTheLogIntoTheFile();
    void endsAtOnce();
};

void TestCheckpointer::movesTheLogIntoTheFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.sqlite"_s);
    const auto database = std::move(*openSqliteWriter(path, schema));
    Checkpointer checkpointer(path);
    database->exec("INSERT INTO t VALUES(zeroblob(6000000))");
    QVERIFY(QFileInfo(path).size() < 1'000'000); // it is all in the log

    checkpointer.committed();

    QTRY_VERIFY(QFileInfo(path).size() > 6'000'000);
}

void TestCheckpointer::endsAtOnce()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.sqlite"_s);
    const auto database = std::move(*openSqliteWriter(path, schema));
    QElapsedTimer timer;
    timer.start();
    {
        Checkpointer checkpointer(path);
        checkpointer.committed();
    }

    QVERIFY(timer.elapsed() < 5000);
}

QTEST_GUILESS_MAIN(TestCheckpointer)
#include "tst_checkpointer.moc"
