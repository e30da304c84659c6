// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPushButton;

namespace TMinus {

class ElidedLabel;

/// Says above the form which held message it shows, and lets go of it.
class EditStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit EditStrip(QWidget *parent = nullptr);

    /// Names the message; empty: none is edited, and there is nothing to see.
    void setName(const QString &name);

Q_SIGNALS:
    void cancelled();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ElidedLabel *m_words;
    QPushButton *m_cancel;
};

} // namespace TMinus
