// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QMap>
#include <QWidget>

namespace TMinus {

/// The days of a month with how many messages are due on each. Days outside of the window cannot be
/// chosen.
class DayGrid final : public QWidget
{
    Q_OBJECT

public:
    struct Picture
    {
        QDate month = {}; ///< any day of it
        QDate today = {};
        QDate chosen = {};
        QDate last = {}; ///< of the window; the first one is today
        QMap<QDate, qint64> counts = {};
        bool operator==(const Picture &) const = default;
    };

    explicit DayGrid(QWidget *parent = nullptr);

    void show(const Picture &picture);
    using QWidget::show;
    const Picture &picture() const { return m_picture; }
    bool isLegal(QDate day) const { return day >= m_picture.today && day <= m_picture.last; }
    /// Where @p day is drawn; empty when it is in another month.
    QRect cellOf(QDate day) const;
    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const QDate &day);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    QDate dayAt(const QPoint &point) const;
    void paintDay(QPainter &painter, QDate day, qreal share) const;

    Picture m_picture;
};

} // namespace TMinus
