// SPDX-License-Identifier: Apache-2.0
#include "broker/service.h"

#include "broker/statuspage.h"
#include "mqhttp/documents.h"
#include "mqhttp/errorcodes.h"
#include "mqhttp/httpdate.h"

#include <QRandomGenerator>

namespace TMinus {

using namespace std::chrono_literals;

namespace {

constexpr auto patienceOfCsharp = 2500ms; // that SDK gives up after 3 s: PROTOCOL.md section 17

/// Writes @p number in capital hex digits so that it ends before @p end.
void writeHex(QChar *end, quint64 number)
{
    for (; number != 0; number >>= 4)
        *--end = QLatin1Char("0123456789ABCDEF"[number & 0xF]);
}

std::chrono::milliseconds waitFor(const Resource &resource, const HttpRequest &request)
{
    const std::chrono::milliseconds asked = std::chrono::seconds(resource.waitSeconds);
    const bool isCsharp = headerValue(request.headers, "User-Agent").startsWith("mq-csharp-sdk");
    return isCsharp ? std::min<std::chrono::milliseconds>(asked, patienceOfCsharp) : asked;
}

} // namespace

/// One request on its way through.
struct Service::Call
{
    HttpRequest request;
    Resource resource;
    ReplyFrame frame;
    Answer sink;
    std::chrono::milliseconds clockError{0}; ///< on purpose
    ReplyManner manner = {};                 ///< the same
    bool isLost = false;                     ///< on purpose: nothing is done about it
    QString errorCode = {};                  ///< on purpose

