// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>

#include <functional>

class QHBoxLayout;
class QMenu;
class QToolButton;

namespace TMinus {

class ElidedLabel;

/// The top of a pane: its title, a note that gives way, what can be done, and a menu for the rest.
/// A dock has it for its title bar, so it is where a pane is dragged by.
class PaneHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit PaneHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setNote(const QString &note);
    QString note() const;
    /// Puts @p widget behind the title. The header takes it.
    void addLeading(QWidget *widget);
    /// Puts @p widget before the menu. The header takes it.
    void addAction(QWidget *widget);
    using QWidget::addAction;
    /// The same, as number @p place of them.
    void insertAction(int place, QWidget *widget);
    using QWidget::insertAction;
    /// Makes @p fold what gives way to the actions when there is little room, one after the other in
    /// the order in which they were added; false brings it back.
    void addFold(std::function<void(bool isFolded)> fold);
    /// To be called when what stands here became wider, or less.
    void fit();
    /// What is in "…".
    QMenu &menu() const { return *m_menu; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    static int heightOfActions();
    int usedWidth() const;

    ElidedLabel *m_title;
    ElidedLabel *m_note;
    QHBoxLayout *m_leading;
    QHBoxLayout *m_actions;
    QList<QPointer<QWidget>> m_tall; ///< the actions that are as high as a line of text asks for
    QToolButton *m_more;
    QMenu *m_menu;
    QList<std::function<void(bool)>> m_folds;
};

} // namespace TMinus
