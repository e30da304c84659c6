// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/requestsigner.h"

#include <QMessageAuthenticationCode>

#include <algorithm>

namespace TMinus {

namespace {

/// The x-mq- headers as they are signed: names in lower case, sorted, values untouched.
HttpHeaders canonicalHeaders(const HttpHeaders &headers)
{
    HttpHeaders canonical;
    for (const HttpHeader &header : headers) {
        QByteArray name = header.name.toLower();
        if (name.startsWith("x-mq-"))
            canonical.append(HttpHeader{std::move(name), header.value});
    }
    std::stable_sort(canonical.begin(), canonical.end(),
                     [](const HttpHeader &a, const HttpHeader &b) { return a.name < b.name; });
    return canonical;
}

} // namespace

QByteArray stringToSign(const HttpRequest &request)
{
    QByteArray text;
    text.reserve(128 + request.target.size());
    text += request.method + '\n';
    text += headerValue(request.headers, "Content-MD5") + '\n';
    text += headerValue(request.headers, "Content-Type") + '\n';
    text += headerValue(request.headers, "Date") + '\n';
    for (const HttpHeader &header : canonicalHeaders(request.headers))
        text += header.name + ':' + header.value + '\n';
    text += request.target;
    return text;
}

QByteArray signature(const Secret &accessKeySecret, const QByteArray &stringToSign)
{
    return QMessageAuthenticationCode::hash(stringToSign, accessKeySecret.reveal(),
                                            QCryptographicHash::Sha1)
        .toBase64();
}

void sign(HttpRequest &request, const Credentials &credentials)
{
    const QByteArray signedBy = signature(credentials.accessKeySecret, stringToSign(request));
    request.headers.append(
        HttpHeader{"Authorization", "MQ " + credentials.accessKeyId.toUtf8() + ':' + signedBy});
    if (!credentials.securityToken.isEmpty())
        request.headers.append(HttpHeader{"security-token", credentials.securityToken.reveal()});
}

} // namespace TMinus
