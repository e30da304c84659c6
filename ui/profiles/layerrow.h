// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/probe.h"

#include <QTimer>
#include <QWidget>

namespace TMinus {

class ElidedLabel;
struct CheckedLayer;

/// One layer of a connection test: tick, cross or dash, what was found, and how long it took.
class LayerRow final : public QWidget
{
    Q_OBJECT

public:
    explicit LayerRow(QWidget *parent = nullptr);

    void showLayer(const CheckedLayer &layer, const QString &figure);
    /// The layer @p title has not been looked at yet; the one that is being looked at turns.
    void showWaiting(const QString &title, bool isTurning);
    /// What was found; none while it was not looked at.
    std::optional<ProbeLayer::Outcome> outcome() const { return m_outcome; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void dress(const QString &title, const QString &found, const QString &figure);

    std::optional<ProbeLayer::Outcome> m_outcome;
    ElidedLabel *m_title;
    ElidedLabel *m_found;
    ElidedLabel *m_figure;
    QTimer m_turn; ///< of the arc, only while it turns
    int m_angle = 0;
};

} // namespace TMinus
