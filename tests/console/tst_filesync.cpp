// SPDX-License-Identifier: Apache-2.0
#include "console/filesync.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;

class TestFileSync final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void whatWasWrittenIsInTheFileAfterwards()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("f")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("line\n"); // Qt still has it

        QVERIFY(syncFile(file));

        QCOMPARE(QFileInfo(file.fileName()).size(), 5);
    }

    void whatFoundNoRoomIsTold()
    {
        QFile full(QStringLiteral("/dev/full"));
        if (!full.open(QIODevice::WriteOnly))
            QSKIP("There is no /dev/full here.");
        full.write("line\n");

        QVERIFY(!syncFile(full));
    }

    void whatHasNoDiskIsTold()
    {
        QFile nothing(QStringLiteral("/dev/null"));
        QVERIFY(nothing.open(QIODevice::WriteOnly));

        QVERIFY(!syncFile(nothing)); // a device that cannot be synced is none to trust
    }
};

QTEST_GUILESS_MAIN(TestFileSync)
#include "tst_filesync.moc"
