// SPDX-License-Identifier: Apache-2.0
#include "settings/profilefile.h"

#include "settings/profilecodec.h"
#include "settings/profiledocument.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QLockFile>
#include <QSaveFile>

#include <algorithm>
#include <functional>

namespace TMinus {

namespace {

constexpr qint64 largest = 64 << 20;
constexpr int rounds = 8;
constexpr int patience = 1000; // ms; whoever writes is done in a few
constexpr auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::ProfileFile)
};

tl::unexpected<Error> refusal(const QString &sentence)
{
    return failure(ErrorKind::InvalidArgument, sentence);
}

tl::unexpected<Error> notThere(const QString &id)
{
    return refusal(Words::tr("There is no profile “%1”. See “tminusctl profile list”.").arg(id));
}

/// Where @p text says that "id" is @p id, in any spelling of the blanks; -1 when nowhere.
qsizetype mention(const QByteArray &text, const QString &id, qsizetype from)
{
    const QByteArray value = '"' + id.toLatin1() + '"';
    const std::boyer_moore_horspool_searcher search(value.begin(), value.end()); // not each byte
    for (auto hit = search(text.begin() + from, text.end()).first; hit != text.end();
         hit = search(hit + 1, text.end()).first) {
        const qsizetype at = hit - text.begin();
        const QByteArray before =
            text.mid(std::max<qsizetype>(at - 64, 0), std::min<qsizetype>(at, 64));
        const QByteArray name = before.trimmed();
        if (name.endsWith(':') && name.chopped(1).trimmed().endsWith("\"id\""))
            return at;
    }
    return -1;
}

qsizetype indexOf(const QList<Profile> &profiles, const QString &id)
{
    const auto found = std::ranges::find(profiles, id, &Profile::id);
    return found - profiles.begin(); // the size when there is none
}

/// Where @p document holds the profile @p id; behind the last one when nowhere. Only those that may
/// be it are read. Errors: InvalidArgument (one of them cannot be read, or it is there twice).
Result<qsizetype> placeOf(const ProfileDocument &document, const QString &id)
{
    const auto &entries = document.entries();
    qsizetype place = entries.size();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QByteArray &json = entries.at(i).json;
        const bool mayBeIt = mention(json, id, 0) >= 0 || json.contains("\\u"); // spelled oddly
        const auto profile = mayBeIt ? document.profile(entries.at(i)) : Result<Profile>();
        if (!profile)
            return failure(profile.error());
        if (!mayBeIt || profile->id != id)
            continue;
        if (place < entries.size())
            return refusal(
                Words::tr("There are two profiles “%1”. Remove one of them from the file.")
                    .arg(id));
        place = i;
    }
    return place;
}

bool namesASecret(const QString &field)
{
    const QString name = field.toLower();
    return name.contains(u"secret"_s) || name.contains(u"token"_s) || name.contains(u"password"_s);
}

QJsonValue withoutSecrets(const QJsonValue &value);

QJsonObject withoutSecrets(const QJsonObject &object)
{
    QJsonObject clean;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!namesASecret(it.key()))
            clean.insert(it.key(), withoutSecrets(it.value()));
    }
    return clean;
}

QJsonValue withoutSecrets(const QJsonValue &value)
{
    if (value.isObject())
        return withoutSecrets(value.toObject());
    if (!value.isArray())
        return value;
    QJsonArray clean;
    for (const QJsonValue &item : value.toArray())
        clean.append(withoutSecrets(item));
    return clean;
}

/// Makes the folder of @p path for this user alone.
bool makeFolder(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (QFileInfo(folder).isDir())
        return true;
    return QDir().mkpath(folder) && QFile::setPermissions(folder, mine | QFileDevice::ExeOwner);
}

} // namespace

ProfileNames ProfileNames::newTo(const Profile &profile) const
{
    ProfileNames fresh;
    for (const QString &topic : topics) {
        const auto known = std::ranges::find(profile.topics, topic, &ProfileTopic::name);
        if (known == profile.topics.end() && !fresh.topics.contains(topic))
            fresh.topics.append(topic);
    }
    for (const QString &group : groups) {
        if (!profile.groups.contains(group) && !fresh.groups.contains(group))
            fresh.groups.append(group);
    }
    return fresh;
}

