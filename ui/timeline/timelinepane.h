// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/timeline/timelinescene.h"

#include <QWidget>

#include <functional>

class QPushButton;
class QSplitter;
class QStackedLayout;
class QToolButton;

namespace TMinus {

class EmptyPage;
class MonthNavigator;
class OverviewStrip;
class PaneHeader;
class PictureSaver;
class ProvenanceLine;
class Segments;
class TimelineView;

/// The timeline with its header, the overview above it and the table of the same messages below.
class TimelinePane final : public QWidget
{
    Q_OBJECT

public:
    /// Puts its controls into @p header. Both that and @p scene must outlive the pane.
    TimelinePane(TimelineScene &scene, PaneHeader &header, QWidget *parent = nullptr);

    TimelineView &view() const { return *m_view; }
    OverviewStrip &overview() const { return *m_overview; }
    ProvenanceLine &provenance() const { return *m_provenance; }
    MonthNavigator &months() const { return *m_months; }
    void showMonths(bool isShown);
    /// Writes what is in sight to @p file: as lines where its name ends in .svg, else as PNG.
    void save(const QString &file);
    /// Writes what @p make gives, on another thread, to @p file; saved() or saveFailed() follows.
    void write(const QString &file, std::function<QByteArray()> make);
    /// The messages are being read: nobody knows yet that there are none.
    void setBusy(bool isBusy);
    /// Puts the filter of timeline and table into the header. The header takes it.
    void setFilter(QWidget *filter);
    /// Puts the table of the same messages below. The pane takes it.
    void setTwin(QWidget *twin);
    /// What to say while there is nothing; @p action is offered as a button, empty: none.
    void sayEmpty(const QString &text, const QString &action = {});

Q_SIGNALS:
    void emptyActionChosen();
    /// Somebody wants what is in sight as a calendar.
    void calendarRequested(const QString &file);
    void saved(const QString &file);
    /// @p why is as the system says it.
    void saveFailed(const QString &file, const QString &why);

private:
    void createWidgets();
    void fillHeader();
    void arrangeWidgets();
    void connectSignals();
    void connectMonths();
    void showRange();
    void showPage();
    void foldHeader();
    void askWhereToSave();
    void saveLines(const QString &file);

    TimelineScene &m_scene;
    PaneHeader &m_header;
    Segments *m_steps;
    QPushButton *m_now;
    QToolButton *m_fold;
    QToolButton *m_month;
    QToolButton *m_save;
    OverviewStrip *m_overview;
    TimelineView *m_view;
    EmptyPage *m_empty;
    ProvenanceLine *m_provenance;
    MonthNavigator *m_months;
    PictureSaver *m_saver;
    QSplitter *m_halves;
    QStackedLayout *m_pages;
    QWidget *m_filter = nullptr;
    QWidget *m_twin = nullptr;
    bool m_isBusy = false;
};

} // namespace TMinus
