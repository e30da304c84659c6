// SPDX-License-Identifier: Apache-2.0
#include "broker/openfiles.h"

#include <QRegularExpression>
#include <QTest>

#include <sys/resource.h>

using namespace TMinus;

namespace {

rlimit fileLimit()
{
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    return files;
}

} // namespace

class TestOpenFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void raisesWhatThisProcessMayRaiseItself();
    void leavesAHigherLimitAlone();
    void leavesSomeFilesForEverythingElse();
};

void TestOpenFiles::raisesWhatThisProcessMayRaiseItself()
{
    const rlimit low{256, fileLimit().rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &low), 0);

    QCOMPARE(possibleConnections(500), 500);

    QVERIFY(fileLimit().rlim_cur > 500);
}

void TestOpenFiles::leavesAHigherLimitAlone()
{
    const rlimit high{900, fileLimit().rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &high), 0);

    QCOMPARE(possibleConnections(10), 10);

    QCOMPARE(fileLimit().rlim_cur, rlim_t(900));
}

/// The last one: what this process has given up it does not get back.
void TestOpenFiles::leavesSomeFilesForEverythingElse()
{
    const rlimit hard{600, 600};
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &hard), 0);

    const int possible = possibleConnections(4096);

    QVERIFY(possible < 550);
    QVERIFY(possible > 400);
}

QTEST_GUILESS_MAIN(TestOpenFiles)
#include "tst_openfiles.moc"
