// SPDX-License-Identifier: Apache-2.0
#include "ui/profiles/profilesdialog.h"

#include "models/profilesmodel.h"
#include "ui/controls/elidedlabel.h"
#include "ui/controls/iconbutton.h"
#include "ui/controls/messagebars.h"
#include "ui/profiles/connectiontest.h"
#include "ui/profiles/profiledelegate.h"
#include "ui/profiles/profileform.h"
#include "ui/style/iconbook.h"
#include "ui/style/looks.h"

#include <QFrame>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QToolButton>
#include <QVBoxLayout>

namespace TMinus {

namespace {

constexpr int listWidth = 248;
constexpr int headHeight = 36;
constexpr int footHeight = 50;

/// A line of one pixel between two parts.
QFrame *hair(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

void makeLow(QPushButton &button)
{
    button.setFixedHeight(qMax(26, button.fontMetrics().height() + 6));
}

} // namespace

void ProfilesDialog::createList()
{
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(u"profileFilter"_s);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter of the profiles"));
    m_filter->setToolTip(tr("Lists the profiles whose name, id or address has these words."));
    m_filter->setClearButtonEnabled(true);
    m_profiles = new QListView(this);
    m_profiles->setObjectName(u"profiles"_s);
    m_profiles->setAccessibleName(tr("Profiles"));
    m_profiles->setFrameShape(QFrame::NoFrame);
    m_profiles->setModel(m_shown);
    m_profiles->setItemDelegate(new ProfileDelegate(m_profiles));
    m_profiles->setFixedWidth(listWidth);
    m_profiles->viewport()->setAutoFillBackground(false);
    m_add = iconButton(u"plus"_s, tr("Add a profile"), this);
    m_add->setObjectName(u"addProfile"_s);
    m_duplicate = iconButton(u"copy"_s, tr("Duplicate the profile"), this);
    m_duplicate->setObjectName(u"duplicateProfile"_s);
    m_import = new QPushButton(tr("Import…"), this);
    m_import->setObjectName(u"importProfiles"_s);
    m_import->setToolTip(tr("Reads profiles from a file. It holds no secrets."));
    m_export = new QPushButton(tr("Export…"), this);
    m_export->setObjectName(u"exportProfiles"_s);
    m_export->setToolTip(tr("Writes all profiles to a file, without their secrets."));
}

void ProfilesDialog::createForm()
{
    m_bars = new MessageBars(this);
    m_bars->setObjectName(u"profileBars"_s);
    m_form = new ProfileForm(this);
    m_form->setObjectName(u"profileForm"_s);
    m_test = new ConnectionTest(this);
    m_test->setObjectName(u"connectionTest"_s);
    m_remove = new QPushButton(icon(u"trash"_s, &Tokens::production), tr("Delete…"), this);
    m_remove->setObjectName(u"removeProfile"_s);
    m_remove->setWhatsThis(tr("Deletes the profile and its secret, after a question."));
    setLook(*m_remove, ButtonLook::Danger);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(u"cancel"_s);
    m_cancel->setToolTip(tr("Drops what was changed since it was saved."));
    m_save = new QPushButton(tr("Save"), this);
    m_save->setObjectName(u"save"_s);
    m_save->setToolTip(tr("Keeps the profile, and its secret in the key store."));
    m_connect = new QPushButton(tr("Save and connect"), this);
    m_connect->setObjectName(u"connect"_s);
    m_connect->setToolTip(tr("The window works with this profile from now on."));
    setLook(*m_connect, ButtonLook::Primary);
    for (QPushButton *button : {m_remove, m_cancel, m_save, m_connect})
        button->setAutoDefault(false);
}

QWidget *ProfilesDialog::listSide()
{
    auto *side = new QWidget(this);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 0, 8, 0);
    head->addWidget(new ElidedLabel(tr("Profiles"), {.isStrong = true}, side), 1);
    head->addWidget(m_duplicate);
    head->addWidget(m_add);
    auto *search = new QHBoxLayout;
    search->setContentsMargins(8, 0, 8, 0);
    search->addWidget(m_filter);
    auto *top = new QWidget(side);
    auto *topColumn = new QVBoxLayout(top);
    topColumn->setContentsMargins(0, 4, 0, 4);
    topColumn->addLayout(head);
    topColumn->addLayout(search);
    top->setMinimumHeight(headHeight);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 8, 12, 8);
    foot->setSpacing(8);
    for (QPushButton *button : {m_import, m_export}) {
        makeLow(*button);
        button->setAutoDefault(false);
        foot->addWidget(button);
    }
    foot->addStretch();
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(top);
    column->addWidget(hair(side));
    column->addWidget(m_profiles, 1);
    column->addWidget(hair(side));
    column->addLayout(foot);
    side->setFixedWidth(listWidth);
    return side;
}

QWidget *ProfilesDialog::formSide()
{
    auto *side = new QWidget(this);
    auto *scroll = new QScrollArea(side);
    scroll->setObjectName(u"formScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto *page = new QWidget;
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    auto *pageColumn = new QVBoxLayout(page);
    pageColumn->setContentsMargins(0, 0, 0, 0);
    pageColumn->setSpacing(0);
    pageColumn->addWidget(m_form);
    pageColumn->addWidget(hair(page));
    pageColumn->addWidget(m_test);
    pageColumn->addStretch(1);
    scroll->setWidget(page);
    auto *foot = new QWidget(side);
    auto *buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(24, 10, 24, 10);
    buttons->setSpacing(8);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    for (QPushButton *button : {m_cancel, m_save, m_connect})
        buttons->addWidget(button);
    foot->setMinimumHeight(footHeight);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bars);
    column->addWidget(scroll, 1);
    column->addWidget(hair(side));
    column->addWidget(foot);
    return side;
}

} // namespace TMinus
