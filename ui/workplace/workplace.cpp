// SPDX-License-Identifier: Apache-2.0
#include "ui/workplace/workplace.h"

#include "console/language.h"
#include "ui/controls/messagebars.h"
#include "ui/outbox/outboxpane.h"
#include "ui/shell/windowactions.h"

namespace TMinus {

namespace {

constexpr qsizetype loggedRequests = 500;

} // namespace

Workplace::Workplace(const Surroundings &around)
    : m_around(around)
    , m_link(m_around.maker, m_around.ledger, m_around.now)
    , m_clock([this] { return m_link.serverNow(); })
    , m_log(loggedRequests, m_around.now)
    , m_notices(m_around.now)
    , m_names(m_link, m_around.profileFile)
    , m_firstProfile(m_around.profile)
{
    m_link.observe([this](const Exchange &exchange) { m_log.add(exchange); });
    furnish();
    m_furnishing->drafts().recall();
    connect(&m_link, &ServiceLink::opened, this, &Workplace::openSession);
    connect(&m_link, &ServiceLink::closing, this, &Workplace::closeSession);
    connect(&m_clock, &SharedClock::secondPassed, this, &Workplace::tick);
    connect(&m_lens, &ZoneLens::changed, this, &Workplace::tick);
    recallWindow();
    tick();
}

Workplace::~Workplace()
{
    m_link.close();
}

void Workplace::start()
{
    profiles().choose(m_firstProfile.isEmpty() ? sandboxProfileId() : m_firstProfile);
    const bool isFirstTime = m_firstProfile.isEmpty() && m_around.preferences.isKept()
        && !m_around.preferences.preferences().hasSeenTour;
    if (isFirstTime)
        m_furnishing->tour().begin();
}

void Workplace::furnish()
{
    m_furnishing = std::make_unique<Furnishing>(
        Furnishing::Living{m_around, m_link, m_clock, m_lens, m_log, m_consumers, m_notices});
    connect(&window(), &MainWindow::closing, this, [this] {
        keepWindow();
        Q_EMIT closing();
    });
    connect(m_furnishing.get(), &Furnishing::preferencesChanged, this,
            &Workplace::preferencesChanged);
    connect(&profiles(), &ProfileSwitch::windowRequested, this, &Workplace::windowRequested);
    connect(&window(), &MainWindow::quitRequested, this, &Workplace::quitRequested);
    connect(&window().actions().action(WindowActions::Deed::SendFour), &QAction::triggered, this,
            &Workplace::sendFour);
    connect(&ledger(), &LedgerWiring::nextDueChanged, this, &Workplace::tick);
    connect(&ledger(), &LedgerWiring::notHandedOver, this, &Workplace::notHandedOver);
    connect(&m_furnishing->timeline(), &TimelineWiring::overdueChanged, this, &Workplace::tick);
    m_names.follow(m_furnishing->compose());
    m_names.follow(m_furnishing->consumers());
    connectLanguages();
    showConnected();
}

void Workplace::connectLanguages()
{
    using Deed = WindowActions::Deed;
    const std::pair<Deed, QString> choices[] = {{Deed::SpeakEnglish, u"en"_s},
                                                {Deed::SpeakChinese, u"zh_CN"_s}};
    for (const auto &[deed, language] : choices) {
        QAction &action = window().actions().action(deed);
        action.setChecked(spokenLanguage() == language);
        connect(&action, &QAction::triggered, this,
                [this, wish = language] { Q_EMIT languageRequested(wish); });
    }
}

void Workplace::refurnish()
{
    m_lens.setLocale(QLocale());
    const Furnishing::View view = m_furnishing->view();
    const bool isShown = window().isVisible();
    m_furnishing->drafts().keepNow();
    auto before = std::move(m_furnishing);
    furnish();
    m_furnishing->take(view);
    window().setVisible(isShown);
    before.reset();
    m_link.introduce();
    m_furnishing->finish(view);
    tick();
}

void Workplace::recallWindow()
{
    if (m_around.memory.isEmpty())
        return;
    const WindowMemory memory = readWindowMemory(m_around.memory, m_around.slot);
    m_furnishing->recall(memory);
    if (m_firstProfile.isEmpty())
        m_firstProfile = memory.profile;
}

void Workplace::keepWindow()
{
    if (!m_around.memory.isEmpty())
        keepWindowMemory(m_around.memory, m_furnishing->memory(), m_around.slot);
}

void Workplace::sendFour()
{
    if (m_session)
        return m_session->sendFour(m_around.ahead);
    window().bars().add({.title = tr("The sandbox is stopped, so nothing was sent."),
                         .text = tr("Start the sandbox, then send again.")});
}

void Workplace::showConnected()
{
    const bool isSandbox = m_link.profile().service == ProfileService::Sandbox;
    window().actions().refuse(WindowActions::Deed::SendFour,
                              !m_link.isOpen() ? tr("No service is connected.")
                                  : isSandbox  ? QString()
                                               : tr("Only on the sandbox: these are messages to "
                                                     "try things out."));
}

void Workplace::openSession()
{
    showConnected();
    if (m_session)
        return; // only the window is another
    m_session = std::make_unique<SandboxSession>(m_link.desk());
    connect(m_session.get(), &SandboxSession::failed, this,
            [this](const Error &error) { window().bars().add(barText(error)); });
    m_clock.look();
}

void Workplace::closeSession()
{
    m_session.reset();
    window().actions().refuse(WindowActions::Deed::SendFour, tr("No service is connected."));
}

void Workplace::tick()
{
    const QDateTime now = m_clock.now();
    StatusWriter &status = m_furnishing->status();
    status.tellTime(now);
    status.tellSkew(m_link.isOpen() ? m_link.transport().skew().interval() : std::nullopt);
    if (const qsizetype overdue = m_furnishing->timeline().overdue(); overdue > 0)
        status.tellOverdue(overdue);
    else
        status.tellNextDue(ledger().nextDue());
    m_around.host.askCounts();
    Q_EMIT ticked();
}

DesktopFacts Workplace::desktopFacts() const
{
    const Profile &profile = m_furnishing->profiles().profile();
    const QDateTime next = m_furnishing->ledger().nextDue();
    return {.profile = profile.title(),
            .environment = profile.environment,
            .nextDue = next,
            .nextDueClock = next.isValid() ? m_lens.clock(next) : QString(),
            .overdue = m_furnishing->timeline().overdue(),
            .held = m_furnishing->ledger().outbox().heldCount(),
            .isStalled = m_furnishing->consumers().isStalled()};
}

} // namespace TMinus
