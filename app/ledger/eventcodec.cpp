// SPDX-License-Identifier: Apache-2.0
#include "ledger/eventcodec.h"

#include "base/ulid.h"
#include "ledger/lastvalues.h"
#include "ledger/payloadfields.h"

#include <type_traits>

namespace TMinus {

namespace {

using enum PayloadField;

// Each fact has one function that names its fields; it writes and reads alike.

template<typename Fields>
void visitDraft(Fields &fields, Draft &draft)
{
    fields.text(Topic, draft.topic);
    fields.text(Tag, draft.tag);
    fields.text(Key, draft.key);
    fields.text(Sharding, draft.shardingKey);
    fields.properties(PropertyMap, draft.properties);
    fields.instant(Due, draft.due);
    fields.span(TransactionCheck, draft.transactionCheck);
}

template<typename Fields>
void visitError(Fields &fields, Error &error)
{
    fields.number(ErrorNumber, error.kind);
    fields.number(HttpStatus, error.httpStatus);
    fields.text(Code, error.code);
    fields.text(Text, error.message);
    fields.text(RequestId, error.requestId);
    fields.number(Left, error.left);
}

template<typename Fields>
void visitFact(Fields &fields, HeldFact &fact)
{
    visitDraft(fields, fact.draft);
    fields.instant(Leaves, fact.leaves);
    fields.number(Hold, fact.hold);
    fields.span(Late, fact.late);
    fields.number(Armed, fact.armed);
    fields.span(After, fact.after);
}

template<typename Fields>
void visitFact(Fields &fields, EditedFact &fact)
{
    visitDraft(fields, fact.draft);
    fields.instant(Leaves, fact.leaves);
    fields.number(Hold, fact.hold);
}

template<typename Fields>
void visitFact(Fields &fields, MovedFact &fact)
{
    fields.instant(Due, fact.due);
    fields.instant(Leaves, fact.leaves);
    fields.number(Hold, fact.hold);
}

template<typename Fields>
void visitFact(Fields &fields, CancelledFact &fact)
{
    fields.number(By, fact.by);
}

template<typename Fields>
void visitFact(Fields &fields, LeavingFact &fact)
{
    fields.part(HasDraft, fact.draft, [&](Draft &draft) { visitDraft(fields, draft); });
    fields.span(After, fact.after);
}

template<typename Fields>
void visitFact(Fields &fields, NotSentFact &fact)
{
    visitError(fields, fact.error);
}

template<typename Fields>
void visitFact(Fields &fields, AcceptedFact &fact)
{
    fields.text(MessageId, fact.receipt.messageId);
    fields.text(RequestId, fact.receipt.requestId);
    fields.hex(BodyMd5, fact.receipt.bodyMd5);
    fields.text(Handle, fact.receipt.receiptHandle);
    fields.instant(ServerTime, fact.receipt.serverTime);
}

template<typename Fields>
void visitFact(Fields &fields, RefusedFact &fact)
{
    visitError(fields, fact.error);
}

template<typename Fields>
void visitFact(Fields &fields, UnknownFact &fact)
{
    visitError(fields, fact.error);
    fields.number(ProgramEnded, fact.hasProgramEnded);
}

template<typename Fields>
void visitFact(Fields &fields, SettledFact &fact)
{
    fields.number(Arrived, fact.arrived);
    fields.number(By, fact.by);
    fields.text(MessageId, fact.messageId);
    fields.instant(ServerTime, fact.accepted);
}

template<typename Fields>
void visitFact(Fields &fields, ImportedFact &fact)
{
    visitDraft(fields, fact.draft);
    fields.text(MessageId, fact.messageId);
    fields.instant(Sent, fact.sent);
    fields.text(File, fact.file);
    fields.number(Row, fact.row);
}

template<typename Fields>
void visitFact(Fields &fields, SeenFact &fact)
{
    ReceivedMessage &message = fact.message;
    fields.text(Group, fact.group);
    fields.text(MessageId, message.messageId);
    fields.text(Handle, message.receiptHandle);
    fields.instant(Published, message.publishTime);
    fields.instant(FirstConsume, message.firstConsumeTime);
    fields.instant(NextConsume, message.nextConsumeTime);
    fields.number(Times, message.consumedTimes);
    fields.hex(BodyMd5, message.bodyMd5);
    fields.number(Ordered, fact.isOrdered);
    fields.instant(ServerTime, fact.serverTime);
    fields.truth(Intact, fact.isIntact);
}

/// What a seen fact says of the message itself.
template<typename Fields>
void visitArrival(Fields &fields, SeenFact &fact)
{
    ReceivedMessage &message = fact.message;
    fields.text(Topic, fact.topic);
    fields.text(Tag, message.tag);
    fields.text(Key, message.key);
    fields.text(Sharding, message.shardingKey);
    fields.properties(PropertyMap, message.properties);
    fields.instant(Due, message.due);
    fields.span(TransactionCheck, message.transactionCheck);
}

template<typename Fields>
void visitFact(Fields &fields, AckedFact &fact)
{
    fields.text(Handle, fact.handle);
    fields.text(RequestId, fact.requestId);
}

template<typename Fields>
void visitFact(Fields &fields, AckFailedFact &fact)
{
    fields.text(Handle, fact.handle);
    fields.text(Code, fact.code);
    fields.text(Text, fact.text);
    fields.text(RequestId, fact.requestId);
}

template<typename Fields>
void visitFact(Fields &fields, LeaseExpiredFact &fact)
{
    fields.text(Handle, fact.handle);
}

template<typename Fields>
void visitFact(Fields &fields, NoteFact &fact)
{
    fields.text(Text, fact.text);
}

template<typename Fields>
void visitFact(Fields &fields, CommittedFact &fact) // what found the message stands with it
{
    fields.text(Group, fact.decision.group);
}

template<typename Fields>
void visitFact(Fields &fields, RolledBackFact &fact)
{
    fields.text(Group, fact.decision.group);
}

template<typename Fields>
void visitPayload(Fields &fields, EventPayload &payload)
{
    fields.ulid(Id, payload.id);
    fields.text(Realm, payload.realm);
    fields.text(Instance, payload.instance);
    fields.part(HasBody, payload.body, [&](BodyReference &body) {
        fields.number(BodyRow, body.row);
        fields.number(BodySize, body.size);
        fields.bytes(WholeMd5, body.md5);
    });
    std::visit([&](auto &fact) { visitFact(fields, fact); }, payload.fact);
    auto *seen = std::get_if<SeenFact>(&payload.fact);
    if (seen && !payload.id.isEmpty())
        visitArrival(fields, *seen);
}

/// The fact of @p kind with nothing in it.
template<std::size_t... Index>
LedgerFact emptyFact(std::size_t kind, std::index_sequence<Index...>)
{
    LedgerFact fact;
    (void)((Index == kind && (fact = std::variant_alternative_t<Index, LedgerFact>(), true))
           || ...);
    return fact;
}

} // namespace

QByteArray writePayload(const EventPayload &payload)
{
    PayloadWriter writer;
    EventPayload copy = payload; // the same functions read, and need something to read into
    visitPayload(writer, copy);
    return writer.bytes();
}

Result<EventPayload> readPayload(EventKind kind, const QByteArray &bytes)
{
    PayloadReader reader(bytes);
    EventPayload payload;
    payload.fact =
        emptyFact(static_cast<std::size_t>(kind), std::make_index_sequence<eventKinds>());
    if (reader.isReadable())
        visitPayload(reader, payload);
    if (!reader.isReadable())
        return failure({.kind = ErrorKind::Storage, .code = u"damaged"_s});
    return payload;
}

} // namespace TMinus
