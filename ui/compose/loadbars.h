// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QWidget>

namespace TMinus {

/// Bars of how many messages are due in each part of a span, by square root so that small ones are
/// seen beside large ones; the chosen part has a needle, a quiet one a ring. A click chooses.
class LoadBars final : public QWidget
{
    Q_OBJECT

public:
    struct Picture
    {
        QList<qint64> counts = {};
        int chosen = -1;        ///< the part that holds the choice; -1: none
        int hot = -1;           ///< drawn as busy; -1: none
        int quiet = -1;         ///< -1: none
        QStringList ticks = {}; ///< evenly from the left to the right edge
        bool operator==(const Picture &) const = default;
    };

    explicit LoadBars(QWidget *parent = nullptr);

    void show(const Picture &picture);
    using QWidget::show;
    const Picture &picture() const { return m_picture; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

Q_SIGNALS:
    void chosen(int part);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    qreal base() const;
    void paintBars(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;
    void paintTicks(QPainter &painter) const;

    Picture m_picture;
};

} // namespace TMinus
