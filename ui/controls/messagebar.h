// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QStringList>

class QHBoxLayout;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace TMinus {

class Label;
struct Error;

/// What a message bar says.
struct BarText
{
    enum class Kind { Note, Warning, Error, Unknown };
    Kind kind = Kind::Note;
    QString title = {};       ///< what happened
    QString text = {};        ///< what to do
    QString detail = {};      ///< code and request id; empty: none
    QStringList actions = {}; ///< words of its buttons, three at most
    int lasting = -1;         ///< the button that does not close it; -1: each does
    QString cause = {};       ///< of what goes on and is told anew; empty: it happens once
    bool operator==(const BarText &) const = default;
};

/// The words for @p error: what happened, the next step, the code and the request id.
BarText barText(const Error &error);

/// A line under the toolbar that stays until somebody closes it.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(const BarText &text, QWidget *parent = nullptr);

    const BarText &text() const { return m_text; }
    /// Other words for what goes on; the buttons stay.
    void say(const BarText &text);
    /// The same happened once more: the title counts.
    void repeat();

Q_SIGNALS:
    /// The button @p action, from 0, was pressed.
    void actionChosen(int action);
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createWidgets();
    void createActions();
    void arrangeWidgets();

    BarText m_text;
    int m_count = 1;
    Label *m_title;
    Label *m_body;
    Label *m_detail;
    QList<QPushButton *> m_actions;
    QWidget *m_buttons = nullptr;
    QHBoxLayout *m_row = nullptr;
    QVBoxLayout *m_words = nullptr;
    bool m_isBelow = false; ///< the buttons, under the words
    QToolButton *m_close;
};

} // namespace TMinus
