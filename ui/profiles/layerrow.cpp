// SPDX-License-Identifier: Apache-2.0
#include "ui/profiles/layerrow.h"

#include "console/checkedlayer.h"
#include "ui/controls/elidedlabel.h"
#include "ui/style/stateappearance.h"
#include "ui/style/typography.h"

#include <QHBoxLayout>
#include <QPainter>

namespace TMinus {

namespace {

using namespace std::chrono_literals;
using Outcome = ProbeLayer::Outcome;

constexpr int rowHeight = 28;
constexpr int markRoom = 26;
constexpr int titleWidth = 94;
constexpr int wholeTitle = 200; ///< where nothing stands beside it
constexpr qreal arc = 14;       ///< across

Mark markOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Ok:
        return Mark::Acked;
    case Outcome::Warning:
        return Mark::Overdue;
    case Outcome::Failed:
        return Mark::Refused;
    case Outcome::Skipped:
        return Mark::Dash;
    }
    Q_UNREACHABLE();
}

} // namespace

LayerRow::LayerRow(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel({}, {}, this))
    , m_found(new ElidedLabel({}, {.ink = &Tokens::text2, .share = tableText}, this))
    , m_figure(new ElidedLabel({}, {.ink = &Tokens::text3, .share = tableText}, this))
{
    m_title->setObjectName(u"layerTitle"_s);
    m_found->setObjectName(u"layerFound"_s);
    m_figure->setObjectName(u"layerFigure"_s);
    m_found->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(markRoom, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_found, 1);
    row->addWidget(m_figure);
    m_turn.setInterval(50ms);
    connect(&m_turn, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + 15) % 360;
        update();
    });
}

void LayerRow::showLayer(const CheckedLayer &layer, const QString &figure)
{
    m_turn.stop();
    m_outcome = layer.outcome;
    m_found->setInk(layer.isFault()                         ? &Tokens::errorText
                        : layer.outcome == Outcome::Warning ? &Tokens::warnText
                                                            : &Tokens::text2);
    dress(layer.title, layer.found, figure);
}

void LayerRow::showWaiting(const QString &title, bool isTurning)
{
    m_outcome.reset();
    m_found->setInk(&Tokens::text3);
    if (isTurning)
        m_turn.start();
    else
        m_turn.stop();
    dress(title, {}, {});
}

QSize LayerRow::sizeHint() const
{
    return {0, qMax(rowHeight, fontMetrics().height() + 8)};
}

void LayerRow::dress(const QString &title, const QString &found, const QString &figure)
{
    m_title->setText(title);
    const int wanted = qMax(titleWidth, fontMetrics().averageCharWidth() * 13);
    m_title->setFixedWidth(found.isEmpty() ? qMax(wanted, wholeTitle) : wanted);
    m_found->setText(found);
    m_figure->setText(figure);
    m_title->setFont(m_outcome == Outcome::Failed ? strong(font()) : font());
    setAccessibleName(
        found.isEmpty() ? title : tr("%1: %2", "a layer, what was found there").arg(title, found));
    update();
}

void LayerRow::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    const QPointF centre(8, height() / 2.0);
    if (m_outcome)
        return paintMark(painter, markOf(*m_outcome), tokens, {.centre = centre});
    if (!m_turn.isActive())
        return paintMark(painter, Mark::Dash, tokens, {.centre = centre});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.accent, 1.75, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(QRectF(centre.x() - arc / 2, centre.y() - arc / 2, arc, arc), -m_angle * 16,
                    270 * 16);
}

} // namespace TMinus
