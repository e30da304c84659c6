// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/bulkplan.h"
#include "console/holdwish.h"
#include "console/journalindex.h"
#include "console/sender.h"
#include "ledger/rowlookup.h"

#include <QFile>
#include <QLockFile>

#include <memory>

namespace TMinus {

/// What `send --file F` has done with each row of F, in F.tminus-journal: one JSON line for each row
/// and step. It belongs to one service. Slow: never on the main thread. CONTRACT.md section 8.
class SendJournal final
{
public:
    /// Whom the journal belongs to.
    struct Owner
    {
        QString realm = {};
        QString instance = {};
        bool operator==(const Owner &) const = default;
    };

    ~SendJournal();
    /// The journal of @p file.
    static QString pathOf(const QString &file);
    /// Opens or makes the journal of @p file, and holds it for this process. A line that was cut off
    /// when a run was killed is taken away. Errors: Locked (another run has it), Storage,
    /// InvalidArgument (it belongs to another service, or is none).
    static Result<std::unique_ptr<SendJournal>> open(const QString &file, const Owner &owner);
    /// Reads the journal of @p file, which may be missing, and changes nothing. Errors: as open().
    static Result<JournalIndex> read(const QString &file, const Owner &owner);
    /// Removes it; says whether there was one. Errors: Locked, Storage.
    static Result<bool> remove(const QString &file);

    /// What earlier runs did; only once.
    JournalIndex takeIndex() { return std::move(m_index); }
    /// Writes @p lines, and when @p isSynced waits until they are on disk. Whatever failed leaves no
    /// half line behind. Errors: Storage.
    Result<void> append(const QByteArray &lines, bool isSynced);
    /// The first of the rows of @p block whose hash is not the one in @p hashes (from the first row
    /// of the block on, as many as there are), by the journal of @p file. Errors: as open().
    static Result<std::optional<qint64>> changedRow(const QString &file, qint64 block,
                                                    const std::vector<quint64> &hashes);

private:
    explicit SendJournal(const QString &path);
    Result<void> load(const Owner &owner);

    QString m_path;
    QLockFile m_lock;
    QFile m_file;
    qint64 m_size = 0; ///< of what is whole
    QByteArray m_head; ///< to be written before the first line of a new one
    JournalIndex m_index;
};

/// The line before @p row leaves.
QByteArray leavingLine(const PlannedRow &row, const QDateTime &at);
/// The line of what became of it.
QByteArray outcomeLine(qint64 row, const SendReport &report, const QDateTime &at);
/// The line of a row that waits in the outbox.
QByteArray heldLine(qint64 row, const HeldReport &report, const QDateTime &at);
/// What the ledger knows of the message of a row; nothing where it does not know more.
std::optional<RowMark> markOf(const RowFate &fate);
/// The line of a row of which the ledger knows more than the journal.
QByteArray fateLine(qint64 row, const RowFate &fate, const QDateTime &at);
/// The line of a row that was leaving when a run ended.
QByteArray interruptedLine(qint64 row, const QDateTime &at);

} // namespace TMinus
