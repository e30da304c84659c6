// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/paneid.h"

#include <QAction>
#include <QMap>

class QMenu;
class QMenuBar;

namespace TMinus {

/// The property of an action that holds the name of its icon, for the palette.
inline constexpr char iconNameProperty[] = "iconName";
/// The property of an action that belongs to a pane: the token of that, for the sheet of keys.
inline constexpr char roomProperty[] = "room";

/// What can be done with the window from menus and by keys, each as one QAction; panes add theirs.
/// Menus, toolbar, palette and the sheet of keys show the same ones.
class WindowActions final : public QObject
{
    Q_OBJECT

public:
    enum class Deed {
        SendFour,
        ExportLedger,
        ImportMessages,
        CloseWindow,
        Quit,
        Undo,
        Filter,
        CopyLink,
        Report,
        Settings,
        Notices,
        Guide,
        KeySheet,
        Tour,
        SelfCheck,
        NextZone,
        Palette,
        ArmDisarm,
        FullScreen,
        NextPane,
        PreviousPane,
        Acknowledge,
        StartStopSandbox,
        LookSystem,
        LookLight,
        LookDark,
        LookContrast,
        SpeakEnglish,
        SpeakChinese,
        About,
    };
    Q_ENUM(Deed)

    /// @p window gets the actions, so that their keys work; it must outlive this.
    explicit WindowActions(QWidget &window);

    QAction &action(Deed deed) const { return *m_deeds.value(deed); }
    /// Brings a pane into sight: Ctrl+1 and so on.
    QAction &opening(PaneId pane) const { return *m_panes.value(pane); }
    /// Greys @p deed and says why, in its tooltip and on the status line; an empty @p reason allows it.
    void refuse(Deed deed, const QString &reason);
    /// Adds @p actions of @p pane to the menu that it has; null: a separator. Where their keys count
    /// is theirs to say.
    void addToMenu(PaneId pane, const QList<QAction *> &actions);
    /// Fills the menu bar of the window.
    void fill(QMenuBar &bar);

private:
    void createDeeds();
    void createPanes();
    QList<QAction *> viewEntries() const; ///< null: a separator
    void choiceOf(const QList<Deed> &deeds);
    void add(Deed deed, const QString &text, const QKeySequence &key = {},
             const QString &icon = {});

    QWidget &m_window;
    QMap<PaneId, QMenu *> m_menus; ///< of panes
    QMap<Deed, QAction *> m_deeds;
    QMap<PaneId, QAction *> m_panes;
};

} // namespace TMinus
