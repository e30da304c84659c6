// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/keysheet.h"

#include "base/result.h"
#include "ui/controls/label.h"
#include "ui/style/typography.h"

#include <QCoreApplication>
#include <QDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>

namespace TMinus {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::KeySheet)
};

KeyGroup::Entry entry(const char *keys, const QString &deed)
{
    return {QKeySequence::listFromString(QLatin1StringView(keys)), deed};
}

KeyGroup everywhere()
{
    return {
        Words::tr("Anywhere"),
        {entry("Ctrl+K", Words::tr("Search or run a command")),
         entry("Ctrl+/; ?", Words::tr("These keys")), entry("F1", Words::tr("Tour")),
         entry("Ctrl+1; Ctrl+2; Ctrl+3", Words::tr("Timeline, Compose, Consumer")),
         entry("Ctrl+4; Ctrl+5; Ctrl+6", Words::tr("Outbox, Request log, Sandbox")),
         entry("F6; Shift+F6", Words::tr("Next pane, previous pane")),
         entry("Ctrl+F", Words::tr("Filter the pane")), entry("Ctrl+Z", Words::tr("Undo")),
         entry("Ctrl+D", Words::tr("Duplicate the message")),
         entry("Ctrl+Shift+C", Words::tr("Copy the message as")),
         entry("Ctrl+E", Words::tr("Export messages")),
         entry("Ctrl+I", Words::tr("Details of the message")),
         entry("Ctrl+Shift+L", Words::tr("Arm or disarm production")),
         entry("Ctrl+Shift+O", Words::tr("Profiles")), entry("Alt+Z", Words::tr("Next time zone")),
         entry("Ctrl+Shift+R", Words::tr("Shift report")), entry("Ctrl+,", Words::tr("Settings")),
         entry("F11", Words::tr("Full screen")), entry("Ctrl+Q", Words::tr("Quit"))}};
}

KeyGroup compose()
{
    return {Words::tr("Compose"),
            {entry("Ctrl+N", Words::tr("New message")),
             entry("Ctrl+Return", Words::tr("Send, schedule or hold")),
             entry("Ctrl+Shift+H", Words::tr("Hold here")),
             entry("Ctrl+Shift+1; Ctrl+Shift+2; Ctrl+Shift+3", Words::tr("Now, after, at")),
             entry("Ctrl+Shift+V", Words::tr("Write the time in words")),
             entry("Ctrl+Shift+F", Words::tr("Lay out JSON")),
             entry("Ctrl+B", Words::tr("Many at once")),
             entry("F8; Shift+F8", Words::tr("Next problem, previous problem")),
             entry("Alt+Return", Words::tr("Take the fix of the problem"))}};
}

KeyGroup consumer()
{
    return {Words::tr("Consumer"),
            {entry("F5; Shift+F5", Words::tr("Start, stop")),
             entry("P", Words::tr("Pause the view")),
             entry("A", Words::tr("Acknowledge what is selected")),
             entry("Ctrl+Shift+A", Words::tr("Acknowledge all whose lease runs")),
             entry("End", Words::tr("To the newest message")),
             entry("Return", Words::tr("Details of the message")),
             entry("Ctrl+Tab", Words::tr("Next consumer")),
             entry("Space", Words::tr("Select the row or not"))}};
}

KeyGroup timeline()
{
    return {Words::tr("Timeline"),
            {entry("Left; Right", Words::tr("Previous message, next message")),
             entry("Ctrl+Left; Ctrl+Right", Words::tr("By bucket")),
             entry("Up; Down", Words::tr("By lane")), entry("PgUp; PgDown", Words::tr("By screen")),
             entry("+; -", Words::tr("Zoom")),
             entry("Backspace", Words::tr("Back to the range before")),
             entry("Home", Words::tr("Now")),
             entry("Alt+1; Alt+5", Words::tr("From 30 minutes to 30 days")),
             entry("G", Words::tr("Fold what is empty")), entry("M", Words::tr("Months")),
             entry("Shift+Left; Shift+Right", Words::tr("Cut a slice, Enter zooms to it")),
             entry("Alt+Left; Alt+Right", Words::tr("Move what is held by one step")),
             entry("Ctrl+T", Words::tr("The same message in the table")),
             entry("Ctrl+Shift+S", Words::tr("Save the picture"))}};
}

KeyGroup others()
{
    return {Words::tr("Outbox and log"),
            {entry("Return", Words::tr("Edit what is held; the parts of a request")),
             entry("Alt+Left; Alt+Right", Words::tr("Move what is held")),
             entry("Del", Words::tr("Cancel what is held")),
             entry("Ctrl+Return", Words::tr("Hand over now")),
             entry("Ctrl+L", Words::tr("Clear the view of the log"))}};
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

} // namespace

QList<KeyGroup> keyGroups()
{
    return {everywhere(), compose(), consumer(), timeline(), others()};
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
    const QList<KeyGroup> groups = keyGroups();
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
