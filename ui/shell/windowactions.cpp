// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/windowactions.h"

#include "base/result.h"
#include "ui/style/iconbook.h"

#include <QActionGroup>
#include <QMenuBar>
#include <QMetaEnum>

namespace TMinus {

namespace {

using Deed = WindowActions::Deed;

/// The key that brings a pane into sight; empty: none.
QKeySequence keyOf(PaneId pane)
{
    switch (pane) {
    case PaneId::Timeline:
        return Qt::CTRL | Qt::Key_1;
    case PaneId::Compose:
        return Qt::CTRL | Qt::Key_2;
    case PaneId::Consumer:
        return Qt::CTRL | Qt::Key_3;
    case PaneId::Outbox:
        return Qt::CTRL | Qt::Key_4;
    case PaneId::Log:
        return Qt::CTRL | Qt::Key_5;
    case PaneId::Sandbox:
        return Qt::CTRL | Qt::Key_6;
    case PaneId::Details:
        return {};
    }
    Q_UNREACHABLE();
}

/// Where macOS has a place of its own for it, in the menu of the program. Left to itself Qt goes by
/// the words, and only by English ones.
QAction::MenuRole roleOf(Deed deed)
{
    switch (deed) {
    case Deed::Settings:
        return QAction::PreferencesRole;
    case Deed::About:
        return QAction::AboutRole;
    case Deed::Quit:
        return QAction::QuitRole;
    default:
        return QAction::NoRole;
    }
}

} // namespace

WindowActions::WindowActions(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
    createDeeds();
    createPanes();
}

void WindowActions::createDeeds()
{
    add(Deed::SendFour, tr("Send four messages, 10 s ahead"), {}, u"compose"_s);
    add(Deed::ExportLedger, tr("Export the ledger…"), {}, u"save"_s);
    add(Deed::ImportMessages, tr("Import messages…"), {}, u"consumer"_s);
    add(Deed::CloseWindow, tr("Close the window"), Qt::CTRL | Qt::Key_W, u"close"_s);
    add(Deed::Quit, tr("Quit"), Qt::CTRL | Qt::Key_Q);
    add(Deed::Undo, tr("Undo"), Qt::CTRL | Qt::Key_Z, u"undo"_s);
    add(Deed::Filter, tr("Filter the pane"), Qt::CTRL | Qt::Key_F, u"filter"_s);
    add(Deed::CopyLink, tr("Copy a link to this view"), {}, u"link"_s);
    add(Deed::Report, tr("Shift report"), Qt::CTRL | Qt::SHIFT | Qt::Key_R, u"report"_s);
    add(Deed::Settings, tr("Settings"), Qt::CTRL | Qt::Key_Comma, u"gear"_s);
    add(Deed::Notices, tr("Notices and cover…"), {}, u"bell"_s);
    add(Deed::Guide, tr("Guide"), Qt::Key_F1, u"info"_s);
    add(Deed::KeySheet, tr("Keys"), Qt::CTRL | Qt::Key_Slash, u"key"_s);
    add(Deed::Tour, tr("Tour"), {}, u"play"_s);
    add(Deed::SelfCheck, tr("Self-check…"), {}, u"check"_s);
    add(Deed::Palette, tr("Search or run a command"), Qt::CTRL | Qt::Key_K, u"search"_s);
    add(Deed::ArmDisarm, tr("Arm or disarm production"), Qt::CTRL | Qt::SHIFT | Qt::Key_L,
        u"lock"_s);
    add(Deed::NextZone, tr("Next time zone"), Qt::ALT | Qt::Key_Z, u"zone"_s);
    add(Deed::FullScreen, tr("Full screen"), Qt::Key_F11);
    add(Deed::NextPane, tr("Next pane"), Qt::Key_F6);
    add(Deed::PreviousPane, tr("Previous pane"), Qt::SHIFT | Qt::Key_F6);
    add(Deed::Acknowledge, tr("Acknowledge the current message"), {}, u"check"_s);
    add(Deed::StartStopSandbox, tr("Start sandbox"), {}, u"sandbox"_s);
    add(Deed::LookSystem, tr("Colours of the system"));
    add(Deed::LookLight, tr("Light"));
    add(Deed::LookDark, tr("Dark"), {}, u"moon"_s);
    add(Deed::LookContrast, tr("High contrast"), {}, u"eye"_s);
    add(Deed::SpeakEnglish, u"English"_s, {}, u"zone"_s); // each in its own words
    add(Deed::SpeakChinese, u"简体中文"_s, {}, u"zone"_s);
    add(Deed::About, tr("About T-Minus"));
    action(Deed::KeySheet).setShortcuts({Qt::CTRL | Qt::Key_Slash, Qt::Key_Question});
    action(Deed::FullScreen).setCheckable(true);
    choiceOf({Deed::LookSystem, Deed::LookLight, Deed::LookDark, Deed::LookContrast});
    choiceOf({Deed::SpeakEnglish, Deed::SpeakChinese});
    refuse(Deed::Undo, tr("There is nothing to undo."));
}

/// One of them at a time.
void WindowActions::choiceOf(const QList<Deed> &deeds)
{
    auto *group = new QActionGroup(this);
    for (Deed deed : deeds) {
        action(deed).setCheckable(true);
        group->addAction(&action(deed));
    }
}

void WindowActions::createPanes()
{
    for (PaneId pane : allPanes) {
        auto *opening = new QAction(icon(paneIcon(pane)), paneTitle(pane), this);
        const QString token = paneToken(pane);
        opening->setObjectName(u"open"_s + token.first(1).toUpper() + token.sliced(1));
        opening->setShortcut(keyOf(pane));
        opening->setMenuRole(QAction::NoRole);
        m_window.addAction(opening);
        m_panes.insert(pane, opening);
    }
}

void WindowActions::add(Deed deed, const QString &text, const QKeySequence &key,
                        const QString &name)
{
    auto *action = new QAction(text, this);
    const QString token = QString::fromLatin1(QMetaEnum::fromType<Deed>().valueToKey(int(deed)));
    action->setObjectName(u"action"_s + token);
    action->setShortcut(key);
    action->setMenuRole(roleOf(deed));
    action->setProperty(iconNameProperty, name);
    if (!name.isEmpty())
        action->setIcon(icon(name));
    m_window.addAction(action);
    m_deeds.insert(deed, action);
}

void WindowActions::refuse(Deed deed, const QString &reason)
{
    QAction &refused = action(deed);
    refused.setEnabled(reason.isEmpty());
    refused.setToolTip(reason.isEmpty() ? refused.text() : reason);
    refused.setStatusTip(reason);
}

void WindowActions::addToMenu(PaneId pane, const QList<QAction *> &actions)
{
    QMenu *menu = m_menus.value(pane);
    for (QAction *action : actions) {
        if (action)
            action->setMenuRole(QAction::NoRole);
        if (action && action->shortcutContext() == Qt::WindowShortcut)
            m_window.addAction(action);
        if (menu && action)
            menu->addAction(action);
        else if (menu)
            menu->addSeparator();
    }
}

QList<QAction *> WindowActions::viewEntries() const
{
    const auto deed = [this](Deed which) { return m_deeds.value(which); };
    return m_panes.values()
        + QList<QAction *>{nullptr,
                           deed(Deed::NextPane),
                           deed(Deed::PreviousPane),
                           nullptr,
                           deed(Deed::NextZone),
                           nullptr,
                           deed(Deed::LookSystem),
                           deed(Deed::LookLight),
                           deed(Deed::LookDark),
                           deed(Deed::LookContrast),
                           nullptr,
                           deed(Deed::SpeakEnglish),
                           deed(Deed::SpeakChinese),
                           nullptr,
                           deed(Deed::FullScreen)};
}

void WindowActions::fill(QMenuBar &bar)
{
    const auto menu = [&bar](const QString &title, const QList<QAction *> &actions) {
        QMenu *filled = bar.addMenu(title);
        filled->setToolTipsVisible(true);
        for (QAction *action : actions) {
            if (action)
                filled->addAction(action);
            else
                filled->addSeparator();
        }
        return filled;
    };
    const auto deed = [this](Deed which) { return m_deeds.value(which); };
    const auto pane = [this](PaneId which) { return m_panes.value(which); };
    menu(tr("File"),
         {deed(Deed::ExportLedger), deed(Deed::ImportMessages), nullptr, deed(Deed::CloseWindow),
          deed(Deed::Quit)});
    menu(tr("Edit"),
         {deed(Deed::Undo), nullptr, deed(Deed::Filter), deed(Deed::Palette), deed(Deed::CopyLink),
          nullptr, deed(Deed::Settings), deed(Deed::Notices)});
    menu(tr("View"), viewEntries());
    m_menus = {{PaneId::Compose,
                menu(tr("Message"), {pane(PaneId::Compose), deed(Deed::SendFour), nullptr})},
               {PaneId::Timeline, menu(tr("Timeline"), {pane(PaneId::Timeline), nullptr})},
               {PaneId::Consumer,
                menu(tr("Consumer"), {pane(PaneId::Consumer), deed(Deed::Acknowledge)})}};
    menu(tr("Tools"),
         {deed(Deed::ArmDisarm), nullptr, deed(Deed::Report), nullptr, deed(Deed::StartStopSandbox),
          pane(PaneId::Sandbox)});
    menu(tr("Help"),
         {deed(Deed::Guide), deed(Deed::Tour), deed(Deed::KeySheet), deed(Deed::SelfCheck), nullptr,
          deed(Deed::About)});
}

} // namespace TMinus
