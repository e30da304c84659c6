// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/logwiring.h"

#include "timeline/zonelens.h"
#include "ui/controls/filterline.h"
#include "ui/log/logpane.h"
#include "ui/shell/mainwindow.h"
#include "ui/wiring/servicelink.h"

namespace TMinus {

namespace {

constexpr qsizetype capacity = 500;

} // namespace

LogWiring::LogWiring(ServiceLink &link, MainWindow &window, const ZoneLens &lens)
    : m_model(capacity, link.now())
{
    link.observe([this](const Exchange &exchange) { m_model.add(exchange); });
    const auto phrases = [&link, &lens] {
        return PhraseContext{.now = link.now()(), .zone = lens.zone()};
    };
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

} // namespace TMinus
