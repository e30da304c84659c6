// SPDX-License-Identifier: Apache-2.0
#include "console/bulkworker.h"

#include <algorithm>

namespace TMinus {

namespace {

template<typename T>
std::optional<Error> errorOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

} // namespace

BulkWorker::BulkWorker(BulkPlan plan, const PreflightView &view, Now now, Deliver deliver)
    : m_feed(std::move(plan), view, std::move(now), m_signs)
    , m_mail([deliver = std::move(deliver)](std::deque<BulkLetter> letters) {
        for (BulkLetter &letter : letters)
            deliver(std::move(letter));
    })
    , m_writer(
          [this](const std::vector<Job> &jobs) {
              work(jobs);
              return Result<void>();
          },
          [](const std::vector<Job> &, const Result<void> &) {})
{}

BulkWorker::~BulkWorker()
{
    stop();
}

void BulkWorker::work(const std::vector<Job> &jobs)
{
    qint64 asked = 0;
    QByteArray lines;
    for (const Job &job : jobs) {
        asked += job.count;
        lines += job.line;
    }
    const auto has = [&jobs](Job::Kind kind) {
        return std::ranges::find(jobs, kind, &Job::kind) != jobs.end();
    };
    if (!lines.isEmpty())
        m_feed.record(lines);
    if (has(Job::Kind::Survey))
        answerSurvey();
    if (asked > 0)
        answerTake(asked);
    if (has(Job::Kind::Finish))
        answerFinish();
}

void BulkWorker::answerSurvey()
{
    auto survey = m_feed.survey();
    m_mail.post({.kind = BulkLetter::Kind::Surveyed,
                 .survey = survey ? *survey : BulkSurvey(),
                 .error = errorOf(survey)});
}

void BulkWorker::answerTake(qint64 asked)
{
    auto rows = m_feed.take(asked);
    BulkLetter letter{.kind = BulkLetter::Kind::Rows, .asked = asked, .error = errorOf(rows)};
    if (rows)
        letter.rows = *std::move(rows);
    m_mail.post(std::move(letter));
}

void BulkWorker::answerFinish()
{
    m_mail.post({.kind = BulkLetter::Kind::Finished, .error = errorOf(m_feed.flush())});
}

} // namespace TMinus
