// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeline/readback.h"

#include <QWidget>

class QToolButton;

namespace TMinus {

class ElidedLabel;
class Label;

/// The chosen instant read back in words, so that it is checked before it is taken.
class ReadBackCard final : public QWidget
{
    Q_OBJECT

public:
    explicit ReadBackCard(QWidget *parent = nullptr);

    /// @p isWrong: it must not be taken; @p remark says more, behind how far it is.
    void show(const ReadBack &parts, bool isWrong, const QString &remark = {});
    using QWidget::show;
    /// There is no instant; @p title and @p text say what is so.
    void say(const QString &title, const QString &text, bool isWrong);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void write(const QString &title, const QString &text, bool isWrong);
    void setEpoch(const QString &epoch);

    ElidedLabel *m_title;
    ElidedLabel *m_span;
    Label *m_epoch;
    QToolButton *m_copy;
};

} // namespace TMinus
