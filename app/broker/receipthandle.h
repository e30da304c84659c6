// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "broker/records.h"

namespace TMinus {

/// What a receipt handle of the sandbox says: which delivery of which message to whom. Opaque to
/// clients, within [A-Za-z0-9_-]. PROTOCOL.md section 12.3.
struct ReceiptHandle
{
    Sequence sequence = 0;
    int group = 0; ///< 0: a half message, which belongs to no group
    int topic = 0;
    quint64 nonce = 0;
    bool operator==(const ReceiptHandle &) const = default;
};

/// The message's id first, as in the service's own handles.
QString writeHandle(const QString &messageId, const ReceiptHandle &handle);
/// Nothing when it is not one of ours.
std::optional<ReceiptHandle> readHandle(const QString &text);

} // namespace TMinus
