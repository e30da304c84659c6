// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/loadstrip.h"

#include "base/result.h"
#include "ui/compose/loadbars.h"
#include "ui/controls/elidedlabel.h"
#include "ui/style/brushwork.h"
#include "ui/style/looks.h"
#include "ui/style/scaledtext.h"
#include "ui/style/typography.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace TMinus {

namespace {

constexpr int reach = 10; ///< minutes to either side
constexpr qint64 minute = 60;

QString clock(const QDateTime &instant, const QTimeZone &zone)
{
    return instant.toTimeZone(zone).time().toString(u"HH:mm"_s);
}

} // namespace

LoadStrip::LoadStrip(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel({}, {.share = tableText, .isStrong = true}, this))
    , m_quiet(new QPushButton(this))
    , m_bars(new LoadBars(this))
{
    m_title->setObjectName(u"loadTitle"_s);
    m_quiet->setObjectName(u"takeQuiet"_s);
    m_quiet->setToolTip(tr("Takes the nearest minute in which less is due."));
    keepScaled(*m_quiet, tableText, {22, 4});
    setLook(*m_quiet, ButtonLook::Link);
    m_bars->setObjectName(u"loadBars"_s);
    m_bars->setAccessibleName(tr("Messages due in each minute around the chosen one"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_quiet);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 6, 10, 6);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(m_bars);
    connect(m_quiet, &QPushButton::clicked, this, [this] { Q_EMIT chosen(m_offered); });
    connect(m_bars, &LoadBars::chosen, this,
            [this](int part) { Q_EMIT chosen(m_due.addSecs((part - reach) * minute)); });
}

void LoadStrip::show(const LoadView &view)
{
    const QDateTime begin = minuteOf(view.due);
    m_due = view.due;
    m_first = begin.addSecs(-reach * minute);
    const qint64 own = view.load.at(view.due);
    const bool isBusy = own > view.busyPerMinute;
    LoadBars::Picture picture{.chosen = reach, .hot = isBusy ? reach : -1};
    for (int part = 0; part < 2 * reach; ++part)
        picture.counts.append(view.load.at(m_first.addSecs(part * minute)));
    for (int tick = 0; tick <= 4; ++tick)
        picture.ticks.append(clock(m_first.addSecs(tick * 5 * minute), view.zone));
    const auto quiet =
        own > 0 ? quietNear(view.load, view.due, view.legal) : std::optional<QDateTime>();
    if (quiet) {
        picture.quiet = int(m_first.secsTo(minuteOf(*quiet)) / minute);
        m_offered = *quiet;
        m_quiet->setText(tr("Take %1, %2 due", "a clock and a number")
                             .arg(clock(*quiet, view.zone))
                             .arg(view.load.at(*quiet)));
    }
    m_quiet->setVisible(quiet.has_value());
    m_bars->show(picture);
    m_title->setInk(isBusy ? &Tokens::warnText : &Tokens::text2);
    m_title->setText(
        own == 0 ? tr("Nothing else is due in this minute")
                 : tr("%1 already due %2–%3", "a number and two clocks")
                       .arg(own)
                       .arg(clock(begin, view.zone), clock(begin.addSecs(minute), view.zone)));
}

void LoadStrip::setShort(bool isShort)
{
    m_bars->setVisible(!isShort);
}

void LoadStrip::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    paintBox(painter, {.rect = rect(), .ground = tokens.alt, .edge = tokens.hair});
}

} // namespace TMinus
