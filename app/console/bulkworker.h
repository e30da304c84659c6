// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/mailbox.h"
#include "console/bulkfeed.h"
#include "storage/groupwriter.h"

namespace TMinus {

/// What a BulkWorker answers.
struct BulkLetter
{
    enum class Kind { Surveyed, Rows, Finished };
    Kind kind = Kind::Surveyed;
    BulkSurvey survey = {};
    std::vector<PlannedRow> rows = {}; ///< to send now
    qint64 asked = 0; ///< how many rows were asked for; fewer came: there are no more
    std::optional<Error> error = {};
};

/// The thread of a BulkFeed: requests gather while it waits for the disk, and share one wait.
class BulkWorker final
{
public:
    using Deliver = std::function<void(BulkLetter)>;

    /// @p deliver is called on this thread, once for each survey() and finish(), and at least once
    /// for what take() asked.
    BulkWorker(BulkPlan plan, const PreflightView &view, Now now, Deliver deliver);
    ~BulkWorker();

    /// As the functions of BulkFeed.
    void survey() { m_writer.post({.kind = Job::Kind::Survey}); }
    void take(qint64 most) { m_writer.post({.kind = Job::Kind::Take, .count = most}); }
    void record(const QByteArray &line)
    {
        m_writer.post({.kind = Job::Kind::Record, .line = line});
    }
    void finish() { m_writer.post({.kind = Job::Kind::Finish}); }
    /// Ends a survey early.
    void stop() { m_signs.stop = true; }
    /// How many rows the survey has looked at.
    qint64 looked() const { return m_signs.looked; }

private:
    struct Job
    {
        enum class Kind { Survey, Take, Record, Finish };
        Kind kind = Kind::Survey;
        qint64 count = 0;
        QByteArray line = {};
    };
    void work(const std::vector<Job> &jobs);
    void answerSurvey();
    void answerTake(qint64 asked);
    void answerFinish();

    BulkSignals m_signs;
    BulkFeed m_feed; ///< the thread's
    Mailbox<BulkLetter> m_mail;
    GroupWriter<Job> m_writer; ///< last: it starts when all the rest is there
};

} // namespace TMinus
