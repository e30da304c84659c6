// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/messagefacts.h"
#include "models/messagemodel.h"

namespace TMinus {

class ZoneLens;

/// The words of the cells of a MessageModel. They are made when somebody looks at them.
class MessageWords final
{
public:
    using Column = MessageModel::Column;
    /// What a cell is about; @p failure is null unless the acknowledgement failed.
    struct Subject
    {
        const MessageRow &row;
        const MessageOrigin &origin;
        const MessageFailure *failure = nullptr;
    };

    /// @p now is the service's time in ms.
    MessageWords(const ZoneLens &lens, qint64 now)
        : m_lens(lens)
        , m_now(now)
    {}

    QString display(const Subject &subject, Column column) const;
    QVariant toolTip(const Subject &subject, Column column) const;
    /// What the Ack button of the row does.
    QString spokenAck(const Subject &subject) const;
    /// Raw value: QString, qlonglong or QDateTime.
    QVariant raw(const Subject &subject, Column column) const;

    static QString header(Column column);
    /// How rows are sorted by @p column.
    static MessageArrangement::KeyOf key(Column column);
    /// ms of a running lease that are left; -1 when none runs.
    static qint64 leaseLeft(const MessageRow &row, qint64 now);
    static bool canAcknowledge(const MessageRow &row, qint64 now);
    /// The first words of the body, in one line, without what is hidden.
    static QString preview(const Subject &subject);
    /// The body without what is hidden; it shares the row's bytes where nothing is.
    static QByteArray shownBody(const MessageRow &row, const MessageOrigin &origin);

private:
    QString clock(qint64 instant) const;
    QString lease(const MessageRow &row) const;
    QString settled(const MessageRow &row) const;
    static QString ack(const Subject &subject);

    const ZoneLens &m_lens;
    qint64 m_now;
};

} // namespace TMinus
