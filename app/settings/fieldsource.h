// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/profilefields.h"
#include "settings/profilewords.h"

namespace TMinus {

/// Gives the values of a JSON object by name: nothing for one that is absent, and nothing with a
/// fault for one that its field does not take. The first fault is kept, later ones are not.
class FieldSource final
{
public:
    /// @p prefix stands before the names in faults: "proxy.".
    FieldSource(const QJsonObject &object, std::optional<Error> &fault, const QString &prefix = {})
        : m_object(object)
        , m_fault(fault)
        , m_prefix(prefix)
    {}

    std::optional<QString> text(const char *name, FieldForm form);
    std::optional<QStringList> texts(const char *name, FieldForm form);
    std::optional<bool> truth(const char *name);
    std::optional<int> whole(const char *name, FieldRange range);
    std::optional<QString> word(const char *name, const QStringList &words);
    std::optional<QJsonObject> object(const char *name);
    std::optional<QList<ProfileTopic>> topics(const char *name);

    /// Whether the field is there and null.
    bool isNull(const char *name) const { return at(name).isNull(); }
    /// The source of what is inside the field @p name.
    FieldSource inside(const char *name, const QJsonObject &object)
    {
        return {object, m_fault, full(name) + u'.'};
    }

private:
    QString full(const char *name) const { return m_prefix + QLatin1StringView(name); }
    QJsonValue at(const char *name) const { return m_object.value(QLatin1StringView(name)); }
    QString formed(const char *name, FieldForm form, const QString &text);
    std::nullopt_t fail(const QString &sentence);

    QJsonObject m_object;
    std::optional<Error> &m_fault;
    QString m_prefix;
};

} // namespace TMinus
