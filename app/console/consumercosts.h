// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

#include <deque>
#include <optional>

namespace TMinus {

/// What a consumer has asked for and got so far, and how fast it comes.
class ConsumerCosts final
{
public:
    qint64 polls() const { return m_polls; }
    qint64 emptyPolls() const { return m_emptyPolls; }
    qint64 messages() const { return m_messages; }
    qint64 bytes() const { return m_bytes; } ///< of the bodies
    /// Of the last reply that had one.
    const QString &requestId() const { return m_requestId; }
    /// Messages a second over the last minute, or since the start; none before a second is over.
    std::optional<double> rate(const QDateTime &now) const;

    void begin(const QDateTime &now);
    void addPoll(const QString &requestId);
    void addEmptyPoll(const QString &requestId);
    void addMessages(qint64 count, qint64 bytes, const QDateTime &now);

private:
    struct Second
    {
        qint64 at; ///< s since 1970
        qint64 count;
    };
    void addRequest(const QString &requestId);

    qint64 m_polls = 0;
    qint64 m_emptyPolls = 0;
    qint64 m_messages = 0;
    qint64 m_bytes = 0;
    QString m_requestId;
    QDateTime m_begun;
    std::deque<Second> m_seconds; ///< those of the last minute that brought something
};

} // namespace TMinus
