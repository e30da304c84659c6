// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/paneheader.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QTimer>

namespace TMinus {

/// What a person does with a window: look, click, type. Things are found by their objectName.
class WindowHands
{
public:
    virtual ~WindowHands() = default;
    virtual MainWindow &window() const = 0;

    /// The one of this name that a person can see; where none is seen, any.
    template<typename Widget>
    Widget *find(const QString &name, const QWidget *within = nullptr) const
    {
        const auto all = (within ? within : &window())->findChildren<Widget *>(name);
        const auto seen = std::ranges::find_if(all, &QWidget::isVisible);
        return seen != all.end() ? *seen : all.value(0);
    }
    template<typename Widget>
    Widget *find(const char *name) const
    {
        return find<Widget>(QString::fromLatin1(name));
    }
    QWidget *pane(PaneId pane) const { return find<QWidget>(u"dock/"_s + paneToken(pane)); }
    QString textOf(const char *name) const
    {
        const auto *label = find<QLabel>(name);
        const auto *button = find<QAbstractButton>(name);
        return label ? label->text() : button ? button->text() : QString();
    }
    /// The title of a message bar that has all of @p words.
    QString told(const QStringList &words) const
    {
        for (const QLabel *title : window().findChildren<QLabel *>(u"barTitle"_s)) {
            const QString says = title->text();
            if (std::ranges::all_of(words,
                                    [&](const QString &word) { return says.contains(word); }))
                return says;
        }
        return {};
    }
    bool isOffered(const QString &name, const QWidget *within = nullptr) const
    {
        const auto *button = find<QAbstractButton>(name, within);
        return button && button->isVisible() && button->isEnabled();
    }
    bool press(const QString &name, const QWidget *within = nullptr) const
    {
        if (!isOffered(name, within))
            return false;
        QTest::mouseClick(find<QAbstractButton>(name, within), Qt::LeftButton);
        return true;
    }
    /// Opens the menu of @p button, which has an event loop of its own, and clicks an entry; gives
    /// what that says.
    QString choose(QAbstractButton *button, QMenu &menu, const QString &name) const
    {
        QString words;
        QTimer::singleShot(0, &menu, [&] {
            for (QAction *entry : menu.actions()) {
                if (entry->objectName() != name || !entry->isEnabled())
                    continue;
                words = entry->text();
                return QTest::mouseClick(&menu, Qt::LeftButton, {},
                                         menu.actionGeometry(entry).center());
            }
            menu.close();
        });
        QTest::mouseClick(button, Qt::LeftButton);
        return words;
    }
    /// Chooses in the menu of a pane.
    QString chooseIn(PaneId id, const QString &name) const
    {
        auto *more = find<QAbstractButton>(u"paneMore"_s, pane(id));
        return choose(more, window().panes().header(id).menu(), name);
    }
    /// Types over what stands in a field.
    void type(const char *name, const QString &text, const QWidget *within = nullptr) const
    {
        auto *field = find<QWidget>(QString::fromLatin1(name), within);
        if (auto *box = qobject_cast<QComboBox *>(field))
            field = box->lineEdit();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, text);
    }
};

} // namespace TMinus
