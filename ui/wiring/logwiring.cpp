// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/logwiring.h"

#include "timeline/zonelens.h"
#include "ui/controls/filterline.h"
#include "ui/log/logpane.h"
#include "ui/log/programpage.h"
#include "ui/shell/mainwindow.h"

namespace TMinus {

LogWiring::LogWiring(LogModel &model, const Now &now, MainWindow &window, const ZoneLens &lens)
    : m_model(model)
    , m_lens(lens)
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

void LogWiring::showProgram(ProgramLogModel &model)
{
    auto *page = new ProgramPage(model, m_pane);
    const auto writeTimes = [this, page] {
        page->setClockText([&lens = m_lens](const QDateTime &at) { return lens.preciseClock(at); });
    };
    connect(&m_lens, &ZoneLens::changed, page, writeTimes);
    writeTimes();
    m_pane->addProgram(page);
}

FilterLine &LogWiring::filter() const
{
    return m_pane->filter();
}

} // namespace TMinus
