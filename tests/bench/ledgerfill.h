// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

/// What a filled ledger holds.
struct FilledLedger
{
    qint64 messages = 0;
    qint64 events = 0;
    qint64 bodyBytes = 0;
    QString key = {}; ///< of one message in the middle
    QString id = {};  ///< likewise
};

/// Writes @p count messages with bodies of 1 KB into a new ledger at @p path, full text included:
/// four of five are done with (sent, accepted, seen, lease ended, seen again, acknowledged), the
/// fifth is pending for tomorrow; five events each on average.
FilledLedger fillLedger(const QString &path, int count);

/// The body of message @p number: JSON of 1 KB with words that others have too, and some of its own.
QByteArray ledgerBody(int number);
