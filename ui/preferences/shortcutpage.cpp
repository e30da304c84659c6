// SPDX-License-Identifier: Apache-2.0
#include "ui/preferences/shortcutpage.h"

#include "base/result.h"
#include "ui/controls/label.h"
#include "ui/style/typography.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

namespace TMinus {

namespace {

enum Column { Action, Room, Keys };

constexpr int rowRoom = 8; ///< above and below the words of a row

QString wordsOf(const QAction &action)
{
    return action.text().remove(u'&');
}

QString keysOf(const QAction &action)
{
    return QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText);
}

} // namespace

ShortcutPage::ShortcutPage(const QWidget &window, const ChosenKeys &chosen, QWidget *parent)
    : QWidget(parent)
    , m_window(window)
    , m_chosen(chosen)
    , m_actions(keyedActions(window))
    , m_filter(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_key(new QKeySequenceEdit(this))
    , m_clear(new QPushButton(tr("No key"), this))
    , m_reset(new QPushButton(tr("Usual key"), this))
    , m_resetAll(new QPushButton(tr("All usual keys"), this))
    , m_reason(new Label({}, {.ink = &Tokens::errorText, .share = tableText}, this))
{
    createList();
    createEditor();
    arrangeWidgets();
    fill();
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void ShortcutPage::createList()
{
    m_filter->setObjectName(u"shortcutFilter"_s);
    m_filter->setPlaceholderText(tr("Find an action or a key"));
    m_filter->setAccessibleName(tr("Find an action or a key"));
    m_filter->setToolTip(tr("Lists the actions whose words or keys have this."));
    m_filter->setClearButtonEnabled(true);
    m_list->setObjectName(u"shortcuts"_s);
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setHeaderLabels(
        {tr("Action"), tr("Where", "part of the window in which a key counts"), tr("Keys")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(Action, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutPage::sift);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutPage::showCurrent);
}

void ShortcutPage::createEditor()
{
    m_key->setObjectName(u"shortcutKey"_s);
    m_key->setAccessibleName(tr("New key of the action"));
    m_key->setToolTip(tr("Press the new key of the action that is chosen above."));
    m_clear->setObjectName(u"shortcutClear"_s);
    m_clear->setToolTip(tr("The action has no key any more."));
    m_reset->setObjectName(u"shortcutReset"_s);
    m_reset->setToolTip(tr("The action gets back the key that it has by itself."));
    m_resetAll->setObjectName(u"shortcutResetAll"_s);
    m_resetAll->setToolTip(tr("All actions get back the keys that they have by themselves."));
    m_reason->setObjectName(u"shortcutReason"_s);
    m_reason->setWordWrap(true);
    connect(m_key, &QKeySequenceEdit::editingFinished, this,
            [this] { take(QKeySequence(m_key->keySequence()[0])); });
    connect(m_clear, &QPushButton::clicked, this, [this] { take({}); });
    connect(m_reset, &QPushButton::clicked, this, &ShortcutPage::reset);
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        m_chosen.clear();
        keep();
    });
}

void ShortcutPage::arrangeWidgets()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new Label(tr("Press a key:"), {}, this));
    row->addWidget(m_key, 1);
    row->addWidget(m_clear);
    row->addWidget(m_reset);
    row->addWidget(m_resetAll);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    column->addLayout(row);
    column->addWidget(m_reason);
}

void ShortcutPage::fill()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const QAction *action : std::as_const(m_actions)) {
        auto *item =
            new QTreeWidgetItem(m_list, {wordsOf(*action), roomWords(*action), keysOf(*action)});
        item->setSizeHint(Action, {0, fontMetrics().height() + rowRoom});
        QFont font = item->font(Keys);
        font.setBold(m_chosen.contains(action->objectName()));
        item->setFont(Keys, font);
    }
    m_list->setCurrentItem(m_list->topLevelItem(qMax(0, row)));
    sift();
}

void ShortcutPage::sift()
{
    const QString text = m_filter->text().trimmed();
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        const bool isFound = item->text(Action).contains(text, Qt::CaseInsensitive)
            || item->text(Keys).contains(text, Qt::CaseInsensitive);
        item->setHidden(!isFound);
    }
    showCurrent();
}

QAction *ShortcutPage::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item && !item->isHidden()
        ? m_actions.at(m_list->indexOfTopLevelItem(const_cast<QTreeWidgetItem *>(item)))
        : nullptr;
}

void ShortcutPage::showCurrent()
{
    const QAction *action = current();
    const QSignalBlocker quiet(m_key);
    m_key->setKeySequence(action ? action->shortcut() : QKeySequence());
    // Its own word would be in the language of Qt's translations, which may be missing.
    for (QLineEdit *field : m_key->findChildren<QLineEdit *>())
        field->setPlaceholderText(tr("None", "no key"));
    m_reason->clear();
    m_key->setEnabled(action != nullptr);
    m_clear->setEnabled(action && !action->shortcut().isEmpty());
    m_reset->setEnabled(action && m_chosen.contains(action->objectName()));
    m_resetAll->setEnabled(!m_chosen.isEmpty());
}

/// Nothing changes where another action has the key: that is said.
void ShortcutPage::take(const QKeySequence &key)
{
    QAction *action = current();
    if (!action || action->shortcut() == key)
        return;
    const QString clash = key.isEmpty() ? QString() : keyClash(m_window, *action, key);
    if (!clash.isEmpty()) {
        showCurrent();
        m_reason->setText(clash);
        return;
    }
    m_chosen.insert(action->objectName(),
                    key.isEmpty() ? QStringList() : QStringList{key.toString()});
    keep();
}

/// The usual key may be another action's by now.
void ShortcutPage::reset()
{
    QAction *action = current();
    if (!action)
        return;
    for (const QKeySequence &key : usualKeys(*action)) {
        if (const QString clash = keyClash(m_window, *action, key); !clash.isEmpty()) {
            m_reason->setText(clash);
            return;
        }
    }
    m_chosen.remove(action->objectName());
    keep();
}

void ShortcutPage::keep()
{
    Q_EMIT changed(m_chosen); // who hears it applies the keys
    fill();
}

} // namespace TMinus
