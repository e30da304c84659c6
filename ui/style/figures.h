// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QString>

class QPainter;
class QRectF;

namespace TMinus {

/// Draws figures so that they stand below each other. Qt 6.4 cannot switch on the tabular figures of
/// a font; where the ten digits differ in width, each one gets the cell of the widest.
class Figures final
{
public:
    explicit Figures(const QFont &font);

    /// Whether the digits of the font are equally wide by themselves.
    bool areEven() const { return m_areEven; }
    /// How wide @p text becomes, in pixels.
    qreal width(const QString &text) const;
    /// Draws @p text in the font and the pen of @p painter, in the middle of the height. Only the
    /// horizontal part of @p alignment counts. What does not fit is cut.
    void draw(QPainter &painter, const QRectF &rect, Qt::Alignment alignment,
              const QString &text) const;

private:
    qreal cell(QChar character) const;

    QFontMetricsF m_metrics;
    qreal m_digit = 0; ///< width of the widest digit
    bool m_areEven = true;
};

} // namespace TMinus
