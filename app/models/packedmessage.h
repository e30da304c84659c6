// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/message.h"

#include <array>

namespace TMinus {

/// The texts and the body of a message in one piece of memory, and what reads them there. Texts of
/// capital hex digits, as ids and sums are, take half their length.
class PackedMessage final
{
public:
    enum class Field { Id, Handle, RequestId, Md5, Tag, Key, ShardingKey, Check };

    /// Packs what MessageRow has no field for.
    static QByteArray pack(const ReceivedMessage &message, const QString &requestId);

    /// Looks into what pack() gave; that must live longer.
    explicit PackedMessage(const QByteArray &packed);

    QString text(Field field) const;
    /// The text of @p field in UTF-8.
    QByteArray bytes(Field field) const;
    bool equals(Field field, const QString &text) const;
    /// Where the body begins and ends; no copy.
    QByteArrayView body() const { return m_body; }
    std::optional<QString> property(const QString &name) const;
    Properties properties() const;

private:
    struct Piece
    {
        QByteArrayView raw;
        bool isHex = false;
    };
    static constexpr int fieldCount = 8;
    static Piece take(QByteArrayView &rest);

    std::array<Piece, fieldCount> m_fields;
    QByteArrayView m_properties; ///< pairs of pieces
    QByteArrayView m_body;
};

} // namespace TMinus
