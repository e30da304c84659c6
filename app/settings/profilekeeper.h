// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/mailbox.h"
#include "settings/profilefile.h"

#include <QObject>

#include <condition_variable>
#include <thread>

namespace TMinus {

/// Reads and writes the profile file on a thread of its own, so that a window never waits for a
/// disk. What was asked is done in its order, to its end; every change is followed by loaded().
class ProfileKeeper final : public QObject
{
    Q_OBJECT

public:
    /// Reads nothing before load().
    explicit ProfileKeeper(const QString &path, QObject *parent = nullptr);
    /// Ends what was asked, and waits for it.
    ~ProfileKeeper() override;

    void load();
    /// Keeps a profile that is new.
    void add(const Profile &profile);
    void save(const Profile &profile);
    void remove(const QString &id);
    /// Writes these profiles (all when empty) into the file @p path, without their secrets.
    void exportTo(const QString &path, const QStringList &ids);
    /// Takes in all profiles of the file @p path, or none.
    void importFrom(const QString &path, bool replaces);

Q_SIGNALS:
    /// All profiles, as they stand in the file now.
    void loaded(const QList<TMinus::Profile> &profiles);
    /// add() or save() is done.
    void saved(const QString &id);
    void removed(const QString &id);
    void exported(const QString &path);
    void imported(const TMinus::ProfileImport &import);
    /// Nothing changed. Errors: those of ProfileFile.
    void failed(const TMinus::Error &error);

private:
    using Letter = std::function<void()>;
    using Job = std::function<void(ProfileFile &)>;

    void post(Job job);
    void work(const QString &path);
    void tell(Letter letter);
    void tellAll(ProfileFile &file);
    void change(const std::function<Result<void>(ProfileFile &)> &change, const Letter &done);

    Mailbox<Letter> m_letters;
    std::mutex m_mutex; ///< guards the two below
    std::deque<Job> m_jobs;
    bool m_isEnding = false;
    std::condition_variable m_wake;
    std::thread m_thread;
};

} // namespace TMinus
