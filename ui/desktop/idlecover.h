// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/preferencefile.h"

#include <QPointer>
#include <QTimer>

class QWidget;

namespace TMinus {

/// Covers every window when nobody has touched the program for as long as the operator wishes. A
/// click or a key uncovers them, and does nothing else.
class IdleCover final : public QObject
{
    Q_OBJECT

public:
    /// @p preferences outlives it.
    explicit IdleCover(const PreferenceFile &preferences, QObject *parent = nullptr);
    ~IdleCover() override;

    bool isCovering() const { return !m_covers.isEmpty(); }
    /// Covers them now.
    void cover();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void restart();
    void uncover();

    const PreferenceFile &m_preferences;
    QTimer m_idle{this};
    QList<QPointer<QWidget>> m_covers;
};

} // namespace TMinus
