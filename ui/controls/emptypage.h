// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace TMinus {

class Label;

/// What a pane shows while it has nothing: what is so, why, and at most one thing to do about it.
class EmptyPage final : public QWidget
{
    Q_OBJECT

public:
    /// @p icon names one of ui/icons; empty: none.
    explicit EmptyPage(const QString &icon, QWidget *parent = nullptr);

    /// @p title is one line, @p text a sentence.
    void say(const QString &title, const QString &text);
    /// Shows a button with these words; empty: none.
    void offer(const QString &action);
    QPushButton &button() const { return *m_button; }

Q_SIGNALS:
    void chosen();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void colour();

    const QString m_icon;
    QLabel *m_picture;
    Label *m_title;
    Label *m_text;
    QPushButton *m_button;
};

} // namespace TMinus
