// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "search/jsonpath.h"

#include <QStringList>

namespace TMinus {

/// Fields of a JSON text that are not to be seen.
class FieldMask final
{
public:
    /// Hides nothing.
    FieldMask() = default;
    /// @p paths as JsonPath reads them; one that cannot be read hides all.
    explicit FieldMask(const QStringList &paths);

    /// Whether nothing is hidden.
    bool isEmpty() const { return m_paths.isEmpty(); }
    /// @p body with •••• in place of what is hidden. Where something is to be hidden and the body
    /// is not JSON, or was cut off, all of it is hidden: nobody can say where in it that would be.
    QByteArray masked(const QByteArray &body) const;
    /// As masked(), for a thread that must not wait: over 64 KB all is hidden.
    QByteArray shown(const QByteArray &body) const;

    bool operator==(const FieldMask &) const = default;

private:
    QList<JsonPath> m_paths;
};

} // namespace TMinus
