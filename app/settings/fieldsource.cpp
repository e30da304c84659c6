// SPDX-License-Identifier: Apache-2.0
#include "settings/fieldsource.h"

#include "settings/fieldform.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

namespace TMinus {

namespace {

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::ProfileField)
};

/// The topic of @p item; nothing when it has no name, or a type that is none.
std::optional<ProfileTopic> readTopic(const QJsonValue &item)
{
    const QString name = item[u"name"_s].toString();
    const QJsonValue type = item[u"type"_s];
    const auto known = readProfileWord<ProfileTopicType>(
        type.isUndefined() ? profileWord(ProfileTopicType::Any) : type.toString());
    if (name.isEmpty() || !known)
        return {};
    return ProfileTopic{name, *known};
}

} // namespace

std::optional<QString> FieldSource::text(const char *name, FieldForm form)
{
    const QJsonValue value = at(name);
    if (value.isString())
        return formed(name, form, value.toString());
    return value.isUndefined() ? std::nullopt
                               : fail(Words::tr("The field “%1” takes a text.").arg(full(name)));
}

std::optional<QStringList> FieldSource::texts(const char *name, FieldForm form)
{
    const QJsonValue value = at(name);
    if (value.isUndefined())
        return {};
    QStringList all;
    for (const QJsonValue &item : value.toArray()) {
        if (item.isString())
            all.append(formed(name, form, item.toString()));
    }
    if (value.isArray() && all.size() == value.toArray().size())
        return all;
    return fail(Words::tr("The field “%1” takes a list of texts.").arg(full(name)));
}

std::optional<bool> FieldSource::truth(const char *name)
{
    const QJsonValue value = at(name);
    if (value.isBool())
        return value.toBool();
    return value.isUndefined()
        ? std::nullopt
        : fail(Words::tr("The field “%1” takes true or false.").arg(full(name)));
}

std::optional<int> FieldSource::whole(const char *name, FieldRange range)
{
    const QJsonValue value = at(name);
    if (value.isUndefined())
        return {};
    const double number = value.toDouble(range.least - 1.0);
    if (number >= range.least && number <= range.most && std::floor(number) == number)
        return static_cast<int>(number);
    return fail(Words::tr("The field “%1” takes a whole number from %2 to %3.")
                    .arg(full(name))
                    .arg(range.least)
                    .arg(range.most));
}

std::optional<QString> FieldSource::word(const char *name, const QStringList &words)
{
    const QJsonValue value = at(name);
    if (words.contains(value.toString()))
        return value.toString();
    return value.isUndefined()
        ? std::nullopt
        : fail(Words::tr("The field “%1” takes one of: %2.").arg(full(name), words.join(u", "_s)));
}

std::optional<QJsonObject> FieldSource::object(const char *name)
{
    const QJsonValue value = at(name);
    if (value.isObject())
        return value.toObject();
    return value.isUndefined()
        ? std::nullopt
        : fail(Words::tr("The field “%1” takes an object with fields of its own.").arg(full(name)));
}

std::optional<QList<ProfileTopic>> FieldSource::topics(const char *name)
{
    const QJsonValue value = at(name);
    if (value.isUndefined())
        return {};
    QList<ProfileTopic> all;
    for (const QJsonValue &item : value.toArray()) {
        if (const auto topic = readTopic(item))
            all.append(*topic);
    }
    if (value.isArray() && all.size() == value.toArray().size())
        return all;
    return fail(Words::tr("The field “%1” takes a list of topics, each with a name and a type of: "
                          "%2.")
                    .arg(full(name), profileWords<ProfileTopicType>().join(u", "_s)));
}

QString FieldSource::formed(const char *name, FieldForm form, const QString &text)
{
    const QString plain = form == FieldForm::Pin ? plainPin(text) : text;
    if (const auto good = checkForm(form, plain); !good)
        fail(Words::tr("The field “%1” is wrong: %2", "a field, then a whole sentence")
                 .arg(full(name), good.error().message));
    return plain;
}

std::nullopt_t FieldSource::fail(const QString &sentence)
{
    if (!m_fault)
        m_fault = Error{.kind = ErrorKind::InvalidArgument, .message = sentence};
    return std::nullopt;
}

} // namespace TMinus
