// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/bulksender.h"
#include "models/bulkmodel.h"
#include "ui/compose/composeaccess.h"
#include "ui/many/manyfoot.h"

#include <QDialog>
#include <QFileSystemWatcher>

namespace TMinus {

class AnswerFields;
class ManyHead;
class ManyMapping;
class ManyPace;
class ManySource;
class ZoneLens;

/// Many messages at once: where they come from, what a dry run says of each row, and what becomes of
/// it. It reads and sends nothing itself.
class ManyDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Setup
    {
        SendWish common = {};              ///< the message in the form
        std::optional<BulkHold> hold = {}; ///< they are held here
        QString zone = {};                 ///< of times in a file that name none; IANA
        int busyPerMinute = 100;
        int confirmFrom = 20; ///< so many are asked about first
        int perSecond = 0;    ///< what the profile allows; 0: as fast as it goes
        std::function<Result<void>(qint64)> permit = {}; ///< whether so many may go
    };
    /// @p lens outlives it.
    ManyDialog(Setup setup, ZoneLens &lens, QWidget *parent = nullptr);

    /// Opens with the rows of @p file.
    void setFile(const QString &file);
    void setAccess(const ComposeAccess &access);
    /// Asks for a dry run of what is chosen now.
    void lookAgain();
    BulkModel &model() { return m_model; }

    /// So many rows were looked at so far.
    void showLooked(qint64 rows);
    void showSurvey(const BulkSurvey &survey);
    /// The rows could not be looked at.
    void showFault(const Error &error);
    /// They are leaving.
    void showBegun();
    void takeOutcome(qint64 row, const SendReport &report);
    void takeHeld(qint64 row, const HeldReport &report);
    void showProgress(const BulkSummary &summary);
    void showFinished(const BulkSummary &summary);
    /// What became of saving rows.
    void showSaved(const QString &file, const Result<qint64> &saved);

    void reject() override;

Q_SIGNALS:
    /// Nothing may leave for it.
    void dryRunRequested(const TMinus::BulkPlan &plan);
    /// @p expected rows are known to be good.
    void sendRequested(const TMinus::BulkPlan &plan, qint64 expected);
    void pauseRequested(bool isPaused);
    void stopRequested();
    void saveRequested(const TMinus::BulkPlan &plan, const QMap<qint64, TMinus::RowVerdict> &rows,
                       const QString &file);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void arrangeWidgets();
    void connectSignals();
    BulkPlan plan() const;
    QString fault() const;
    void showFoot();
    QString stopReason() const;
    ManyFoot::Stage stage() const { return m_stage; }
    void setStage(ManyFoot::Stage stage);
    void act();
    void ask();
    QString nameToType() const;
    void togglePause();
    void fix();
    void chooseTarget();
    bool isRunning() const;

    const Setup m_setup;
    ZoneLens &m_lens;
    ComposeAccess m_access;
    BulkModel m_model;
    QFileSystemWatcher m_watcher;
    QTimer m_edited; ///< looks when nothing was changed for a moment
    BulkPlan m_plan; ///< as it was looked at
    BulkSurvey m_survey;
    ManyFoot::Stage m_stage = ManyFoot::Stage::Looking;
    ManySource *m_source;
    ManyMapping *m_mapping;
    AnswerFields *m_answers;
    ManyPace *m_pace;
    QWidget *m_form;
    ManyHead *m_head;
    QWidget *m_table;
    ManyFoot *m_foot;
};

} // namespace TMinus
