// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/rowmapping.h"
#include "exchange/rowreader.h"

#include <QByteArray>
#include <QMap>

#include <chrono>

namespace TMinus {

/// What one row of a file says about a message that is to be sent. What it leaves open is absent or
/// empty. CONTRACT.md section 8.
struct SendRow
{
    SourceRow source = {};
    std::optional<QByteArray> body = {}; ///< of body, or decoded from bodyBase64
    bool isTemplate = true;              ///< the body came as text: variables in it are filled in
    QString topic = {};
    QString tag = {};
    QString key = {};
    QString shardingKey = {};
    QMap<QString, QString> properties = {};
    QString due = {};                                    ///< a phrase
    std::optional<std::chrono::milliseconds> after = {}; ///< never with due
    QString zone = {};
    bool operator==(const SendRow &) const = default;
};

/// Reads @p row by @p mapping; empty cells are absent. Errors: InvalidArgument, a sentence with row
/// and column.
Result<SendRow> readSendRow(SourceRow row, const RowMapping &mapping = {});

/// The columns that have a meaning of their own, but for prop.NAME.
QStringList sendColumns();
/// Whether @p column has a meaning of its own in a file of messages to send.
bool isSendColumn(const QString &column);

} // namespace TMinus
