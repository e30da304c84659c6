// SPDX-License-Identifier: Apache-2.0
#include "client/probeverdict.h"

#include "base/duration.h"
#include "mqhttp/limits.h"

#include <algorithm>
#include <array>

namespace TMinus {

using namespace std::chrono_literals;

namespace {

using Name = ProbeLayer::Name;
using Outcome = ProbeLayer::Outcome;

constexpr auto noticeable = 1s; // CONTRACT section 4: warn when the whole interval is over it
constexpr std::array judged{Name::Clock, Name::KeyId, Name::Signature, Name::Topic, Name::Group};

/// The layer that @p error of the service speaks of; nothing when it proves that all is well.
std::optional<Name> blamed(const ProbeWish &wish, const Error &error)
{
    const QString &code = error.code;
    if (code == u"TimeExpired"_s)
        return Name::Clock;
    if (code == u"SignatureDoesNotMatch"_s)
        return Name::Signature;
    const bool isOfTopic = code == u"TopicNotExist"_s || code == u"AccessDenied"_s;
    if (isOfTopic)
        return wish.topic.isEmpty() ? std::nullopt : std::optional(Name::Topic);
    if (code == u"SubscriptionNotExist"_s)
        return wish.group.isEmpty() ? std::nullopt : std::optional(Name::Group);
    if (code == u"ReceiptHandleError"_s || code == u"MessageNotExist"_s)
        return std::nullopt;
    return Name::KeyId; // InvalidAccessKeyId, and all that came before the key could be proved
}

bool isWished(const ProbeWish &wish, Name name)
{
    if (name == Name::Topic)
        return !wish.topic.isEmpty();
    // The service looks for the topic first: without one nothing is known about a group.
    return name != Name::Group || (!wish.topic.isEmpty() && !wish.group.isEmpty());
}

bool isFarther(const ClockSkew::Interval &skew, std::chrono::milliseconds limit)
{
    return skew.least > limit || skew.most < -limit;
}

void judgeClock(ProbeLayer &clock, const ClockSkew::Interval &skew)
{
    clock.detail = writeDuration(skew.middle());
    if (clock.outcome == Outcome::Failed)
        return;
    if (isFarther(skew, Limits::clockDifference)) {
        clock.outcome = Outcome::Failed;
        clock.error = Error{.kind = ErrorKind::Service, .code = u"TimeExpired"_s};
    } else if (isFarther(skew, noticeable)) {
        clock.outcome = Outcome::Warning;
    }
}

} // namespace

QList<ProbeLayer> judgeAnswer(const ProbeWish &wish, const Result<void> &answer,
                              const std::optional<ClockSkew::Interval> &skew)
{
    const std::optional<Name> failed = answer ? std::nullopt : blamed(wish, answer.error());
    QList<ProbeLayer> layers;
    for (const Name name : judged) {
        ProbeLayer layer{.name = name};
        if (failed == name) {
            layer.outcome = Outcome::Failed;
            layer.error = answer.error();
        } else if ((!failed || name < *failed) && isWished(wish, name)) {
            layer.outcome = Outcome::Ok;
        }
        layers.append(layer);
    }
    if (skew)
        judgeClock(layers.first(), *skew);
    return layers;
}

void blameWay(QList<ProbeLayer> &way, const Error &error)
{
    Name name = Name::Tcp;
    if (error.kind == ErrorKind::Name)
        name = Name::Name;
    else if (error.kind == ErrorKind::Tls)
        name = Name::Tls;
    for (ProbeLayer &layer : way) {
        if (layer.name == name) {
            layer.outcome = Outcome::Failed;
            layer.error = error;
        }
    }
}

QString maskedRequest(const HttpRequest &request)
{
    QByteArray text = request.method + ' ' + request.target + " HTTP/1.1\n";
    for (const HttpHeader &header : request.headers) {
        QByteArray value = header.value;
        if (header.name.compare("Authorization", Qt::CaseInsensitive) == 0)
            value = value.left(value.lastIndexOf(':') + 1) + "…";
        else if (header.name.compare("security-token", Qt::CaseInsensitive) == 0)
            value = "…";
        text += header.name + ": " + value + '\n';
    }
    return QString::fromUtf8(text);
}

} // namespace TMinus
