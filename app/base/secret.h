// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDebug>

namespace TMinus {

/// Bytes that must not be seen: they can be compared and revealed by name, and nothing prints them.
class Secret final
{
public:
    Secret() = default;
    explicit Secret(QByteArray value)
        : m_value(std::move(value))
    {}
    /// True when there is nothing to hide.
    bool isEmpty() const { return m_value.isEmpty(); }
    /// The bytes, for the one who signs or stores them in the key store. Never log the result.
    const QByteArray &reveal() const { return m_value; }
    bool operator==(const Secret &) const = default;

private:
    QByteArray m_value;
};

QDebug operator<<(QDebug, const Secret &) = delete;

} // namespace TMinus
