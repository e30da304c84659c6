// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "broker/engine.h"
#include "broker/fault.h"
#include "broker/httphandler.h"
#include "mqhttp/requestverifier.h"
#include "mqhttp/serverwire.h"

namespace TMinus {

/// The protocol in front of the engine: who asks, what for, and the reply in the shape that every
/// SDK reads. Order of checks: shape of the target, date, key, signature, parameters, topic, body.
/// PROTOCOL.md sections 18 and 19.
class Service final : public HttpHandler
{
public:
    /// @p settled is called when a request was taken in and may have changed what comes next.
    Service(Engine &engine, const SandboxOptions &options, Now now, std::function<void()> settled);
    /// Where it is reached, for HostId and the page.
    void setEndpoint(const QString &endpoint) { m_endpoint = endpoint; }
    /// What goes wrong on purpose from the next request on.
    void setFaults(const QList<Fault> &faults) { m_faults = FaultPlan(faults); }
    Cancel handle(HttpRequest request, Answer answer) override;
    HttpReply refuse(const Error &error) override;

private:
    struct Call;
    using CallPointer = std::shared_ptr<const Call>; ///< shared by those who may answer it
    Cancel run(const CallPointer &call);
    void publish(const CallPointer &call);
    Cancel consume(const CallPointer &call);
    void acknowledge(const CallPointer &call);
    void settle(const CallPointer &call);
    CallPointer callFor(HttpRequest request, const Result<Resource> &resource, Answer answer);
    ReplyFrame frame();
    HttpReply page(const HttpRequest &request);

    Engine &m_engine;
    Now m_now;
    std::function<void()> m_settled;
    RequestVerifier m_verifier;
    QString m_endpoint;
    FaultPlan m_faults;
    quint64 m_requests = 0;
    quint32 m_run = 0; ///< tells the request ids of two runs apart
};

} // namespace TMinus
