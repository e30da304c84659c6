// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/desktopnotices.h"

#include "base/result.h"

namespace TMinus {

namespace {

constexpr int dueAhead = 60;       ///< s: from there on the next one is told
constexpr int dueRest = 600;       ///< s between two of these
constexpr int stallPatience = 60;  ///< s that polls may wait before it is told
constexpr int quietTime = 30 * 60; ///< s

} // namespace

DesktopNotices::DesktopNotices(const PreferenceFile &preferences, Tools tools, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_tools(std::move(tools))
{}

void DesktopNotices::take(const QList<DesktopFacts> &windows)
{
    for (const DesktopFacts &window : windows)
        takeOne(window, !m_past.contains(window.profile));
}

/// What was overdue before anybody looked is in the window, and told there.
void DesktopNotices::takeOne(const DesktopFacts &window, bool isNew)
{
    Past &past = m_past[window.profile];
    const qsizetype before = std::exchange(past.overdue, window.overdue);
    if (!isNew && window.overdue > before)
        tell(tr("%n message(s) of %1 are overdue.", nullptr, int(window.overdue))
                 .arg(window.profile),
             tr("They were watched for, and did not come."));
    takeDue(window, past);
    takeStall(window, past);
}

void DesktopNotices::takeDue(const DesktopFacts &window, Past &past)
{
    const QDateTime now = m_tools.now();
    const qint64 ahead = window.nextDue.isValid() ? now.secsTo(window.nextDue) : -1;
    const bool isToldOf = past.toldDue == window.nextDue
        || (past.toldDueAt.isValid() && past.toldDueAt.secsTo(now) < dueRest);
    if (ahead < 0 || ahead > dueAhead || isToldOf)
        return;
    past.toldDue = window.nextDue;
    past.toldDueAt = now;
    tell(tr("A message of %1 is due at %2.").arg(window.profile, window.nextDueClock), {});
}

void DesktopNotices::takeStall(const DesktopFacts &window, Past &past)
{
    if (!window.isStalled) {
        past.stalledSince = {};
        past.toldStall = false;
        return;
    }
    const QDateTime now = m_tools.now();
    if (!past.stalledSince.isValid())
        past.stalledSince = now;
    if (past.toldStall || past.stalledSince.secsTo(now) < stallPatience)
        return;
    past.toldStall = true;
    tell(tr("A consumer of %1 gets no answer.").arg(window.profile),
         tr("It goes on trying; until then nothing is watched."));
}

void DesktopNotices::tellNotHandedOver(const QString &profile, const QString &name,
                                       const QString &why)
{
    tell(tr("%1 of %2 could not be handed over.", "%1 is a message, %2 a profile")
             .arg(name, profile),
         why);
}

void DesktopNotices::beQuiet()
{
    m_quietUntil = m_tools.now().addSecs(quietTime);
}

bool DesktopNotices::isQuiet() const
{
    const QDateTime now = m_tools.now();
    const NoticePreferences &wish = m_preferences.preferences().notices;
    return !wish.isOn || wish.isQuietAt(now.toLocalTime().time())
        || (m_quietUntil.isValid() && now < m_quietUntil)
        || (m_tools.isLookedAt && m_tools.isLookedAt());
}

void DesktopNotices::tell(const QString &title, const QString &text)
{
    if (!isQuiet() && m_tools.show)
        m_tools.show(title, text);
}

} // namespace TMinus
