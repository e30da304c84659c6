// SPDX-License-Identifier: Apache-2.0
#include "broker/storelock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace TMinus {

namespace {

QString noteIn(const QString &folder)
{
    return QDir(folder).filePath(u"sandbox.endpoint"_s);
}

QString readNote(const QString &folder)
{
    QFile note(noteIn(folder));
    if (!note.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(note.readAll().trimmed());
}

tl::unexpected<Error> lockedBy(const QLockFile &lock, const QString &folder)
{
    qint64 pid = 0;
    QString host;
    QString program;
    lock.getLockInfo(&pid, &host, &program);
    return failure(ErrorKind::Locked,
                   QCoreApplication::translate("TMinus::StoreLock",
                                               "%1 (process %2) serves the store %3 at %4.")
                       .arg(program, QString::number(pid), QDir::toNativeSeparators(folder),
                            readNote(folder)));
}

} // namespace

StoreLock::StoreLock(const QString &folder)
    : m_note(noteIn(folder))
    , m_lock(QDir(folder).filePath(u"sandbox.lock"_s))
{
    m_lock.setStaleLockTime(0); // only a dead owner is stale, never a slow one
}

StoreLock::~StoreLock()
{
    if (m_lock.isLocked())
        QFile::remove(m_note);
}

Result<std::unique_ptr<StoreLock>> StoreLock::take(const QString &folder)
{
    const bool isNew = !QFileInfo::exists(folder);
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return failure(
            ErrorKind::Storage,
            QCoreApplication::translate("TMinus::StoreLock", "The folder %1 cannot be made.")
                .arg(QDir::toNativeSeparators(folder)));
    if (isNew) // a folder that somebody else made keeps its rights
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    auto lock = std::make_unique<StoreLock>(folder);
    if (lock->m_lock.tryLock(0))
        return lock;
    if (lock->m_lock.error() == QLockFile::LockFailedError)
        return lockedBy(lock->m_lock, folder);
    return failure(
        ErrorKind::Storage,
        QCoreApplication::translate("TMinus::StoreLock", "The folder %1 cannot be written to.")
            .arg(QDir::toNativeSeparators(folder)));
}

void StoreLock::announce(const QString &endpoint)
{
    QFile note(m_note);
    if (note.open(QIODevice::WriteOnly | QIODevice::Truncate))
        note.write(endpoint.toUtf8());
}

} // namespace TMinus
