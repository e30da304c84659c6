// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QStringList>

namespace TMinus {

/// Which column of a file becomes which part of a message, where the file has names of its own.
struct RowMapping
{
    /// By the part (key, body, due …): the column that it comes from; empty: from none. Parts that
    /// are not named here come from the column of their own name.
    QMap<QString, QString> columns = {};
    bool isBodyWholeRow = false; ///< the body is the row as a JSON object
    bool operator==(const RowMapping &) const = default;

    /// The parts that @p column fills.
    QStringList partsOf(const QString &column) const;
    /// The column that fills @p part, for words about it.
    QString columnOf(const QString &part) const { return columns.value(part, part); }

private:
    bool isTakenByName(const QString &column) const;
};

} // namespace TMinus
