// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <chrono>

class QPushButton;

namespace TMinus {

/// How long production stays armed: a lock, the time, and a bar that shrinks.
class ArmingMeter final : public QWidget
{
    Q_OBJECT

public:
    explicit ArmingMeter(QWidget *parent = nullptr);
    /// @p remaining of @p span are left.
    void showTime(std::chrono::milliseconds remaining, std::chrono::milliseconds span);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_words;
    qreal m_share = 1;
    bool m_isLow = false;
};

/// What stands beside a production profile: "Read-only" and Arm…, or the meter and Disarm. For other
/// profiles it is not there.
class ArmingBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ArmingBar(QWidget *parent = nullptr);

    /// There is nothing to arm.
    void showNothing();
    /// It is read-only; @p reason says why it cannot be armed, empty: it can.
    void showReadOnly(const QString &reason = {});
    /// It is armed.
    void showArmed(std::chrono::milliseconds remaining, std::chrono::milliseconds span);
    /// Narrow windows leave words away.
    void setShort(bool isShort);

Q_SIGNALS:
    void armRequested();
    void disarmRequested();

private:
    void show(bool isProduction, bool isArmed);

    QWidget *m_locked; ///< the lock and its word
    QPushButton *m_arm;
    ArmingMeter *m_meter;
    QPushButton *m_disarm;
    QWidget *m_word;
    bool m_isShort = false;
};

} // namespace TMinus
