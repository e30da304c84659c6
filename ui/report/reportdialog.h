// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/reporttext.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace TMinus {

class Label;
class LoadBars;
class MessageBars;
class ReportCounts;
class Segments;

/// Makes a shift hand-over report: for what, since when, how far ahead, and what to say to the next
/// shift. It shows the counts, and asks for the rest by its signals.
class ReportDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Place
    {
        QList<std::pair<QString, QString>> profiles = {}; ///< id and title, the window's first
        QTimeZone zone = QTimeZone::systemTimeZone();
        QDateTime now = {};
        QString operatorName = {};
    };
    explicit ReportDialog(const Place &place, QWidget *parent = nullptr);

    /// What is chosen; without a mask. Errors: InvalidArgument, the time cannot be read.
    Result<ReportWish> wish() const;
    ReportFormat format() const;
    void showReport(const ShiftReport &report);
    /// How many are due in each part of what lies ahead; @p ticks are times below.
    void showLoad(const QList<qint64> &counts, const QStringList &ticks);
    MessageBars &bars() const { return *m_bars; }
    void setSaving(bool isSaving);

Q_SIGNALS:
    /// Another report is wanted, to be looked at.
    void previewRequested();
    void saveRequested();
    void copyRequested();

private:
    QWidget *upper();
    QWidget *middle();
    QWidget *lower();
    QWidget *foot();
    void fillSpans();
    void look();

    const Place m_place;
    QComboBox *m_profile;
    QComboBox *m_since;
    QComboBox *m_ahead;
    Segments *m_format;
    Label *m_title;
    Label *m_facts;
    ReportCounts *m_counts;
    Label *m_loadTitle;
    LoadBars *m_load;
    QPlainTextEdit *m_notes;
    QCheckBox *m_withoutBodies;
    QPushButton *m_copy;
    QPushButton *m_save;
    MessageBars *m_bars;
};

} // namespace TMinus
