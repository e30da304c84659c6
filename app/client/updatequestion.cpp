// SPDX-License-Identifier: Apache-2.0
#include "client/updatequestion.h"

#include "client/httpcall.h"

#include <QCoreApplication>

namespace TMinus {

namespace {

using namespace std::chrono_literals;

constexpr HttpCall::Limit limit{.time = 15s, .replySize = 64 << 10};

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::UpdateQuestion)
};

QByteArray targetOf(const QUrl &address)
{
    const QByteArray target =
        address.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    return target.startsWith('/') ? target : '/' + target;
}

} // namespace

Result<QUrl> updateAddress(const QString &typed)
{
    const QUrl address(typed.trimmed(), QUrl::StrictMode);
    if (!address.isValid() || address.scheme() != u"https"_s || address.host().isEmpty()
        || !address.userInfo().isEmpty())
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("“%1” is no address that begins with https:// and a host.")
                           .arg(typed.trimmed()));
    return address;
}

Result<QVersionNumber> versionIn(const HttpReply &reply)
{
    if (reply.status != 200)
        return failure(ErrorKind::Network,
                       Words::tr("The address answered with HTTP %1.").arg(reply.status));
    const QString line = QString::fromLatin1(reply.body.split('\n').first()).trimmed();
    qsizetype end = 0;
    const QVersionNumber version = QVersionNumber::fromString(line, &end);
    if (version.segmentCount() < 2 || end != line.size())
        return failure(ErrorKind::MalformedReply,
                       Words::tr("The first line of the answer is no version like 1.2.3."));
    return version;
}

UpdateQuestion::UpdateQuestion(const QUrl &address, QObject *parent)
    : QObject(parent)
    , m_address(address)
    , m_managers({.endpoint = address})
{}

void UpdateQuestion::ask(QObject *context, Callback<QVersionNumber> done)
{
    const QUrl endpoint(
        m_address.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment));
    auto *call = new HttpCall(
        {.endpoint = endpoint},
        {.method = "GET", .target = targetOf(m_address), .headers = {{"User-Agent", "tminus"}}},
        limit, this);
    connect(call, &HttpCall::finished, context,
            [call, done = std::move(done)] { done(call->outcome().and_then(versionIn)); });
    connect(call, &HttpCall::finished, call, &QObject::deleteLater);
    call->start(m_managers.forCall(), systemNow());
}

} // namespace TMinus
