// SPDX-License-Identifier: Apache-2.0
#include "cli/importcommand.h"

#include "cli/typed.h"
#include "console/desk.h"

namespace TMinus {

namespace {

constexpr int mostComplaints = 20;

} // namespace

QString ImportCommand::summary() const
{
    return tr("Take messages that were sent elsewhere into the ledger, as pending. Nothing is "
              "sent.");
}

void ImportCommand::describe(CLI::App &app)
{
    addOption(
        app, "FILE", m_file,
        tr("CSV, JSON Lines or one JSON list, or - for stdin: messageId, topic and due are needed; tag, key, "
           "shardingKey, prop.NAME, sent, zone, body and note are taken. The profile says where "
           "they are."));
    addOption(app, "--format FORMAT", m_format, tr("csv or jsonl; else the file tells."));
}

/// Which service the messages are at. No key is needed for that.
Result<Profile> ImportCommand::profile() const
{
    const CommonOptions &options = m_session->options;
    if (!options.endpoint.isEmpty())
        return readEndpoint(options.endpoint).map([&](const QUrl &endpoint) {
            return Profile{.id = m_session->namedProfile(), // as a send to it has it
                           .endpoint = endpoint.toString(),
                           .instance = options.instance};
        });
    const QString named = m_session->namedProfile();
    return m_profiles.find(named.isEmpty() ? sandboxProfileId() : named);
}

Result<ImportPlan> ImportCommand::plan() const
{
    if (m_file.empty())
        return failure(ErrorKind::InvalidArgument, tr("Name the file that is to be imported."));
    const QString typed = toText(m_format);
    const auto format = formatOfName(u"import."_s + typed);
    if (!typed.isEmpty() && !format)
        return failure(ErrorKind::InvalidArgument,
                       tr("“%1” is no format of an import. Use csv or jsonl.").arg(typed));
    return profile().map([&](const Profile &profile) {
        return ImportPlan{.file = toText(m_file),
                          .format = typed.isEmpty() ? std::nullopt : format,
                          .place = placeOf(profile),
                          .zone = profile.zone,
                          .now = m_session->now()()};
    });
}

void ImportCommand::start(Session &session)
{
    m_session = &session;
    const auto wanted = plan();
    if (!wanted)
        return session.fail(wanted.error());
    const auto ledger = session.ledger();
    if (!ledger)
        return session.fail(ledger.error());
    m_importer = std::make_unique<MessageImporter>(**ledger, *wanted);
    connect(m_importer.get(), &MessageImporter::troubled, this, &ImportCommand::complain);
    connect(m_importer.get(), &MessageImporter::progressed, this,
            [this](const auto &count) { m_session->output().progress(u"\r%1"_s.arg(count.rows)); });
    m_importer->start(this, [this](const Result<ImportCount> &count) {
        if (count)
            tell(*count);
        else
            m_session->fail(count.error());
    });
}

void ImportCommand::stop(Session &session)
{
    if (m_importer)
        m_importer->stop();
    session.end(Exit::Incomplete);
}

void ImportCommand::complain(const QString &sentence)
{
    if (++m_complaints <= mostComplaints)
        m_session->output().complain(harmless(sentence));
}

void ImportCommand::tell(const ImportCount &count)
{
    Output &output = m_session->output();
    Record record(u"summary"_s);
    output.record(record.number(u"rows"_s, count.rows)
                      .number(u"imported"_s, count.added)
                      .number(u"known"_s, count.known)
                      .number(u"wrong"_s, count.wrong));
    output.line(
        tr("%n message(s) were imported as pending.", nullptr, static_cast<int>(count.added)));
    if (count.known > 0)
        output.line(tr("%n were in the ledger already.", nullptr, static_cast<int>(count.known)));
    if (!count.otherColumns.isEmpty())
        output.warn(tr("These columns mean nothing to an import: %1.")
                        .arg(harmless(count.otherColumns.join(u", "_s))));
    if (count.wrong == 0)
        return m_session->end(Exit::Done);
    output.complain(tr("%n row(s) were left out. Correct them and import the file again: what is "
                       "in the ledger already is not taken twice.",
                       nullptr, static_cast<int>(count.wrong)));
    m_session->end(Exit::Usage);
}

} // namespace TMinus
