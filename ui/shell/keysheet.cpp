// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/keysheet.h"

#include "base/result.h"
#include "ui/controls/label.h"
#include "ui/shell/windowactions.h"
#include "ui/style/typography.h"

#include <QCoreApplication>
#include <QDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSet>

#include <algorithm>

namespace TMinus {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::KeySheet)
};

/// A key that no action has: what is done by it in any list.
KeyGroup::Entry fixed(const char *keys, const QString &deed)
{
    return {QKeySequence::listFromString(QLatin1StringView(keys)), deed};
}

QList<KeyGroup::Entry> fixedKeys(PaneId pane)
{
    switch (pane) {
    case PaneId::Consumer:
        return {fixed("A", Words::tr("Acknowledge what is selected")),
                fixed("End", Words::tr("To the newest message")),
                fixed("Return", Words::tr("Details of the message")),
                fixed("Space", Words::tr("Select the row or not"))};
    case PaneId::Timeline:
        return {fixed("Left; Right", Words::tr("Previous message, next message")),
                fixed("Ctrl+Left; Ctrl+Right", Words::tr("By bucket")),
                fixed("Up; Down", Words::tr("By lane")),
                fixed("Alt+Up; Alt+Down", Words::tr("Carry the lane")),
                fixed("PgUp; PgDown", Words::tr("By screen")),
                fixed("Return", Words::tr("Details of the message, or zoom to it")),
                fixed("Shift+Left; Shift+Right", Words::tr("Cut a slice, Enter zooms to it"))};
    case PaneId::Outbox:
        return {fixed("Return", Words::tr("Edit what is held; details of a message")),
                fixed("Alt+Left; Alt+Right", Words::tr("Move what is held"))};
    case PaneId::Log:
        return {fixed("Return", Words::tr("The parts of a request"))};
    default:
        return {};
    }
}

/// As a sentence of the sheet: without the mark of an access key.
QString wordsOf(const QAction &action)
{
    return action.text().remove(u'&');
}

/// The key is called by what stands on it.
QString nameOf(const QKeySequence &key)
{
    const QString qtName = QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText);
    return key.toString(QKeySequence::NativeText)
        .replace(qtName, Words::tr("Enter", "a key of the keyboard"));
}

QLayout *columnOf(const QList<KeyGroup> &groups, QWidget *page)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    int row = 0;
    for (const KeyGroup &group : groups) {
        grid->setRowMinimumHeight(row, 26);
        grid->addWidget(new Label(group.title, {.isStrong = true}, page), row++, 0, 1, 2,
                        Qt::AlignBottom);
        for (const KeyGroup::Entry &each : group.entries) {
            QStringList keys;
            for (const QKeySequence &key : each.keys)
                keys.append(nameOf(key));
            grid->addWidget(
                new Label(keys.join(u"  "_s), {.ink = &Tokens::text2, .share = tableText}, page),
                row, 0);
            grid->addWidget(new Label(each.deed, {.share = tableText}, page), row++, 1);
        }
    }
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(row, 1);
    return grid;
}

/// Two tables may have the same action.
QList<KeyGroup::Entry> entriesOf(const QWidget &window, const QString &room)
{
    QList<KeyGroup::Entry> entries;
    QSet<QString> names;
    for (const QAction *action : window.findChildren<QAction *>()) {
        const bool isHere = action->property(roomProperty).toString() == room;
        if (!isHere || action->shortcut().isEmpty() || !action->isVisible()
            || action->objectName().isEmpty() || names.contains(action->objectName()))
            continue;
        names.insert(action->objectName());
        entries.append({action->shortcuts(), wordsOf(*action)});
    }
    return entries;
}

} // namespace

QString keyRoom(const QString &token)
{
    if (token == paneToken(PaneId::Outbox))
        return Words::tr("Outbox, and the table of the timeline");
    const auto pane =
        std::ranges::find(allPanes, token, [](PaneId each) { return paneToken(each); });
    return pane == std::end(allPanes) ? Words::tr("Anywhere") : paneTitle(*pane);
}

QList<KeyGroup> keyGroups(const QWidget &window)
{
    QList<KeyGroup> groups{{keyRoom({}), entriesOf(window, {})}};
    for (const PaneId pane :
         {PaneId::Compose, PaneId::Consumer, PaneId::Timeline, PaneId::Outbox, PaneId::Log}) {
        const QString room = paneToken(pane);
        groups.append({keyRoom(room), entriesOf(window, room) + fixedKeys(pane)});
    }
    return groups;
}

bool isFixedKey(const QString &token, const QKeySequence &key)
{
    const auto pane =
        std::ranges::find(allPanes, token, [](PaneId each) { return paneToken(each); });
    if (pane == std::end(allPanes))
        return false;
    const QList<KeyGroup::Entry> entries = fixedKeys(*pane);
    return std::ranges::any_of(
        entries, [&key](const KeyGroup::Entry &entry) { return entry.keys.contains(key); });
}

QDialog *openKeySheet(QWidget &window)
{
    auto *sheet = new QDialog(&window);
    sheet->setObjectName(u"keySheet"_s);
    sheet->setWindowTitle(Words::tr("Keys"));
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    auto *page = new QWidget(sheet);
    auto *columns = new QHBoxLayout(page);
    columns->setContentsMargins(20, 8, 20, 16);
    columns->setSpacing(32);
    const QList<KeyGroup> groups = keyGroups(window);
    columns->addLayout(columnOf(groups.first(2), page));
    columns->addLayout(columnOf(groups.sliced(2), page));
    auto *scroll = new QScrollArea(sheet);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(page);
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    sheet->resize(qMin(880, window.width() - 60), qMin(680, window.height() - 40));
    sheet->open();
    return sheet;
}

} // namespace TMinus
