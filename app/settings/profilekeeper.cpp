// SPDX-License-Identifier: Apache-2.0
#include "settings/profilekeeper.h"

#include <QFile>
#include <QSaveFile>

namespace TMinus {

namespace {

constexpr qint64 longestFile = 64 << 20;

Result<void> writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (!isWritten)
        return failure(ErrorKind::Storage, u"%1: %2"_s.arg(path, file.errorString()));
    return {};
}

Result<QByteArray> readWhole(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, u"%1: %2"_s.arg(path, file.errorString()));
    return file.read(longestFile);
}

} // namespace

ProfileKeeper::ProfileKeeper(const QString &path, QObject *parent)
    : QObject(parent)
    , m_letters([](const std::deque<Letter> &letters) {
        for (const Letter &letter : letters)
            letter();
    })
    , m_thread([this, path] { work(path); })
{}

ProfileKeeper::~ProfileKeeper()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void ProfileKeeper::load()
{
    post([this](ProfileFile &file) { tellAll(file); });
}

void ProfileKeeper::add(const Profile &profile)
{
    change([profile](ProfileFile &file) { return file.add(profile); },
           [this, id = profile.id] { Q_EMIT saved(id); });
}

void ProfileKeeper::save(const Profile &profile)
{
    change([profile](ProfileFile &file) { return file.save(profile); },
           [this, id = profile.id] { Q_EMIT saved(id); });
}

void ProfileKeeper::remove(const QString &id)
{
    change([id](ProfileFile &file) { return file.remove(id); }, [this, id] { Q_EMIT removed(id); });
}

void ProfileKeeper::exportTo(const QString &path, const QStringList &ids)
{
    post([this, path, ids](ProfileFile &file) {
        const Result<void> done = file.exported(ids).and_then(
            [&path](const QByteArray &bytes) { return writeWhole(path, bytes); });
        if (done)
            tell([this, path] { Q_EMIT exported(path); });
        else
            tell([this, error = done.error()] { Q_EMIT failed(error); });
    });
}

void ProfileKeeper::importFrom(const QString &path, bool replaces)
{
    post([this, path, replaces](ProfileFile &file) {
        const auto done = readWhole(path).and_then(
            [&](const QByteArray &bytes) { return file.import(bytes, path, replaces); });
        if (!done)
            return tell([this, error = done.error()] { Q_EMIT failed(error); });
        tellAll(file);
        tell([this, import = *done] { Q_EMIT imported(import); });
    });
}

void ProfileKeeper::change(const std::function<Result<void>(ProfileFile &)> &change,
                           const Letter &done)
{
    post([this, change, done](ProfileFile &file) {
        const Result<void> changed = change(file);
        if (!changed)
            return tell([this, error = changed.error()] { Q_EMIT failed(error); });
        tellAll(file);
        tell(done);
    });
}

void ProfileKeeper::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

/// The thread.
void ProfileKeeper::work(const QString &path)
{
    ProfileFile file(path);
    while (true) {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_isEnding || !m_jobs.empty(); });
        if (m_jobs.empty())
            return;
        const Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job(file);
    }
}

/// On the thread, like the one below; the letter is opened on the one of the keeper.
void ProfileKeeper::tell(Letter letter)
{
    m_letters.post(std::move(letter));
}

void ProfileKeeper::tellAll(ProfileFile &file)
{
    const auto all = file.all();
    if (all)
        tell([this, profiles = *all] { Q_EMIT loaded(profiles); });
    else
        tell([this, error = all.error()] { Q_EMIT failed(error); });
}

} // namespace TMinus
