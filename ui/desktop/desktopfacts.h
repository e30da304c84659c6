// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/profile.h"

#include <QDateTime>

namespace TMinus {

/// What one window has to say to the desktop.
struct DesktopFacts
{
    QString profile = {}; ///< its title
    ProfileEnvironment environment = ProfileEnvironment::Sandbox;
    QDateTime nextDue = {};    ///< invalid: nothing waits
    QString nextDueClock = {}; ///< the same as people read it
    qsizetype overdue = 0;
    qsizetype held = 0;
    bool isStalled = false; ///< a consumer waits before it polls again: nobody answered
    bool operator==(const DesktopFacts &) const = default;
};

/// "Orders – PRODUCTION: next due 15:00:00 · 2 overdue · 3 held", one line for each of @p windows.
QString desktopLines(const QList<DesktopFacts> &windows);

/// The environment that asks for the most care.
ProfileEnvironment gravest(const QList<DesktopFacts> &windows);

} // namespace TMinus
