// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/tokens.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace TMinus {

/// The page before the first poll of a group in production: what polling means for its real
/// consumers. It goes on only once the group's name was typed out.
class FirstPollDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Question
    {
        QString profile = {};
        QString group = {};
        QString ownGroup = {}; ///< one that takes nothing from others; empty: none is known
        QString lease = {};    ///< how long a message is hidden, in words
    };
    explicit FirstPollDialog(const Question &question, QWidget *parent = nullptr);

    /// Whether this group is not to be asked for again.
    bool isForgotten() const;

Q_SIGNALS:
    /// Poll that one instead.
    void ownGroupChosen(const QString &group);

private:
    QWidget *upper();
    QWidget *advice();
    QWidget *lower();
    QWidget *point(const QString &icon, const QString &text, Ink ink = &Tokens::text2);
    void look();

    const Question m_question;
    QLineEdit *m_typed;
    QCheckBox *m_forget;
    QPushButton *m_cancel;
    QPushButton *m_poll;
};

} // namespace TMinus
