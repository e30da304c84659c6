// SPDX-License-Identifier: Apache-2.0
#include "ui/style/figures.h"

#include <QPainter>

namespace TMinus {

Figures::Figures(const QFont &font)
    : m_metrics(font)
{
    qreal narrowest = 1e6;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
        const qreal advance = m_metrics.horizontalAdvance(QChar(digit));
        m_digit = qMax(m_digit, advance);
        narrowest = qMin(narrowest, advance);
    }
    m_areEven = m_digit - narrowest < 0.05;
}

qreal Figures::cell(QChar character) const
{
    return character >= u'0' && character <= u'9' ? m_digit
                                                  : m_metrics.horizontalAdvance(character);
}

qreal Figures::width(const QString &text) const
{
    if (m_areEven)
        return m_metrics.horizontalAdvance(text);
    qreal sum = 0;
    for (const QChar character : text)
        sum += cell(character);
    return sum;
}

void Figures::draw(QPainter &painter, const QRectF &rect, Qt::Alignment alignment,
                   const QString &text) const
{
    if (m_areEven) {
        const QString shown = m_metrics.elidedText(text, Qt::ElideRight, rect.width());
        painter.drawText(rect, int(alignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter, shown);
        return;
    }
    const qreal spare = rect.width() - width(text);
    qreal left = rect.left();
    if (alignment & Qt::AlignRight)
        left += qMax(0.0, spare);
    else if (alignment & Qt::AlignHCenter)
        left += qMax(0.0, spare / 2);
    for (const QChar character : text) {
        const qreal advance = cell(character);
        if (left + advance > rect.right() + 0.5)
            return;
        painter.drawText(QRectF(left, rect.top(), advance, rect.height()), Qt::AlignCenter,
                         QString(character));
        left += advance;
    }
}

} // namespace TMinus
