// SPDX-License-Identifier: Apache-2.0
#include "client/httptransport.h"

#include "base/workers.h"
#include "client/exchangewriter.h"
#include "client/httpcall.h"
#include "client/managerpool.h"
#include "client/probe.h"
#include "mqhttp/clientwire.h"
#include "mqhttp/requestsigner.h"
#include "mqhttp/snippet.h"

#include <QPointer>

#include <utility>

namespace TMinus {

namespace {

constexpr qsizetype longestBatch = 80 << 20; // 16 bodies of 4 MB and what XML adds
constexpr qsizetype longestReply = 1 << 20;
constexpr qsizetype readAtOnce = 64 << 10; // bytes: the main thread has other things to do

template<typename T>
using Reading = std::function<Result<T>(const HttpReply &)>;

/// One operation: what to send and how to read the answer.
template<typename T>
struct Errand
{
    Exchange::Verb verb;
    Result<HttpRequest> request;
    Reading<T> read;
    HttpCall::Limit limit = {};
    bool isPoll = false;   ///< the service may hold it
    bool isTaking = false; ///< an answer that nobody hears is lost: given up with its context
};

/// Redirects are not followed: the new place would get a signature that was not made for it.
Error redirectError(const HttpReply &reply)
{
    return {.kind = ErrorKind::Service,
            .httpStatus = reply.status,
            .message = HttpTransport::tr("The answer points to another address: %1")
                           .arg(QString::fromLatin1(headerValue(reply.headers, "Location"))),
            .requestId = QString::fromLatin1(headerValue(reply.headers, "x-mq-request-id"))};
}

/// What @p reply says; on any thread.
template<typename T>
Result<T> outcomeIn(const HttpReply &reply, bool hasLeft, const Reading<T> &read)
{
    const bool isRedirect = reply.status >= 300 && reply.status < 400
        && !headerValue(reply.headers, "Location").isNull();
    Result<T> outcome = isRedirect ? failure(redirectError(reply)) : read(reply);
    if (!outcome) {
        outcome.error().httpStatus = reply.status;
        outcome.error().left = hasLeft;
    }
    return outcome;
}

/// Where the one answer of an operation goes. Whoever waits for one that was still being read when
/// the transport went hears that it was given up.
template<typename T>
class Landing final
{
public:
    Landing(QObject *context, std::shared_ptr<std::function<void()>> stop, Callback<T> done)
        : m_context(context)
        , m_stop(std::move(stop))
        , m_done(std::move(done))
    {}
    ~Landing() { take(failure({.kind = ErrorKind::Canceled, .left = true})); }
    Landing(const Landing &) = delete;
    Landing &operator=(const Landing &) = delete;

    void take(Result<T> outcome)
    {
        if (auto done = std::exchange(m_done, {}); done && m_context)
            answerLater(m_context.data(), std::move(m_stop), std::move(done), std::move(outcome));
        m_stop.reset();
    }

private:
    QPointer<QObject> m_context;
    std::shared_ptr<std::function<void()>> m_stop;
    Callback<T> m_done;
};

/// Where code goes that does without this transport.
SnippetPlace placeOf(const ConnectionSettings &settings)
{
    const QUrl::FormattingOptions form = QUrl::FullyEncoded | QUrl::RemovePath;
    return {.endpoint = settings.endpoint.toString(form), .instance = settings.instance};
}

/// What a PendingReply calls: gives @p work up while it is there.
template<typename Work>
std::shared_ptr<std::function<void()>> stopFor(Work *work)
{
    return std::make_shared<std::function<void()>>([work = QPointer<Work>(work)] {
        if (work)
            work->abort();
    });
}

} // namespace

class HttpTransport::Private final
{
public:
    Private(ConnectionSettings given, Now clock, HttpTransport *transport)
        : q(transport)
        , settings(std::move(given))
        , now(std::move(clock))
        , pool(settings)
        , to{.host = hostHeader(settings.endpoint), .instance = settings.instance}
    {
        capabilities.delayWindow = settings.delayWindow;
    }

