// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/credentials.h"
#include "mqhttp/httpmessage.h"

namespace TMinus {

/// The text that is signed, from the request as it stands. PROTOCOL.md section 6.1.
QByteArray stringToSign(const HttpRequest &request);

/// base64(HMAC-SHA1(secret, text)): 28 characters.
QByteArray signature(const Secret &accessKeySecret, const QByteArray &stringToSign);

/// Adds Authorization, and security-token where the credentials are temporary. Call it last: it
/// signs the headers that are there.
void sign(HttpRequest &request, const Credentials &credentials);

} // namespace TMinus
