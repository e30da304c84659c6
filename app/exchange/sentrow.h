// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/rowreader.h"

#include <QMap>
#include <QStringList>

namespace TMinus {

/// What one row of a file says about a message that was sent elsewhere. CONTRACT.md section 8.
struct SentRow
{
    SourceRow source = {};
    QString messageId = {}; ///< never empty
    QString topic = {};     ///< never empty
    QString due = {};       ///< a phrase or ms, never empty
    QString sent = {};      ///< likewise; may be empty
    QString zone = {};
    QString tag = {};
    QString key = {};
    QString shardingKey = {};
    QString note = {};
    QMap<QString, QString> properties = {};
    QByteArray body = {}; ///< empty where the file has none
    bool operator==(const SentRow &) const = default;
};

/// Reads @p row; empty cells are absent. Errors: InvalidArgument, a sentence with row and column.
Result<SentRow> readSentRow(SourceRow row);

/// The columns without which nothing can be imported.
QStringList neededSentColumns();

} // namespace TMinus