ProfileFile::ProfileFile(QString path)
    : m_path(std::move(path))
{}

Result<QList<Profile>> ProfileFile::all() const
{
    return bytes()
        .and_then([this](const QByteArray &text) { return document(text); })
        .and_then([](const ProfileDocument &document) { return document.profiles(); })
        .map([](QList<Profile> profiles) {
            if (indexOf(profiles, sandboxProfileId()) == profiles.size())
                profiles.prepend(sandboxProfile());
            return profiles;
        });
}

Result<Profile> ProfileFile::find(const QString &id) const
{
    const auto text = bytes();
    if (!text)
        return failure(text.error());
    if (const qsizetype place = mention(*text, id, 0); place >= 0)
        return findMentioned(id, place, *text);
    if (id == sandboxProfileId())
        return sandboxProfile();
    // It may be spelled in another way, and a broken file is the better answer.
    return all().and_then([&id](const QList<Profile> &profiles) -> Result<Profile> {
        const qsizetype index = indexOf(profiles, id);
        return index < profiles.size() ? Result<Profile>(profiles.at(index)) : notThere(id);
    });
}

/// Cuts the whole text, but reads only the profiles that mention the id.
Result<Profile> ProfileFile::findMentioned(const QString &id, qsizetype place,
                                           const QByteArray &text) const
{
    const auto document = ProfileDocument::read(text, m_path);
    if (!document)
        return failure(document.error());
    for (const ProfileDocument::Entry &entry : document->entries()) {
        if (entry.offset + entry.json.size() <= place)
            continue;
        const bool isMentioned = mention(entry.json, id, 0) >= 0;
        const auto profile = isMentioned ? document->profile(entry) : Result<Profile>();
        if (!profile || profile->id == id)
            return profile;
    }
    return id == sandboxProfileId() ? Result<Profile>(sandboxProfile()) : notThere(id);
}

Result<void> ProfileFile::add(const Profile &profile)
{
    return change([&](ProfileDocument &document) -> Result<void> {
        const auto place = placeOf(document, profile.id);
        if (!place)
            return failure(place.error());
        if (*place < document.entries().size() || profile.id == sandboxProfileId())
            return refusal(Words::tr("There is a profile “%1” already. Edit it, or choose another "
                                     "id.")
                               .arg(profile.id));
        document.put(*place, profile);
        return checkProfile(profile);
    });
}

Result<void> ProfileFile::save(const Profile &profile)
{
    return change([&](ProfileDocument &document) {
        return placeOf(document, profile.id).and_then([&](qsizetype place) {
            document.put(place, profile);
            return checkProfile(profile);
        });
    });
}

Result<void> ProfileFile::remove(const QString &id)
{
    return change([&](ProfileDocument &document) -> Result<void> {
        const auto place = placeOf(document, id);
        if (!place)
            return failure(place.error());
        const bool isThere = *place < document.entries().size();
        if (!isThere && id == sandboxProfileId())
            return refusal(Words::tr("The profile “sandbox” is always there."));
        if (!isThere)
            return notThere(id);
        document.remove(*place);
        return {};
    });
}

Result<void> ProfileFile::remember(const QString &id, const ProfileNames &used)
{
    const auto profile = find(id);
    if (!profile || used.newTo(*profile).isEmpty())
        return profile.map([](const Profile &) {});
    return change([&](ProfileDocument &document) -> Result<void> {
        const auto place = placeOf(document, id);
        if (!place || *place == document.entries().size())
            return place.map([](qsizetype) {});
        return document.profile(document.entries().at(*place)).map([&](Profile now) {
            const ProfileNames names = used.newTo(now);
            for (const QString &topic : names.topics)
                now.topics.append({topic});
            now.groups += names.groups;
            document.put(*place, now);
        });
    });
}

Result<QByteArray> ProfileFile::exported(const QStringList &ids) const
{
    const auto known = all();
    if (!known)
        return failure(known.error());
    ProfileDocument document;
    for (const QString &id : ids) {
        if (indexOf(*known, id) == known->size())
            return notThere(id);
    }
    for (const Profile &profile : *known) {
        const bool isWanted =
            ids.isEmpty() ? profile != sandboxProfile() : ids.contains(profile.id);
        if (!isWanted)
            continue;
        Profile clean = profile;
        clean.source = withoutSecrets(profile.source);
        document.put(document.entries().size(), clean);
    }
    return document.write();
}

