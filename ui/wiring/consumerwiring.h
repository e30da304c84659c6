// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/workers.h"
#include "ui/wiring/detailswiring.h"
#include "ui/wiring/messageexport.h"

#include <QSet>

namespace TMinus {

class ConsumerPane;
class RowColours;
class SavedFilters;
class MainWindow;
class StatusWriter;

/// What consumers are and have been told, whatever window shows them.
struct ConsumerStock
{
    std::vector<std::unique_ptr<ConsumerLine>> lines = {}; ///< go when the link is closed
    int current = 0;                                       ///< of them, in sight
    QSet<QString> agreed = {};     ///< groups of production that may be polled without asking
    bool hasConfirmedLive = false; ///< production was asked once
};

/// The consumers of a window: the pane and one line for each consumer. While the link is closed
/// nothing polls, and what came stays. Lines that are in the stock already are shown as they are.
class ConsumerWiring final : public QObject
{
    Q_OBJECT

public:
    /// What the wiring connects; all must outlive it.
    struct Parts
    {
        ServiceLink &link;
        SharedClock &clock;
        ZoneLens &lens;
        MainWindow &window;
        StatusWriter &status;
        ConsumerStock &stock;
        Workers &workers;
        SavedFilters &filters;
        RowColours &colours;
    };
    explicit ConsumerWiring(const Parts &parts);
    ~ConsumerWiring() override;

    /// The rows of the first consumer.
    MessageModel &messages() { return lines().front()->model(); }
    ConsumerPane &pane() const { return *m_pane; }
    DetailsWiring &details() { return m_details; }
    /// What stands in each consumer, in their order.
    QList<ShownMessages> shownMessages() const;
    /// Brings the message of this number in the consumer number @p consumer into sight.
    void openMessage(int consumer, quint32 number);
    /// Whether polls wait because nobody answered, and nobody has since.
    bool isStalled() const { return m_isStalled; }
    /// The consumers and what is chosen in them, for the next start.
    QVariantList memory() const;
    /// Makes the consumers of the last time; those that are there stay as they are.
    void recall(const QVariantList &memory);
    /// What keeps arrivals before anybody hears of them; counts for links opened from now on.
    void setKeeper(const ConsumerSessionTools::Keeper &keep) { m_keep = keep; }

Q_SIGNALS:
    /// A session is there and not started yet: who records what it does connects now.
    void sessionOpened(TMinus::ConsumerSession &session);
    /// The operator wants a copy of a message in the form.
    void duplicateRequested(const TMinus::Draft &draft);
    /// How many leases run in all consumers.
    void liveChanged(qsizetype live);

private:
    std::vector<std::unique_ptr<ConsumerLine>> &lines() const { return m_parts.stock.lines; }
    void openAll();
    void closeAll();
    void stopAll();
    bool openLine(ConsumerLine &line);
    ConsumerLine &addLine();
    void showLine(ConsumerLine &line);
    void showLines();
    void colourRows(ConsumerLine &line);
    void removeLine(ConsumerPage *page);
    ConsumerLine *lineOf(const ConsumerPage *page) const;
    void connectPane();
    void start(ConsumerLine &line);
    void askFirst(ConsumerLine &line, const QString &group);
    void exportRows(ConsumerLine &line);
    void copyRecords(ConsumerLine &line);
    void tellExport(const MessageExport::Wish &wish, const Result<qint64> &outcome);
    void acknowledgeLive(ConsumerLine &line);
    void askForTopic(ConsumerLine &line, const QList<MessageHandle> &live);
    void showState();
    void showBadge();

    const Parts m_parts;
    ConsumerPane *m_pane; ///< the window's
    qint64 m_polls = 0;   ///< answered so far
    bool m_isStalled = false;
    ConsumerSessionTools::Keeper m_keep;
    DetailsWiring m_details;
    MessageExport m_export;
    bool m_isFresh = true; ///< nobody saw its consumers yet
};

} // namespace TMinus
