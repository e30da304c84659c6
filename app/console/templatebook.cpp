// SPDX-License-Identifier: Apache-2.0
#include "console/templatebook.h"

#include "console/draftfile.h"
#include "console/places.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace TMinus {

namespace {

constexpr int ourVersion = 1;
const QString ourFormat = u"tminus-templates"_s;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::TemplateBook)
};

Result<QJsonObject> readFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QJsonObject{{u"format"_s, ourFormat}, {u"version"_s, ourVersion}};
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, u"%1: %2"_s.arg(path, file.errorString()));
    const QJsonObject whole = QJsonDocument::fromJson(file.readAll()).object();
    if (whole.value(u"format"_s).toString() != ourFormat)
        return failure(
            ErrorKind::InvalidArgument,
            Words::tr("%1 holds no templates. Move it away, and save them again.").arg(path));
    if (whole.value(u"version"_s).toInt() > ourVersion)
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("The templates were saved by a newer T-Minus. Use that one, or "
                                 "move %1 away.")
                           .arg(path));
    return whole;
}

/// One that cannot be read is left out, and stays in the file.
QList<MessageTemplate> templatesIn(const QJsonObject &whole)
{
    QList<MessageTemplate> templates;
    for (const QJsonValue &value : whole.value(u"templates"_s).toArray()) {
        const QJsonObject object = value.toObject();
        const auto draft = readDraft(QJsonDocument(object).toJson(QJsonDocument::Compact));
        const QString name = object.value(u"name"_s).toString();
        if (draft && !name.isEmpty())
            templates.append({name, *draft});
    }
    std::ranges::stable_sort(templates, [](const MessageTemplate &a, const MessageTemplate &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return templates;
}

QJsonObject objectOf(const MessageTemplate &kept)
{
    QJsonObject object = QJsonDocument::fromJson(draftBytes(kept.draft)).object();
    object.insert(u"name"_s, kept.name);
    return object;
}

Result<void> writeFile(const QString &path, const QJsonObject &whole)
{
    if (const auto folder = privateFolder(QFileInfo(path).absolutePath()); !folder)
        return failure(folder.error());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorKind::Storage, u"%1: %2"_s.arg(path, file.errorString()));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(whole).toJson());
    if (!file.commit())
        return failure(ErrorKind::Storage, u"%1: %2"_s.arg(path, file.errorString()));
    return {};
}

Result<QList<MessageTemplate>> replace(const QString &path, const QString &name,
                                       const MessageTemplate *added)
{
    auto whole = readFile(path);
    if (!whole)
        return failure(whole.error());
    QJsonArray kept;
    for (const QJsonValue &value : whole->value(u"templates"_s).toArray()) {
        if (value.toObject().value(u"name"_s).toString() != name)
            kept.append(value);
    }
    if (added)
        kept.append(objectOf(*added));
    whole->insert(u"templates"_s, kept);
    if (const auto written = writeFile(path, *whole); !written)
        return failure(written.error());
    return templatesIn(*whole);
}

} // namespace

Result<QList<MessageTemplate>> readTemplates(const QString &path)
{
    return readFile(path).map(templatesIn);
}

Result<QList<MessageTemplate>> keepTemplate(const QString &path, const MessageTemplate &added)
{
    return replace(path, added.name, &added);
}

Result<QList<MessageTemplate>> forgetTemplate(const QString &path, const QString &name)
{
    return replace(path, name, nullptr);
}

} // namespace TMinus