Result<ProfileImport> ProfileFile::import(const QByteArray &bytes, const QString &name,
                                          bool replaces)
{
    const auto brought =
        ProfileDocument::read(bytes, name).and_then([](const ProfileDocument &document) {
            return document.profiles();
        });
    if (!brought)
        return failure(brought.error());
    ProfileImport report;
    const auto take = [&](ProfileDocument &document) -> Result<void> {
        const auto all = document.profiles();
        if (!all)
            return failure(all.error());
        const QList<Profile> &known = *all;
        report = {}; // it may be asked twice
        for (Profile profile : *brought) {
            const qsizetype index = indexOf(known, profile.id);
            if (index < known.size() && !replaces)
                return refusal(Words::tr("There is a profile “%1” already, and nothing was "
                                         "imported. Use --replace to put the new one in its place.")
                                   .arg(profile.id));
            if (!profile.hook.isEmpty())
                report.unhooked.append(profile.id);
            profile.hook.clear();
            profile.source = withoutSecrets(profile.source);
            if (const auto good = checkProfile(profile); !good)
                return good;
            document.put(index < known.size() ? index : document.entries().size(), profile);
            report.ids.append(profile.id);
        }
        return {};
    };
    return change(take).map([&report] { return report; });
}

/// Empty when there is no file.
Result<QByteArray> ProfileFile::bytes() const
{
    QFile file(m_path);
    if (!file.exists())
        return QByteArray();
    const auto unreadable = [&] {
        return refusal(Words::tr("%1 cannot be read: %2. See to its rights, or move it away.",
                                 "a file; what the system says")
                           .arg(m_path, file.errorString()));
    };
    if (!file.open(QIODevice::ReadOnly))
        return unreadable();
    const QByteArray text = file.read(largest + 1);
    if (file.error() != QFileDevice::NoError)
        return unreadable();
    if (text.size() > largest)
        return refusal(
            Words::tr("%1 is larger than 64 MB. That is no file of profiles.").arg(m_path));
    return text;
}

Result<ProfileDocument> ProfileFile::document(const QByteArray &text) const
{
    if (text.isEmpty() && !QFile::exists(m_path))
        return ProfileDocument();
    return ProfileDocument::read(text, m_path);
}

/// Reads, changes and writes the file while nobody else of ours does. Editors know nothing of our
/// lock: when the file changed in between, it is read and changed anew.
Result<void> ProfileFile::change(const Change &change)
{
    if (!makeFolder(m_path))
        return failure(ErrorKind::Storage, QFileInfo(m_path).absolutePath());
    QLockFile lock(m_path + u".lock"_s);
    if (!lock.tryLock(patience)) {
        const bool isHeld = lock.error() == QLockFile::LockFailedError;
        return failure(isHeld ? ErrorKind::Locked : ErrorKind::Storage, m_path);
    }
    for (int round = 0; round < rounds; ++round) {
        const auto isDone = changeOnce(change);
        if (!isDone)
            return failure(isDone.error());
        if (*isDone)
            return {};
    }
    return failure(ErrorKind::Locked, m_path);
}

/// False when somebody else wrote the file meanwhile, and nothing was done.
Result<bool> ProfileFile::changeOnce(const Change &change)
{
    const auto before = bytes();
    if (!before)
        return failure(before.error());
    auto document = this->document(*before);
    if (!document)
        return failure(document.error());
    if (const auto changed = change(*document); !changed)
        return failure(changed.error());
    return write(document->write(), *before);
}

/// Puts @p bytes in the place of @p before; false when something else stands there by now. It is
/// looked at as late as can be.
Result<bool> ProfileFile::write(const QByteArray &bytes, const QByteArray &before) const
{
    QSaveFile file(m_path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.setPermissions(mine)
        && file.write(bytes) == bytes.size() && file.flush();
    if (isWritten && this->bytes() != before)
        return false;
    if (isWritten && file.commit())
        return true;
    return failure(ErrorKind::Storage, u"%1: %2"_s.arg(m_path, file.errorString()));
}

} // namespace TMinus
