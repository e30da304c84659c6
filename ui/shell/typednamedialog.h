// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace TMinus {

/// Asks before something great is done in production: it goes on only when a name was typed. The
/// safe button is the default one.
class TypedNameDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Question
    {
        QString title = {}; ///< of the window
        QString what = {};  ///< what is asked
        QString text = {};  ///< what it means
        QString name = {};  ///< to be typed
        QString act = {};   ///< words of the button
    };
    explicit TypedNameDialog(Question question, QWidget *parent = nullptr);

private:
    void arrangeWidgets();
    void look();

    const Question m_question;
    QLineEdit *m_typed;
    QPushButton *m_cancel;
    QPushButton *m_act;
};

} // namespace TMinus
