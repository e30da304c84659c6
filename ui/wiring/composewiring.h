// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/compose/undobar.h"
#include "ui/wiring/loadfeed.h"
#include "ui/wiring/manywiring.h"

namespace TMinus {

class ComposePane;
class MainWindow;
class SharedClock;
class ZoneLens;

/// The form of a window: what it asks for goes to the service while the link is open, and what
/// became of it is told in the window.
class ComposeWiring final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the wiring.
    ComposeWiring(ServiceLink &link, SharedClock &clock, ZoneLens &lens, Workers &workers,
                  MainWindow &window);
    ~ComposeWiring() override;

    ComposePane &pane() const { return *m_pane; }
    /// What can be taken back now.
    QList<Leaving> leaving() const;
    /// Offers to take these back: they were sent before the window was built anew.
    void offerUndo(const QList<Leaving> &messages);
    /// Puts a held message into the form, to be edited in place.
    void edit(const LedgerMessage &message);

Q_SIGNALS:
    /// The service accepted a message that is due then; not valid: at once.
    void accepted(const QString &topic, const QDateTime &due);

private:
    void fillMenu();
    void createUndoBar(SharedClock &clock);
    void open();
    void close();
    void setAccess(const ComposeAccess &access);
    void showAccess();
    void send(const SendWish &wish);
    void hold(const HoldWish &wish);
    void saveEdit(const QString &id, const SendWish &wish,
                  std::optional<std::chrono::milliseconds> lead);
    void takeReport(const SendWish &wish, const Result<SendReport> &outcome);
    void takeHeld(const HoldWish &wish, const Result<HeldReport> &outcome);
    void tell(const SendReport &report);
    void complain(const SendWish &wish, const Error &error);
    void takeBack(const QStringList &ids);
    void sendNow(const QStringList &ids);
    void copy(SnippetLanguage language, const SendWish &wish);

    ServiceLink &m_link;
    ZoneLens &m_lens;
    MainWindow &m_window;
    LoadFeed m_load;
    ManyWiring m_many;
    ComposePane *m_pane = nullptr;   ///< the window's
    UndoBar *m_undo = nullptr;       ///< the window's
    std::unique_ptr<QObject> m_open; ///< while the link is open: the context of its calls
};

} // namespace TMinus
