// SPDX-License-Identifier: Apache-2.0
#include "ledger/messagerow.h"

#include "ledger/derivedsql.h"
#include "ledger/lastvalues.h"
#include "ledger/projection.h"

namespace TMinus {

namespace {

std::optional<std::chrono::seconds> seconds(std::optional<qint64> count)
{
    return count ? std::optional(std::chrono::seconds(*count)) : std::nullopt;
}

Draft readDraft(const SqlStatement &select)
{
    return {.topic = select.text(8),
            .body = select.bytes(41),
            .tag = select.text(9),
            .key = select.text(10),
            .shardingKey = select.text(11),
            .properties = readProperties(select.bytes(12)),
            .due = select.maybeInstant(16),
            .transactionCheck = seconds(select.maybeNumber(13))};
}

/// Whether what went wrong still tells how it stands: what arrived in the end is fine.
bool isExplained(MessageState state)
{
    return state != MessageState::Pending && state < MessageState::Seen;
}

} // namespace

QByteArray messageColumns(qint64 now, bool withBody)
{
    return "m.row, m.id, m.state, " + derivedSql(now)
        + ", m.source, m.profile, m.realm, m.instance, m.topic, m.tag, m.key, m.sharding, "
          "m.properties, m.transaction_check, m.operator, m.moment, m.due, m.leaves, m.hold, "
          "m.late, m.armed, m.process, m.attempt, m.created, m.sent, m.accepted, m.message_id, "
          "m.request_id, m.half_handle, m.first_seen, m.is_about, m.tries, m.lease_end, "
          "m.consumer, m.body_size, m.body_md5, m.code, m.why, m.note, "
          "(m.state=0 AND m.hold=1 AND m.process NOT IN (SELECT id FROM process)), m.revision, "
        + (withBody ? QByteArray("(SELECT bytes FROM body WHERE id=m.body)") : QByteArray("NULL"));
}

LedgerMessage readMessage(const SqlStatement &select)
{
    const bool hasWhy = isExplained(select.value<MessageState>(2));
    return {
        .row = select.number(0),
        .id = select.text(1),
        .state = select.value<MessageState>(2),
        .derived = select.value<DerivedState>(3),
        .source = select.value<MessageSource>(4),
        .place = {.profile = select.text(5), .realm = select.text(6), .instance = select.text(7)},
        .draft = readDraft(select),
        .bodySize = select.number(34),
        .bodyMd5 = QString::fromLatin1(select.bytes(35).toHex().toUpper()),
        .operatorName = select.text(14),
        .moment = select.instant(15),
        .created = select.instant(23),
        .sent = select.maybeInstant(24),
        .accepted = select.maybeInstant(25),
        .hold = select.value<HoldKind>(18),
        .leaves = select.maybeInstant(17),
        .late = seconds(select.maybeNumber(19)),
        .armed = select.number(20) != 0,
        .process = select.number(21),
        .asks = select.number(39) != 0,
        .attempt = int(select.number(22)),
        .revision = select.number(40),
        .messageId = select.text(26),
        .requestId = select.text(27),
        .halfHandle = select.text(28),
        .firstSeen = select.maybeInstant(29),
        .isLatenessAbout = select.number(30) != 0,
        .tries = int(select.number(31)),
        .leaseEnd = select.maybeInstant(32),
        .group = select.text(33),
        .code = hasWhy ? select.text(36) : QString(),
        .why = hasWhy ? select.text(37) : QString(),
        .note = select.text(38)};
}

LedgerDelivery readDelivery(const SqlStatement &select)
{
    const auto intact = select.maybeNumber(8);
    return {.row = select.number(0),
            .group = select.text(1),
            .handle = select.text(2),
            .state = select.value<MessageState>(3),
            .times = int(select.number(4)),
            .seen = select.instant(5),
            .firstConsume = select.maybeInstant(6),
            .leaseEnd = select.maybeInstant(7),
            .isIntact = intact ? std::optional(*intact != 0) : std::nullopt,
            .code = select.text(9),
            .requestId = select.text(10)};
}

} // namespace TMinus
