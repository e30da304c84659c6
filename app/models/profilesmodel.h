// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/profile.h"

#include <QAbstractListModel>

namespace TMinus {

/// The profiles of this user: by group, then by their order, then as they stand in the file.
class ProfilesModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        ProfileRole = Qt::UserRole + 1, ///< the whole Profile
        IdRole,                         ///< QString
        EnvironmentRole,                ///< int, a ProfileEnvironment
        LockedRole,                     ///< bool: opens read-only
    };
    Q_ENUM(Role)

    explicit ProfilesModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    void setProfiles(const QList<Profile> &profiles);
    const QList<Profile> &profiles() const { return m_profiles; }
    /// -1: there is none of this id.
    int rowOf(const QString &id) const;

private:
    static QString spoken(const Profile &profile);

    QList<Profile> m_profiles;
};

} // namespace TMinus
