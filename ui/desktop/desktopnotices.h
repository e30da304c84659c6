// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/now.h"
#include "settings/preferencefile.h"
#include "ui/desktop/desktopfacts.h"

#include <QHash>
#include <QObject>

namespace TMinus {

/// Which of what happens is told by the desktop: the next due message, overdue ones, polls that nobody
/// answers, and held messages that could not be handed over. Nothing while somebody looks at a window
/// of ours, in quiet hours, or where notices are off.
class DesktopNotices final : public QObject
{
    Q_OBJECT

public:
    struct Tools
    {
        Now now = systemNow();
        std::function<bool()> isLookedAt = {};                           ///< none: nobody looks
        std::function<void(const QString &, const QString &)> show = {}; ///< title and text
    };
    /// @p preferences outlives it.
    DesktopNotices(const PreferenceFile &preferences, Tools tools, QObject *parent = nullptr);

    /// How things stand in all windows; told each second.
    void take(const QList<DesktopFacts> &windows);
    /// The held message @p name of @p profile could not be handed over.
    void tellNotHandedOver(const QString &profile, const QString &name, const QString &why);
    /// Nothing is told for a while.
    void beQuiet();
    /// Until when; invalid, or past: it is not.
    const QDateTime &quietUntil() const { return m_quietUntil; }

private:
    /// What is known of a profile's last state.
    struct Past
    {
        qsizetype overdue = 0;
        QDateTime toldDue = {};   ///< the due time that was told last
        QDateTime toldDueAt = {}; ///< and when
        QDateTime stalledSince = {};
        bool toldStall = false;
    };
    void takeOne(const DesktopFacts &window, bool isNew);
    void takeDue(const DesktopFacts &window, Past &past);
    void takeStall(const DesktopFacts &window, Past &past);
    void tell(const QString &title, const QString &text);
    bool isQuiet() const;

    const PreferenceFile &m_preferences;
    const Tools m_tools;
    QHash<QString, Past> m_past; ///< by profile
    QDateTime m_quietUntil;
};

} // namespace TMinus
