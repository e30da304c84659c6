// SPDX-License-Identifier: Apache-2.0
#include "client/probe.h"

#include "mqhttp/clientwire.h"
#include "mqhttp/requestsigner.h"

namespace TMinus {

namespace {

QString orElse(const QString &name, const QString &other)
{
    return name.isEmpty() ? other : name;
}

QList<ProbeLayer> unasked()
{
    QList<ProbeLayer> layers;
    for (int name = int(ProbeLayer::Name::Clock); name <= int(ProbeLayer::Name::Group); ++name)
        layers.append({.name = ProbeLayer::Name(name)});
    return layers;
}

/// An answer that came through a proxy proves the way that could not be tried from here.
void provedByAnswer(QList<ProbeLayer> &way, bool isTls)
{
    for (ProbeLayer &layer : way) {
        const bool isProved =
            layer.name == ProbeLayer::Name::Tcp || (isTls && layer.name == ProbeLayer::Name::Tls);
        if (isProved)
            layer.outcome = ProbeLayer::Outcome::Ok;
    }
}

} // namespace

Probe::Probe(const ConnectionSettings &settings, ProbeWish wish, Tools tools, QObject *parent)
    : QObject(parent)
    , m_isTls(settings.endpoint.scheme() == u"https"_s)
    , m_wish(std::move(wish))
    , m_tools(std::move(tools))
    , m_way(settings)
{
    connect(&m_way, &WayTest::finished, this, &Probe::ask);
}

AckRequest Probe::impossible(const ProbeWish &wish)
{
    return {.topic = orElse(wish.topic, u"tminus-probe-no-topic"_s),
            .group = orElse(wish.group, u"GID_tminus-probe-no-group"_s),
            .handles = {u"tminus-probe-no-handle"_s}};
}

void Probe::start()
{
    m_way.start();
}

void Probe::abort()
{
    if (m_isOver)
        return;
    end(failure(ErrorKind::Canceled, tr("The test was given up.")));
    if (m_call)
        m_call->abort();
}

void Probe::ask()
{
    if (m_isOver)
        return;
    if (!m_way.isOpen())
        return end(ProbeReport{.layers = m_way.layers() + unasked()});
    HttpCall *call = m_tools.send(impossible(m_wish));
    m_call = call;
    connect(call, &HttpCall::finished, this, [this, call] { takeAnswer(*call); });
}

void Probe::takeAnswer(const HttpCall &call)
{
    QList<ProbeLayer> way = m_way.layers();
    ProbeReport report{.signedText = QString::fromUtf8(stringToSign(call.request())),
                       .request = maskedRequest(call.request())};
    const Result<HttpReply> &reply = call.outcome();
    if (!reply && reply.error().kind != ErrorKind::MalformedReply) {
        blameWay(way, reply.error());
        report.layers = way + unasked();
        return end(report);
    }
    provedByAnswer(way, m_isTls);
    Result<void> answer;
    if (!reply)
        answer = failure(reply.error());
    else if (const auto verdicts = ackOutcome(impossible(m_wish), *reply); !verdicts)
        answer = failure(verdicts.error());
    report.layers = way + judgeAnswer(m_wish, answer, m_tools.skew());
    end(report);
}

void Probe::end(Result<ProbeReport> outcome)
{
    if (m_isOver)
        return;
    m_isOver = true;
    m_outcome = std::move(outcome);
    Q_EMIT finished();
}

} // namespace TMinus
