// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/logfile.h"
#include "base/now.h"

#include <QList>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace TMinus {

enum class LogLevel { Debug, Info, Warning, Error, Fatal };

/// "warning": as it stands in the file, never translated.
QString logLevelToken(LogLevel level);

/// One thing that the program said about itself.
struct LogEntry
{
    QDateTime at = {}; ///< our clock
    LogLevel level = LogLevel::Info;
    QString category = {}; ///< "tminus.storage", or one of Qt's
    QString text = {};     ///< without secrets, one line
    bool operator==(const LogEntry &) const = default;
};

/// A line of the file, with its end.
QString logLine(const LogEntry &entry);

/// What the program says about itself, from any thread: the newest in memory, all of it in a file
/// that a thread of its own writes. Secrets are masked before either. A file that cannot be written
/// is told of once, in memory, until it can be written again.
class ProgramLog final
{
public:
    using Listener = std::function<void(const LogEntry &)>;
    static constexpr qsizetype mostKept = 2000;

    explicit ProgramLog(LogPlace place, Now now = systemNow());
    /// Writes what waits.
    ~ProgramLog();

    /// Never waits for the file.
    void take(LogLevel level, const QString &category, const QString &text);
    /// What is in memory, the oldest first.
    QList<LogEntry> entries() const;
    /// The same; @p listener hears of each one after these, from any thread and with the log locked.
    /// The one before hears nothing more. Empty: nobody listens.
    QList<LogEntry> listen(Listener listener);
    /// Waits until all that was taken is written, a second at most.
    void flush();

private:
    void keep(LogEntry entry);
    void work();
    void write(const std::deque<LogEntry> &entries, qint64 missed);

    const LogFile m_file;
    const Now m_now;
    mutable std::mutex m_mutex; ///< holds what stands below
    std::condition_variable m_wake;
    std::condition_variable m_written;
    std::deque<LogEntry> m_kept;
    std::deque<LogEntry> m_waiting;
    qint64 m_missed = 0; ///< not written since too many waited
    bool m_isWriting = false;
    bool m_isHurried = false;
    bool m_isOver = false;
    bool m_isBroken = false; ///< it was told
    Listener m_listener;
    std::thread m_thread;
};

/// Sends all messages of Qt and of our categories to a log as long as it lives; warnings go where
/// they went before as well. One at a time.
class MessageCatcher final
{
public:
    /// @p log must outlive it.
    explicit MessageCatcher(ProgramLog &log);
    ~MessageCatcher();
    MessageCatcher(const MessageCatcher &) = delete;
    MessageCatcher &operator=(const MessageCatcher &) = delete;
};

} // namespace TMinus
