// SPDX-License-Identifier: Apache-2.0
#include "models/profilesmodel.h"

#include "settings/profilewords.h"

#include <algorithm>

namespace TMinus {

ProfilesModel::ProfilesModel(QObject *parent)
    : QAbstractListModel(parent)
{}

int ProfilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_profiles.size());
}

QVariant ProfilesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_profiles.size())
        return {};
    const Profile &profile = m_profiles.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return profile.title();
    case Qt::AccessibleTextRole:
        return spoken(profile);
    case Qt::ToolTipRole:
        return profile.endpoint;
    case ProfileRole:
        return QVariant::fromValue(profile);
    case IdRole:
        return profile.id;
    case EnvironmentRole:
        return int(profile.environment);
    case LockedRole:
        return profile.readOnly || profile.isProduction();
    default:
        return {};
    }
}

void ProfilesModel::setProfiles(const QList<Profile> &profiles)
{
    beginResetModel();
    m_profiles = inOrder(profiles);
    endResetModel();
}

int ProfilesModel::rowOf(const QString &id) const
{
    const auto found = std::ranges::find(m_profiles, id, &Profile::id);
    return found == m_profiles.end() ? -1 : int(std::distance(m_profiles.begin(), found));
}

QString ProfilesModel::spoken(const Profile &profile)
{
    switch (profile.environment) {
    case ProfileEnvironment::Sandbox:
        return tr("%1, sandbox", "a profile and its environment").arg(profile.title());
    case ProfileEnvironment::Development:
        return tr("%1, development", "a profile and its environment").arg(profile.title());
    case ProfileEnvironment::Staging:
        return tr("%1, staging", "a profile and its environment").arg(profile.title());
    case ProfileEnvironment::Production:
        return tr("%1, production, read-only until it is armed").arg(profile.title());
    }
    Q_UNREACHABLE();
}

} // namespace TMinus
