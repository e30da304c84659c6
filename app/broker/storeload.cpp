// SPDX-License-Identifier: Apache-2.0
// Reading a store back; writing is in store.cpp.
#include "broker/store.h"

#include <QRandomGenerator>

namespace TMinus {

namespace {

Instant instantOf(const SQLite::Column &column)
{
    return Instant(std::chrono::milliseconds(column.getInt64()));
}

QString textOf(const SQLite::Column &column)
{
    return QString::fromUtf8(column.getText(), column.getBytes());
}

quint64 nonceOf(const SQLite::Column &column)
{
    return static_cast<quint64>(column.getInt64());
}

std::vector<TopicRow> loadTopics(SQLite::Database &database)
{
    std::vector<TopicRow> rows;
    SQLite::Statement select(database, "SELECT id, instance, name, type FROM topic");
    while (select.executeStep()) {
        rows.push_back(
            {.id = select.getColumn(0).getInt(),
             .instance = textOf(select.getColumn(1)),
             .name = textOf(select.getColumn(2)),
             .type = topicTypeFromName(textOf(select.getColumn(3))).value_or(TopicType::Any)});
    }
    return rows;
}

std::vector<GroupRow> loadGroups(SQLite::Database &database)
{
    std::vector<GroupRow> rows;
    SQLite::Statement select(database, "SELECT id, instance, name FROM consumer");
    while (select.executeStep()) {
        rows.push_back({.id = select.getColumn(0).getInt(),
                        .instance = textOf(select.getColumn(1)),
                        .name = textOf(select.getColumn(2))});
    }
    return rows;
}

std::vector<IndexRow> loadMessages(SQLite::Database &database)
{
    std::vector<IndexRow> rows;
    rows.reserve(database.execAndGet("SELECT count(*) FROM message").getInt64());
    SQLite::Statement select(database,
                             "SELECT sequence, topic, due, tag, shard, half FROM message "
                             "ORDER BY sequence");
    while (select.executeStep()) {
        rows.push_back({.sequence = select.getColumn(0).getInt64(),
                        .topic = select.getColumn(1).getInt(),
                        .tag = select.getColumn(3).getUInt(),
                        .shard = select.getColumn(4).getUInt(),
                        .due = instantOf(select.getColumn(2)),
                        .isHalf = select.getColumn(5).getInt() != 0});
    }
    return rows;
}

std::vector<DeliveryRow> loadDeliveries(SQLite::Database &database)
{
    std::vector<DeliveryRow> rows;
    SQLite::Statement select(database,
                             "SELECT consumer, sequence, topic, state, attempts, first, lease_end, "
                             "nonce FROM delivery");
    while (select.executeStep()) {
        rows.push_back({.group = select.getColumn(0).getInt(),
                        .topic = select.getColumn(2).getInt(),
                        .sequence = select.getColumn(1).getInt64(),
                        .state = static_cast<DeliveryRow::State>(select.getColumn(3).getInt()),
                        .attempts = select.getColumn(4).getInt(),
                        .first = instantOf(select.getColumn(5)),
                        .end = instantOf(select.getColumn(6)),
                        .nonce = nonceOf(select.getColumn(7))});
    }
    return rows;
}

std::vector<HalfRow> loadHalves(SQLite::Database &database)
{
    std::vector<HalfRow> rows;
    SQLite::Statement select(
        database, "SELECT sequence, topic, attempts, first, next, gives_up, nonce FROM half");
    while (select.executeStep()) {
        rows.push_back({.sequence = select.getColumn(0).getInt64(),
                        .topic = select.getColumn(1).getInt(),
                        .attempts = select.getColumn(2).getInt(),
                        .first = instantOf(select.getColumn(3)),
                        .next = instantOf(select.getColumn(4)),
                        .givesUp = instantOf(select.getColumn(5)),
                        .nonce = nonceOf(select.getColumn(6))});
    }
    return rows;
}

/// Message ids begin with it: ids of two stores never meet.
QByteArray loadIdPrefix(SQLite::Database &database)
{
    const QByteArray fresh = QByteArray::number(QRandomGenerator::system()->generate64(), 16)
                                 .rightJustified(16, '0')
                                 .toUpper();
    SQLite::Statement insert(database, "INSERT OR IGNORE INTO meta VALUES('id_prefix', ?)");
    insert.bind(1, fresh.toStdString());
    insert.exec();
    return QByteArray::fromStdString(
        database.execAndGet("SELECT value FROM meta WHERE key='id_prefix'").getString());
}

/// Numbers are never given twice, not even those of messages that are gone.
Sequence loadLastSequence(SQLite::Database &database)
{
    return database
        .execAndGet("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name='content'), 0)")
        .getInt64();
}

} // namespace

Result<Store::Loaded> Store::load()
{
    return catchingSqlite([&] {
        return Loaded{.idPrefix = loadIdPrefix(*m_database),
                      .topics = loadTopics(*m_database),
                      .groups = loadGroups(*m_database),
                      .messages = loadMessages(*m_database),
                      .deliveries = loadDeliveries(*m_database),
                      .halves = loadHalves(*m_database),
                      .lastSequence = loadLastSequence(*m_database)};
    });
}

} // namespace TMinus
