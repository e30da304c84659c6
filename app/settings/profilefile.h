// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/profile.h"

#include <functional>

namespace TMinus {

class ProfileDocument;

/// What an import brought.
struct ProfileImport
{
    QStringList ids = {};      ///< of the profiles that are there now
    QStringList unhooked = {}; ///< ids of those whose hook was left out: it would run a program
    bool operator==(const ProfileImport &) const = default;
};

/// Names that were used with a profile.
struct ProfileNames
{
    QStringList topics = {};
    QStringList groups = {};
    bool isEmpty() const { return topics.isEmpty() && groups.isEmpty(); }
    bool operator==(const ProfileNames &) const = default;
    /// Those of them that @p profile does not know.
    ProfileNames newTo(const Profile &profile) const;
};

/// The profiles of this user in one file, which is always written whole and for this user alone.
/// A file that is none, or is cut off, is never written; a profile that cannot be understood keeps
/// its bytes when another one is changed. CONTRACT.md section 3.
class ProfileFile final
{
public:
    /// The file needs not to be there yet; the sandbox is there without it.
    explicit ProfileFile(QString path);

    /// All profiles in the order of the file; the built-in sandbox first when it is not in it.
    /// Errors: Storage, InvalidArgument (with the place in the file).
    Result<QList<Profile>> all() const;
    /// One profile, without reading the others. Errors: as all(); InvalidArgument when there is
    /// none of this id.
    Result<Profile> find(const QString &id) const;

    /// Keeps a profile that is new. Errors: as save(); InvalidArgument when its id is taken.
    Result<void> add(const Profile &profile);
    /// Keeps @p profile in the place of the one with its id. Errors: Storage, Locked (somebody
    /// else writes it), InvalidArgument (as all(); or the profile cannot be kept).
    Result<void> save(const Profile &profile);
    /// Forgets a profile; the sandbox becomes again what it was. Errors: as save();
    /// InvalidArgument when there is none of this id.
    Result<void> remove(const QString &id);

    /// Adds names that were used to the profile of this id, beside those that are there by then;
    /// one that is gone stays gone, and nothing is written when all are known. Errors: as save().
    Result<void> remember(const QString &id, const ProfileNames &used);

    /// A file with the profiles of these ids (all of them when empty), without anything that is
    /// named like a secret. Errors: as find().
    Result<QByteArray> exported(const QStringList &ids) const;
    /// Takes in all profiles of an exported file, or none. @p name is what faults call it.
    /// Errors: as save(); InvalidArgument when an id is taken and @p replaces is false.
    Result<ProfileImport> import(const QByteArray &bytes, const QString &name, bool replaces);

private:
    using Change = std::function<Result<void>(ProfileDocument &)>;

    Result<QByteArray> bytes() const;
    Result<ProfileDocument> document(const QByteArray &text) const;
    Result<Profile> findMentioned(const QString &id, qsizetype place, const QByteArray &text) const;
    Result<void> change(const Change &change);
    Result<bool> changeOnce(const Change &change);
    Result<bool> write(const QByteArray &bytes, const QByteArray &before) const;

    QString m_path;
};

} // namespace TMinus
