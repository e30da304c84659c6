// SPDX-License-Identifier: Apache-2.0
#include "base/processfacts.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class TestProcessFacts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void knowsItself();
    void tellsALaterProcessOfTheSameNumber();
    void noticesTheEndOfAnother();
};

void TestProcessFacts::knowsItself()
{
    const ProcessFacts self = ownProcess();

    QCOMPARE(self.pid, QCoreApplication::applicationPid());
    QVERIFY(self.started > 0);
    QVERIFY(!self.boot.isEmpty());
    QVERIFY(isRunning(self));
    QCOMPARE(ownProcess(), self);
}

void TestProcessFacts::tellsALaterProcessOfTheSameNumber()
{
    ProcessFacts other = ownProcess();
    ++other.started;
    QVERIFY(!isRunning(other));

    other = ownProcess();
    other.boot = u"another"_s;
    QVERIFY(!isRunning(other));
    QVERIFY(!isRunning({}));
}

void TestProcessFacts::noticesTheEndOfAnother()
{
    QProcess process;
    process.start(u"cat"_s, QStringList());
    QVERIFY(process.waitForStarted());
    ProcessFacts facts = ownProcess();
    facts.pid = process.processId();
    QFile stat(u"/proc/%1/stat"_s.arg(facts.pid));
    QVERIFY(stat.open(QIODevice::ReadOnly));
    facts.started = stat.readAll().split(' ').value(21).toLongLong();
    QVERIFY(isRunning(facts));

    process.kill();
    QVERIFY(process.waitForFinished());

    QVERIFY(!isRunning(facts));
}

QTEST_GUILESS_MAIN(TestProcessFacts)
#include "tst_processfacts.moc"
