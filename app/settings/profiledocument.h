// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/profile.h"

namespace TMinus {

class JsonCutter;

/// The text of a profile file, cut into its profiles. Those that nobody changes keep their bytes,
/// and so do all members that this version does not know. CONTRACT.md section 3.
class ProfileDocument final
{
public:
    /// One profile as it stands in the text.
    struct Entry
    {
        QByteArray json = {};
        qsizetype offset = 0; ///< in the text
    };

    /// A document without profiles.
    ProfileDocument() = default;
    /// Cuts @p text; @p name is what faults call it. Errors: InvalidArgument (no such document, a
    /// broken one, or one of a newer version), with the place.
    static Result<ProfileDocument> read(const QByteArray &text, const QString &name);

    const QList<Entry> &entries() const { return m_entries; }
    /// The profile of @p entry. Errors: InvalidArgument, with the place.
    Result<Profile> profile(const Entry &entry) const;
    /// All profiles, and whether everything else can be read too. Errors: InvalidArgument (also
    /// when two have the same id), with the place.
    Result<QList<Profile>> profiles() const;

    /// Puts @p profile in the place of entry @p index, or behind the last one.
    void put(qsizetype index, const Profile &profile);
    void remove(qsizetype index) { m_entries.removeAt(index); }
    /// The text, one line for each profile.
    QByteArray write() const;

private:
    Result<void> cut();
    bool cutMember(JsonCutter &cutter);
    bool cutProfiles(JsonCutter &cutter);
    Result<void> checkHead() const;
    Result<QJsonObject> object(const QByteArray &json, qsizetype offset) const;
    tl::unexpected<Error> broken(qsizetype offset, const QString &why) const;
    int lineAt(qsizetype offset) const;

    QByteArray m_text; ///< never changed once it is cut: the pieces share its bytes
    QString m_name;
    QByteArray m_format;    ///< as JSON
    QByteArray m_version;   ///< as JSON
    QList<Entry> m_members; ///< those that this version does not know: name, colon, value
    QList<Entry> m_entries;
    bool m_hasProfiles = false;
};

} // namespace TMinus
