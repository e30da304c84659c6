// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgermessage.h"
#include "search/rowrule.h"

#include <QHash>

#include <limits>
#include <vector>

namespace TMinus {

/// Texts that many rows share, each kept once.
class TextPool final
{
public:
    quint32 put(const QString &text);
    const QString &at(quint32 number) const { return m_texts.at(number); }
    void clear();

private:
    QHash<QString, quint32> m_numbers;
    std::vector<QString> m_texts;
};

/// A message as a model keeps it: a third of the size of a LedgerMessage, and nothing lost but the
/// body. Instants are ms since 1970 in UTC.
struct LedgerRow
{
    static constexpr qint64 none = std::numeric_limits<qint64>::min(); ///< no instant, no span

    qint64 number = 0; ///< LedgerMessage::row
    qint64 moment = none;
    qint64 due = none;
    qint64 leaves = none;
    qint64 leaseEnd = none;
    qint64 firstSeen = none;
    qint64 late = none; ///< seconds
    quint32 topic = 0;  ///< in the pool, as are those below
    quint32 tag = 0;
    quint32 profile = 0;
    MessageState state = MessageState::Held;
    DerivedState derived = DerivedState::None;
    MessageSource source = MessageSource::Sent;
    HoldKind hold = HoldKind::None;
    RowTint tint = RowTint::None;
    quint32 rule = 0; ///< in the pool: the filter that gave the tint, where there is one
    int tries = 0;
    QByteArray rest = {}; ///< all other fields, packed; the key first

    bool operator==(const LedgerRow &) const = default;

    QString key() const;
    QString messageId() const;
    QString id() const;
    std::optional<QDateTime> dueTime() const;
};

LedgerRow packRow(const LedgerMessage &message, TextPool &pool);
/// The message again, without its body.
LedgerMessage unpackRow(const LedgerRow &row, const TextPool &pool);

} // namespace TMinus
