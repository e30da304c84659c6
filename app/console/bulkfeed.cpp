// SPDX-License-Identifier: Apache-2.0
#include "console/bulkfeed.h"

#include "base/ulid.h"
#include "console/bulksurveyor.h"
#include "exchange/rowtrouble.h"

#include <QFileInfo>
#include <QRandomGenerator>

namespace TMinus {

BulkFeed::BulkFeed(BulkPlan plan, const PreflightView &view, Now now, BulkSignals &signs)
    : m_plan(std::move(plan))
    , m_now(std::move(now))
    , m_signs(signs)
    , m_rows(m_plan)
    , m_planner(m_plan, view, QRandomGenerator::global()->generate64())
{}

Result<BulkSurvey> BulkFeed::survey()
{
    if (const auto begun = m_rows.rewind(); !begun) // before a journal is made beside it
        return failure(begun.error());
    if (const auto opened = openJournal(); !opened)
        return failure(opened.error());
    const auto lookup = askLedger();
    if (!lookup)
        return failure(lookup.error());
    BulkSurveyor surveyor(m_plan, m_rows, m_planner, m_index, m_signs);
    surveyor.setLookup(lookup->get());
    auto survey = surveyor.run();
    m_isRefused = surveyor.takeRefused();
    if (!survey || survey->isStopped || (survey->troubleCount > 0 && !m_plan.leavesOutRefused))
        return survey;
    if (const auto noted = noteInterrupted(*survey); !noted)
        return failure(noted.error());
    return survey;
}

Result<void> BulkFeed::openJournal()
{
    if (m_plan.file.isEmpty())
        return {};
    const SendJournal::Owner owner{m_plan.realm, m_plan.instance};
    if (m_plan.isDryRun)
        return SendJournal::read(m_plan.file, owner).map([this](JournalIndex index) {
            m_index = std::move(index);
        });
    return SendJournal::open(m_plan.file, owner).map([this](auto journal) {
        m_journal = std::move(journal);
        m_index = m_journal->takeIndex();
    });
}

/// What the journal does not know the ledger may: a run that was killed wrote it there, somebody
/// settled it, or it arrived. Gives the way to ask more; nothing where there is no ledger yet.
Result<std::unique_ptr<RowLookup>> BulkFeed::askLedger()
{
    if (m_plan.ledger.isEmpty() || !QFileInfo::exists(m_plan.ledger))
        return {};
    auto lookup = RowLookup::open(
        m_plan.ledger,
        {.profile = m_plan.profile, .realm = m_plan.realm, .instance = m_plan.instance},
        m_now().addSecs(-m_plan.duplicateWithin.count()));
    if (!lookup)
        return lookup;
    const QMap<qint64, QString> inDoubt = m_index.inDoubt();
    for (const auto &[row, id] : inDoubt.asKeyValueRange()) {
        const auto fate = (*lookup)->fate(id);
        if (!fate)
            return failure(fate.error());
        const auto mark = *fate ? markOf(**fate) : std::nullopt;
        if (!mark)
            continue;
        m_index.note(row, *mark);
        m_unwritten += fateLine(row, **fate, m_now());
    }
    return lookup;
}

/// What was leaving when a run ended is unknown from now on.
Result<void> BulkFeed::noteInterrupted(const BulkSurvey &survey)
{
    for (const qint64 row : survey.interrupted)
        m_unwritten += interruptedLine(row, m_now());
    return flush();
}

Result<std::vector<PlannedRow>> BulkFeed::take(qint64 most)
{
    if (!std::exchange(m_isBegun, true)) {
        if (const auto begun = m_rows.rewind(); !begun)
            return failure(begun.error());
    }
    std::vector<PlannedRow> rows;
    QByteArray leaving;
    while (static_cast<qint64>(rows.size()) < most) {
        auto row = next();
        if (!row)
            return failure(row.error());
        if (!*row)
            break;
        if (!m_plan.ledger.isEmpty() && !m_plan.isDryRun)
            (*row)->id = newUlid(m_now());
        if (m_journal)
            leaving += leavingLine(**row, m_now());
        rows.push_back(*std::move(*row));
    }
    if (leaving.isEmpty())
        return rows;
    return write(m_unwritten + leaving, true).map([&rows] { return std::move(rows); });
}

Result<std::optional<PlannedRow>> BulkFeed::next()
{
    for (;;) {
        auto row = m_rows.next();
        if (!row && isRefused(m_number + 1) && row.error().kind != ErrorKind::Storage) {
            ++m_number;
            continue;
        }
        if (!row)
            return failure(row.error());
        if (!*row)
            return std::optional<PlannedRow>();
        m_number = (*row)->number;
        if (!mustSend(m_number))
            continue;
        const auto read = readSendRow(*std::move(*row), m_plan.mapping);
        if (!read)
            return failure(read.error());
        return m_planner.plan(*read).map(
            [](PlannedRow planned) { return std::optional(std::move(planned)); });
    }
}

bool BulkFeed::mustSend(qint64 row) const
{
    const RowMark mark = m_index.mark(row);
    if (isRefused(row))
        return false;
    return mark == RowMark::None || mark == RowMark::Repeat;
}

bool BulkFeed::isRefused(qint64 row) const
{
    return size_t(row) < m_isRefused.size() && m_isRefused[size_t(row)];
}

void BulkFeed::record(const QByteArray &lines)
{
    m_unwritten += lines;
    write(m_unwritten, false); // a kill after this loses nothing; a power cut makes rows unknown
}

Result<void> BulkFeed::flush()
{
    return m_unwritten.isEmpty() ? Result<void>() : write(m_unwritten, true);
}

/// Writes @p lines, which hold all that is unwritten.
Result<void> BulkFeed::write(const QByteArray &lines, bool isSynced)
{
    const auto written = m_journal ? m_journal->append(lines, isSynced) : Result<void>();
    if (written)
        m_unwritten.clear();
    return written;
}

} // namespace TMinus
