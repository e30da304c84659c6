// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include <functional>

class QLineEdit;
class QPushButton;

namespace TMinus {

class Label;

/// Asks for one line, and says at once how it is understood. It is opened, never waited for:
/// accepted() tells that it was taken.
class LineDialog final : public QDialog
{
    Q_OBJECT

public:
    /// How a line is understood.
    struct Reading
    {
        bool isRight = true;
        QString says = {}; ///< shown below: the reading, or why it is none
    };
    struct Question
    {
        QString title = {};
        QString text = {};
        QString accept = {}; ///< of the button that takes it
        std::function<Reading(const QString &)> read = {};
    };

    LineDialog(const Question &question, QWidget *parent);

    QString line() const;
    void setLine(const QString &line);

private:
    void read();

    const Question m_question;
    QLineEdit *m_line;
    Label *m_reading;
    QPushButton *m_accept;
};

} // namespace TMinus
