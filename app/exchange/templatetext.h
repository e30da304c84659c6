// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QMap>
#include <QStringList>
#include <QTimeZone>

#include <functional>
#include <optional>

namespace TMinus {

/// What the variables of a template stand for in one message.
struct TemplateValues
{
    qint64 i = 1;                      ///< the number of the message, from 1
    qint64 n = 1;                      ///< of how many
    QString uuid = {};                 ///< without braces; the same all over one message
    QDateTime now = {};                ///< UTC
    std::optional<QDateTime> due = {}; ///< UTC; absent: at once
    QTimeZone zone = QTimeZone::utc(); ///< for due as text
    std::function<std::optional<QString>(const QString &)> column =
        {};                              ///< of the row; may be empty
    QMap<QString, QString> answers = {}; ///< by the label asked for
    bool isAsked = false;                ///< somebody is there who can still answer
};

/// A text with variables: {{i}}, {{n}}, {{uuid}}, {{now}}, {{due}} (ms), {{due:iso}},
/// {{due:yyyy-MM-dd HH:mm}}, {{row.COLUMN}}, {{ask:Label}}; {{{{ is {{ itself. CONTRACT.md section 7.
class TemplateText final
{
public:
    /// Where the values go.
    enum class Target {
        Plain,
        Json, ///< they are escaped as within a JSON text
    };

    /// Errors: InvalidArgument, a sentence: a variable that does not exist or is not closed.
    static Result<TemplateText> parse(const QString &text);

    /// Whether there is anything to fill in.
    bool isPlain() const { return m_parts.size() == 1 && m_parts.first().name.isEmpty(); }
    /// What is asked for by {{ask:Label}}, each label once.
    QStringList labels() const;
    /// The columns that are named by {{row.COLUMN}}, each once.
    QStringList columns() const;
    /// Whether it is a JSON object or list once the variables are filled in.
    bool isJson() const;
    /// The text with its variables filled in. Errors: InvalidArgument, a sentence: the row has no
    /// such column, the message has no due time, nobody answered.
    Result<QString> expand(const TemplateValues &values, Target target = Target::Plain) const;

private:
    struct Part
    {
        QString name = {}; ///< of a variable; empty: text
        QString text = {}; ///< the text, or what stands behind the name
    };
    static Result<Part> variable(const QString &inside);
    static Result<QString> value(const Part &part, const TemplateValues &values);
    static Result<QString> dueText(const QString &format, const TemplateValues &values);
    QStringList textsOf(const QString &name) const;

    QList<Part> m_parts; ///< at least one
};

} // namespace TMinus
