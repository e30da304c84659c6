// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeline/whenchoice.h"

#include <QWidget>

class QAction;
class QMenu;
class QPushButton;
class QToolButton;

namespace TMinus {

/// Times that are chosen often, as small buttons and a menu for the rest.
class PresetRow final : public QWidget
{
    Q_OBJECT

public:
    explicit PresetRow(QWidget *parent = nullptr);

    void setLastUsed(const WhenChoice &choice);
    /// Whether 20:00 of today is still ahead.
    void setTonight(bool isAhead);

Q_SIGNALS:
    void chosen(TMinus::WhenPreset preset);
    void lastUsedChosen(const TMinus::WhenChoice &choice);
    void pasteChosen();

protected:
    bool event(QEvent *event) override;

private:
    static void dress(QPushButton &button);
    QPushButton *button(WhenPreset preset, const QString &words, const QString &says);
    void fillMenu(QMenu &menu);

    WhenChoice m_lastUsed;
    QPushButton *m_tonight;
    QAction *m_last;
    QToolButton *m_more;
};

} // namespace TMinus
