// SPDX-License-Identifier: Apache-2.0
#include "cli/layerlines.h"

#include "console/timetext.h"

#include <QCoreApplication>

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

QString mark(ProbeLayer::Outcome outcome)
{
    switch (outcome) {
    case ProbeLayer::Outcome::Ok:
        return u"✓"_s;
    case ProbeLayer::Outcome::Warning:
        return u"!"_s;
    case ProbeLayer::Outcome::Failed:
        return u"✗"_s;
    case ProbeLayer::Outcome::Skipped:
        return u"–"_s;
    }
    Q_UNREACHABLE();
}

QString line(const CheckedLayer &layer)
{
    QString text = layer.found;
    if (layer.took)
        text = QCoreApplication::translate("TMinus::LayerLines", "%1 (%2)",
                                           "what was found, then how long that took")
                   .arg(text, tookText(*layer.took));
    if (!layer.remedy.isEmpty())
        text += u'\n' + layer.remedy;
    if (!layer.code.isEmpty())
        text += u'\n' + layer.code;
    if (!layer.requestId.isEmpty())
        text += u'\n'
            + QCoreApplication::translate("TMinus::LayerLines", "request %1").arg(layer.requestId);
    return text;
}

} // namespace

void tellLayers(Output &output, const QList<CheckedLayer> &layers)
{
    Fields fields;
    for (const CheckedLayer &layer : layers) {
        output.record(layerRecord(layer));
        fields.append({mark(layer.outcome) + u' ' + layer.title, line(layer)});
    }
    output.fields(fields);
}

} // namespace TMinus
