// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/desktopfacts.h"

#include "ui/shell/environment.h"

#include <QCoreApplication>

#include <algorithm>

namespace TMinus {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::DesktopFacts)
};

QString lineOf(const DesktopFacts &window)
{
    QStringList facts;
    if (window.nextDue.isValid())
        facts.append(Words::tr("next due %1", "%1 is a time of day").arg(window.nextDueClock));
    if (window.overdue > 0)
        facts.append(Words::tr("%n overdue", nullptr, int(window.overdue)));
    if (window.held > 0)
        facts.append(Words::tr("%n held", nullptr, int(window.held)));
    if (facts.isEmpty())
        facts.append(Words::tr("nothing is waiting"));
    return Words::tr("%1 – %2: %3", "a profile, its environment, what waits there")
        .arg(window.profile, environmentWord(window.environment), facts.join(u" · "_s));
}

} // namespace

QString desktopLines(const QList<DesktopFacts> &windows)
{
    QStringList lines;
    for (const DesktopFacts &window : windows)
        lines.append(lineOf(window));
    return lines.join(u'\n');
}

ProfileEnvironment gravest(const QList<DesktopFacts> &windows)
{
    ProfileEnvironment most = ProfileEnvironment::Sandbox;
    for (const DesktopFacts &window : windows)
        most = std::max(most, window.environment);
    return most;
}

} // namespace TMinus
