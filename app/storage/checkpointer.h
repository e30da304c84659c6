// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

#include <QString>

namespace TMinus {

/// Moves what the write-ahead log holds into the file, from a thread and a connection of its own,
/// so that no commit waits for it. Past 64 MB it also makes the log start over.
class Checkpointer final
{
public:
    /// Looks after the file at @p path until it goes away.
    explicit Checkpointer(const QString &path);
    Checkpointer(const Checkpointer &) = delete;
    Checkpointer &operator=(const Checkpointer &) = delete;
    ~Checkpointer();
    /// Something was committed; called from any thread.
    void committed();

private:
    void run();
    void move(int mode);

    QString m_path;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_hasNews = false;  ///< under m_mutex
    bool m_isEnding = false; ///< under m_mutex
    /// The thread's, once there is enough to move.
    std::unique_ptr<SQLite::Database> m_database;
    std::thread m_thread; ///< last
};

} // namespace TMinus
