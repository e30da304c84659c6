// SPDX-License-Identifier: Apache-2.0
#include "base/programlog.h"

#include "base/logtext.h"

#include <atomic>

namespace TMinus {

namespace {

using namespace std::chrono_literals;

constexpr size_t mostWaiting = 10'000;
constexpr auto gathering = 200ms;
constexpr auto patience = 1s;

/// What the writer's own work makes Qt say goes nowhere: it would never end.
thread_local bool isWriter = false;

std::atomic<ProgramLog *> caught = nullptr;
std::atomic<QtMessageHandler> before = nullptr;

LogLevel levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogLevel::Debug;
    case QtInfoMsg:
        return LogLevel::Info;
    case QtWarningMsg:
        return LogLevel::Warning;
    case QtCriticalMsg:
        return LogLevel::Error;
    case QtFatalMsg:
        return LogLevel::Fatal;
    }
    return LogLevel::Warning;
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const LogLevel level = levelOf(type);
    if (ProgramLog *log = caught.load())
        log->take(level, QString::fromLatin1(context.category), text);
    if (const QtMessageHandler console = before.load(); console && level >= LogLevel::Warning)
        console(type, context, text);
}

} // namespace

QString logLevelToken(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return u"debug"_s;
    case LogLevel::Info:
        return u"info"_s;
    case LogLevel::Warning:
        return u"warning"_s;
    case LogLevel::Error:
        return u"error"_s;
    case LogLevel::Fatal:
        return u"fatal"_s;
    }
    Q_UNREACHABLE();
}

QString logLine(const LogEntry &entry)
{
    return u"%1 %2 %3 %4\n"_s.arg(entry.at.toUTC().toString(Qt::ISODateWithMs),
                                  logLevelToken(entry.level), entry.category, entry.text);
}

ProgramLog::ProgramLog(LogPlace place, Now now)
    : m_file(std::move(place))
    , m_now(std::move(now))
    , m_thread([this] { work(); })
{}

ProgramLog::~ProgramLog()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void ProgramLog::take(LogLevel level, const QString &category, const QString &text)
{
    if (isWriter)
        return;
    LogEntry entry{.at = m_now(), .level = level, .category = category, .text = logText(text)};
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(entry);
        if (m_waiting.size() > mostWaiting) {
            m_waiting.pop_front();
            ++m_missed;
        }
        keep(std::move(entry));
    }
    m_wake.notify_all();
    if (level == LogLevel::Fatal)
        flush(); // the program ends
}

/// The log is locked.
void ProgramLog::keep(LogEntry entry)
{
    if (m_listener)
        m_listener(entry);
    m_kept.push_back(std::move(entry));
    if (qsizetype(m_kept.size()) > mostKept)
        m_kept.pop_front();
}

QList<LogEntry> ProgramLog::entries() const
{
    const std::lock_guard lock(m_mutex);
    return {m_kept.cbegin(), m_kept.cend()};
}

QList<LogEntry> ProgramLog::listen(Listener listener)
{
    const std::lock_guard lock(m_mutex);
    m_listener = std::move(listener);
    return {m_kept.cbegin(), m_kept.cend()};
}

void ProgramLog::flush()
{
    std::unique_lock lock(m_mutex);
    m_isHurried = true;
    m_wake.notify_all();
    m_written.wait_for(lock, patience, [this] { return m_waiting.empty() && !m_isWriting; });
    m_isHurried = false;
}

void ProgramLog::work()
{
    isWriter = true;
    std::unique_lock lock(m_mutex);
    while (!m_isOver || !m_waiting.empty()) {
        m_wake.wait(lock, [this] { return m_isOver || !m_waiting.empty(); });
        m_wake.wait_for(lock, gathering, [this] { return m_isOver || m_isHurried; });
        std::deque<LogEntry> entries;
        entries.swap(m_waiting);
        const qint64 missed = std::exchange(m_missed, 0);
        m_isWriting = true;
        lock.unlock();
        write(entries, missed);
        lock.lock();
        m_isWriting = false;
        m_written.notify_all();
    }
}

void ProgramLog::write(const std::deque<LogEntry> &entries, qint64 missed)
{
    QByteArray lines;
    if (missed > 0)
        lines = "... " + QByteArray::number(missed) + " more\n";
    for (const LogEntry &entry : entries)
        lines += logLine(entry).toUtf8();
    const Result<void> written = m_file.append(lines);
    const std::lock_guard lock(m_mutex);
    if (!written && !m_isBroken)
        keep({.at = m_now(),
              .level = LogLevel::Warning,
              .category = u"tminus.log"_s,
              .text = u"The log cannot be written to its file: %1"_s.arg(
                  logText(written.error().message))});
    m_isBroken = !written;
}

MessageCatcher::MessageCatcher(ProgramLog &log)
{
    caught = &log;
    before = qInstallMessageHandler(handle);
}

MessageCatcher::~MessageCatcher()
{
    qInstallMessageHandler(before);
    caught = nullptr;
}

} // namespace TMinus
