// SPDX-License-Identifier: Apache-2.0
#include "console/checkedlayer.h"

#include <QCoreApplication>

namespace TMinus {

using namespace Qt::StringLiterals;

QString outcomeToken(ProbeLayer::Outcome outcome)
{
    switch (outcome) {
    case ProbeLayer::Outcome::Ok:
        return u"ok"_s;
    case ProbeLayer::Outcome::Warning:
        return u"warning"_s;
    case ProbeLayer::Outcome::Failed:
        return u"failed"_s;
    case ProbeLayer::Outcome::Skipped:
        return u"skipped"_s;
    }
    Q_UNREACHABLE();
}

QString layerSentence(const CheckedLayer &layer)
{
    if (layer.remedy.isEmpty())
        return layer.found;
    return QCoreApplication::translate("TMinus::CheckedLayer", "%1 %2",
                                       "two whole sentences, one after the other")
        .arg(layer.found, layer.remedy);
}

Record layerRecord(const CheckedLayer &layer)
{
    return Record(u"layer"_s)
        .text(u"name"_s, layer.name)
        .text(u"result"_s, outcomeToken(layer.outcome))
        .span(u"took"_s, layer.took)
        .text(u"text"_s, layerSentence(layer))
        .text(u"code"_s, layer.code)
        .text(u"requestId"_s, layer.requestId);
}

} // namespace TMinus
