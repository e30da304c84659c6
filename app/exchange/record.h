// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

#include <chrono>
#include <optional>

namespace TMinus {

/// One JSON object on one line, in the order in which its fields are set. Instants and durations
/// are ms. What is absent (an empty text, no value) is left out. CONTRACT.md section 9.
class Record final
{
public:
    /// An object without a type, for use inside another.
    Record() = default;
    /// A record whose first field is its type.
    explicit Record(const QString &type) { text(QStringLiteral("type"), type); }

    Record &text(const QString &name, const QString &value);
    Record &number(const QString &name, std::optional<qint64> value);
    Record &truth(const QString &name, std::optional<bool> value);
    Record &instant(const QString &name, const std::optional<QDateTime> &value);
    Record &span(const QString &name, const std::optional<std::chrono::milliseconds> &value);
    Record &object(const QString &name, const Record &value); ///< left out when it has no field
    Record &list(const QString &name, const QStringList &values);
    Record &list(const QString &name, const QList<Record> &values);
    /// Sets body, or bodyBase64 where the bytes are not UTF-8.
    Record &body(const QByteArray &bytes);

    /// The line, without its end.
    QByteArray line() const { return '{' + m_fields + '}'; }

private:
    Record &set(const QString &name, const QByteArray &json);

    QByteArray m_fields;
};

} // namespace TMinus
