// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/workers.h"
#include "console/bulksender.h"
#include "console/composedraft.h"
#include "ui/compose/composeaccess.h"
#include "ui/wiring/servicelink.h"

#include <QTimer>

namespace TMinus {

class MainWindow;
class ManyDialog;
class ZoneLens;

/// The dialog of many messages: its rows are looked at and sent over the link while that is open,
/// and each of them is in the ledger.
class ManyWiring final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the wiring.
    ManyWiring(ServiceLink &link, ZoneLens &lens, Workers &workers, MainWindow &window);
    ~ManyWiring() override;

    /// Opens the dialog for @p common, the message in @p form.
    void open(const SendWish &common, const ComposeDraft &form);
    void setAccess(const ComposeAccess &access);

private:
    void connectDialog();
    void lookAt(const BulkPlan &plan);
    void send(const BulkPlan &plan, qint64 expected);
    void begin(BulkPlan plan);
    void takeSurvey(const BulkSurvey &survey);
    void takeOutcome(qint64 row, const SendReport &report);
    void takeHeld(qint64 row, const HeldReport &report);
    void finish(const BulkSummary &summary);
    void save(const BulkPlan &plan, const QMap<qint64, RowVerdict> &rows, const QString &file);
    void tick();
    void dropSender();
    void letGo();

    ServiceLink &m_link;
    ZoneLens &m_lens;
    Workers &m_workers;
    MainWindow &m_window;
    ComposeAccess m_access;
    QPointer<ManyDialog> m_dialog;
    std::unique_ptr<BulkSender> m_sender;
    QTimer m_tick;          ///< how far it is
    qint64 m_expected = 0;  ///< good rows, as the dialog has shown them
    bool m_isMeant = false; ///< they are to be sent
    bool m_isSending = false;
};

} // namespace TMinus