    template<typename T>
    PendingReply run(Errand<T> errand, QObject *context, Callback<T> done);
    template<typename T>
    void tell(const HttpCall &call, Exchange::Verb verb, const Result<T> &outcome) const;
    HttpCall *callFor(HttpRequest request, HttpCall::Limit limit);
    HttpCall *sendProbe(const AckRequest &request);

    HttpTransport *q;
    const ConnectionSettings settings;
    const Now now;
    Capabilities capabilities;
    ClockSkew skew;
    ManagerPool pool;
    const Addressee to;
    Workers workers;
};

HttpCall *HttpTransport::Private::callFor(HttpRequest request, HttpCall::Limit limit)
{
    sign(request, settings.credentials);
    const HttpCall::Route route{settings.endpoint, settings.pins, proxyAuthorization(settings)};
    auto *call = new HttpCall(route, std::move(request), limit, q);
    connect(call, &HttpCall::headArrived, q,
            [this](const QDateTime &sent, const QDateTime &received, const QDateTime &date) {
                skew.observe(sent, received, date);
            });
    return call;
}

HttpCall *HttpTransport::Private::sendProbe(const AckRequest &request)
{
    HttpCall *call = callFor(*ackRequest(to, request, now()), {settings.timeout, longestReply});
    connect(call, &HttpCall::finished, call, &QObject::deleteLater);
    connect(call, &HttpCall::finished, q, [this, call, request] {
        using Verdicts = Result<QList<AckVerdict>>;
        tell(*call, Exchange::Verb::Test,
             call->outcome() ? ackOutcome(request, *call->outcome())
                             : Verdicts(failure(call->outcome().error())));
    });
    call->start(pool.forCall(), now);
    return call;
}

template<typename T>
void HttpTransport::Private::tell(const HttpCall &call, Exchange::Verb verb,
                                  const Result<T> &outcome) const
{
    if (!settings.observer)
        return;
    Exchange exchange = exchangeOf(call, verb);
    noteOutcome(exchange, outcome);
    settings.observer(exchange);
}

template<typename T>
PendingReply HttpTransport::Private::run(Errand<T> errand, QObject *context, Callback<T> done)
{
    if (const auto checked = checkSettings(settings); !checked)
        return answerLater<T>(context, std::move(done), failure(checked.error()));
    if (!errand.request)
        return answerLater<T>(context, std::move(done), failure(errand.request.error()));

    HttpCall *call = callFor(*errand.request, errand.limit);
    auto stop = stopFor(call);
    const PendingReply pending(stop);
    if (errand.isTaking)
        connect(context, &QObject::destroyed, call, &HttpCall::abort);
    ManagerPool::Place place = errand.isPoll ? pool.forPoll() : pool.forCall();
    const auto landing = std::make_shared<Landing<T>>(context, std::move(stop), std::move(done));
    connect(call, &HttpCall::finished, q,
            [this, call, landing, verb = errand.verb, read = errand.read] {
                const auto end = [this, call, landing, verb](Result<T> outcome) {
                    call->deleteLater();
                    tell(*call, verb, outcome);
                    landing->take(std::move(outcome));
                };
                if (!call->outcome())
                    return end(failure(call->outcome().error()));
                const auto work = [reply = *call->outcome(), hasLeft = call->hasLeft(), read] {
                    return outcomeIn(reply, hasLeft, read);
                };
                if (call->outcome()->body.size() <= readAtOnce)
                    return end(work());
                workers.run(call, work, end);
            });
    call->start(std::move(place), now);
    return pending;
}

HttpTransport::HttpTransport(ConnectionSettings settings, Now now, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(settings), std::move(now), this))
{}

HttpTransport::~HttpTransport()
{
    for (Probe *probe : findChildren<Probe *>(Qt::FindDirectChildrenOnly))
        probe->abort();
    for (HttpCall *call : findChildren<HttpCall *>(Qt::FindDirectChildrenOnly))
        call->abort();
}

