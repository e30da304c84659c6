// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/tokens.h"

#include <QLabel>

namespace TMinus {

/// A word on a rounded ground of its own: an environment, a state of the pane.
class Chip final : public QLabel
{
    Q_OBJECT

public:
    explicit Chip(QWidget *parent = nullptr);

    /// The colours of the ground and of the word.
    void setInks(Ink ground, Ink word);
    /// A dot before the word, in the word's colour.
    void setDotted(bool isDotted);
    /// The dot is a ring: what it stands for waits.
    void setRing(bool isRing);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();

    Ink m_ground = &Tokens::sunken;
    Ink m_word = &Tokens::text2;
    bool m_isDotted = false;
    bool m_isRing = false;
};

} // namespace TMinus