    void answer(const HttpReply &reply) const { sink(reply, manner); }
    void fail(const Error &error) const { answer(errorReply(frame, error)); }
    void apply(const Fault &fault);
};

/// What @p fault means for this request and its reply.
void Service::Call::apply(const Fault &fault)
{
    switch (fault.kind) {
    case Fault::Kind::Latency:
        manner.latency += fault.by;
        break;
    case Fault::Kind::DropBefore:
        isLost = true;
        manner.isDropped = true;
        break;
    case Fault::Kind::DropAfter:
        manner.isDropped = true;
        break;
    case Fault::Kind::Cut:
        manner.cutAfter = fault.bytes;
        break;
    case Fault::Kind::Hang:
        isLost = true;
        manner.isHeldBack = true;
        break;
    case Fault::Kind::Slow:
        manner.bytesPerSecond = fault.bytes;
        break;
    case Fault::Kind::Error:
        errorCode = fault.code;
        break;
    case Fault::Kind::Clock:
        clockError += fault.by;
        frame.date = frame.date.addMSecs(fault.by.count());
        break;
    }
}

Service::Service(Engine &engine, const SandboxOptions &options, Now now,
                 std::function<void()> settled)
    : m_engine(engine)
    , m_now(std::move(now))
    , m_settled(std::move(settled))
    , m_verifier(options.credentials)
    , m_run(QRandomGenerator::system()->generate())
{}

ReplyFrame Service::frame()
{
    QString id(24, u'0');
    writeHex(id.data() + 8, m_run);
    writeHex(id.data() + 24, ++m_requests);
    return {.requestId = id, .date = m_now(), .hostId = m_endpoint};
}

HttpReply Service::refuse(const Error &error)
{
    return errorReply(frame(), error);
}

HttpReply Service::page(const HttpRequest &request)
{
    ReplyFrame frame = this->frame();
    if (request.target != "/" || (request.method != "GET" && request.method != "HEAD"))
        return errorReply(frame, serviceError(u"InvalidRequestURL"_s));
    HttpReply reply{.status = 200, .body = statusPage(m_engine.status(), m_endpoint)};
    reply.headers = {{"Date", formatHttpDate(frame.date)},
                     {"Content-Type", "text/html; charset=utf-8"},
                     {"Cache-Control", "no-store"},
                     {"x-mq-request-id", frame.requestId.toLatin1()}};
    return reply;
}

Service::CallPointer Service::callFor(HttpRequest request, const Result<Resource> &resource,
                                      Answer answer)
{
    auto call = std::make_shared<Call>(Call{.request = std::move(request),
                                            .resource = resource.value_or(Resource()),
                                            .frame = frame(),
                                            .sink = std::move(answer)});
    if (resource) {
        for (const Fault &fault : m_faults.next(call->resource))
            call->apply(fault);
    }
    return call;
}

HttpHandler::Cancel Service::handle(HttpRequest request, Answer answer)
{
    const auto resource = readTarget(request.method, request.target);
    const bool isPage = request.target == "/";
    if (isPage || (!resource && resource.error().code == u"InvalidRequestURL"_s)) {
        answer(page(request), {});
        return {};
    }
    const auto call = callFor(std::move(request), resource, std::move(answer));
    if (call->isLost) {
        call->answer({});
        return {};
    }
    const auto signer = m_verifier.verify(call->request, call->frame.date);
    if (!signer || !resource) {
        call->fail(signer ? resource.error() : signer.error());
        return {};
    }
    if (!call->errorCode.isEmpty()) {
        call->fail(serviceError(call->errorCode));
        return {};
    }
    auto cancel = run(call);
    m_settled();
    return cancel;
}

HttpHandler::Cancel Service::run(const CallPointer &call)
{
    switch (call->resource.operation) {
    case Operation::Publish:
        publish(call);
        return {};
    case Operation::Consume:
    case Operation::ConsumeOrdered:
    case Operation::ConsumeHalf:
        return consume(call);
    case Operation::Acknowledge:
        acknowledge(call);
        return {};
    case Operation::Commit:
    case Operation::Rollback:
        settle(call);
        return {};
    }
    return {};
}

void Service::publish(const CallPointer &call)
{
    const auto draft = readMessage(call->request.body);
    // A stranger to the topic learns that first: PROTOCOL.md section 19.
    if (!draft && m_engine.knows(call->resource))
        return call->fail(draft.error());
    m_engine.publish({call->resource, draft.value_or(Draft()), call->frame.requestId},
                     [call](const Result<PublishReceipt> &receipt) {
                         if (!receipt)
                             return call->fail(receipt.error());
                         call->answer(publishedReply(call->frame, *receipt));
                     });
}

HttpHandler::Cancel Service::consume(const CallPointer &call)
{
    const PollId poll = m_engine.consume(
        {call->resource, waitFor(call->resource, call->request)},
        [this, call](const Result<QList<ReceivedMessage>> &messages) {
            ReplyFrame now = call->frame;
            now.date = m_now().addMSecs(call->clockError.count()); // it may have been held a while
            if (!messages)
                return call->answer(errorReply(now, messages.error()));
            call->answer(messagesReply(now, *messages));
        });
    if (poll == 0)
        return {};
    // Not the call itself: it holds the connection, which holds this.
    return [this, poll, frame = call->frame] {
        m_engine.cancel(poll);
        return messagesReply(frame, {});
    };
}

void Service::acknowledge(const CallPointer &call)
{
    const auto handles = readHandles(call->request.body);
    if (!handles && m_engine.knows(call->resource))
        return call->fail(handles.error());
    m_engine.acknowledge(call->resource, handles.value_or(QStringList()),
                         [call](const Result<QList<AckVerdict>> &verdicts) {
                             if (!verdicts)
                                 return call->fail(verdicts.error());
                             call->answer(verdictsReply(call->frame, *verdicts));
                         });
}

void Service::settle(const CallPointer &call)
{
    const auto handles = readHandles(call->request.body);
    if (!handles && m_engine.knows(call->resource))
        return call->fail(handles.error());
    if (handles && handles->size() != 1)
        return call->fail(serviceError(u"InvalidArgument"_s, u"One receipt handle at a time."_s));
    m_engine.settle(call->resource, handles ? handles->first() : QString(),
                    [call](const Result<AckVerdict> &verdict) {
                        if (!verdict)
                            return call->fail(verdict.error());
                        call->answer(verdictsReply(call->frame, {*verdict}));
                    });
}

} // namespace TMinus
