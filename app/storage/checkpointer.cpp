// SPDX-License-Identifier: Apache-2.0
#include "storage/checkpointer.h"

#include <QFileInfo>
#include <QLoggingCategory>

#include <sqlite3.h>

namespace TMinus {

namespace {

Q_LOGGING_CATEGORY(logStorage, "tminus.storage", QtWarningMsg)

constexpr qint64 worthMoving = 4 << 20; // bytes of log; below, the disk is left alone
constexpr qint64 worthStarting = 64 << 20;
constexpr std::chrono::milliseconds pause{200};

} // namespace

Checkpointer::Checkpointer(const QString &path)
    : m_path(path)
    , m_thread([this] { run(); })
{}

Checkpointer::~Checkpointer()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Checkpointer::committed()
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_hasNews)
            return;
        m_hasNews = true;
    }
    m_wake.notify_one();
}

void Checkpointer::run()
{
    const QString log = m_path + QStringLiteral("-wal");
    std::unique_lock lock(m_mutex);
    while (!m_isEnding) {
        m_wake.wait(lock, [this] { return m_isEnding || m_hasNews; });
        m_wake.wait_for(lock, pause, [this] { return m_isEnding; }); // gather some
        m_hasNews = false;
        lock.unlock();
        const qint64 size = QFileInfo(log).size();
        if (size > worthMoving)
            move(size > worthStarting ? SQLITE_CHECKPOINT_RESTART : SQLITE_CHECKPOINT_PASSIVE);
        lock.lock();
    }
}

void Checkpointer::move(int mode)
{
    try {
        if (!m_database) { // a program that ends soon never needs one
            m_database = std::make_unique<SQLite::Database>(
                m_path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX);
            // A connection that has read nothing yet does not know of the log, and moves nothing.
            m_database->execAndGet("SELECT count(*) FROM sqlite_master");
        }
        sqlite3_wal_checkpoint_v2(m_database->getHandle(), nullptr, mode, nullptr, nullptr);
    } catch (const SQLite::Exception &exception) {
        // The file is gone, say: who writes into it tells, and nothing is lost without checkpoints.
        m_database.reset();
        qCInfo(logStorage, "No checkpoint was made: %s", exception.what());
    }
}

} // namespace TMinus
