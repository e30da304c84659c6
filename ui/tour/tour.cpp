// SPDX-License-Identifier: Apache-2.0
#include "ui/tour/tour.h"

#include "base/result.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windowactions.h"
#include "ui/tour/tourcallout.h"

namespace TMinus {

namespace {

using Deed = WindowActions::Deed;

struct Stop
{
    TourCallout::Step words;
    PaneId pane;
    QString target; ///< objectName of what it points at; where that is not in sight: the pane
};

QList<Stop> stops()
{
    return {{{Tour::tr("Send four messages, 10 seconds ahead"),
              Tour::tr("A small broker runs inside T-Minus: no account, and nothing leaves this "
                       "computer. The form shows what is sent. Choose Send four and watch the "
                       "line."),
              Tour::tr("Send four")},
             PaneId::Compose,
             u"composeFooter"_s},
            {{Tour::tr("Watch the line"),
              Tour::tr("Each message stands on the timeline at the time when it is due, and moves "
                       "towards now. What is sent cannot be taken back; what is held here can."),
              {}},
             PaneId::Timeline,
             u"lanes"_s},
            {{Tour::tr("Start a consumer"),
              Tour::tr("Start, or F5, asks the broker for what is due. Here it polls already. "
                       "Taking a message hides it from the group's other consumers until its "
                       "lease ends."),
              {}},
             PaneId::Consumer,
             u"startConsumer"_s},
            {{Tour::tr("Acknowledge one"),
              Tour::tr("Ack on a row, or A, takes the message for good. The bar beside it shows "
                       "how long that is possible; afterwards the message comes again."),
              {}},
             PaneId::Consumer,
             u"messages"_s}};
}

} // namespace

Tour::Tour(MainWindow &window)
    : m_window(window)
    , m_callout(new TourCallout(&window))
{
    connect(m_callout, &TourCallout::skipped, this, &Tour::end);
    connect(m_callout, &TourCallout::nextChosen, this, [this] { show(m_step + 1); });
    connect(&window.panes(), &PaneArea::sightChanged, this, &Tour::followWindow);
    QAction &send = window.actions().action(Deed::SendFour);
    connect(m_callout, &TourCallout::deedChosen, &send, &QAction::trigger);
    connect(&send, &QAction::triggered, this, [this] {
        if (m_step == 0)
            show(1);
    });
}

void Tour::begin()
{
    Q_EMIT draftWanted();
    show(0);
}

void Tour::show(int step)
{
    const QList<Stop> all = stops();
    if (step >= all.size())
        return end();
    m_step = step;
    const Stop &stop = all.at(step);
    m_window.panes().open(stop.pane);
    m_callout->show(stop.words, step, int(all.size()),
                    {m_window.findChild<QWidget *>(stop.target),
                     m_window.findChild<QWidget *>(paneToken(stop.pane))});
}

/// A window that becomes narrow shows one pane alone: the one that is spoken of.
void Tour::followWindow()
{
    if (m_window.panes().isNarrow() == m_isNarrow)
        return;
    m_isNarrow = !m_isNarrow;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_step >= 0)
                show(m_step);
        },
        Qt::QueuedConnection);
}

void Tour::end()
{
    if (m_step < 0)
        return;
    m_step = -1;
    m_callout->hide();
    Q_EMIT ended();
}

} // namespace TMinus
