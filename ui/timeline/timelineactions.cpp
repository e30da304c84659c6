// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelineactions.h"

#include "base/result.h"
#include "ui/shell/windowactions.h"
#include "ui/style/iconbook.h"
#include "ui/timeline/timelineview.h"

namespace TMinus {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::TimelineActions)
};

struct Entry
{
    TimelineDeed deed;
    const char *name; ///< of the object
    const char *words;
    const char *keys; ///< several are parted by "; "
    const char *icon; ///< empty: none
};

using enum TimelineDeed;

constexpr Entry entries[] = {
    {Home, "timelineNow", QT_TRANSLATE_NOOP("TMinus::TimelineActions", "Go to now"), "Home",
     "target"},
    {ZoomIn, "timelineZoomIn", QT_TRANSLATE_NOOP("TMinus::TimelineActions", "Zoom in"),
     "+; =", "plus"},
    {ZoomOut, "timelineZoomOut", QT_TRANSLATE_NOOP("TMinus::TimelineActions", "Zoom out"), "-",
     "minus"},
    {Back, "timelineBack", QT_TRANSLATE_NOOP("TMinus::TimelineActions", "Back to the range before"),
     "Backspace", "chevl"},
    {Forward, "timelineForward",
     QT_TRANSLATE_NOOP("TMinus::TimelineActions", "Forward to the range after"), "Alt+Backspace",
     "chevr"},
    {HalfHour, "timelineHalfHour", QT_TRANSLATE_NOOP("TMinus::TimelineActions", "Show 30 minutes"),
     "Alt+1", ""},
    {SixHours, "timelineSixHours", QT_TRANSLATE_NOOP("TMinus::TimelineActions", "Show 6 hours"),
     "Alt+2", ""},
    {Day, "timelineDay", QT_TRANSLATE_NOOP("TMinus::TimelineActions", "Show 1 day"), "Alt+3", ""},
    {Week, "timelineWeek", QT_TRANSLATE_NOOP("TMinus::TimelineActions", "Show 7 days"), "Alt+4",
     ""},
    {Month, "timelineMonth", QT_TRANSLATE_NOOP("TMinus::TimelineActions", "Show 30 days"), "Alt+5",
     ""},
    {Fold, "timelineFold", QT_TRANSLATE_NOOP("TMinus::TimelineActions", "Fold gaps"), "G", "fold"},
    {Months, "timelineMonths", QT_TRANSLATE_NOOP("TMinus::TimelineActions", "Months"), "M",
     "calendar"},
    {Save, "timelineSave", QT_TRANSLATE_NOOP("TMinus::TimelineActions", "Save what is in sight…"),
     "Ctrl+Shift+S", "save"},
    {CollapseLane, "timelineCollapse",
     QT_TRANSLATE_NOOP("TMinus::TimelineActions", "Collapse or open the lane"), "Space", ""},
    {CollapseAll, "timelineCollapseAll",
     QT_TRANSLATE_NOOP("TMinus::TimelineActions", "Collapse or open all lanes"), "Ctrl+Space", ""},
    {Card, "timelineCard", QT_TRANSLATE_NOOP("TMinus::TimelineActions", "Card of the message"),
     "Ctrl+I", "info"},
    {Twin, "timelineTwin",
     QT_TRANSLATE_NOOP("TMinus::TimelineActions", "The same message in the table"), "Ctrl+T", ""},
    {Earlier, "timelineEarlier",
     QT_TRANSLATE_NOOP("TMinus::TimelineActions", "Move what is held one step earlier"), "Alt+Left",
     ""},
    {Later, "timelineLater",
     QT_TRANSLATE_NOOP("TMinus::TimelineActions", "Move what is held one step later"), "Alt+Right",
     ""},
    {MuchEarlier, "timelineMuchEarlier",
     QT_TRANSLATE_NOOP("TMinus::TimelineActions", "Move what is held ten steps earlier"),
     "Alt+Shift+Left", ""},
    {MuchLater, "timelineMuchLater",
     QT_TRANSLATE_NOOP("TMinus::TimelineActions", "Move what is held ten steps later"),
     "Alt+Shift+Right", ""},
    {Quiet, "timelineQuiet",
     QT_TRANSLATE_NOOP("TMinus::TimelineActions", "Move what is held to a quiet slot"), "Q", ""},
};

} // namespace

void addTimelineActions(TimelineView &view)
{
    for (const Entry &entry : entries) {
        const QString name = QString::fromLatin1(entry.icon);
        auto *action = new QAction(Words::tr(entry.words), &view);
        action->setObjectName(QString::fromLatin1(entry.name));
        action->setShortcuts(QKeySequence::listFromString(QString::fromLatin1(entry.keys)));
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setProperty(roomProperty, paneToken(PaneId::Timeline));
        action->setProperty(iconNameProperty, name);
        if (!name.isEmpty())
            action->setIcon(icon(name));
        QObject::connect(action, &QAction::triggered, &view,
                         [&view, deed = entry.deed] { perform(view, deed); });
        view.addAction(action);
    }
}

} // namespace TMinus
