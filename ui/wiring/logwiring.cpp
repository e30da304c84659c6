// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/logwiring.h"

#include "timeline/zonelens.h"
#include "ui/controls/filterline.h"
#include "ui/log/logpane.h"
#include "ui/shell/mainwindow.h"

namespace TMinus {

LogWiring::LogWiring(LogModel &model, const Now &now, MainWindow &window, const ZoneLens &lens)
    : m_model(model)
{
    const auto phrases = [now, &lens] { return PhraseContext{.now = now(), .zone = lens.zone()}; };
    m_pane = new LogPane(m_model, window.panes().header(PaneId::Log), phrases);
    window.panes().setBody(PaneId::Log, m_pane);
    const auto writeTimes = [this, &lens] {
        m_model.setClockText(
            [&lens](const QDateTime &instant) { return lens.preciseClock(instant); });
        m_pane->filter().readAgain();
    };
    connect(&lens, &ZoneLens::changed, this, writeTimes);
    writeTimes();
}

FilterLine &LogWiring::filter() const
{
    return m_pane->filter();
}

} // namespace TMinus
