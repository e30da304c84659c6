// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/consumersession.h"
#include "ui/consumer/consumerpage.h"

#include <QPointer>

namespace TMinus {

class MessageBars;
class ServiceLink;
struct BarText;
class SharedClock;
class ZoneLens;

/// One consumer of a window: its rows, its page, and, while the link is open, its session. What the
/// page asks for goes to the session, what the session tells goes to the rows. It outlives the page,
/// and gets another one when the window is built anew.
class ConsumerLine final : public QObject
{
    Q_OBJECT

public:
    /// What lines share; all must outlive them.
    struct Shared
    {
        ServiceLink &link;
        SharedClock &clock;
        ZoneLens &lens;
    };
    explicit ConsumerLine(const Shared &shared, QObject *parent = nullptr);
    ~ConsumerLine() override;

    /// Makes a new page, which looks as the one before it did; whoever shows it takes it. What
    /// happens is told in @p bars from now on.
    ConsumerPage *furnish(MessageBars &bars);
    /// The page that was made last.
    ConsumerPage *page() const { return m_page; }
    MessageModel &model() { return m_model; }
    /// While the link is open; else null.
    ConsumerSession *session() const { return m_session.get(); }
    void open(const Guard &guard, const ConsumerSessionTools::Keeper &keep);
    void close();
    void start();
    void stop();
    void acknowledge(const QList<MessageHandle> &deliveries);
    void settle(const MessageHandle &delivery, MessageDeed deed);
    /// The operator opened the details of this one.
    void view(const MessageHandle &delivery);

Q_SIGNALS:
    /// Polling began, ended, failed or goes on.
    void changed();
    /// The operator wants to see this row in full.
    void detailsRequested(const QModelIndex &index);

private:
    void connectPage();
    void connectSession();
    void tell(const BarText &text, const std::function<void(int)> &chosen = {});
    void showState();
    void tellReport(const AckReport &report);
    void tellLeased();
    bool needsSession(const QString &title);

    const Shared m_shared;
    MessageModel m_model;
    FieldMask m_mask; ///< of what comes from now on
    QPointer<ConsumerPage> m_page;
    QPointer<MessageBars> m_bars;
    std::unique_ptr<ConsumerSession> m_session;
};

} // namespace TMinus
