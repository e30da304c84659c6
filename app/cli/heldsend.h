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
    void lookWhetherCancelled();
    void takeReport(const SendReport &report);
    void cancelled(const Result<AppendedEvent> &outcome);

    Session &m_session;
    Desk &m_desk;
    HeldReport m_held;
    bool m_isStopped = false;
};

/// Says what became of a message; how the program is to end for it.
Exit tellReport(Session &session, const SendReport &report);

} // namespace TMinus
