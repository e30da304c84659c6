// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/message.h"

#include <QWidget>

class QToolButton;

namespace TMinus {

/// The properties of a message as small buttons, each opening the grid where they are edited.
class PropertyChips final : public QWidget
{
    Q_OBJECT

public:
    explicit PropertyChips(QWidget *parent = nullptr);

    const Properties &properties() const { return m_properties; }
    void setProperties(const Properties &properties);
    /// Whether something is wrong with them.
    void setWrong(bool isWrong);

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showChips();
    void openGrid(const QString &name);

    Properties m_properties;
    bool m_isWrong = false;
    QList<QWidget *> m_chips;
    QToolButton *m_add;
};

} // namespace TMinus
