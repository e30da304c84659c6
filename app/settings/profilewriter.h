// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/profilefields.h"
#include "settings/profilewords.h"

#include <QJsonArray>

namespace TMinus {

/// Writes the fields of @p Subject into a JSON object: those that differ from @p usual and those
/// that were there before; all when usual is null.
template<typename Subject>
class ProfileWriter final
{
public:
    ProfileWriter(QJsonObject &object, const Subject &subject, const Subject *usual)
        : m_object(object)
        , m_subject(subject)
        , m_usual(usual)
    {}

    void text(const char *name, QString Subject::*member, FieldForm = FieldForm::Free)
    {
        put(name, member, m_subject.*member);
    }
    void texts(const char *name, QStringList Subject::*member, FieldForm = FieldForm::Free)
    {
        put(name, member, QJsonArray::fromStringList(m_subject.*member));
    }
    void truth(const char *name, bool Subject::*member) { put(name, member, m_subject.*member); }
    void whole(const char *name, int Subject::*member, FieldRange)
    {
        put(name, member, m_subject.*member);
    }
    void whole(const char *name, std::optional<int> Subject::*member, FieldRange)
    {
        if (const auto value = m_subject.*member)
            put(name, member, *value);
        else
            m_object.remove(QLatin1StringView(name));
    }
    template<typename Rep, typename Period>
    void span(const char *name, std::chrono::duration<Rep, Period> Subject::*member, FieldRange)
    {
        put(name, member, static_cast<qint64>((m_subject.*member).count()));
    }
    void span(const char *name, std::optional<std::chrono::seconds> Subject::*member, FieldRange)
    {
        const auto value = m_subject.*member;
        put(name, member, value ? QJsonValue(qint64(value->count())) : QJsonValue());
    }
    template<typename Enum>
    void word(const char *name, Enum Subject::*member)
    {
        put(name, member, profileWord(m_subject.*member));
    }

    template<typename Inner, typename Fields>
    void inside(const char *name, Inner Subject::*member, Fields fields)
    {
        QJsonObject object = m_object.value(QLatin1StringView(name)).toObject();
        const Inner *usual = m_usual ? &(m_usual->*member) : nullptr;
        ProfileWriter<Inner> inner(object, m_subject.*member, usual);
        fields(inner);
        put(name, member, object);
    }

    void topics(const char *name, QList<ProfileTopic> Subject::*member)
    {
        const QJsonArray before = m_object.value(QLatin1StringView(name)).toArray();
        QJsonArray all;
        for (const ProfileTopic &topic : m_subject.*member) {
            QJsonObject object;
            for (const QJsonValue &old : before) {
                if (old[u"name"_s] == topic.name)
                    object = old.toObject();
            }
            object.insert(u"name"_s, topic.name);
            object.insert(u"type"_s, profileWord(topic.type));
            all.append(object);
        }
        put(name, member, all);
    }

private:
    template<typename Value>
    void put(const char *name, Value Subject::*member, const QJsonValue &json)
    {
        const QLatin1StringView key(name);
        const bool isUsual = m_usual && m_subject.*member == m_usual->*member;
        if (!isUsual || m_object.contains(key))
            m_object.insert(key, json);
    }

    QJsonObject &m_object;
    const Subject &m_subject;
    const Subject *m_usual;
};

} // namespace TMinus
