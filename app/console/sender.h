// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/now.h"
#include "console/guard.h"
#include "console/sendreport.h"
#include "messaging/transport.h"

#include <QObject>

namespace TMinus {

class Courier;

/// A wish to send: the draft, and where "after" was said its delay, counted from now on.
struct SendWish
{
    Draft draft = {}; ///< its due is replaced when after is there
    std::optional<std::chrono::milliseconds> after = {};
    bool again = false; ///< even if the same message was sent a moment ago
    /// Somebody knows that the clocks are far apart: a delay counts in the server's time all the same.
    bool acceptsSkew = false;
    QString id = {}; ///< of the new message in the ledger; empty: it gets one
    /// The delay by which the due of the draft was asked for, where it is an instant already.
    std::optional<std::chrono::milliseconds> dueAfter = {};
    bool operator==(const SendWish &) const = default;

    /// The delay that was asked for, if any.
    std::optional<std::chrono::milliseconds> askedAfter() const { return after ? after : dueAfter; }
};

/// Where a sender writes down what it does.
struct SendRecord
{
    Courier *courier = nullptr;             ///< outlives the sender; null: nothing is written down
    std::chrono::seconds duplicateWithin{}; ///< the duplicate guard; 0: none
    int busyPerMinute = 0; ///< warns where more are due in the same minute; 0: never
};

/// Sends messages: pre-flight, guard, then one publish and its one outcome. Never repeats one.
/// With a record nothing leaves that is not written down before, and the outcome is written down
/// whoever waits for it. The sender must outlive the contexts of its open calls, the transport the
/// sender.
class Sender final
{
public:
    Sender(Transport &transport, Guard guard, Now now, SendRecord record = {});

    /// Where it writes down what it does from the next message on.
    void setRecord(SendRecord record) { m_record = record; }

    /// What pre-flight says of @p wish at this moment; a delay counts in corrected time.
    QList<Finding> review(const SendWish &wish) const;

    /// Sends. A delay counts from this call on; where nothing is known of the server's clock yet,
    /// it is asked for first, since a delay is a matter of the server's time.
    /// The report comes for everything that was tried; where the clock could not be asked the
    /// message is not sent. Errors, before anything left: InvalidArgument (code and message of the
    /// first stop, or duplicate), ReadOnly; with a record Storage and Locked, too.
    PendingReply send(const SendWish &wish, QObject *context, Callback<SendReport> done);
    /// All of send() but the sending: the draft of the report may leave, unless it has an error.
    PendingReply prepare(const SendWish &wish, QObject *context, Callback<SendReport> done);
    /// Whether the same message was sent or held a moment ago: a warning, or nothing. The draft of
    /// @p wish has its due already.
    void findDuplicate(const SendWish &wish, QObject *context,
                       Callback<std::optional<Finding>> done) const;

private:
    struct Departure;
    using DeparturePtr = std::shared_ptr<Departure>;

    PendingReply begin(const DeparturePtr &departure);
    void askClock(const DeparturePtr &departure);
    void takeClock(const DeparturePtr &departure, const Result<ProbeReport> &outcome);
    void leave(const DeparturePtr &departure);
    static void refuse(const DeparturePtr &departure, const Error &error);
    void judgeDuplicate(const DeparturePtr &departure, const std::optional<Finding> &found);
    void lookAtMinute(const DeparturePtr &departure);
    void goOn(const DeparturePtr &departure);
    void publish(const DeparturePtr &departure);
    void carry(const DeparturePtr &departure);
    void takeAnswer(const DeparturePtr &departure, Result<PublishReceipt> &outcome);
    static void finish(Departure &departure, Result<SendReport> outcome);
    PreflightView view(const QDateTime &now, const SendWish &wish) const;
    Draft settled(const SendWish &wish, const QDateTime &at) const;

    Transport &m_transport;
    Guard m_guard;
    Now m_now;
    SendRecord m_record;
};

} // namespace TMinus
