// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgermessage.h"
#include "ui/desktop/consolelink.h"

#include <QObject>

namespace TMinus {

class Ledger;
class MainWindow;
class SharedClock;
class TimelineWiring;
class TwinWiring;
class ZoneLens;

/// Shows what a link names in a window, and makes links to what the window shows. Nothing but the
/// view is another afterwards.
class LinkWiring final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        MainWindow &window;
        Ledger &ledger;
        SharedClock &clock;
        ZoneLens &lens;
        TimelineWiring &timeline;
        TwinWiring &twin;
    };
    /// All must outlive the wiring.
    explicit LinkWiring(const Parts &parts);

    void show(const ConsoleLink &link);
    /// Puts a link to @p message into the clipboard.
    void copyLinkTo(const LedgerMessage &message);
    /// The profile that links are about from now on.
    void setProfile(const QString &profile) { m_profile = profile; }

Q_SIGNALS:
    /// The message that a link names, to be shown.
    void messageFound(const TMinus::LedgerMessage &message);

private:
    void copyLink();
    void offer(const ConsoleLink &link);
    QString zone() const;
    PaneId paneInUse() const;
    QString applyFilter(PaneId pane, const QString &filter);
    void findMessage(const QString &id);
    void tellUnknown(const QStringList &parts);

    const Parts m_parts;
    QString m_profile;
};

} // namespace TMinus
