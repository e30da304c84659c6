// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/provenanceline.h"

#include "base/result.h"
#include "ui/controls/elidedlabel.h"
#include "ui/style/brushwork.h"
#include "ui/style/iconbook.h"
#include "ui/style/typography.h"
#include "ui/timeline/lanepainting.h"
#include "ui/timeline/timelinewords.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>

namespace TMinus {

namespace {

constexpr LaneKind shown[] = {LaneKind::Held, LaneKind::Pending, LaneKind::Unknown,
                              LaneKind::Seen, LaneKind::Acked,   LaneKind::Overdue};
constexpr int gap = 14;
constexpr int shapeRoom = 16;
constexpr int lineHeight = 24;

/// Shapes with their words.
class Legend final : public QWidget
{
public:
    explicit Legend(QWidget *parent)
        : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }

    QSize sizeHint() const override
    {
        int width = 0;
        for (const LaneKind kind : shown)
            width += shapeRoom + metrics().horizontalAdvance(laneKindWord(kind)) + gap;
        return {width, 20};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &tokens = tokensOf(palette());
        QPainter painter(this);
        painter.setFont(sized(QApplication::font(), smallText));
        int x = 0;
        for (const LaneKind kind : shown) {
            paintMark(painter, markOf(kind), tokens,
                      {.centre = {x + 6.5, height() / 2.0}, .reach = 4.5, .ground = tokens.alt});
            painter.setPen(tokens.text2);
            const int width = metrics().horizontalAdvance(laneKindWord(kind));
            painter.drawText(QRect(x + shapeRoom, 0, width + 4, height()), Qt::AlignVCenter,
                             laneKindWord(kind));
            x += shapeRoom + width + gap;
        }
    }

private:
    QFontMetrics metrics() const { return QFontMetrics(sized(QApplication::font(), smallText)); }
};

} // namespace

ProvenanceLine::ProvenanceLine(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new ElidedLabel({}, {.ink = &Tokens::text2, .share = tableText}, this))
    , m_legend(new Legend(this))
{
    m_sentence->setObjectName(u"provenance"_s);
    m_sentence->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(34, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_legend);
    say({});
}

void ProvenanceLine::say(const QString &sentence)
{
    m_sentence->setText(
        sentence.isEmpty()
            ? tr("Shows what was sent from here. Others' messages appear only when they arrive.")
            : sentence);
}

void ProvenanceLine::addAtEnd(QWidget *widget)
{
    m_end = widget;
    layout()->addWidget(widget);
    layout()->setContentsMargins(34, 0, 12, 0);
}

QSize ProvenanceLine::sizeHint() const
{
    return {300, qMax(lineHeight, QFontMetrics(QApplication::font()).height() + 6)};
}

void ProvenanceLine::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.alt);
    paintHair(painter, QRectF(0, 0, width(), 1), tokens.hair);
    painter.drawPixmap(QPointF(12, height() / 2.0 - 7),
                       iconPixmap(u"info"_s, 14, devicePixelRatioF(), tokens.text3));
}

/// The sentence has the right of way.
void ProvenanceLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int sentence = m_sentence->fontMetrics().horizontalAdvance(m_sentence->text());
    const int end = m_end ? m_end->sizeHint().width() + 12 : 0;
    m_legend->setVisible(width() > sentence + m_legend->sizeHint().width() + end + 60);
}

void ProvenanceLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace TMinus
