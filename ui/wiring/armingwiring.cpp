// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/armingwiring.h"

#include "base/sharedclock.h"
#include "ui/controls/messagebars.h"
#include "ui/shell/armingbar.h"
#include "ui/shell/armingdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/topbar.h"
#include "ui/shell/windowactions.h"

namespace TMinus {

namespace {

using Deed = WindowActions::Deed;
using namespace std::chrono_literals;

constexpr auto soon = 1min;

} // namespace

ArmingWiring::ArmingWiring(ServiceLink &link, SharedClock &clock, MainWindow &window)
    : m_link(link)
    , m_window(window)
{
    ArmingBar &bar = window.topBar().arming();
    connect(&bar, &ArmingBar::armRequested, this, &ArmingWiring::ask);
    connect(&bar, &ArmingBar::disarmRequested, this, &ArmingWiring::disarm);
    connect(&window.actions().action(Deed::ArmDisarm), &QAction::triggered, this,
            [this] { m_link.isOpen() && m_link.arming().isArmed() ? disarm() : ask(); });
    connect(&link, &ServiceLink::opened, this, &ArmingWiring::open);
    connect(&link, &ServiceLink::closing, this, &ArmingWiring::close);
    connect(&clock, &SharedClock::secondPassed, this, &ArmingWiring::show);
    close();
}

void ArmingWiring::open()
{
    Arming &arming = m_link.arming();
    connect(&arming, &Arming::armed, this, &ArmingWiring::show);
    connect(&arming, &Arming::extended, this, &ArmingWiring::show);
    connect(&arming, &Arming::cooled, this, &ArmingWiring::tellCooled);
    const bool canArm = arming.isNeeded();
    m_window.actions().refuse(Deed::ArmDisarm,
                              canArm ? QString() : tr("Only production has to be armed."));
    show();
}

void ArmingWiring::close()
{
    m_window.actions().refuse(Deed::ArmDisarm, tr("No service is connected."));
    m_window.topBar().arming().showNothing();
}

void ArmingWiring::ask()
{
    if (!m_link.isOpen() || !m_link.arming().isNeeded() || m_link.arming().isArmed())
        return;
    auto *dialog = new ArmingDialog(m_link.profile(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, &m_link.arming(), [this] {
        if (const auto armed = m_link.arming().arm(); !armed)
            m_window.bars().add(barText(armed.error()));
    });
    dialog->open();
}

void ArmingWiring::disarm()
{
    if (m_link.isOpen())
        m_link.arming().disarm();
}

void ArmingWiring::show()
{
    if (!m_link.isOpen())
        return;
    const Arming &arming = m_link.arming();
    ArmingBar &bar = m_window.topBar().arming();
    const Profile &profile = m_link.profile();
    m_window.showArmed(profile, arming.isArmed());
    if (!profile.isProduction())
        return bar.showNothing();
    if (!arming.isArmed())
        return bar.showReadOnly(
            arming.isNeeded() ? QString()
                              : tr("This profile is read-only by its own setting. Change it in "
                                   "Profiles to arm it."));
    bar.showArmed(arming.remaining(), arming.span());
    if (arming.remaining() > soon)
        m_hasWarned = false;
    else if (!std::exchange(m_hasWarned, true))
        m_window.bars().add({.title = tr("Production is read-only again in one minute."),
                             .text = tr("Running consumers stop then. Drafts are kept."),
                             .actions = {tr("Stay armed")}},
                            [this](int) {
                                if (m_link.isOpen())
                                    m_link.arming().touch();
                            });
}

void ArmingWiring::tellCooled(bool byItself)
{
    m_hasWarned = false;
    show();
    Q_EMIT cooled();
    if (byItself)
        m_window.bars().add({.title = tr("Production is read-only again after %n idle minute(s).",
                                         nullptr, int(m_link.profile().arm.count())),
                             .text = tr("Your draft is kept. Arm it to go on.")});
}

} // namespace TMinus
