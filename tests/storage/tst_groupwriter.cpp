// SPDX-License-Identifier: Apache-2.0
#include "storage/groupwriter.h"

#include <QTest>

#include <atomic>
#include <numeric>

using namespace TMinus;

class TestGroupWriter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void commitsAllThatIsQueuedBeforeItEnds();
    void gathersWhileItWrites();
    void keepsOrderOfOneThread();
    void tellsFailureToThoseOfThatGroup();
    void takesJobsFromManyThreads();
    void worksOnWhenNobodyWrites();
    void whatItDoesMeanwhileGivesWay();
    void worksOnceMoreBeforeItEnds();

private:
    using Writer = GroupWriter<int>;
    static Result<void> nothing(const std::vector<int> &) { return {}; }
    static void tellNobody(const std::vector<int> &, const Result<void> &) {}
};

void TestGroupWriter::commitsAllThatIsQueuedBeforeItEnds()
{
    std::vector<int> committed;
    std::vector<int> told;
    {
        GroupWriter<int> writer(
            [&](std::vector<int> &jobs) -> Result<void> {
                committed.insert(committed.end(), jobs.begin(), jobs.end());
                return {};
            },
            [&](const std::vector<int> &jobs, const Result<void> &) {
                told.insert(told.end(), jobs.begin(), jobs.end());
            });
        for (int i = 0; i < 1000; ++i)
            writer.post(i);
    }

    QCOMPARE(committed.size(), 1000U);
    QCOMPARE(told, committed);
}

void TestGroupWriter::gathersWhileItWrites()
{
    std::atomic<bool> mayGo = false;
    std::vector<std::size_t> sizes;
    {
        GroupWriter<int> writer(
            [&](std::vector<int> &jobs) -> Result<void> {
                mayGo.wait(false);
                sizes.push_back(jobs.size());
                return {};
            },
            [](const std::vector<int> &, const Result<void> &) {});
        for (int i = 0; i < 100; ++i)
            writer.post(i);
        mayGo = true;
        mayGo.notify_all();
    }

    QVERIFY2(sizes.size() <= 2, "the jobs posted during the first commit belong to one group");
    QCOMPARE(std::accumulate(sizes.begin(), sizes.end(), std::size_t(0)), 100U);
}

void TestGroupWriter::keepsOrderOfOneThread()
{
    std::vector<int> committed;
    {
        GroupWriter<int> writer(
            [&](std::vector<int> &jobs) -> Result<void> {
                committed.insert(committed.end(), jobs.begin(), jobs.end());
                return {};
            },
            [](const std::vector<int> &, const Result<void> &) {});
        for (int i = 0; i < 5000; ++i)
            writer.post(i);
    }

    QVERIFY(std::is_sorted(committed.begin(), committed.end()));
}

void TestGroupWriter::tellsFailureToThoseOfThatGroup()
{
    std::vector<int> failed;
    {
        GroupWriter<int> writer(
            [&](std::vector<int> &) -> Result<void> {
                return failure(ErrorKind::Storage, u"disk full"_s);
            },
            [&](const std::vector<int> &jobs, const Result<void> &result) {
                if (!result)
                    failed.insert(failed.end(), jobs.begin(), jobs.end());
            });
        writer.post(7);
    }

    QCOMPARE(failed, std::vector{7});
}

void TestGroupWriter::takesJobsFromManyThreads()
{
    std::size_t committed = 0;
    {
        GroupWriter<int> writer(
            [&](std::vector<int> &jobs) -> Result<void> {
                committed += jobs.size();
                return {};
            },
            [](const std::vector<int> &, const Result<void> &) {});
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                for (int job = 0; job < 2000; ++job)
                    writer.post(job);
            });
        }
    }

    QCOMPARE(committed, 8000U);
}

void TestGroupWriter::worksOnWhenNobodyWrites()
{
    std::atomic<int> left = 3;
    Writer writer(nothing, tellNobody, {.work = [&](const Writer &) {
                      const bool hasMore = --left > 0;
                      left.notify_all();
                      return hasMore;
                  }});
    writer.post(1);

    for (int seen = left; seen > 0; seen = left)
        left.wait(seen);
    QCOMPARE(left, 0);
}

void TestGroupWriter::whatItDoesMeanwhileGivesWay()
{
    std::atomic<bool> isWorking = false;
    std::atomic<bool> hasGivenWay = false;
    std::atomic<int> commits = 0;
    {
        Writer writer(
            [&](const std::vector<int> &) -> Result<void> {
                ++commits;
                return {};
            },
            tellNobody, {.work = [&](const Writer &self) {
                isWorking = true;
                isWorking.notify_all();
                while (commits < 2 && !self.isWaitedFor())
                    std::this_thread::yield();
                hasGivenWay = true;
                return false;
            }});
        writer.post(1);
        isWorking.wait(false);
        writer.post(2);
    }

    QVERIFY(hasGivenWay);
    QCOMPARE(commits, 2);
}

void TestGroupWriter::worksOnceMoreBeforeItEnds()
{
    int works = 0;
    {
        Writer writer(nothing, tellNobody,
                      {.work =
                           [&](const Writer &) {
                               ++works;
                               return false;
                           },
                       .pause = std::chrono::hours(1),
                       .longest = std::chrono::hours(2)});
        writer.post(1);
    }

    QCOMPARE(works, 1);
}

QTEST_GUILESS_MAIN(TestGroupWriter)
#include "tst_groupwriter.moc"
