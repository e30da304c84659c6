// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QMap>
#include <QString>

#include <chrono>
#include <optional>

namespace TMinus {

/// The sender's own name and value pairs. The reserved ones (KEYS, __STARTDELIVERTIME,
/// __TransCheckT, __SHARDINGKEY) have fields of their own and are never in here.
using Properties = QMap<QString, QString>;

/// What somebody wants to send. PROTOCOL.md sections 8 and 9.
struct Draft
{
    QString topic = {};                                        ///< required
    QByteArray body = {};                                      ///< UTF-8 text over HTTP, not empty
    QString tag = {};                                          ///< empty: none
    QString key = {};                                          ///< empty: none
    QString shardingKey = {};                                  ///< empty: not ordered
    Properties properties = {};                                ///< the sender's own
    std::optional<QDateTime> due = {};                         ///< UTC, ms; absent: at once
    std::optional<std::chrono::seconds> transactionCheck = {}; ///< present: a half message
    bool operator==(const Draft &) const = default;
};

/// What the service says of a message that it has stored. PROTOCOL.md section 8.2.
struct PublishReceipt
{
    QString messageId = {};
    QString bodyMd5 = {};       ///< 32 capital hex digits
    QString receiptHandle = {}; ///< of a half message only, for commit or rollback
    QString requestId = {};
    std::optional<QDateTime> serverTime = {}; ///< Date of the reply, whole seconds
    bool operator==(const PublishReceipt &) const = default;
};

/// One delivery of one message to one group. PROTOCOL.md section 11.2.
struct ReceivedMessage
{
    QString messageId = {};     ///< the same on every redelivery
    QString receiptHandle = {}; ///< of this delivery, until nextConsumeTime
    QByteArray body = {};
    QString bodyMd5 = {}; ///< as the service says it; empty if it says none
    QString tag = {};     ///< empty: none
    QString key = {};     ///< KEYS
    QString shardingKey = {};
    Properties properties = {};                                ///< the sender's own
    std::optional<QDateTime> due = {};                         ///< __STARTDELIVERTIME
    std::optional<std::chrono::seconds> transactionCheck = {}; ///< __TransCheckT
    QDateTime publishTime = {};                                ///< UTC, ms
    QDateTime firstConsumeTime = {};                           ///< first delivery to this group
    QDateTime nextConsumeTime = {};                            ///< end of the lease
    int consumedTimes = 0; ///< deliveries to this group, this one included
    bool operator==(const ReceivedMessage &) const = default;

    /// Whether the body is the one that the service computed the MD5 of; empty if it named none.
    std::optional<bool> hasIntactBody() const;
};

/// MD5 of @p body as the service writes it: 32 capital hex digits. PROTOCOL.md section 8.2.
QString bodyMd5(const QByteArray &body);

} // namespace TMinus
