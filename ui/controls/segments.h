// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QButtonGroup;

namespace TMinus {

/// A few words of which one is on: Now, After, At. Arrow keys move on while it has the focus.
class Segments final : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged)

public:
    explicit Segments(const QStringList &words, QWidget *parent = nullptr);

    /// The one that is on, from 0; -1: none.
    int current() const;
    /// Turns on number @p current; -1 turns all off.
    void setCurrent(int current);
    /// Whether number @p number can be seen; which one is on stays as it is.
    void setOffered(int number, bool isOffered);
    /// Other words, as many as before.
    void setWords(const QStringList &words);

Q_SIGNALS:
    void currentChanged(int current);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();

    QButtonGroup *m_buttons;
};

} // namespace TMinus
