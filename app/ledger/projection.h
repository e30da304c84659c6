// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/eventcodec.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <memory>

namespace TMinus {

/// An event as it is written: its number, whom it is about and what it says.
struct StoredEvent
{
    qint64 seq = 0;
    qint64 row = 0; ///< of the message
    QDateTime at = {};
    QString profile = {};
    QString operatorName = {};
    qint64 process = 0;
    MessageSource source = MessageSource::Sent;
    EventPayload payload = {};
};

/// Keeps the tables message, delivery and joined in step with the events. It asks no questions:
/// what it is given has happened. The same events in the same order give the same tables, so they
/// can be made anew at any time. Used inside a transaction; throws SQLite::Exception.
class Projection final
{
public:
    explicit Projection(SQLite::Database &database);
    ~Projection();

    /// Takes one event that leads its message to @p state (of the delivery, where it is about one).
    void apply(const StoredEvent &event, MessageState state);
    /// Forgets all rows.
    void clear();

private:
    struct Statements;
    void insert(const StoredEvent &event, MessageState state);
    void update(const StoredEvent &event, MessageState state);
    void updateDelivery(const StoredEvent &event, MessageState state);
    void identified(const StoredEvent &event);
    void edit(const StoredEvent &event, const EditedFact &fact);
    void identify(const StoredEvent &event, const QString &messageId);
    void deliver(const StoredEvent &event, const SeenFact &fact);
    void refresh(qint64 row, qint64 revision);

    SQLite::Database &m_database;
    std::unique_ptr<Statements> m_sql;
};

/// The JSON text of the column message.properties: an object, its names sorted.
QByteArray writeProperties(const Properties &properties);
/// Reads it back.
Properties readProperties(const QByteArray &json);

} // namespace TMinus
