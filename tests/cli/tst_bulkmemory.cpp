// SPDX-License-Identifier: Apache-2.0
// A file of many rows is looked at in the memory that a few take.
#include "cli/programrun.h"
#include "cli/testsandbox.h"

#include <QFile>
#include <QRegularExpression>

#include <sys/resource.h>

using namespace TMinus;

namespace {

constexpr int few = 2'000;
constexpr int many = 200'000;

} // namespace

class TestBulkMemory final : public QObject
{
    Q_OBJECT

    TestSandbox m_sandbox;
    QTemporaryDir m_folder;
    ProgramRun m_program;

    /// The most that a program of this test took so far, in KB, with a dry run of so many rows.
    long mostMemory(int count)
    {
        QFile file(m_folder.filePath(u"rows.csv"_s));
        if (!file.open(QIODevice::WriteOnly))
            return -1;
        file.write("body,topic,after,key\n");
        for (int row = 1; row <= count; ++row)
            file.write(QByteArray(240, 'x') + ",any,1h,K-" + QByteArray::number(row) + '\n');
        file.close();
        m_program.start(m_sandbox.command(
            {u"--json"_s, u"send"_s, u"--file"_s, file.fileName(), u"--dry-run"_s}));
        (void)QTest::qWaitFor([this] { return !m_program.isRunning(); }, 600'000);
        if (m_program.wait() != 0)
            return -1;
        rusage usage{};
        ::getrusage(RUSAGE_CHILDREN, &usage);
        return usage.ru_maxrss;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void aDryRunOfManyRowsTakesNoMoreThanOneOfFew()
    {
        m_program.resultsFile = m_folder.filePath(u"results"_s);
        const long ofFew = mostMemory(few);
        QVERIFY2(ofFew > 0, m_program.complaints.constData());

        [[maybe_unused]] const long ofMany = mostMemory(many);

        QFile results(m_program.resultsFile);
        QVERIFY(results.open(QIODevice::ReadOnly));
        QCOMPARE(results.readAll().count("\"type\":\"message\""), many);
#ifndef TMINUS_SANITIZED                     // it keeps what was freed for a while
        constexpr long mostMore = 24 * 1024; // KB; the rows have 50 MB
        QVERIFY2(ofMany - ofFew < mostMore,
                 qPrintable(u"%1 KB, then %2 KB"_s.arg(ofFew).arg(ofMany)));
#endif
    }
};

QTEST_GUILESS_MAIN(TestBulkMemory)
#include "tst_bulkmemory.moc"
