// SPDX-License-Identifier: Apache-2.0
#include "storage/readerthread.h"

#include <QRegularExpression>
#include <QTest>

#include <atomic>
#include <future>

using namespace TMinus;

namespace {

/// A reader whose questions take until they are interrupted.
class SlowReader final
{
public:
    void interrupt() { isInterrupted = true; }
    std::atomic<bool> isInterrupted = false;
};

class Question final : public ReaderTask<SlowReader>
{
public:
    enum class Outcome { None, Answered, Interrupted, Failed };
    Question(std::shared_ptr<std::atomic<Outcome>> outcome, bool isEndless, int number)
        : m_outcome(std::move(outcome))
        , m_isEndless(isEndless)
    {
        ticket = number;
    }
    void run(SlowReader &reader) override
    {
        isRunning = true;
        while (m_isEndless && !reader.isInterrupted)
            std::this_thread::yield();
        *m_outcome =
            reader.isInterrupted.exchange(false) ? Outcome::Interrupted : Outcome::Answered;
    }
    void fail(const Error &) override { *m_outcome = Outcome::Failed; }
    static inline std::atomic<bool> isRunning = false;

private:
    std::shared_ptr<std::atomic<Outcome>> m_outcome;
    bool m_isEndless;
};

} // namespace

class TestReaderThread final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersInOrder();
    void interruptsWhatRunsAndGoesOn();
    void givesUpWhatWaits();
    void givesUpAllWhenItEnds();
    void triesToOpenAgain();

private:
    using Thread = ReaderThread<SlowReader>;
    using OutcomePtr = std::shared_ptr<std::atomic<Question::Outcome>>;
    static Thread::Open opens()
    {
        return [] { return Result<std::unique_ptr<SlowReader>>(std::make_unique<SlowReader>()); };
    }
    Thread::Done counts()
    {
        return [this](const auto &) { ++m_done; };
    }
    OutcomePtr ask(Thread &thread, bool isEndless, int ticket)
    {
        auto outcome = std::make_shared<std::atomic<Question::Outcome>>(Question::Outcome::None);
        thread.post(std::make_unique<Question>(outcome, isEndless, ticket));
        return outcome;
    }
    std::atomic<int> m_done = 0;
};

void TestReaderThread::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_done = 0;
    Question::isRunning = false;
}

void TestReaderThread::answersInOrder()
{
    std::vector<int> tickets;
    {
        std::promise<void> all;
        Thread thread(opens(), [&](const std::unique_ptr<ReaderTask<SlowReader>> &task) {
            tickets.push_back(task->ticket);
            if (tickets.size() == 100)
                all.set_value();
        });
        for (int i = 0; i < 100; ++i)
            ask(thread, false, i);
        all.get_future().wait();
    }

    QCOMPARE(tickets.size(), 100U);
    QVERIFY(std::is_sorted(tickets.begin(), tickets.end()));
}

void TestReaderThread::interruptsWhatRunsAndGoesOn()
{
    Thread thread(opens(), counts());
    const OutcomePtr endless = ask(thread, true, 1);
    const OutcomePtr next = ask(thread, false, 2);
    QTRY_VERIFY(Question::isRunning);

    thread.giveUp(1);

    QTRY_COMPARE(m_done.load(), 2);
    QCOMPARE(endless->load(), Question::Outcome::Interrupted);
    QCOMPARE(next->load(), Question::Outcome::Answered);
    thread.giveUp(1); // over long ago
    const OutcomePtr another = ask(thread, false, 3);
    QTRY_COMPARE(another->load(), Question::Outcome::Answered);
}

void TestReaderThread::givesUpWhatWaits()
{
    Thread thread(opens(), counts());
    const OutcomePtr endless = ask(thread, true, 1);
    const OutcomePtr waiting = ask(thread, false, 2);
    QTRY_VERIFY(Question::isRunning);

    thread.giveUp(2);
    thread.giveUp(1);

    QTRY_COMPARE(m_done.load(), 2);
    QCOMPARE(waiting->load(), Question::Outcome::Failed);
}

void TestReaderThread::givesUpAllWhenItEnds()
{
    OutcomePtr running;
    OutcomePtr waiting;
    {
        Thread thread(opens(), counts());
        running = ask(thread, true, 1);
        waiting = ask(thread, true, 2);
        QTRY_VERIFY(Question::isRunning);
    }

    QCOMPARE(running->load(), Question::Outcome::Interrupted);
    QCOMPARE(waiting->load(), Question::Outcome::Failed);
    QCOMPARE(m_done.load(), 2);
}

void TestReaderThread::triesToOpenAgain()
{
    std::atomic<int> tries = 0;
    Thread thread(
        [&]() -> Result<std::unique_ptr<SlowReader>> {
            if (++tries == 1)
                return failure(ErrorKind::Storage, u"not yet"_s);
            return std::make_unique<SlowReader>();
        },
        counts());

    const OutcomePtr first = ask(thread, false, 1);
    QTRY_COMPARE(first->load(), Question::Outcome::Failed);
    const OutcomePtr second = ask(thread, false, 2);

    QTRY_COMPARE(second->load(), Question::Outcome::Answered);
}

QTEST_GUILESS_MAIN(TestReaderThread)
#include "tst_readerthread.moc"
