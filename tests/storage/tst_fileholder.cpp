// SPDX-License-Identifier: Apache-2.0
#include "storage/fileholder.h"

#include "storage/sqlitefile.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace TMinus;
using namespace Qt::StringLiterals;

class TestFileHolder final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void anotherProcessWithTheFileOpenIsNamed()
    {
        const QString path = m_folder.filePath(u"a.sqlite"_s);
        const auto open = openSqliteWriter(path, {.applicationId = 0x1234});
        QVERIFY(open);

        // Locks are a process's own: only another one is told of ours.
        int answer[2];
        QCOMPARE(::pipe(answer), 0);
        if (::fork() == 0) {
            const qint64 holder = fileHolder(path).value_or(-1);
            (void)!::write(answer[1], &holder, sizeof holder);
            ::_exit(0);
        }
        qint64 holder = 0;
        QCOMPARE(::read(answer[0], &holder, sizeof holder), ssize_t(sizeof holder));
        ::wait(nullptr);

        QCOMPARE(holder, qint64(::getpid()));
    }

    void nobodyHoldsWhatIsClosedOrMissing()
    {
        const QString path = m_folder.filePath(u"b.sqlite"_s);
        QVERIFY(openSqliteWriter(path, {.applicationId = 0x1234}));

        QCOMPARE(fileHolder(path), std::nullopt);
        QCOMPARE(fileHolder(m_folder.filePath(u"none"_s)), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestFileHolder)
#include "tst_fileholder.moc"
