// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/mailbox.h"
#include "console/importreader.h"
#include "ledger/ledger.h"
#include "storage/groupwriter.h"

namespace TMinus {

/// What became of the rows of an import.
struct ImportCount
{
    qint64 rows = 0;
    qint64 added = 0;
    qint64 known = 0;              ///< were there already, from here or from an earlier import
    qint64 wrong = 0;              ///< say nothing usable; were left out
    QStringList otherColumns = {}; ///< mean nothing here
    bool operator==(const ImportCount &) const = default;
};

/// Writes down messages that were sent elsewhere, as pending. However long the file, some rows are
/// in memory. The same file once more adds nothing. One import each.
class MessageImporter final : public QObject
{
    Q_OBJECT

public:
    MessageImporter(Ledger &ledger, ImportPlan plan);
    ~MessageImporter() override;

    /// Errors: those of ImportReader::next() and of the ledger; what was written until then stays.
    /// Canceled when it was stopped.
    void start(QObject *context, Callback<ImportCount> done);
    void stop();

Q_SIGNALS:
    /// A row was left out; a sentence.
    void troubled(const QString &sentence);
    void progressed(const TMinus::ImportCount &count);

private:
    struct Letter
    {
        Result<ImportBatch> batch = {};
        QStringList otherColumns = {};
    };
    void take(Letter letter);
    void takeAnswer(const Result<AppendedEvent> &appended, const QString &note);
    void takeOne();
    void goOn();
    void finish(const Result<ImportCount> &outcome);

    Ledger &m_ledger;
    std::function<void(Result<ImportCount>)> m_done;
    ImportCount m_count;
    qint64 m_open = 0;            ///< events whose answer is to come
    std::optional<Error> m_fault; ///< of the ledger
    bool m_hasMore = true;
    ImportReader m_reader; ///< the thread's
    Mailbox<Letter> m_mail;
    GroupWriter<int> m_thread; ///< last: it starts when all the rest is there
};

} // namespace TMinus
