// SPDX-License-Identifier: Apache-2.0
#include "console/sendjournal.h"

#include "console/filesync.h"
#include "exchange/record.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>

namespace TMinus {

namespace {

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::SendJournal)
};

constexpr qint64 longestLine = 64 << 10;
constexpr qsizetype longestText = 2000;
constexpr int ownVersion = 1;

/// Qt has no words for bytes that were taken in part only: there is no room for the rest.
tl::unexpected<Error> trouble(const QFile &file)
{
    const QString why =
        file.error() == QFileDevice::NoError ? qt_error_string(ENOSPC) : file.errorString();
    return failure(ErrorKind::Storage, u"%1: %2"_s.arg(file.fileName(), why));
}

tl::unexpected<Error> refusal(const QString &sentence)
{
    return failure(ErrorKind::InvalidArgument, sentence);
}

std::optional<RowMark> markOf(const QString &step)
{
    static const QHash<QString, RowMark> marks{
        {u"accepted"_s, RowMark::Settled}, {u"held"_s, RowMark::Settled},
        {u"unknown"_s, RowMark::Unknown},  {u"refused"_s, RowMark::Repeat},
        {u"notSent"_s, RowMark::Repeat},
    };
    const auto found = marks.constFind(step);
    return found == marks.constEnd() ? std::nullopt : std::optional(*found);
}

quint64 hashIn(const QJsonObject &line)
{
    return line.value(u"hash"_s).toString().toULongLong(nullptr, 16);
}

/// Whether the first line is that of a journal of @p owner. Errors: InvalidArgument.
Result<void> checkHead(const QJsonObject &head, const SendJournal::Owner &owner,
                       const QString &path)
{
    if (head.value(u"type"_s).toString() != u"journal"_s)
        return refusal(Words::tr("%1 is no journal of sent rows. Move it away.").arg(path));
    if (head.value(u"version"_s).toInt() > ownVersion)
        return refusal(
            Words::tr("%1 was written by a newer T-Minus. Install that version.").arg(path));
    const SendJournal::Owner its{head.value(u"realm"_s).toString(),
                                 head.value(u"instance"_s).toString()};
    if (its == owner)
        return {};
    return refusal(
        Words::tr("The journal %1 tells what was sent to %2 %3, which is another service. "
                  "Send a copy of the file, or remove the journal with --forget.")
            .arg(path, its.realm, its.instance)
            .simplified());
}

/// Reads line by line from where @p file stands: @p each gets every whole one. Gives the place
/// behind the last whole line; what a killed run has cut off is at the very end.
template<typename Each>
Result<qint64> readLines(QFile &file, Each each)
{
    qint64 whole = file.pos();
    while (!file.atEnd()) {
        const QByteArray line = file.readLine(longestLine);
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        const bool isWhole = line.endsWith('\n') && !object.isEmpty();
        if (!isWhole && file.atEnd())
            break;
        if (!isWhole)
            return refusal(Words::tr("The journal %1 is damaged at byte %2. It was left as it is; "
                                     "nothing is sent while it is unclear what was.")
                               .arg(file.fileName())
                               .arg(whole));
        if (const Result<void> taken = each(object); !taken)
            return failure(taken.error());
        whole = file.pos();
    }
    return file.error() == QFileDevice::NoError ? Result<qint64>(whole) : trouble(file);
}

Result<qint64> readIndex(QFile &file, const SendJournal::Owner &owner, JournalIndex &index)
{
    bool isHead = true;
    return readLines(file, [&](const QJsonObject &line) -> Result<void> {
        if (std::exchange(isHead, false))
            return checkHead(line, owner, file.fileName());
        const qint64 row = line.value(u"row"_s).toInteger();
        const QString step = line.value(u"type"_s).toString();
        if (step == u"leaving"_s)
            index.noteLeaving(row, hashIn(line), line.value(u"id"_s).toString());
        else if (const auto mark = markOf(step))
            index.note(row, *mark);
        return {};
    });
}

QByteArray lineOf(const Record &record)
{
    return record.line() + '\n';
}

QByteArray headOf(const SendJournal::Owner &owner)
{
    Record head(u"journal"_s);
    head.number(u"version"_s, ownVersion)
        .text(u"realm"_s, owner.realm)
        .text(u"instance"_s, owner.instance);
    return lineOf(head);
}

QString stepOf(const SendReport &report)
{
    const MessageState state = report.state();
    return state == MessageState::Pending ? u"accepted"_s : messageStateToken(state);
}

} // namespace

SendJournal::SendJournal(const QString &path)
    : m_path(path)
    , m_lock(path + u".lock"_s)
    , m_file(path)
{
    m_lock.setStaleLockTime(0); // only a dead owner is stale, never a slow one
}

SendJournal::~SendJournal()
{
    if (!m_head.isEmpty())
        m_file.remove(); // nothing left, so there is nothing to know
}

QString SendJournal::pathOf(const QString &file)
{
    return file + u".tminus-journal"_s;
}

Result<std::unique_ptr<SendJournal>> SendJournal::open(const QString &file, const Owner &owner)
{
    std::unique_ptr<SendJournal> journal(new SendJournal(pathOf(file)));
    if (!journal->m_lock.tryLock()) {
        if (journal->m_lock.error() == QLockFile::LockFailedError)
            return failure(ErrorKind::Locked,
                           Words::tr("Another run sends the rows of %1 right now.").arg(file));
        return failure(ErrorKind::Storage, Words::tr("%1 cannot be written").arg(journal->m_path));
    }
    if (const auto loaded = journal->load(owner); !loaded)
        return failure(loaded.error());
    return journal;
}

