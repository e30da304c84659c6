// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledgerfill.h"

#include <QList>

/// What a process that opens a ledger found.
struct LedgerFigures
{
    double open = 0;                                ///< ms, to the first answer
    QList<std::pair<QString, double>> queries = {}; ///< ms, the middle of many
    double resident = 0;                            ///< MB, after all that was asked
    double appendsPerSecond = 0;                    ///< events
    double send = 0;      ///< ms, leaving and accepted, the middle of many
    double commit = 0;    ///< ms, of one note, the middle of many
    qint64 fileBytes = 0; ///< before anything was appended
};

/// Has a process of its own open the ledger at @p path and ask it what people ask.
LedgerFigures askLedger(const QString &path, const FilledLedger &filled);

/// What that process runs; prints its figures.
int serveLedgerFigures(const QStringList &arguments);
