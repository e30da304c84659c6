// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/workers.h"
#include "messaging/pendingreply.h"
#include "models/ledgertext.h"
#include "models/messagerow.h"
#include "ui/palette/paletteentry.h"

#include <QTimer>

namespace TMinus {

class CommandPalette;
class ConsumerWiring;
class Ledger;

/// Finds messages for the palette while somebody types: in the rows of the consumers and in the
/// ledger, neither of them on this thread.
class PaletteSearch final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        CommandPalette &palette;
        Ledger &ledger;
        SharedClock &clock;
        const ZoneLens &lens;
        Workers &workers;
        ConsumerWiring &consumers;
    };
    /// All must outlive it.
    explicit PaletteSearch(const Parts &parts);

    /// Only messages of this profile (its id) are found in the ledger.
    void setProfile(const QString &profile) { m_profile = profile; }

Q_SIGNALS:
    /// The operator chose a message of the ledger.
    void chosen(const TMinus::LedgerMessage &message);

private:
    struct Row
    {
        int consumer = 0; ///< number of the consumer
        quint32 number = 0;
        QString key = {};
        QString messageId = {};
        QString topic = {};
        QString group = {};
    };
    static QList<Row> findRows(const QString &text, const QList<ShownMessages> &all);
    void ask();
    void askLedger();
    void show();
    PaletteEntry entryOf(const Row &row);
    PaletteEntry entryOf(const LedgerMessage &message);

    const Parts m_parts;
    const LedgerText m_text;
    QString m_profile;
    QString m_query;                 ///< as it stands in the palette
    QList<Row> m_rows;               ///< for m_query
    QList<LedgerMessage> m_messages; ///< for m_query
    PendingReply m_asking;
    QTimer m_pause; ///< nobody waits for what the first letters find
};

} // namespace TMinus
