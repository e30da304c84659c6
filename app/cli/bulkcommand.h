// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/holdoptions.h"
#include "cli/session.h"
#include "console/bulksender.h"

#include <QObject>

namespace TMinus {

/// The part of tminusctl send that sends many messages.
class BulkCommand final : public QObject
{
    Q_OBJECT

public:
    /// @p session must outlive it.
    explicit BulkCommand(Session &session);

    /// Starts; ends by Session::end(). What only the session knows is filled in here; @p holding
    /// says whether the messages wait here.
    void start(BulkPlan plan, const HoldOptions &holding);
    /// Removes the journal of @p file and ends.
    void forget(const QString &file);
    /// Hands out no more rows.
    void stop();

private:
    Result<void> ask(BulkPlan &plan) const;
    Result<void> complete(BulkPlan &plan, Desk &desk, const HoldOptions &holding) const;
    void connectSender();
    void takeSurvey(const BulkSurvey &survey);
    void refuse(const BulkSurvey &survey);
    void warnOf(const BulkSurvey &survey);
    void showPlanned(const PlannedRow &row);
    void takeOutcome(qint64 row, const SendReport &report);
    void takeHeld(qint64 row, const HeldReport &report);
    void showProgress();
    void finish(const BulkSummary &summary);
    Exit exitOf(const BulkSummary &summary) const;

    Session &m_session;
    std::unique_ptr<BulkSender> m_sender;
    QTimer m_progress;
    BulkSurvey m_survey;
    QDateTime m_leaves; ///< the first of those that are held
    qint64 m_busyPerMinute = 0;
    bool m_isDryRun = false;
    bool m_isHolding = false;
    bool m_isBegun = false;
    Exit m_worst = Exit::Done;
};

} // namespace TMinus
