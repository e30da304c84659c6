// SPDX-License-Identifier: Apache-2.0
#include "console/draftfile.h"

#include "console/places.h"
#include "exchange/record.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace TMinus {

namespace {

using Kind = WhenChoice::Kind;

const QString wallFormat = u"yyyy-MM-dd'T'HH:mm:ss.zzz"_s;

QString kindToken(Kind kind)
{
    switch (kind) {
    case Kind::AtOnce:
        return u"now"_s;
    case Kind::After:
        return u"after"_s;
    case Kind::At:
        return u"at"_s;
    }
    Q_UNREACHABLE();
}

Record whenRecord(const WhenChoice &when)
{
    Record record;
    record.text(u"kind"_s, kindToken(when.kind)).span(u"after"_s, when.after);
    if (when.wall.isValid())
        record.text(u"at"_s, when.wall.toString(wallFormat));
    record.text(u"zone"_s, QString::fromLatin1(when.zone.id()));
    if (when.doubled != DoubledHour::Ask)
        record.text(u"doubled"_s, when.doubled == DoubledHour::Earlier ? u"earlier"_s : u"later"_s);
    return record;
}

std::optional<std::chrono::milliseconds> spanIn(const QJsonObject &object, const QString &name)
{
    const QJsonValue value = object.value(name);
    if (!value.isDouble())
        return std::nullopt;
    return std::chrono::milliseconds(value.toInteger());
}

WhenChoice whenIn(const QJsonObject &object)
{
    WhenChoice when;
    const QString kind = object.value(u"kind"_s).toString();
    when.kind = kind == u"now"_s ? Kind::AtOnce : kind == u"at"_s ? Kind::At : Kind::After;
    when.after = spanIn(object, u"after"_s).value_or(when.after);
    when.wall = QDateTime::fromString(object.value(u"at"_s).toString(), wallFormat);
    when.wall.setTimeSpec(Qt::UTC);
    if (const auto zone = findZone(object.value(u"zone"_s).toString()))
        when.zone = *zone;
    if (when.kind == Kind::At && !when.wall.isValid())
        when.kind = Kind::After;
    const QString doubled = object.value(u"doubled"_s).toString();
    when.doubled = doubled == u"earlier"_s ? DoubledHour::Earlier
        : doubled == u"later"_s            ? DoubledHour::Later
                                           : DoubledHour::Ask;
    return when;
}

Properties propertiesIn(const QJsonObject &object)
{
    Properties properties;
    for (auto field = object.begin(); field != object.end(); ++field)
        properties.insert(field.key(), field.value().toString());
    return properties;
}

Draft messageIn(const QJsonObject &object)
{
    const auto text = [&](const char *name) {
        return object.value(QLatin1StringView(name)).toString();
    };
    Draft draft{.topic = text("topic"),
                .body = text("body").toUtf8(),
                .tag = text("tag"),
                .key = text("key"),
                .shardingKey = text("shardingKey"),
                .properties = propertiesIn(object.value(u"properties"_s).toObject())};
    if (draft.body.isEmpty())
        draft.body = QByteArray::fromBase64(text("bodyBase64").toLatin1());
    if (const auto check = spanIn(object, u"transactionCheck"_s))
        draft.transactionCheck = std::chrono::duration_cast<std::chrono::seconds>(*check);
    return draft;
}

bool isEmpty(const Draft &draft)
{
    return draft.body.isEmpty() && draft.tag.isEmpty() && draft.key.isEmpty()
        && draft.shardingKey.isEmpty() && draft.properties.isEmpty();
}

} // namespace

QByteArray draftBytes(const ComposeDraft &draft)
{
    const Draft &message = draft.draft;
    Record properties;
    for (auto each = message.properties.begin(); each != message.properties.end(); ++each)
        properties.text(each.key(), each.value());
    Record record(u"message"_s);
    record.text(u"topic"_s, message.topic)
        .text(u"tag"_s, message.tag)
        .text(u"key"_s, message.key)
        .text(u"shardingKey"_s, message.shardingKey)
        .object(u"properties"_s, properties)
        .span(u"transactionCheck"_s, message.transactionCheck)
        .object(u"when"_s, whenRecord(draft.when))
        .span(u"hold"_s, draft.hold)
        .body(message.body);
    return record.line() + '\n';
}

Result<ComposeDraft> readDraft(const QByteArray &bytes)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &fault);
    if (fault.error != QJsonParseError::NoError || !document.isObject())
        return failure(ErrorKind::InvalidArgument,
                       u"%1, byte %2"_s.arg(fault.errorString()).arg(fault.offset));
    const QJsonObject object = document.object();
    return ComposeDraft{.draft = messageIn(object),
                        .when = whenIn(object.value(u"when"_s).toObject()),
                        .hold = spanIn(object, u"hold"_s)};
}

Result<void> keepDraft(const QString &path, const ComposeDraft &draft)
{
    if (isEmpty(draft.draft)) {
        QFile::remove(path);
        return {};
    }
    if (const auto folder = privateFolder(QFileInfo(path).absolutePath()); !folder)
        return failure(folder.error());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorKind::Storage, file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(draftBytes(draft));
    if (!file.commit())
        return failure(ErrorKind::Storage, file.errorString());
    return {};
}

Result<std::optional<ComposeDraft>> recallDraft(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, file.errorString());
    return readDraft(file.readAll()).map([](const ComposeDraft &draft) {
        return std::optional(draft);
    });
}

} // namespace TMinus
