// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/requests.h"

/// What a client refuses before anything leaves. PROTOCOL.md section 20.1, rule 3. Each gives
/// InvalidArgument with a sentence that says what is wrong and what is allowed; Error::code is a word
/// naming the field: topic, group, instance, body, tag, key, property, shardingKey, due,
/// transactionCheck, count, wait, handles.
namespace TMinus {

/// The name of a topic.
Result<void> checkTopic(const QString &topic);
/// The message itself: body, tag, properties and what goes together; not the topic.
Result<void> checkContents(const Draft &draft);
/// Contents, and the topic.
Result<void> checkDraft(const Draft &draft);
Result<void> checkConsume(const ConsumeRequest &wish);
Result<void> checkAck(const AckRequest &wish);
Result<void> checkSettle(const SettleRequest &wish);
/// Empty is right: the default instance.
Result<void> checkInstance(const QString &instance);

/// The failing side: InvalidArgument with @p field as its code.
tl::unexpected<Error> refusal(const char *field, const QString &sentence);

} // namespace TMinus
