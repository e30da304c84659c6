// SPDX-License-Identifier: Apache-2.0
#include "cli/reportcommand.h"

#include "cli/typed.h"
#include "console/instantreader.h"
#include "console/ledgersetup.h"
#include "console/messagerecord.h"

#include <algorithm>

namespace TMinus {

namespace {

constexpr Range<std::chrono::milliseconds> aheads{std::chrono::minutes(1),
                                                  std::chrono::hours(24 * 366)};

} // namespace

QString ReportCommand::summary() const
{
    return tr("Write what whoever takes over must know: unknown, overdue, failed, not "
              "acknowledged, held, due next, notes, sent.");
}

void ReportCommand::describe(CLI::App &app)
{
    addOption(app, "--since PHRASE", m_since,
              tr("When the shift began: a time, or how long ago; 8h without it."));
    addOption(app, "--ahead DURATION", m_ahead, tr("How far to look ahead; 8h without it."));
    addOption(app, "--format FORMAT", m_format,
              tr("html (prints well), csv, or ics (a calendar); else by the name of the file."));
    addFlag(app, "--bodies", m_withBodies, tr("Put the bodies in; without it they stay out."));
    addOption(app, "-o FILE", m_output,
              tr("Where to write; - or nothing: stdout, with --json as records."));
}

Result<ReportFormat> ReportCommand::format() const
{
    const QString typed = toText(m_format);
    if (m_session->options.isJson && isToStdout() && !typed.isEmpty())
        return failure(ErrorKind::InvalidArgument,
                       tr("With --json stdout holds records only. Leave --format out, or name a "
                          "file with -o."));
    const auto chosen =
        reportFormatOfName(typed.isEmpty() ? toText(m_output) : u"report."_s + typed);
    if (!chosen && !typed.isEmpty())
        return failure(ErrorKind::InvalidArgument,
                       tr("“%1” is no format of a report. Use html, csv or ics.").arg(typed));
    return chosen.value_or(ReportFormat::Html);
}

/// A length of time is one that lies behind: nobody asks since when it will be.
Result<QDateTime> ReportCommand::since(const QString &zone) const
{
    const QDateTime now = m_session->now()();
    const auto reading =
        readInstant(toText(m_since), {.zone = zone, .now = now, .allowsPast = true});
    if (!reading)
        return failure(reading.error());
    if (reading->kind == PhraseReading::Kind::After)
        return now.addMSecs(-std::chrono::abs(reading->after).count());
    const QDateTime at = reading->kind == PhraseReading::Kind::At ? reading->at : now;
    if (at > now)
        return failure(ErrorKind::InvalidArgument,
                       tr("--since lies ahead. Name the time when the shift began."));
    return at;
}

Result<ReportWish> ReportCommand::wish() const
{
    const auto profiles = m_profiles.all();
    if (!profiles)
        return failure(profiles.error());
    ReportWish wish{.profile = m_session->namedProfile(),
                    .withBodies = m_withBodies,
                    .operatorName = operatorName(),
                    .mask = BodyMask(*profiles)};
    QString zone;
    for (const Profile &profile : *profiles)
        zone = profile.id == wish.profile ? profile.zone : zone;
    wish.zone = findZone(zone).value_or(wish.zone);
    const auto begin = since(zone);
    if (!begin)
        return failure(begin.error());
    const auto ahead = readSpan("--ahead", m_ahead, aheads);
    if (!ahead)
        return failure(ahead.error());
    wish.since = *begin;
    wish.ahead = *ahead;
    return wish;
}

void ReportCommand::start(Session &session)
{
    m_session = &session;
    const auto chosen = format();
    const auto wanted = chosen ? wish() : failure(chosen.error());
    if (!wanted)
        return session.fail(wanted.error());
    m_chosen = *chosen;
    const auto ledger = session.ledger();
    if (!ledger)
        return session.fail(ledger.error());
    m_reporter = std::make_unique<ShiftReporter>(**ledger, session.now());
    m_reporter->make(*wanted, this, [this](const Result<ShiftReport> &report) {
        if (report)
            write(*report);
        else
            m_session->fail(report.error());
    });
}

void ReportCommand::stop(Session &session)
{
    m_writer.reset();
    session.end(Exit::Incomplete);
}

void ReportCommand::write(const ShiftReport &report)
{
    const auto isEmpty = [](const ReportPart &part) { return part.count == 0; };
    if (std::ranges::all_of(report.parts, isEmpty) && m_session->unknownName())
        return m_session->fail(*m_session->unknownName());
    if (isToStdout() && m_session->options.isJson)
        return tellRecords(report);
    if (isToStdout()) {
        m_session->output().raw(writeReport(report, m_chosen));
        return m_session->end(Exit::Done);
    }
    m_writer = std::make_unique<FileWriter>(toText(m_output));
    m_writer->write([report, format = m_chosen] { return writeReport(report, format); }, this, {});
    m_writer->finish(this, [this, report](const Result<void> &written) {
        if (written)
            tell(report);
        else
            m_session->fail(written.error());
    });
}

/// Each message once, in whichever part it stands first, then how many there are in each.
void ReportCommand::tellRecords(const ShiftReport &report)
{
    QSet<qint64> told;
    for (const ReportPart &part : report.parts) {
        for (const LedgerMessage &message : part.messages) {
            if (told.contains(message.row))
                continue;
            told.insert(message.row);
            m_session->output().record(messageRecord(message));
        }
    }
    m_session->output().record(summaryOf(report));
    m_session->end(Exit::Done);
}

Record ReportCommand::summaryOf(const ShiftReport &report)
{
    Record record(u"summary"_s);
    for (const ReportPart &part : report.parts)
        record.number(reportPartToken(part.kind), part.count);
    return record;
}

void ReportCommand::tell(const ShiftReport &report)
{
    m_session->output().record(summaryOf(report));
    m_session->output().line(tr("The report is in %1.").arg(toText(m_output)));
    Fields fields;
    for (const ReportPart &part : report.parts)
        fields.append({reportPartTitle(part.kind), QString::number(part.count)});
    m_session->output().fields(fields);
    m_session->end(Exit::Done);
}

} // namespace TMinus
