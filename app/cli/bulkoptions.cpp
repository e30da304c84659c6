// SPDX-License-Identifier: Apache-2.0
#include "cli/bulkoptions.h"

#include "cli/typed.h"

#include <QCoreApplication>

namespace TMinus {

using namespace std::chrono_literals;

namespace {

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::BulkOptions)
};

constexpr int most = std::numeric_limits<int>::max();
constexpr int mostInFlight = 256;
constexpr std::chrono::milliseconds longest = 960h;

tl::unexpected<Error> refusal(const QString &sentence)
{
    return failure(ErrorKind::InvalidArgument, sentence);
}

} // namespace

void BulkOptions::describe(CLI::App &app)
{
    addOption(
        app, "--file FILE", m_file,
        Words::tr("Send one message for each row of a CSV or JSON Lines file. What was sent is "
                  "noted in FILE.tminus-journal; started again, no row goes twice."));
    addOption(app, "--format FORMAT", m_format,
              Words::tr("csv or jsonl; else the name of the file tells."));
    addOption(app, "--copies N", m_copies,
              Words::tr("Send so many messages; {{i}}, {{n}}, {{uuid}}, {{due:iso}} stand for what "
                        "differs."));
    addOption(
        app, "--spread TIME", m_spread,
        Words::tr("Spread the due times of messages without one of their own over this time."));
    addOption(app, "--jitter TIME", m_jitter,
              Words::tr("Make each due time up to this much later."));
    addOption(app, "--in-flight N", m_inFlight,
              Words::tr("How many may be on their way at once, 1 to 256 (16)."));
    addOption(app, "--rate N", m_rate, Words::tr("Send at most so many a second."));
    addFlag(app, "--dry-run", m_isDryRun, Words::tr("Show what would go and when; send nothing."));
    addFlag(app, "--forget", m_isForgetting,
            Words::tr("Remove the journal of FILE and end: then all its rows can go again."));
}

Result<BulkPlan> BulkOptions::read() const
{
    BulkPlan plan;
    plan.isDryRun = m_isDryRun;
    return readSource(plan)
        .and_then([&] { return readTimes(plan); })
        .and_then([&] { return readLimits(plan); })
        .map([&] { return plan; });
}

Result<void> BulkOptions::checkUnwanted() const
{
    const bool isThere = !m_format.empty() || !m_spread.empty() || !m_jitter.empty()
        || !m_inFlight.empty() || !m_rate.empty() || m_isDryRun || m_isForgetting;
    if (!isThere)
        return {};
    return refusal(Words::tr("--format, --spread, --jitter, --in-flight, --rate, --dry-run and "
                             "--forget belong to many messages. Add --file or --copies, or leave "
                             "them out."));
}

Result<void> BulkOptions::readSource(BulkPlan &plan) const
{
    if (!m_file.empty() && !m_copies.empty())
        return refusal(
            Words::tr("--file and --copies both say what to send. Leave one of them out."));
    plan.file = toText(m_file);
    if (m_file.empty() && (m_isForgetting || !m_format.empty()))
        return refusal(Words::tr("--format and --forget belong to --file. Add it, or leave them "
                                 "out."));
    if (m_format == "csv")
        plan.format = RowFormat::Csv;
    else if (m_format == "jsonl")
        plan.format = RowFormat::JsonLines;
    else if (!m_format.empty())
        return refusal(
            Words::tr("--format is csv or jsonl; “%1” is neither.").arg(toText(m_format)));
    if (m_copies.empty())
        return {};
    return readNumber("--copies", m_copies, {1, most}).map([&plan](int copies) {
        plan.copies = copies;
    });
}

Result<void> BulkOptions::readTimes(BulkPlan &plan) const
{
    if (!m_spread.empty()) {
        const auto spread = readSpan("--spread", m_spread, {0ms, longest});
        if (!spread)
            return failure(spread.error());
        plan.spread = *spread;
    }
    if (m_jitter.empty())
        return {};
    return readSpan("--jitter", m_jitter, {0ms, longest}).map([&plan](auto jitter) {
        plan.jitter = jitter;
    });
}

Result<void> BulkOptions::readLimits(BulkPlan &plan) const
{
    if (!m_inFlight.empty()) {
        const auto inFlight = readNumber("--in-flight", m_inFlight, {1, mostInFlight});
        if (!inFlight)
            return failure(inFlight.error());
        plan.inFlight = *inFlight;
    }
    if (m_rate.empty())
        return {};
    return readNumber("--rate", m_rate, {1, most}).map([&plan](int rate) {
        plan.perSecond = rate;
    });
}

} // namespace TMinus
