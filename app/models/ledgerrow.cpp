// SPDX-License-Identifier: Apache-2.0
#include "models/ledgerrow.h"

#include <QDataStream>
#include <QIODevice>

namespace TMinus {

namespace {

qint64 packed(const QDateTime &instant)
{
    return instant.isValid() ? instant.toMSecsSinceEpoch() : LedgerRow::none;
}

qint64 packed(const std::optional<QDateTime> &instant)
{
    return instant ? packed(*instant) : LedgerRow::none;
}

QDateTime instantOf(qint64 ms)
{
    return ms == LedgerRow::none ? QDateTime() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

std::optional<QDateTime> maybeInstant(qint64 ms)
{
    return ms == LedgerRow::none ? std::nullopt : std::optional(instantOf(ms));
}

std::optional<std::chrono::seconds> maybeSeconds(qint64 count)
{
    return count == LedgerRow::none ? std::nullopt : std::optional(std::chrono::seconds(count));
}

/// Writes or reads the fields of the rest, in one order for both.
class Rest final
{
public:
    explicit Rest(QByteArray *to)
        : m_stream(to, QIODevice::WriteOnly)
    {}
    explicit Rest(const QByteArray &from)
        : m_stream(from)
    {}

    void write(const QString &text) { m_stream << text.toUtf8(); }
    void write(qint64 number) { m_stream << number; }
    void write(const Properties &properties)
    {
        write(qint64(properties.size()));
        for (auto property = properties.begin(); property != properties.end(); ++property) {
            write(property.key());
            write(property.value());
        }
    }
    QString text()
    {
        QByteArray utf8;
        m_stream >> utf8;
        return QString::fromUtf8(utf8);
    }
    qint64 number()
    {
        qint64 value = 0;
        m_stream >> value;
        return value;
    }
    Properties properties()
    {
        Properties properties;
        for (qint64 left = number(); left > 0; --left) {
            const QString name = text();
            properties.insert(name, text());
        }
        return properties;
    }
    QString nth(int place)
    {
        for (; place > 0; --place)
            text();
        return text();
    }

private:
    QDataStream m_stream;
};

QByteArray packRest(const LedgerMessage &message)
{
    QByteArray bytes;
    Rest rest(&bytes);
    const Draft &draft = message.draft;
    for (const QString &text :
         {draft.key, message.messageId, message.id, draft.shardingKey, message.place.realm,
          message.place.instance, message.bodyMd5, message.operatorName, message.requestId,
          message.halfHandle, message.group, message.code, message.why, message.note})
        rest.write(text);
    rest.write(draft.properties);
    const qint64 check = draft.transactionCheck ? draft.transactionCheck->count() : LedgerRow::none;
    for (const qint64 number :
         {check, packed(message.created), packed(message.sent), packed(message.accepted),
          qint64(message.bodySize), qint64(message.armed), qint64(message.asks), message.process,
          qint64(message.attempt), message.revision, qint64(message.isLatenessAbout)})
        rest.write(number);
    bytes.squeeze();
    return bytes;
}

void unpackRest(const QByteArray &bytes, LedgerMessage &message)
{
    Rest rest(bytes);
    Draft &draft = message.draft;
    for (QString *text :
         {&draft.key, &message.messageId, &message.id, &draft.shardingKey, &message.place.realm,
          &message.place.instance, &message.bodyMd5, &message.operatorName, &message.requestId,
          &message.halfHandle, &message.group, &message.code, &message.why, &message.note})
        *text = rest.text();
    draft.properties = rest.properties();
    draft.transactionCheck = maybeSeconds(rest.number());
    message.created = instantOf(rest.number());
    message.sent = maybeInstant(rest.number());
    message.accepted = maybeInstant(rest.number());
    message.bodySize = rest.number();
    message.armed = rest.number() != 0;
    message.asks = rest.number() != 0;
    message.process = rest.number();
    message.attempt = int(rest.number());
    message.revision = rest.number();
    message.isLatenessAbout = rest.number() != 0;
}

} // namespace

quint32 TextPool::put(const QString &text)
{
    const auto known = m_numbers.constFind(text);
    if (known != m_numbers.cend())
        return *known;
    const auto number = quint32(m_texts.size());
    m_texts.push_back(text);
    m_numbers.insert(text, number);
    return number;
}

void TextPool::clear()
{
    m_numbers.clear();
    m_texts.clear();
}

QString LedgerRow::key() const
{
    return Rest(rest).nth(0);
}

QString LedgerRow::messageId() const
{
    return Rest(rest).nth(1);
}

QString LedgerRow::id() const
{
    return Rest(rest).nth(2);
}

std::optional<QDateTime> LedgerRow::dueTime() const
{
    return maybeInstant(due);
}

LedgerRow packRow(const LedgerMessage &message, TextPool &pool)
{
    return {.number = message.row,
            .moment = packed(message.moment),
            .due = packed(message.draft.due),
            .leaves = packed(message.leaves),
            .leaseEnd = packed(message.leaseEnd),
            .firstSeen = packed(message.firstSeen),
            .late = message.late ? message.late->count() : LedgerRow::none,
            .topic = pool.put(message.draft.topic),
            .tag = pool.put(message.draft.tag),
            .profile = pool.put(message.place.profile),
            .state = message.state,
            .derived = message.derived,
            .source = message.source,
            .hold = message.hold,
            .tries = message.tries,
            .rest = packRest(message)};
}

LedgerMessage unpackRow(const LedgerRow &row, const TextPool &pool)
{
    LedgerMessage message{.row = row.number,
                          .state = row.state,
                          .derived = row.derived,
                          .source = row.source,
                          .moment = instantOf(row.moment),
                          .hold = row.hold,
                          .leaves = maybeInstant(row.leaves),
                          .late = maybeSeconds(row.late),
                          .firstSeen = maybeInstant(row.firstSeen),
                          .tries = row.tries,
                          .leaseEnd = maybeInstant(row.leaseEnd)};
    message.place.profile = pool.at(row.profile);
    message.draft.topic = pool.at(row.topic);
    message.draft.tag = pool.at(row.tag);
    message.draft.due = maybeInstant(row.due);
    unpackRest(row.rest, message);
    return message;
}

} // namespace TMinus
