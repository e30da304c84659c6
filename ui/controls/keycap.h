// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace TMinus {

/// The name of a key in a small box, as on a keyboard.
class KeyCap final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyCap(const QString &key, QWidget *parent = nullptr);

    const QString &key() const { return m_key; }
    void setKey(const QString &key);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_key;
};

} // namespace TMinus
