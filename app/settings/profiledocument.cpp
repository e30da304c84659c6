// SPDX-License-Identifier: Apache-2.0
#include "settings/profiledocument.h"

#include "settings/jsoncutter.h"
#include "settings/profilecodec.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

#include <utility>

namespace TMinus {

namespace {

constexpr int newestVersion = 1;
constexpr char format[] = "\"tminus-profiles\"";

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::ProfileDocument)
};

/// Shares the bytes of @p text, which must live longer and not change.
QByteArray cutOut(const QByteArray &text, const JsonCutter::Piece &piece)
{
    return QByteArray::fromRawData(text.constData() + piece.begin, piece.end - piece.begin);
}

} // namespace

Result<ProfileDocument> ProfileDocument::read(const QByteArray &text, const QString &name)
{
    ProfileDocument document;
    document.m_text = text;
    document.m_name = name;
    if (document.m_text.startsWith("\xEF\xBB\xBF"))
        document.m_text.replace(0, 3, "   "); // offsets stay as they are
    return document.cut().and_then([&] { return document.checkHead(); }).map([&] {
        return document;
    });
}

Result<void> ProfileDocument::cut()
{
    JsonCutter cutter(m_text);
    bool isWhole = cutter.take('{');
    do
        isWhole = isWhole && cutMember(cutter);
    while (isWhole && cutter.take(','));
    if (isWhole && cutter.take('}') && cutter.isAtEnd())
        return {};
    if (m_version.toInt() > newestVersion)
        return checkHead(); // a newer one may be built in another way
    return broken(cutter.position(), Words::tr("something is missing or too much"));
}

bool ProfileDocument::cutMember(JsonCutter &cutter)
{
    const auto name = cutter.string();
    if (!name || !cutter.take(':'))
        return false;
    const QByteArray key = cutOut(m_text, *name);
    if (key == "\"profiles\"")
        return cutProfiles(cutter);
    const auto value = cutter.value();
    if (!value)
        return false;
    if (key == "\"format\"")
        m_format = cutOut(m_text, *value);
    else if (key == "\"version\"")
        m_version = cutOut(m_text, *value);
    else
        m_members.append({cutOut(m_text, {name->begin, value->end}), name->begin});
    return true;
}

bool ProfileDocument::cutProfiles(JsonCutter &cutter)
{
    if (std::exchange(m_hasProfiles, true) || !cutter.take('['))
        return false;
    if (cutter.take(']'))
        return true;
    do {
        const auto value = cutter.value();
        if (!value)
            return false;
        m_entries.append({cutOut(m_text, *value), value->begin});
    } while (cutter.take(','));
    return cutter.take(']');
}

Result<void> ProfileDocument::checkHead() const
{
    bool isNumber = false;
    const int version = m_version.toInt(&isNumber);
    if (m_format != format || !isNumber || version < 1)
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("%1 is no file of profiles of T-Minus. It needs the fields "
                                 "“format” and “version”.")
                           .arg(m_name));
    if (version > newestVersion)
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("%1 was written by a newer version of T-Minus (its format is %2, "
                                 "this one reads %3) and is left as it is. Use the newer version.")
                           .arg(m_name)
                           .arg(version)
                           .arg(newestVersion));
    if (!m_hasProfiles)
        return broken(m_text.size(), Words::tr("the field “profiles” is missing"));
    return {};
}

Result<Profile> ProfileDocument::profile(const Entry &entry) const
{
    const auto json = object(entry.json, entry.offset);
    if (!json)
        return failure(json.error());
    const auto located = [&](const Error &error) {
        return Error{.kind = ErrorKind::InvalidArgument,
                     .message = Words::tr("%1, line %2: %3", "a file, then a whole sentence")
                                    .arg(m_name)
                                    .arg(lineAt(entry.offset))
                                    .arg(error.message)};
    };
    return readProfile(*json).map_error(located);
}

Result<QList<Profile>> ProfileDocument::profiles() const
{
    for (const Entry &member : m_members) {
        // One brace more in front of the member: its offset is one less.
        if (const auto good = object('{' + member.json + '}', member.offset - 1); !good)
            return failure(good.error());
    }
    QList<Profile> all;
    QSet<QString> ids;
    for (const Entry &entry : m_entries) {
        const auto read = profile(entry);
        if (!read)
            return failure(read.error());
        if (ids.contains(read->id))
            return broken(entry.offset, Words::tr("there is another profile “%1”").arg(read->id));
        ids.insert(read->id);
        all.append(*read);
    }
    return all;
}

void ProfileDocument::put(qsizetype index, const Profile &profile)
{
    const QByteArray json = QJsonDocument(writeProfile(profile)).toJson(QJsonDocument::Compact);
    if (index < m_entries.size())
        m_entries[index].json = json;
    else
        m_entries.append({json, 0});
}

QByteArray ProfileDocument::write() const
{
    QByteArray text =
        QByteArray("{\"format\":") + format + ",\"version\":" + QByteArray::number(newestVersion);
    for (const Entry &member : m_members)
        text += ',' + member.json;
    text += ",\"profiles\":[";
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        text += (i == 0 ? "\n" : ",\n") + m_entries.at(i).json;
    return text + "\n]}\n";
}

/// @p json as an object; it stands at @p offset.
Result<QJsonObject> ProfileDocument::object(const QByteArray &json, qsizetype offset) const
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return broken(offset + error.offset, error.errorString());
    if (!document.isObject())
        return broken(offset, Words::tr("a profile is an object in braces"));
    return document.object();
}

tl::unexpected<Error> ProfileDocument::broken(qsizetype offset, const QString &why) const
{
    const qsizetype before = m_text.lastIndexOf('\n', std::max<qsizetype>(offset - 1, 0));
    const bool isFirst = offset == 0 || before < 0;
    return failure(ErrorKind::InvalidArgument,
                   Words::tr("%1 cannot be read from line %2, column %3 on: %4. It is left as it "
                             "is.",
                             "a file, then what is wrong")
                       .arg(m_name)
                       .arg(lineAt(offset))
                       .arg(isFirst ? offset + 1 : offset - before)
                       .arg(why));
}

int ProfileDocument::lineAt(qsizetype offset) const
{
    return static_cast<int>(QByteArrayView(m_text).first(offset).count('\n')) + 1;
}

} // namespace TMinus
