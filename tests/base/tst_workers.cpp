// SPDX-License-Identifier: Apache-2.0
#include "base/workers.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class TestWorkers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void answersOnTheThreadThatAsked();
    void answersNobodyWhoseContextHasDied();
    void waitsForWhatRunsWhenItEnds();
};

void TestWorkers::answersOnTheThreadThatAsked()
{
    Workers workers;
    QThread *worked = nullptr;
    QThread *answered = nullptr;

    workers.run(
        this, [] { return QThread::currentThread(); },
        [&](QThread *thread) {
            worked = thread;
            answered = QThread::currentThread();
        });

    QTRY_VERIFY(answered);
    QCOMPARE(answered, thread());
    QVERIFY(worked != thread());
}

void TestWorkers::answersNobodyWhoseContextHasDied()
{
    Workers workers;
    bool isAnswered = false;
    bool isNextAnswered = false;
    auto context = std::make_unique<QObject>();
    workers.run(
        context.get(), [] { return 1; }, [&](int) { isAnswered = true; });
    context.reset();

    workers.run(
        this, [] { return 2; }, [&](int) { isNextAnswered = true; });

    QTRY_VERIFY(isNextAnswered);
    QVERIFY(!isAnswered);
}

void TestWorkers::waitsForWhatRunsWhenItEnds()
{
    std::atomic<bool> hasBegun = false;
    std::atomic<bool> hasEnded = false;
    {
        Workers workers;
        workers.run(
            this,
            [&] {
                hasBegun = true;
                QThread::yieldCurrentThread();
                hasEnded = true;
                return 0;
            },
            [](int) {});
        QTRY_VERIFY(hasBegun);
    }

    QVERIFY(hasEnded);
}

QTEST_GUILESS_MAIN(TestWorkers)
#include "tst_workers.moc"
