// SPDX-License-Identifier: Apache-2.0
#include "ui/ledgerlist/ledgerdeeds.h"

#include "models/ledgermodel.h"
#include "timeline/phrasetext.h"
#include "timeline/readback.h"
#include "timeline/timephrase.h"
#include "timeline/zonelens.h"
#include "ui/ledgerlist/linedialog.h"
#include "ui/shell/windowactions.h"
#include "ui/style/iconbook.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QTableView>

namespace TMinus {

namespace {

struct Entry
{
    LedgerDeed deed;
    const char *name; ///< of the object
    const char *words;
    const char *icon; ///< empty: none
    QKeyCombination key;
    bool isLastOfGroup = false;
};

constexpr QKeyCombination noKey = QKeyCombination(Qt::Key_unknown);

constexpr Entry entries[] = {
    {LedgerDeed::Details, "ledgerRowDetails",
     QT_TRANSLATE_NOOP("TMinus::LedgerDeeds", "Details of the message"), "info", noKey, true},
    {LedgerDeed::HandOver, "handOver", QT_TRANSLATE_NOOP("TMinus::LedgerDeeds", "Hand over now"),
     "outbox", Qt::CTRL | Qt::Key_Return},
    {LedgerDeed::Edit, "edit", QT_TRANSLATE_NOOP("TMinus::LedgerDeeds", "Edit"), "compose", noKey},
    {LedgerDeed::Move, "move", QT_TRANSLATE_NOOP("TMinus::LedgerDeeds", "Move to…"), "clock",
     noKey},
    {LedgerDeed::Cancel, "cancel", QT_TRANSLATE_NOOP("TMinus::LedgerDeeds", "Cancel message"),
     "trash", QKeyCombination(Qt::Key_Delete), true},
    {LedgerDeed::Arrived, "arrived", QT_TRANSLATE_NOOP("TMinus::LedgerDeeds", "It arrived"),
     "check", noKey},
    {LedgerDeed::Lost, "lost", QT_TRANSLATE_NOOP("TMinus::LedgerDeeds", "It did not arrive"),
     "close", noKey, true},
    {LedgerDeed::Duplicate, "duplicate", QT_TRANSLATE_NOOP("TMinus::LedgerDeeds", "Duplicate"),
     "template", Qt::CTRL | Qt::Key_D},
    {LedgerDeed::Copy, "copy", QT_TRANSLATE_NOOP("TMinus::LedgerDeeds", "Copy rows"), "copy",
     Qt::CTRL | Qt::Key_C},
    {LedgerDeed::CopyLink, "copyLink",
     QT_TRANSLATE_NOOP("TMinus::LedgerDeeds", "Copy a link to the message"), "link", noKey},
    {LedgerDeed::Note, "note", QT_TRANSLATE_NOOP("TMinus::LedgerDeeds", "Note…"), "report", noKey},
};

/// What a cell says, on one line.
QString oneLine(const QModelIndex &index)
{
    return index.data().toString().simplified();
}

} // namespace

LedgerDeeds::LedgerDeeds(QTableView &table, LedgerModel &model)
    : QObject(&table)
    , m_table(table)
    , m_model(model)
    , m_menu(new QMenu(&table))
{
    m_menu->setObjectName(u"deeds"_s);
    m_menu->setToolTipsVisible(true);
    createActions();
    connect(m_menu, &QMenu::aboutToShow, this, &LedgerDeeds::consider);
}

void LedgerDeeds::createActions()
{
    for (const Entry &entry : entries) {
        auto *action = new QAction(icon(QString::fromLatin1(entry.icon)), tr(entry.words), this);
        action->setObjectName(QString::fromLatin1(entry.name));
        if (entry.key != noKey)
            action->setShortcut(entry.key); // to be read: the table takes the key itself
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setProperty(roomProperty, paneToken(PaneId::Outbox));
        connect(action, &QAction::triggered, this, [this, deed = entry.deed] { ask(deed); });
        m_menu->addAction(action);
        m_actions.insert(entry.deed, action);
        if (entry.isLastOfGroup)
            m_menu->addSeparator();
    }
}

std::optional<LedgerDeed> LedgerDeeds::deedOf(const QKeyEvent &event) const
{
    const int key = event.key() == Qt::Key_Enter ? int(Qt::Key_Return) : event.key();
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const QKeySequence pressed(QKeyCombination(modifiers, Qt::Key(key)));
    for (auto entry = m_actions.cbegin(); entry != m_actions.cend(); ++entry) {
        if (entry.value()->shortcuts().contains(pressed))
            return entry.key();
    }
    return std::nullopt;
}

QAction &LedgerDeeds::action(LedgerDeed deed) const
{
    return *m_actions.value(deed);
}

void LedgerDeeds::popUp(const QPoint &place)
{
    m_menu->popup(place);
}

QList<LedgerMessage> LedgerDeeds::selected() const
{
    QList<LedgerMessage> messages;
    const int current = m_table.currentIndex().row();
    const QItemSelectionModel &selection = *m_table.selectionModel();
    if (current >= 0 && (!selection.hasSelection() || selection.isRowSelected(current)))
        messages.append(m_model.message(current));
    for (const QModelIndex &index : selection.selectedRows()) {
        if (index.row() != current)
            messages.append(m_model.message(index.row()));
    }
    return messages;
}

QList<LedgerMessage> LedgerDeeds::able(LedgerDeed deed) const
{
    QList<LedgerMessage> messages = selected();
    messages.removeIf([&](const LedgerMessage &message) {
        return !refusalOf(deed, message, m_model.text()).isEmpty();
    });
    return messages;
}

QString LedgerDeeds::refusal(LedgerDeed deed) const
{
    const QList<LedgerMessage> messages = selected();
    if (messages.isEmpty())
        return tr("No message is selected.");
    return able(deed).isEmpty() ? refusalOf(deed, messages.constFirst(), m_model.text())
                                : QString();
}

void LedgerDeeds::consider()
{
    for (auto entry = m_actions.cbegin(); entry != m_actions.cend(); ++entry) {
        const QString reason = refusal(entry.key());
        entry.value()->setEnabled(reason.isEmpty());
        entry.value()->setToolTip(reason.isEmpty() ? entry.value()->text() : reason);
        entry.value()->setStatusTip(reason);
    }
}

void LedgerDeeds::ask(LedgerDeed deed)
{
    const QString reason = refusal(deed);
    if (!reason.isEmpty()) {
        Q_EMIT refused(reason);
        return;
    }
    if (deed == LedgerDeed::Copy)
        return copy();
    if (deed == LedgerDeed::Move)
        return askWhen();
    if (deed == LedgerDeed::Note)
        return askNote();
    Q_EMIT requested(deed, able(deed));
}

void LedgerDeeds::askToMove(std::chrono::milliseconds span)
{
    const QString reason = refusal(LedgerDeed::Move);
    if (!reason.isEmpty()) {
        Q_EMIT refused(reason);
        return;
    }
    const QList<LedgerMessage> messages = able(LedgerDeed::Move);
    for (const LedgerMessage &message : messages) {
        if (message.draft.due)
            Q_EMIT moveRequested(message, message.draft.due->addMSecs(span.count()));
    }
}

/// What is shown of the rows, with tabs between the cells.
void LedgerDeeds::copy() const
{
    QStringList lines;
    const auto shown = [this](int column) { return !m_table.isColumnHidden(column); };
    const QList<LedgerMessage> messages = able(LedgerDeed::Copy);
    for (const LedgerMessage &message : messages) {
        const QModelIndex index = m_model.indexOf(message.row);
        QStringList cells;
        for (int column = 0; column < ledgerColumns; ++column) {
            if (shown(column))
                cells.append(oneLine(index.siblingAtColumn(column)));
        }
        lines.append(cells.join(u'\t'));
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

void LedgerDeeds::askWhen()
{
    const LedgerMessage message = able(LedgerDeed::Move).constFirst();
    const auto context = [this] {
        return PhraseContext{.now = m_model.clock().now(), .zone = m_model.lens().zone()};
    };
    const auto read = [context](const QString &line) -> LineDialog::Reading {
        const auto phrase = readPhrase(line, context());
        if (!phrase)
            return {.isRight = false, .says = phraseText(phrase.error())};
        const ReadBackContext back{.now = context().now, .zone = context().zone};
        return {.says = readBackLine(readBack(instantOf(*phrase, context().now), back))};
    };
    auto *dialog =
        new LineDialog({.title = tr("Move %1", "%1 is the key of a message").arg(message.draft.key),
                        .text = tr("To when? For example +10m, 15:00 or tomorrow 9am."),
                        .accept = tr("Move"),
                        .read = read},
                       &m_table);
    dialog->setObjectName(u"moveDialog"_s);
    connect(dialog, &QDialog::accepted, this, [this, message, dialog, context] {
        if (const auto phrase = readPhrase(dialog->line(), context()))
            Q_EMIT moveRequested(message, instantOf(*phrase, context().now));
    });
    dialog->open();
}

void LedgerDeeds::askNote()
{
    const QList<LedgerMessage> messages = able(LedgerDeed::Note);
    auto *dialog = new LineDialog(
        {.title = tr("Note"),
         .text = tr("The note stays with the message, in the ledger and in shift reports."),
         .accept = tr("Write down"),
         .read =
             [](const QString &line) {
                 return LineDialog::Reading{.isRight = !line.trimmed().isEmpty(), .says = {}};
             }},
        &m_table);
    dialog->setObjectName(u"noteDialog"_s);
    dialog->setLine(messages.constFirst().note);
    connect(dialog, &QDialog::accepted, this,
            [this, messages, dialog] { Q_EMIT noteRequested(messages, dialog->line().trimmed()); });
    dialog->open();
}

} // namespace TMinus
