// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/message.h"

#include <QFrame>

class QLineEdit;
class QVBoxLayout;

namespace TMinus {

class Label;

/// A small window with a line for each property: name, value, and a button to take it out. Closes
/// with Esc or a click beside it; every edit is told at once.
class PropertyGrid final : public QFrame
{
    Q_OBJECT

public:
    explicit PropertyGrid(const Properties &properties, QWidget *parent);

    /// What stands in the lines. Of two lines with one name the first counts.
    Properties properties() const;
    /// Puts the caret into the value of @p name; an empty one means a new line.
    void startAt(const QString &name);

Q_SIGNALS:
    void edited();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Line
    {
        QWidget *row;
        QLineEdit *name;
        QLineEdit *value;
    };
    Line addLine(const QString &name, const QString &value);
    void remove(QWidget *row);
    void check();

    QList<Line> m_lines;
    QVBoxLayout *m_column;
    Label *m_note;
};

} // namespace TMinus
