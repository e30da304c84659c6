// SPDX-License-Identifier: Apache-2.0
#include "ui/profiles/testlayers.h"

#include <QCoreApplication>

namespace TMinus {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::TestLayers)
};

/// How much @p layer has to say: a failure most, one that was passed over least.
int weight(const CheckedLayer &layer)
{
    switch (layer.outcome) {
    case ProbeLayer::Outcome::Skipped:
        return 0;
    case ProbeLayer::Outcome::Ok:
        return 1;
    case ProbeLayer::Outcome::Warning:
        return 2;
    case ProbeLayer::Outcome::Failed:
        return 3;
    }
    Q_UNREACHABLE();
}

CheckedLayer joined(const CheckedLayer &one, const CheckedLayer &other, const QString &title)
{
    CheckedLayer both = weight(one) > weight(other) ? one : other;
    if (weight(one) == weight(other) && one.found != other.found)
        both.found = Words::tr("%1 %2", "two whole sentences, one after the other")
                         .arg(one.found, other.found);
    both.title = title;
    both.took = one.took && other.took ? *one.took + *other.took : one.took ? one.took : other.took;
    return both;
}

} // namespace

QList<CheckedLayer> sixLayers(const QList<CheckedLayer> &layers)
{
    QList<CheckedLayer> six;
    for (const CheckedLayer &layer : layers) {
        const QString before = six.isEmpty() ? QString() : six.last().name;
        if (layer.name == u"tls"_s && before == u"tcp"_s)
            six.last() = joined(six.last(), layer, Words::tr("TCP and TLS"));
        else if (layer.name == u"group"_s && before == u"topic"_s)
            six.last() = joined(six.last(), layer, Words::tr("Topic, group"));
        else
            six.append(layer);
    }
    return six;
}

} // namespace TMinus