Result<JournalIndex> SendJournal::read(const QString &file, const Owner &owner)
{
    QFile journal(pathOf(file));
    JournalIndex index;
    if (!journal.exists())
        return index;
    if (!journal.open(QIODevice::ReadOnly))
        return trouble(journal);
    return readIndex(journal, owner, index).map([&index](qint64) { return index; });
}

Result<bool> SendJournal::remove(const QString &file)
{
    SendJournal journal(pathOf(file));
    if (!journal.m_lock.tryLock() && journal.m_lock.error() == QLockFile::LockFailedError)
        return failure(ErrorKind::Locked,
                       Words::tr("Another run sends the rows of %1 right now.").arg(file));
    if (!journal.m_file.exists())
        return false;
    return journal.m_file.remove() ? Result<bool>(true) : trouble(journal.m_file);
}

Result<void> SendJournal::load(const Owner &owner)
{
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return trouble(m_file);
    m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QFile reading(m_path); // buffered
    if (!reading.open(QIODevice::ReadOnly))
        return trouble(reading);
    const auto whole = readIndex(reading, owner, m_index);
    if (!whole)
        return failure(whole.error());
    m_size = *whole;
    if (!m_file.resize(m_size) || !m_file.seek(m_size))
        return trouble(m_file);
    if (m_size == 0)
        m_head = headOf(owner);
    return {};
}

Result<void> SendJournal::append(const QByteArray &lines, bool isSynced)
{
    const QByteArray bytes = m_head + lines;
    const bool isWritten = m_file.write(bytes) == bytes.size() && (!isSynced || syncFile(m_file));
    if (isWritten) {
        m_head.clear();
        m_size += bytes.size();
        return {};
    }
    const auto why = trouble(m_file);
    m_file.resize(m_size); // a half line would hide those behind it
    m_file.seek(m_size);
    return why;
}

Result<std::optional<qint64>> SendJournal::changedRow(const QString &file, qint64 block,
                                                      const std::vector<quint64> &hashes)
{
    QFile reading(pathOf(file));
    if (!reading.open(QIODevice::ReadOnly))
        return trouble(reading);
    const qint64 first = block * JournalIndex::blockRows + 1;
    std::optional<qint64> changed;
    const auto look = [&](const QJsonObject &line) -> Result<void> {
        const qint64 row = line.value(u"row"_s).toInteger();
        const bool isOfBlock = row >= first && row < first + JournalIndex::blockRows;
        if (!isOfBlock || line.value(u"type"_s).toString() != u"leaving"_s)
            return {};
        const auto at = static_cast<std::size_t>(row - first);
        if (at >= hashes.size() || hashes[at] != hashIn(line))
            changed = std::min(row, changed.value_or(row));
        return {};
    };
    return readLines(reading, look).map([&changed](qint64) { return changed; });
}

QByteArray leavingLine(const PlannedRow &row, const QDateTime &at)
{
    Record record(u"leaving"_s);
    record.number(u"row"_s, row.row)
        .text(u"id"_s, row.id)
        .text(u"hash"_s, QString::number(row.hash, 16))
        .instant(u"at"_s, at);
    return lineOf(record);
}

QByteArray outcomeLine(qint64 row, const SendReport &report, const QDateTime &at)
{
    const PublishReceipt receipt = report.receipt.value_or(PublishReceipt{});
    const Error error = report.error.value_or(Error{});
    Record record(stepOf(report));
    record.number(u"row"_s, row)
        .text(u"id"_s, report.id)
        .text(u"messageId"_s, receipt.messageId)
        .text(u"requestId"_s, report.error ? error.requestId : receipt.requestId)
        .text(u"bodyMd5"_s, receipt.bodyMd5)
        .text(u"receiptHandle"_s, receipt.receiptHandle)
        .instant(u"due"_s, report.draft.due)
        .text(u"code"_s, error.code)
        .text(u"text"_s, error.message.left(longestText))
        .instant(u"at"_s, at);
    return lineOf(record);
}

QByteArray heldLine(qint64 row, const HeldReport &report, const QDateTime &at)
{
    Record record(u"held"_s);
    record.number(u"row"_s, row)
        .text(u"id"_s, report.id)
        .instant(u"due"_s, report.draft.due)
        .instant(u"at"_s, at);
    return lineOf(record);
}

std::optional<RowMark> markOf(const RowFate &fate)
{
    switch (fate.state) {
    case MessageState::Leaving:
    case MessageState::Unknown:
        return std::nullopt;
    case MessageState::Refused:
    case MessageState::NotSent:
        return RowMark::Repeat;
    default:
        return RowMark::Settled;
    }
}

QByteArray fateLine(qint64 row, const RowFate &fate, const QDateTime &at)
{
    const bool wasHeld = fate.state == MessageState::Held || fate.state == MessageState::Cancelled;
    const QString settled = wasHeld ? u"held"_s : u"accepted"_s;
    const bool goesAgain = markOf(fate) == RowMark::Repeat;
    Record record(goesAgain ? messageStateToken(fate.state) : settled);
    record.number(u"row"_s, row).text(u"messageId"_s, fate.messageId);
    if (goesAgain)
        record.text(u"code"_s, fate.code).text(u"text"_s, fate.why.left(longestText));
    record.instant(u"at"_s, at);
    return lineOf(record);
}

QByteArray interruptedLine(qint64 row, const QDateTime &at)
{
    Record record(u"unknown"_s);
    record.number(u"row"_s, row).text(u"text"_s, u"the program ended"_s).instant(u"at"_s, at);
    return lineOf(record);
}

} // namespace TMinus
