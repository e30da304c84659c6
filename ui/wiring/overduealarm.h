// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledger.h"

#include <QObject>

namespace TMinus {

class MessageBars;
class SharedClock;
class ZoneLens;
struct BarText;

/// Tells of messages that are overdue: on which topic, since when, who watched, what came last. One
/// bar, which goes on counting until it is closed or the last of them has come.
class OverdueAlarm final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        MessageBars &bars;
        Ledger &ledger;
        const SharedClock &clock;
        const ZoneLens &lens;
    };
    /// All must outlive the alarm.
    explicit OverdueAlarm(const Parts &parts, QObject *parent = nullptr);

    /// Messages of this profile; nothing was told yet.
    void setProfile(const QString &profile);
    /// So many are overdue now. More than were told raise the alarm.
    void take(qsizetype overdue);
    /// A second has passed: minutes are counted, and the quiet ends.
    void tick();

Q_SIGNALS:
    /// Somebody wants to see them.
    void showRequested();

private:
    /// What is known of them.
    struct Story
    {
        QList<LedgerMessage> messages = {}; ///< the first ones, by due
        QStringList topics = {};
        QList<WatchInterval> watched = {};          ///< the topic of the first one, when it was due
        std::optional<QDateTime> lastArrival = {};  ///< on the topic, of the last day
        QList<std::chrono::milliseconds> late = {}; ///< of those, rising
    };
    bool isQuiet() const;
    void ask();
    void askWatching();
    void askArrivals();
    void takeArrivals(const QList<LedgerMessage> &messages);
    void tell();
    BarText words() const;
    QString story(const QString &group) const;
    QString title() const;
    QString detail() const;
    void choose(int action);
    void copy() const;

    const Parts m_parts;
    QString m_profile;
    qsizetype m_overdue = 0;
    qsizetype m_told = 0;
    QDateTime m_quietUntil;
    Story m_story;
    PendingReply m_asking;
    int m_seconds = 0; ///< since the words were made
};

} // namespace TMinus
