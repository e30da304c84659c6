// SPDX-License-Identifier: Apache-2.0
#include "cli/exportcommand.h"

#include "cli/typed.h"
#include "ledger/conditions.h"

namespace TMinus {

QString ExportCommand::summary() const
{
    return tr("Write messages of the ledger to a file, as they stand now.");
}

void ExportCommand::describe(CLI::App &app)
{
    addOption(app, "--filter FILTER", m_filter, tr("Only these: tag:CLOSE, is:overdue, due<2h …"));
    addOption(app, "--format FORMAT", m_format,
              tr("csv, json or jsonl; else by the name of the file, else csv."));
    addOption(app, "-o FILE", m_output, tr("Where to write; - or nothing: stdout."));
}

Result<ExportFormat> ExportCommand::format() const
{
    const QString typed = toText(m_format);
    const auto format =
        exportFormatOfName(typed.isEmpty() ? toText(m_output) : u"export."_s + typed);
    if (!format && !typed.isEmpty())
        return failure(ErrorKind::InvalidArgument,
                       tr("“%1” is no format of an export. Use csv, json or jsonl.").arg(typed));
    const bool wantsRecords = m_session->options.isJson && isToStdout();
    if (wantsRecords && format.value_or(ExportFormat::JsonLines) != ExportFormat::JsonLines)
        return failure(ErrorKind::InvalidArgument,
                       tr("With --json stdout holds records only. Use --format jsonl, or name a "
                          "file with -o."));
    return format.value_or(wantsRecords ? ExportFormat::JsonLines : ExportFormat::Csv);
}

Result<ExportWish> ExportCommand::wish() const
{
    const auto chosen = format();
    if (!chosen)
        return failure(chosen.error());
    const auto profiles = m_profiles.all();
    if (!profiles)
        return failure(profiles.error());
    return LedgerFilter::read(toText(m_filter), m_session->now()(), m_session->zone())
        .map([&](LedgerFilter filter) {
            filter.within(ofProfile(m_session->namedProfile()));
            return ExportWish{.filter = filter, .format = *chosen, .mask = BodyMask(*profiles)};
        });
}

/// The file, or stdout where none was named.
MessageExporter::Sink ExportCommand::sink()
{
    if (isToStdout())
        return [this](const auto &piece, QObject *context, Callback<void> done) {
            m_session->output().raw(piece());
            answerLater(context, std::move(done), Result<void>());
        };
    m_writer = std::make_unique<FileWriter>(toText(m_output));
    return [this](auto piece, QObject *context, Callback<void> done) {
        m_writer->write(std::move(piece), context, std::move(done));
    };
}

void ExportCommand::start(Session &session)
{
    m_session = &session;
    const auto wanted = wish();
    if (!wanted)
        return session.fail(wanted.error());
    const auto ledger = session.ledger();
    if (!ledger)
        return session.fail(ledger.error());
    m_exporter = std::make_unique<MessageExporter>(**ledger, *wanted, sink(), session.now());
    connect(m_exporter.get(), &MessageExporter::progressed, this, [this](qint64 count) {
        if (m_writer)
            m_session->output().progress(u"\r%1"_s.arg(count));
    });
    m_exporter->start(this, [this](const Result<qint64> &count) {
        if (count)
            close(*count);
        else
            m_session->fail(count.error());
    });
}

void ExportCommand::stop(Session &session)
{
    m_writer.reset(); // what was there before stays
    session.end(Exit::Incomplete);
}

void ExportCommand::close(qint64 count)
{
    if (count == 0 && m_session->unknownName())
        return m_session->fail(*m_session->unknownName()); // what was there before stays
    if (!m_writer)
        return m_session->end(Exit::Done);
    m_writer->finish(this, [this, count](const Result<void> &written) {
        if (written)
            tell(count);
        else
            m_session->fail(written.error());
    });
}

void ExportCommand::tell(qint64 count)
{
    Record record(u"summary"_s);
    m_session->output().record(record.number(u"messages"_s, count));
    m_session->output().line(
        tr("%n message(s) are in %1.", nullptr, static_cast<int>(count)).arg(toText(m_output)));
    m_session->end(Exit::Done);
}

} // namespace TMinus
