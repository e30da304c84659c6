// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/fieldsource.h"

namespace TMinus {

/// Reads the fields of @p Subject: what is absent stays as it is.
template<typename Subject>
class ProfileReader final
{
public:
    ProfileReader(FieldSource source, Subject &subject)
        : m_source(std::move(source))
        , m_subject(subject)
    {}

    void text(const char *name, QString Subject::*member, FieldForm form = FieldForm::Free)
    {
        take(member, m_source.text(name, form));
    }
    void texts(const char *name, QStringList Subject::*member, FieldForm form = FieldForm::Free)
    {
        take(member, m_source.texts(name, form));
    }
    void truth(const char *name, bool Subject::*member) { take(member, m_source.truth(name)); }
    template<typename Number>
    void whole(const char *name, Number Subject::*member, FieldRange range)
    {
        take(member, m_source.whole(name, range));
    }
    template<typename Rep, typename Period>
    void span(const char *name, std::chrono::duration<Rep, Period> Subject::*member,
              FieldRange range)
    {
        if (const auto value = m_source.whole(name, range))
            m_subject.*member = std::chrono::duration<Rep, Period>(*value);
    }
    void span(const char *name, std::optional<std::chrono::seconds> Subject::*member,
              FieldRange range)
    {
        if (m_source.isNull(name))
            m_subject.*member = std::nullopt;
        else if (const auto value = m_source.whole(name, range))
            m_subject.*member = std::chrono::seconds(*value);
    }
    template<typename Enum>
    void word(const char *name, Enum Subject::*member)
    {
        if (const auto word = m_source.word(name, profileWords<Enum>()))
            take(member, readProfileWord<Enum>(*word));
    }
    template<typename Inner, typename Fields>
    void inside(const char *name, Inner Subject::*member, Fields fields)
    {
        if (const auto object = m_source.object(name)) {
            ProfileReader<Inner> inner(m_source.inside(name, *object), m_subject.*member);
            fields(inner);
        }
    }
    void topics(const char *name, QList<ProfileTopic> Subject::*member)
    {
        take(member, m_source.topics(name));
    }

private:
    template<typename Value, typename Read>
    void take(Value Subject::*member, const std::optional<Read> &value)
    {
        if (value)
            m_subject.*member = *value;
    }

    FieldSource m_source;
    Subject &m_subject;
};

} // namespace TMinus
