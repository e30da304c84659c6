// SPDX-License-Identifier: Apache-2.0
#include "search/fieldmask.h"

#include "base/result.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <span>

namespace TMinus {

namespace {

const QString hidden = u"••••"_s;
constexpr qsizetype readAtOnce = 64 << 10;

/// @p value with what stands at the end of @p steps hidden; unchanged where the way leads nowhere.
QJsonValue hide(const QJsonValue &value, std::span<const JsonStep> steps)
{
    if (steps.empty())
        return hidden;
    const JsonStep &step = steps.front();
    if (step.isIndex && value.isArray()) {
        QJsonArray array = value.toArray();
        const qsizetype at = step.index < 0 ? array.size() + step.index : step.index;
        if (at >= 0 && at < array.size())
            array[at] = hide(array[at], steps.subspan(1));
        return array;
    }
    QJsonObject object = value.toObject();
    if (step.isIndex || !object.contains(step.key))
        return value;
    object[step.key] = hide(object[step.key], steps.subspan(1));
    return object;
}

} // namespace

FieldMask::FieldMask(const QStringList &paths)
{
    for (const QString &text : paths)
        m_paths.append(JsonPath::read(text).value_or(JsonPath()));
}

QByteArray FieldMask::masked(const QByteArray &body) const
{
    if (isEmpty() || body.isEmpty())
        return body;
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isNull())
        return hidden.toUtf8();
    const QJsonValue whole = document.isArray() ? QJsonValue(document.array()) : document.object();
    QJsonValue value = whole;
    for (const JsonPath &path : m_paths)
        value = hide(value, path.steps());
    if (value == whole)
        return body;
    if (value.isString())
        return hidden.toUtf8();
    return (value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject()))
        .toJson(QJsonDocument::Compact);
}

QByteArray FieldMask::shown(const QByteArray &body) const
{
    return isEmpty() || body.size() <= readAtOnce ? masked(body) : hidden.toUtf8();
}

} // namespace TMinus
