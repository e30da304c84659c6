// SPDX-License-Identifier: Apache-2.0
#include "client/connection.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>

namespace TMinus {

namespace {

class Connection final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::Connection)
};

bool isPrintable(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

/// @p text without a user name and a password, which must not be shown.
QString withoutUser(QString text)
{
    const qsizetype at = text.lastIndexOf(u'@');
    if (at < 0)
        return text;
    const qsizetype slashes = text.indexOf(u"//"_s);
    const qsizetype start = slashes < 0 || slashes > at ? 0 : slashes + 2;
    return text.replace(start, at - start, u"…"_s);
}

} // namespace

Result<QUrl> readEndpoint(const QString &text)
{
    QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isHttp = url.scheme() == u"http"_s || url.scheme() == u"https"_s;
    if (!url.isValid() || !isHttp || url.host().isEmpty()) {
        return failure(ErrorKind::InvalidArgument,
                       Connection::tr("“%1” is not an endpoint. Write it like "
                                      "https://1234567890123456.mqrest.cn-hangzhou.aliyuncs.com.")
                           .arg(withoutUser(text)));
    }
    const bool hasPath = !url.path().isEmpty() && url.path() != u"/"_s;
    if (hasPath || url.hasQuery() || url.hasFragment() || !url.userInfo().isEmpty()) {
        return failure(ErrorKind::InvalidArgument,
                       Connection::tr("The endpoint “%1” holds more than a host and a port. "
                                      "Remove what is behind the host, and any user name.")
                           .arg(withoutUser(text)));
    }
    url.setPath(QString());
    return url;
}

bool isLoopback(const QUrl &endpoint)
{
    const QString host = endpoint.host();
    return host == u"localhost"_s || QHostAddress(host).isLoopback();
}

QByteArray hostHeader(const QUrl &endpoint)
{
    return endpoint.authority(QUrl::FullyEncoded).toUtf8();
}

Result<void> checkSettings(const ConnectionSettings &settings)
{
    if (const auto url = readEndpoint(settings.endpoint.toString()); !url)
        return failure(url.error());
    const Credentials &who = settings.credentials;
    if (who.accessKeyId.isEmpty() || who.accessKeySecret.isEmpty()) {
        return failure(
            ErrorKind::InvalidArgument,
            Connection::tr("There is no access key: both its id and its secret are needed "
                           "to sign a request."));
    }
    if (!isPrintable(who.accessKeyId.toUtf8()) || !isPrintable(who.securityToken.reveal())) {
        return failure(
            ErrorKind::InvalidArgument,
            Connection::tr("The access key id or the security token holds a space, a line "
                           "break or another character that cannot be in it. Paste it "
                           "again."));
    }
    return {};
}

} // namespace TMinus
