// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/consumer/consumercontrols.h"
#include "ui/consumer/messagetable.h"

class QPushButton;
class QStackedLayout;

namespace TMinus {

class CostStrip;
class EmptyPage;
class FilterLine;
class SharedClock;
class ZoneLens;

/// How a consumer is doing.
struct ConsumerStatus
{
    enum class State { Closed, Stopped, Polling, BackingOff };
    State state = State::Closed; ///< Closed: there is no service to poll
    QString group = {};
    QDateTime retryAt = {}; ///< of BackingOff
    bool operator==(const ConsumerStatus &) const = default;
};

/// One consumer: its controls, what came, and what it costs. It asks for things by its signals and
/// sees its model change.
class ConsumerPage final : public QWidget
{
    Q_OBJECT

public:
    /// What a page looks at; all must outlive it.
    struct Views
    {
        MessageModel &model;
        SharedClock &clock;
        const ZoneLens &lens;
    };
    explicit ConsumerPage(const Views &views, QWidget *parent = nullptr);

    MessageModel &model() const { return m_model; }
    ConsumerControls &controls() const { return *m_controls; }
    MessageTable &table() const { return *m_messages; }
    FilterLine &filter() const { return *m_filter; }
    /// The service's time.
    QDateTime now() const;
    const ConsumerStatus &status() const { return m_status; }
    void showStatus(const ConsumerStatus &status);
    void showCosts(const ConsumerCosts &costs);
    /// Topics and group in a few words, for a tab.
    QString title() const;
    /// Rows that came and are not in sight.
    qsizetype newCount() const;
    void setPaused(bool isPaused);
    /// Takes over what somebody chose and typed in @p other, a page of the same rows.
    void takeViewOf(const ConsumerPage &other);
    /// Goes on, and to the newest row.
    void showNewest();

Q_SIGNALS:
    void startRequested();
    void acknowledgeRequested(const QList<TMinus::MessageHandle> &deliveries);
    void settleRequested(const TMinus::MessageHandle &delivery, TMinus::MessageDeed deed);
    void detailsRequested(const QModelIndex &index);
    /// What the header shows of it is another.
    void changed();

private:
    void createWidgets();
    void arrangeWidgets();
    void connectSignals();
    void showPage();
    void showNew();
    void tick();

    MessageModel &m_model;
    SharedClock &m_clock;
    ConsumerControls *m_controls;
    QPushButton *m_new;
    FilterLine *m_filter;
    MessageTable *m_messages;
    EmptyPage *m_empty;
    CostStrip *m_costs;
    QStackedLayout *m_pages;
    ConsumerStatus m_status;
    ConsumerCosts m_lastCosts;
};

} // namespace TMinus
