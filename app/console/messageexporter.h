// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/now.h"
#include "console/bodymask.h"
#include "console/ledgerfilter.h"
#include "ledger/ledger.h"

#include <QSet>

namespace TMinus {

enum class ExportFormat { Csv, Json, JsonLines };

/// The format that the name of a file tells: csv, json, jsonl. Nothing when it is another.
std::optional<ExportFormat> exportFormatOfName(const QString &fileName);

/// What is to leave the ledger, and how.
struct ExportWish
{
    LedgerFilter filter = {};
    ExportFormat format = ExportFormat::Csv;
    BodyMask mask = {};
};

/// Writes messages of the ledger as they stand, one page in memory at a time. One export each.
class MessageExporter final : public QObject
{
    Q_OBJECT

public:
    /// Makes bytes; may be called on another thread.
    using Piece = std::function<QByteArray()>;
    /// Takes pieces in their order, and calls back when it wants the next one.
    using Sink = std::function<void(Piece piece, QObject *context, Callback<void> done)>;

    MessageExporter(Ledger &ledger, ExportWish wish, Sink sink, Now now);
    ~MessageExporter() override;

    /// @p done tells how many messages were written. Errors: those of the ledger and of the sink;
    /// Canceled when it was stopped.
    void start(QObject *context, Callback<qint64> done);
    void stop();

Q_SIGNALS:
    /// How many messages were written so far.
    void progressed(qint64 count);

private:
    void ask();
    void take(const LedgerPage &page);
    void collectNames(const LedgerPage &page);
    void writeHead();
    void writePage(const LedgerPage &page);
    void put(Piece piece, std::function<void()> then);
    void finish(const Result<qint64> &outcome);
    void chooseLimit(const LedgerPage &page);

    Ledger &m_ledger;
    ExportWish m_wish;
    Sink m_sink;
    Now m_now;
    std::function<void(Result<qint64>)> m_done;
    PendingReply m_asked;
    bool m_isCollecting = false; ///< names of properties: the head of a CSV file needs them first
    QSet<QString> m_nameSet;
    QStringList m_names; ///< of properties, sorted
    std::optional<LedgerMessage> m_last;
    int m_limit = 0;
    qint64 m_count = 0;
};

} // namespace TMinus
