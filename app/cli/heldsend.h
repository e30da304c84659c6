// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/session.h"
#include "console/desk.h"

namespace TMinus {

/// The part of tminusctl send that keeps a message here: it ends when the message is held, or, in
/// an undo window, when it has left or was taken back.
class HeldSend final : public QObject
{
    Q_OBJECT

public:
    HeldSend(Session &session, Desk &desk);

    void start(const HoldWish &wish);
    /// Takes back what waits for its undo window.
    void stop();

private:
    void takeHeld(const HeldReport &report);
    void tellHeld();
    void waitForUndo();
    void look();
    void takeMessage(const LedgerMessage &message);
    void tellOfAnother(const QList<LedgerEntry> &story);
    void takeReport(const SendReport &report);
    void takeCancel(const Result<AppendedEvent> &outcome);
    void tellCancelled();
    void end(Exit exit);
    void endWhenDone();

    Session &m_session;
    Desk &m_desk;
    HeldReport m_held;
    bool m_isStopped = false;
    std::optional<Exit> m_exit; ///< once its outcome is told
};

/// Warns where nobody is there who could hand over what is held and leaves at @p leaves; then, and
/// from the event loop, calls @p then. The session must have its ledger.
void warnIfNobodyHandsOver(Session &session, const QDateTime &leaves, QObject *context,
                           std::function<void()> then);

/// Says what became of a message; how the program is to end for it.
Exit tellReport(Session &session, const SendReport &report);

} // namespace TMinus
