// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/paneid.h"

#include <QMainWindow>
#include <QMap>

class QDockWidget;

namespace TMinus {

class FilterLine;
class PaneHeader;

/// Where the panes stand: the timeline in the middle, the others as docks that can be moved, hidden
/// and floated. A narrow window shows one of them at a time; the docks stay as they were and stand
/// there again when it grows.
class PaneArea final : public QMainWindow
{
    Q_OBJECT

public:
    explicit PaneArea(QWidget *parent = nullptr);
    ~PaneArea() override;

    /// How the docks stand, and which panes are in sight.
    struct Arrangement
    {
        QByteArray docks = {};
        bool hasTimeline = true;
        PaneId narrow = PaneId::Timeline; ///< the one that a narrow window shows
    };

    /// Gives @p pane what it shows. The area takes @p body; before, the pane is empty.
    void setBody(PaneId pane, QWidget *body);
    PaneHeader &header(PaneId pane) const { return *m_headers.value(pane); }
    bool isInSight(PaneId pane) const;
    /// Brings @p pane into sight and gives it the focus.
    void open(PaneId pane);
    /// Hides @p pane, or brings it into sight. A narrow window changes to it.
    void toggle(PaneId pane);
    /// The pane that has the focus; the timeline where none has.
    PaneId focused() const;
    /// The filter of @p pane that is in sight; null: it has none.
    FilterLine *filterOf(PaneId pane) const;
    /// Gives the focus to the next pane that is in sight; @p step is 1 or -1.
    void focusNext(int step);
    /// Whether it shows one pane at a time.
    bool isNarrow() const { return m_isNarrow; }
    /// The usual sizes, for a window of @p size that has no memory.
    void arrangeAnew(const QSize &size);
    Arrangement arrangement() const;
    void restore(const Arrangement &arrangement);

Q_SIGNALS:
    void sightChanged(TMinus::PaneId pane, bool isInSight);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setNarrow(bool isNarrow);
    void createMiddle();
    void createDock(PaneId pane, Qt::DockWidgetArea area);
    void fillMenu(PaneId pane);
    void showOnly(PaneId pane);
    void showWide(const Arrangement &arrangement);
    void takeSizes();
    void setTimelineShown(bool isShown);
    void limit();
    QWidget *paneOf(PaneId pane) const;

    QWidget *m_middle = nullptr;
    QMap<PaneId, PaneHeader *> m_headers;
    QMap<PaneId, QDockWidget *> m_docks; ///< all but the timeline
    QMap<PaneId, QWidget *> m_bodies;
    bool m_isNarrow = false;
    PaneId m_narrow = PaneId::Timeline;
    Arrangement m_wide;          ///< while it is narrow: how it was
    QMap<PaneId, QSize> m_sizes; ///< of the docks, the last ones in a wide window
};

} // namespace TMinus
