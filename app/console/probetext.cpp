// SPDX-License-Identifier: Apache-2.0
#include "console/probetext.h"

#include "base/duration.h"
#include "console/timetext.h"
#include "messaging/errortext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

#include <algorithm>

namespace TMinus {

using namespace std::chrono_literals;

namespace {

using Name = ProbeLayer::Name;
using Outcome = ProbeLayer::Outcome;

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::ProbeText)
};

QString token(Name name)
{
    switch (name) {
    case Name::Name:
        return u"name"_s;
    case Name::Tcp:
        return u"tcp"_s;
    case Name::Tls:
        return u"tls"_s;
    case Name::Clock:
        return u"clock"_s;
    case Name::KeyId:
        return u"keyId"_s;
    case Name::Signature:
        return u"signature"_s;
    case Name::Topic:
        return u"topic"_s;
    case Name::Group:
        return u"group"_s;
    }
    Q_UNREACHABLE();
}

QString title(Name name)
{
    switch (name) {
    case Name::Name:
        return Words::tr("Name", "layer: the host's name is found");
    case Name::Tcp:
        return Words::tr("TCP");
    case Name::Tls:
        return Words::tr("TLS");
    case Name::Clock:
        return Words::tr("Clock");
    case Name::KeyId:
        return Words::tr("Key id");
    case Name::Signature:
        return Words::tr("Signature");
    case Name::Topic:
        return Words::tr("Topic");
    case Name::Group:
        return Words::tr("Group", "consumer group");
    }
    Q_UNREACHABLE();
}

QString fine(const ProbeLayer &layer, const QUrl &endpoint)
{
    const bool isTried = !layer.detail.isEmpty();
    switch (layer.name) {
    case Name::Name:
        return Words::tr("%1 is %2.", "a host, its address").arg(endpoint.host(), layer.detail);
    case Name::Tcp:
        return isTried ? Words::tr("Port %1 is open.").arg(layer.detail)
                       : Words::tr("The service was reached through the proxy.");
    case Name::Tls:
        return isTried
            ? Words::tr("The certificate is valid until %1.")
                  .arg(QLocale().toString(QDate::fromString(layer.detail, Qt::ISODate),
                                          Words::tr("d MMM yyyy", "a date, as QLocale formats it")))
            : Words::tr("The connection through the proxy is secure.");
    case Name::Clock:
        return isTried ? clockSentence(readDuration(layer.detail).value_or(0ms))
                       : Words::tr("The service accepts the time of this computer.");
    case Name::KeyId:
        return Words::tr("The service knows the key id.");
    case Name::Signature:
        return Words::tr("The service computed the same signature.");
    case Name::Topic:
        return Words::tr("The topic is there and may be used.");
    case Name::Group:
        return Words::tr("The service takes this group.");
    }
    Q_UNREACHABLE();
}

/// Why a layer was not looked at though nothing failed before it.
QString passedOver(Name name, const QUrl &endpoint)
{
    if (name == Name::Topic)
        return Words::tr("No topic was named.");
    if (name == Name::Group)
        return Words::tr("No group was named, or no topic: the service looks for the topic first.");
    if (name == Name::Tls && endpoint.scheme() == u"http"_s)
        return Words::tr("This endpoint is reached without encryption.");
    return Words::tr("A proxy stands in between, so this cannot be tried from here.");
}

void describeFailure(CheckedLayer &layer, const ProbeLayer &from)
{
    Error error = from.error.value_or(Error{});
    error.left = false; // a test changes nothing: there is no outcome that could be unknown
    const ErrorText text = errorText(error);
    layer.found = text.happened;
    layer.remedy = text.nextStep;
    layer.code = error.code;
    layer.requestId = error.requestId;
}

} // namespace

QString clockSentence(std::chrono::milliseconds skew)
{
    if (std::chrono::abs(skew) <= 1s)
        return Words::tr("The clocks agree to about a second.");
    const QString apart =
        spanText(std::chrono::round<std::chrono::seconds>(std::chrono::abs(skew)));
    return skew > 0ms
        ? Words::tr("This computer's clock is about %1 behind the service's.").arg(apart)
        : Words::tr("This computer's clock is about %1 ahead of the service's.").arg(apart);
}

const ProbeLayer *failedLayer(const ProbeReport &report)
{
    const auto failed = std::ranges::find(report.layers, Outcome::Failed, &ProbeLayer::outcome);
    return failed == report.layers.end() ? nullptr : &*failed;
}

QList<CheckedLayer> checkedLayers(const ProbeReport &report, const QUrl &endpoint)
{
    const ProbeLayer *const failed = failedLayer(report);
    QList<CheckedLayer> layers;
    for (const ProbeLayer &from : report.layers) {
        CheckedLayer layer{.name = token(from.name),
                           .title = title(from.name),
                           .outcome = from.outcome,
                           .took = from.took};
        if (from.outcome == Outcome::Failed)
            describeFailure(layer, from);
        else if (from.outcome != Outcome::Skipped)
            layer.found = fine(from, endpoint);
        else if (failed && failed->name < from.name)
            layer.found = Words::tr("Not reached.");
        else
            layer.found = passedOver(from.name, endpoint);
        if (from.outcome == Outcome::Warning)
            layer.remedy = Words::tr("Set the clock of this computer.");
        layers.append(layer);
    }
    return layers;
}

} // namespace TMinus
