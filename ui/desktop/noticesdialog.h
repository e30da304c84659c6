// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/preferencefile.h"

#include <QDialog>

class QCheckBox;
class QSpinBox;
class QTimeEdit;

namespace TMinus {

/// What the desktop is told, when it is not, whether the program goes on in the tray, and whether its
/// windows are covered while nobody is there.
class NoticesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p hasTray: without one the program cannot go on in it.
    NoticesDialog(const Preferences &preferences, bool hasTray, QWidget *parent = nullptr);

    /// @p before with what was chosen here.
    Preferences chosen(Preferences before) const;

private:
    void follow();
    void arrangeWidgets();

    QCheckBox *m_isOn;
    QCheckBox *m_hasQuietHours;
    QTimeEdit *m_from;
    QTimeEdit *m_to;
    QCheckBox *m_keepsInTray;
    QCheckBox *m_covers;
    QSpinBox *m_coverAfter;
};

} // namespace TMinus
