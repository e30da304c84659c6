// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/mailbox.h"
#include "messaging/pendingreply.h"
#include "storage/groupwriter.h"

#include <QFileDevice>

namespace TMinus {

/// Writes one file piece by piece, on a thread of its own. It is there when all of it is; until
/// then, and when it is given up, what was there before stays.
class FileWriter final
{
public:
    /// Makes bytes, on the writer's thread.
    using Piece = std::function<QByteArray()>;

    /// A @p path that is no plain file (a pipe, a device) is written to as it goes.
    explicit FileWriter(const QString &path);
    /// Gives up what was not finished.
    ~FileWriter();

    /// Errors: Storage; nothing that follows is written then. @p done is called on the thread that
    /// made the writer.
    void write(Piece piece, QObject *context, Callback<void> done);
    /// Puts the file in its place. Errors: Storage.
    void finish(QObject *context, Callback<void> done);

private:
    struct Job
    {
        Piece piece = {}; ///< none: that was all
        std::function<void(Result<void>)> tell = {};
        Result<void> outcome = {};
    };
    void post(Piece piece, QObject *context, Callback<void> done);
    Result<void> work(const Piece &piece);
    Result<void> open();
    Result<void> put(const QByteArray &bytes);
    Result<void> close();
    tl::unexpected<Error> fault() const;

    QString m_path;
    std::unique_ptr<QFileDevice> m_file; ///< of the writer's thread
    std::optional<Error> m_fault;        ///< of the writer's thread
    Mailbox<Job> m_mail;
    std::unique_ptr<GroupWriter<Job>> m_thread; ///< last: it starts when all the rest is there
};

} // namespace TMinus
