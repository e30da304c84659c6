// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/mailbox.h"
#include "base/result.h"
#include "console/messageexporter.h"
#include "models/messagerow.h"

#include <thread>

namespace TMinus {

/// Writes rows of a consumer into a file, without what their profile hides, on a thread of its own. One at a time.
class MessageExport final
{
public:
    struct Wish
    {
        MessageSnapshot rows = {};
        std::vector<quint32> numbers = {}; ///< of the rows, in the order in which they are written
        ExportFormat format = ExportFormat::Csv;
        QString profile = {}; ///< its id
        QString path = {};
    };
    using Done = std::function<void(const Wish &, const Result<qint64> &)>;

    /// @p done hears, on the thread that made this, how many rows were written.
    /// Errors: Storage.
    explicit MessageExport(Done done);
    ~MessageExport();

    bool isRunning() const { return m_isRunning; }
    void start(Wish wish);

private:
    using Letter = std::pair<Wish, Result<qint64>>;
    Mailbox<Letter> m_letters;
    std::thread m_thread;
    bool m_isRunning = false;
};

/// What a file of JSON or JSON Lines would hold. Slow for many rows.
QByteArray exportedRecords(const MessageExport::Wish &wish);

} // namespace TMinus