const Capabilities &HttpTransport::capabilities() const
{
    return d->capabilities;
}

const ClockSkew &HttpTransport::skew() const
{
    return d->skew;
}

PendingReply HttpTransport::publish(const Draft &draft, QObject *context,
                                    Callback<PublishReceipt> done)
{
    Errand<PublishReceipt> errand{.verb = Exchange::Verb::Publish,
                                  .request = publishRequest(d->to, draft, d->now()),
                                  .read = publishOutcome,
                                  .limit = {d->settings.timeout, longestReply}};
    return d->run(std::move(errand), context, std::move(done));
}

PendingReply HttpTransport::consume(const ConsumeRequest &request, QObject *context,
                                    Callback<ConsumeBatch> done)
{
    const bool isPoll = request.wait > std::chrono::seconds(0);
    const auto time = isPoll ? request.wait + d->settings.pollMargin : d->settings.timeout;
    Errand<ConsumeBatch> errand{.verb = Exchange::Verb::Consume,
                                .request = consumeRequest(d->to, request, d->now()),
                                .read = consumeOutcome,
                                .limit = {time, longestBatch},
                                .isPoll = isPoll,
                                .isTaking = true};
    return d->run(std::move(errand), context, std::move(done));
}

PendingReply HttpTransport::acknowledge(const AckRequest &request, QObject *context,
                                        Callback<QList<AckVerdict>> done)
{
    Errand<QList<AckVerdict>> errand{
        .verb = Exchange::Verb::Acknowledge,
        .request = ackRequest(d->to, request, d->now()),
        .read = [request](const HttpReply &reply) { return ackOutcome(request, reply); },
        .limit = {d->settings.timeout, longestReply}};
    return d->run(std::move(errand), context, std::move(done));
}

PendingReply HttpTransport::settleHalf(const SettleRequest &request, QObject *context,
                                       Callback<AckVerdict> done)
{
    const bool isCommit = request.decision == SettleRequest::Decision::Commit;
    Errand<AckVerdict> errand{
        .verb = isCommit ? Exchange::Verb::Commit : Exchange::Verb::Rollback,
        .request = settleRequest(d->to, request, d->now()),
        .read = [request](const HttpReply &reply) { return settleOutcome(request, reply); },
        .limit = {d->settings.timeout, longestReply}};
    return d->run(std::move(errand), context, std::move(done));
}

PendingReply HttpTransport::probe(const QString &topic, const QString &group, QObject *context,
                                  Callback<ProbeReport> done)
{
    const ProbeWish wish{.topic = topic, .group = group};
    Result<void> checked = checkSettings(d->settings);
    if (const auto request = ackRequest(d->to, Probe::impossible(wish), d->now()); !request)
        checked = failure(request.error());
    if (!checked)
        return answerLater<ProbeReport>(context, std::move(done), failure(checked.error()));

    const Probe::Tools tools{
        .send = [this](const AckRequest &request) { return d->sendProbe(request); },
        .skew = [this] { return d->skew.interval(); }};
    auto *test = new Probe(d->settings, wish, tools, this);
    const auto stop = stopFor(test);
    connect(test, &Probe::finished, this,
            [test, context = QPointer(context), stop, done = std::move(done)]() mutable {
                test->deleteLater();
                const auto over = std::move(stop);
                if (context)
                    answerLater(context.data(), over, std::move(done), test->outcome());
            });
    test->start();
    return PendingReply(stop);
}

PendingReply HttpTransport::snippet(SnippetLanguage language, const Draft &draft, QObject *context,
                                    Callback<QString> done)
{
    return answerLater<QString>(context, std::move(done),
                                TMinus::snippet(language, placeOf(d->settings), draft));
}

PendingReply HttpTransport::snippet(SnippetLanguage language, const ConsumeRequest &wish,
                                    QObject *context, Callback<QString> done)
{
    return answerLater<QString>(context, std::move(done),
                                TMinus::snippet(language, placeOf(d->settings), wish));
}

} // namespace TMinus
