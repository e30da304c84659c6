// SPDX-License-Identifier: Apache-2.0
#include "ui/workplace/workplace.h"

#include "ui/compose/composepane.h"
#include "ui/controls/messagebars.h"
#include "ui/shell/profilebutton.h"
#include "ui/shell/rail.h"
#include "ui/shell/topbar.h"
#include "ui/shell/windowactions.h"
#include "ui/shell/windowmemory.h"
#include "ui/wiring/arrivalwiring.h"
#include "ui/wiring/palettewiring.h"
#include "ui/wiring/zonewiring.h"

namespace TMinus {

Workplace::Workplace(const Surroundings &around)
    : m_around(around)
    , m_link(m_around.maker, m_around.ledger, m_around.now)
    , m_clock([this] { return m_link.serverNow(); })
    , m_status(m_window.status(), m_lens)
    , m_log(m_link, m_window, m_lens)
    , m_sandbox(m_around.host, m_window, m_status, m_around.sandbox)
    , m_profiles(m_link, m_sandbox, m_window, m_around.profiles)
    , m_profileManager(
          {.file = m_around.profileFile,
           .secrets = m_around.secrets,
           .maker = m_around.maker,
           .observer = [this](const Exchange &exchange) { m_log.model().add(exchange); },
           .sandbox = [this] { return m_around.host.endpoint(); }},
          m_window)
    , m_arming(m_link, m_clock, m_window)
    , m_consumers({m_link, m_clock, m_lens, m_window, m_status})
    , m_timeline({m_window, m_around.ledger, m_clock, m_lens})
    , m_twin(m_timeline, {m_around.ledger, m_clock, m_lens})
    , m_compose(m_link, m_clock, m_lens, m_window)
    , m_drafts(m_compose.pane(), m_window, m_clock, m_around.profiles.workers,
               m_around.drafts + u"/compose.json"_s)
    , m_ledger({m_link, m_clock, m_lens, m_window, m_status, m_twin.pane()})
{
    recordArrivals(m_link, m_consumers);
    createPlaceholders();
    connectPanes();
    connectLedger();
    connectLooks();
    connect(&m_link, &ServiceLink::opened, this, &Workplace::openSession);
    connect(&m_link, &ServiceLink::closing, this, &Workplace::closeSession);
    connect(&m_window, &MainWindow::closing, this, &Workplace::keepWindow);
    connect(&m_clock, &SharedClock::secondPassed, this, &Workplace::tick);
    connect(&m_lens, &ZoneLens::changed, this, &Workplace::tick);
    wireZone(m_window, m_lens);
    wirePalette(m_window);
    showConnected(false);
    connect(&m_profiles, &ProfileSwitch::changed, &m_timeline, &TimelineWiring::showProfile);
    connect(&m_profiles, &ProfileSwitch::changed, &m_twin, &TwinWiring::showProfile);
    recallWindow();
    tick();
}

Workplace::~Workplace()
{
    m_link.close();
}

void Workplace::start()
{
    m_profiles.choose(m_firstProfile.isEmpty() ? sandboxProfileId() : m_firstProfile);
}

/// What is not built yet says so, and what to do until it is.
void Workplace::createPlaceholders()
{
    m_window.rail().report().setEnabled(false);
    m_window.rail().report().setToolTip(tr("The shift report comes with the ledger."));
}

void Workplace::connectPanes()
{
    using Deed = WindowActions::Deed;
    WindowActions &actions = m_window.actions();
    connect(&m_profiles, &ProfileSwitch::manageRequested, this,
            [this] { m_profileManager.open(m_profiles.profile().id); });
    connect(&m_profiles, &ProfileSwitch::changed, &m_profileManager,
            [this](const Profile &profile) { m_profileManager.setCurrent(profile.id); });
    connect(&m_profileManager, &ProfilesWiring::profileChosen, &m_profiles, &ProfileSwitch::choose);
    connect(&actions.action(Deed::SendFour), &QAction::triggered, this, &Workplace::sendFour);
    connect(&m_consumers, &ConsumerWiring::duplicateRequested, this, [this](const Draft &draft) {
        m_window.panes().open(PaneId::Compose);
        m_compose.pane().take(draft);
    });
    connect(&actions.action(Deed::About), &QAction::triggered, this, [this] {
        m_window.bars().add({.title = tr("T-Minus %1").arg(QStringLiteral(TMINUS_VERSION)),
                             .text = tr("The console for messages that are due later. "
                                        "Apache License 2.0.")});
    });
}

/// What is wished for on the lanes and in the lists goes the same way.
void Workplace::connectLedger()
{
    connect(&m_profiles, &ProfileSwitch::changed, &m_ledger, &LedgerWiring::showProfile);
    connect(&m_timeline, &TimelineWiring::moveRequested, &m_ledger, &LedgerWiring::move);
    connect(&m_timeline, &TimelineWiring::overdueChanged, this, &Workplace::tick);
    connect(&m_timeline, &TimelineWiring::copyRequested, &m_ledger, &LedgerWiring::duplicate);
    connect(&m_ledger, &LedgerWiring::nextDueChanged, this, &Workplace::tick);
    connect(&m_ledger, &LedgerWiring::draftRequested, this, [this](const Draft &draft) {
        m_compose.pane().take(draft);
        m_window.panes().open(PaneId::Compose);
    });
}

void Workplace::connectLooks()
{
    using Deed = WindowActions::Deed;
    const std::pair<Deed, Theme::Choice> looks[] = {{Deed::LookSystem, Theme::Choice::System},
                                                    {Deed::LookLight, Theme::Choice::Light},
                                                    {Deed::LookDark, Theme::Choice::Dark}};
    for (const auto &[deed, choice] : looks) {
        QAction &action = m_window.actions().action(deed);
        action.setVisible(m_around.theme != nullptr);
        action.setChecked(m_around.theme && m_around.theme->choice() == choice);
        connect(&action, &QAction::triggered, this,
                [this, wish = choice] { m_around.theme->choose(wish); });
    }
}

void Workplace::recallWindow()
{
    if (m_around.memory.isEmpty())
        return;
    const WindowMemory memory = readWindowMemory(m_around.memory);
    m_window.restore(memory.geometry, memory.panes);
    m_lens.recall(memory.zone);
    m_firstProfile = memory.profile;
}

void Workplace::keepWindow()
{
    if (m_around.memory.isEmpty())
        return;
    keepWindowMemory(m_around.memory,
                     {.geometry = m_window.saveGeometry(),
                      .panes = m_window.panes().arrangement(),
                      .zone = m_lens.token(),
                      .profile = m_profiles.profile().id,
                      .look = m_around.theme ? m_around.theme->choice() : Theme::Choice::System});
}

void Workplace::sendFour()
{
    if (m_session)
        return m_session->sendFour(m_around.ahead);
    m_window.bars().add({.title = tr("The sandbox is stopped, so nothing was sent."),
                         .text = tr("Start the sandbox, then send again.")});
}

void Workplace::showConnected(bool isConnected)
{
    const QString reason = isConnected ? QString() : tr("No service is connected.");
    m_window.actions().refuse(WindowActions::Deed::SendFour, reason);
}

void Workplace::openSession()
{
    showConnected(true);
    m_session = std::make_unique<SandboxSession>(m_link.desk());
    connect(m_session.get(), &SandboxSession::failed, this,
            [this](const Error &error) { m_window.bars().add(barText(error)); });
    m_clock.look();
}

void Workplace::closeSession()
{
    showConnected(false);
    m_session.reset();
}

void Workplace::tick()
{
    const QDateTime now = m_clock.now();
    m_status.tellTime(now);
    m_status.tellSkew(m_link.isOpen() ? m_link.transport().skew().interval() : std::nullopt);
    if (m_timeline.overdue() > 0)
        m_status.tellOverdue(m_timeline.overdue());
    else
        m_status.tellNextDue(m_ledger.nextDue());
    m_around.host.askCounts();
}

} // namespace TMinus
