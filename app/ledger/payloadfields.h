// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/message.h"

#include <QCborMap>

#include <type_traits>

namespace TMinus {

/// The names in a payload. The numbers are in the file: only ever add at the end.
enum class PayloadField {
    Id,
    Realm,
    Instance,
    HasBody,
    BodyRow,
    BodySize,
    WholeMd5,
    Topic,
    Tag,
    Key,
    Sharding,
    PropertyMap,
    Due,
    TransactionCheck,
    Leaves,
    Hold,
    Late,
    Armed,
    By,
    HasDraft,
    ErrorNumber,
    HttpStatus,
    Code,
    Text,
    RequestId,
    Left,
    MessageId,
    BodyMd5,
    Handle,
    ServerTime,
    ProgramEnded,
    Arrived,
    Sent,
    File,
    Row,
    Group,
    Published,
    FirstConsume,
    NextConsume,
    Times,
    Ordered,
    Intact,
    After,
};

/// Writes fields; what is absent (an empty text, 0, no value) is left out.
class PayloadWriter final
{
public:
    void text(PayloadField field, const QString &value);
    void bytes(PayloadField field, const QByteArray &value);
    void hex(PayloadField field, const QString &value); ///< half as long as its text
    void ulid(PayloadField field, const QString &value);
    void instant(PayloadField field, const std::optional<QDateTime> &value);
    void instant(PayloadField field, const QDateTime &value);
    void span(PayloadField field, const std::optional<std::chrono::seconds> &value);
    void span(PayloadField field, const std::optional<std::chrono::milliseconds> &value);
    void properties(PayloadField field, const Properties &value);
    void truth(PayloadField field, std::optional<bool> value);
    template<typename Number>
    void number(PayloadField field, Number value)
    {
        if (static_cast<qint64>(value) != 0)
            put(field, QCborValue(static_cast<qint64>(value)));
    }
    /// What @p visit writes, where there is a value; @p field says that there is one.
    template<typename Part, typename Visit>
    void part(PayloadField field, std::optional<Part> &value, Visit visit)
    {
        number(field, value.has_value());
        if (value)
            visit(*value);
    }
    QByteArray bytes() const { return m_map.toCborValue().toCbor(); }

private:
    void put(PayloadField field, const QCborValue &value);

    QCborMap m_map;
};

/// Reads fields; those that are not there leave the value as it is. A field of a wrong type makes
/// the whole payload unreadable.
class PayloadReader final
{
public:
    explicit PayloadReader(const QByteArray &payload);
    bool isReadable() const { return m_isReadable; }
    void text(PayloadField field, QString &value);
    void bytes(PayloadField field, QByteArray &value);
    void hex(PayloadField field, QString &value);
    void ulid(PayloadField field, QString &value);
    void instant(PayloadField field, std::optional<QDateTime> &value);
    void instant(PayloadField field, QDateTime &value);
    void span(PayloadField field, std::optional<std::chrono::seconds> &value);
    void span(PayloadField field, std::optional<std::chrono::milliseconds> &value);
    void properties(PayloadField field, Properties &value);
    void truth(PayloadField field, std::optional<bool> &value);
    /// A number that @p value cannot be makes the payload unreadable, too.
    template<typename Number>
    void number(PayloadField field, Number &value)
    {
        const qint64 found = integer(field).value_or(0);
        if constexpr (std::is_enum_v<Number>)
            m_isReadable &= found >= 0 && found <= static_cast<qint64>(lastOf(Number()));
        else
            m_isReadable &= static_cast<qint64>(static_cast<Number>(found)) == found;
        value = m_isReadable ? static_cast<Number>(found) : Number();
    }
    template<typename Part, typename Visit>
    void part(PayloadField field, std::optional<Part> &value, Visit visit)
    {
        if (integer(field).value_or(0) != 0)
            visit(value.emplace());
    }

private:
    QCborValue value(PayloadField field, QCborValue::Type type);
    std::optional<qint64> integer(PayloadField field);

    QCborMap m_map;
    bool m_isReadable = true;
};

} // namespace TMinus
