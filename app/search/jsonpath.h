// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace TMinus {

/// One step of a path into JSON: a key of an object, or a place in an array.
struct JsonStep
{
    QString key = {};
    bool isIndex = false;
    qsizetype index = 0; ///< from 0; below zero counts from the end
    bool operator==(const JsonStep &) const = default;
};

/// A way into a JSON text: "$.order.items[-1]['unit price']". CONTRACT.md section 7.
class JsonPath final
{
public:
    /// Reads a path; a leading "$" may be missing, and so may the dot before the first key. An empty
    /// path is the whole text. Nothing when it is broken; then @p column is where, from 0.
    static std::optional<JsonPath> read(const QString &text, qsizetype *column = nullptr);

    /// The way to @p key of an object.
    static JsonPath ofKey(const QString &key);

    const QList<JsonStep> &steps() const { return m_steps; }
    /// The path as it is written in full: "$.order.items[-1]['unit price']".
    QString toString() const;
    /// What stands there in @p json (UTF-8): the text of a string, anything else as it is written,
    /// objects and arrays whole. Nothing when the path leads nowhere. Of keys that come twice the
    /// first counts. What is broken behind the value is not looked at: a body that was cut off
    /// still answers for what is left.
    std::optional<QString> find(const QByteArray &json) const;

    bool operator==(const JsonPath &) const = default;

private:
    QList<JsonStep> m_steps;
};

} // namespace TMinus
