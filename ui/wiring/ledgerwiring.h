// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledgerdeed.h"
#include "models/ledgermodel.h"
#include "ui/wiring/servicelink.h"

#include <QTimer>

namespace TMinus {

class LedgerDeeds;
class MainWindow;
class OutboxPane;
class StatusWriter;
class TwinPane;

/// The outbox of a window, and what is wished for in it and in the table below the timeline: that
/// goes over the desk of the link, or into the ledger, and what became of it is told.
class LedgerWiring final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the wiring.
    struct Parts
    {
        ServiceLink &link;
        SharedClock &clock;
        ZoneLens &lens;
        MainWindow &window;
        StatusWriter &status;
        TwinPane &twin; ///< the table below the timeline
        /// Whether the program goes on when the window is closed; none: it does not.
        std::function<bool()> staysBehind = {};
    };
    explicit LedgerWiring(const Parts &parts);
    ~LedgerWiring() override;

    OutboxPane &outbox() const { return *m_outbox; }
    /// When the next message is due; invalid: none is waiting.
    QDateTime nextDue() const { return m_nextDue; }
    /// Lists the messages of another profile.
    void showProfile(const Profile &profile);
    /// Gives the message, by its number in the ledger, another due time.
    void move(qint64 number, const QDateTime &due);
    /// Puts another one like it into the form.
    void duplicate(qint64 number);
    /// Writes down what somebody says about it.
    void note(const LedgerMessage &message, const QString &text);

Q_SIGNALS:
    /// The operator wants this message in the form; its body is with it.
    void draftRequested(const TMinus::Draft &draft);
    /// The operator wants to make another message of this one, which is held; its body is with it.
    void editRequested(const TMinus::LedgerMessage &message);
    /// Return or a double click on a message in the table.
    void opened(const TMinus::LedgerMessage &message);
    /// The operator wants to tell others of this message.
    void linkRequested(const TMinus::LedgerMessage &message);
    void nextDueChanged();
    /// What was held could not be handed over, for the first time.
    void notHandedOver(const QString &name, const QString &why);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void createPanes();
    void connectPanes();
    void connectDeeds(LedgerDeeds &deeds);
    void openLink();
    void followOutbox(Outbox &outbox);
    void act(LedgerDeed deed, const QList<LedgerMessage> &messages);
    void actOn(LedgerDeed deed, const LedgerMessage &message);
    void cancel(const LedgerMessage &message);
    void offerHoldAgain(const LedgerMessage &message);
    void moveMessage(const LedgerMessage &message, const QDateTime &due);
    void append(const LedgerMessage &message, const LedgerFact &fact);
    void withNumber(qint64 number, const std::function<void(const LedgerMessage &)> &done);
    void withWhole(const QString &id, const std::function<void(const LedgerMessage &)> &done);
    void tell(const Error &error);
    bool hasDesk();
    void showOwner();
    void showHeld();
    void askNextDue();
    void askQuit();
    void takeQuit(const Result<QuitQuestion> &question);
    void handOverAndQuit();
    void quit();

    const Parts m_parts;
    LedgerModel m_held;
    OutboxPane *m_outbox;
    QString m_profile; ///< id; empty: all
    QDateTime m_nextDue;
    QTimer m_asking;                 ///< for what is due next, a few times a second at most
    std::unique_ptr<QObject> m_desk; ///< while the link is open: the context of its calls
    bool m_mayQuit = false;          ///< it was asked what becomes of what is held
    QSet<QString> m_failed;          ///< could not be handed over, and that was told
};

} // namespace TMinus
