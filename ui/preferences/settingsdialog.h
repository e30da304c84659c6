// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/preferencefile.h"

#include <QDialog>

class QListWidget;
class QStackedWidget;

namespace TMinus {

class Theme;
class WindowActions;

/// What an operator prefers everywhere, in pages. All counts at once and is kept; there is nothing
/// to save.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// What it shows and works on; @p theme is null where there is nothing to choose.
    struct Place
    {
        QWidget &window; ///< the parent; its actions get the keys
        WindowActions &actions;
        Preferences preferences = {};
        Theme *theme = nullptr;
    };
    explicit SettingsDialog(const Place &place);

    /// Shows the page of this number.
    void showPage(int page);

Q_SIGNALS:
    /// The operator prefers something else now.
    void changed(const TMinus::Preferences &preferences);

private:
    void addPage(const QString &title, QWidget *page);
    QWidget *appearancePage();
    QWidget *lookChoice(QWidget *page);
    QWidget *languageChoice(QWidget *page);
    QWidget *sizeChoice(QWidget *page);
    QWidget *motionChoice(QWidget *page);
    QWidget *updateChoice(QWidget *page);
    QWidget *shortcutsPage();

    const Place m_place;
    Preferences m_preferences;
    QListWidget *m_list;
    QStackedWidget *m_pages;
};

} // namespace TMinus
