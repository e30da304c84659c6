// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/templatemenu.h"

#include "base/result.h"
#include "ui/controls/iconbutton.h"
#include "ui/ledgerlist/linedialog.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace TMinus {

namespace {

/// As the words of an action: an ampersand is no access key.
QString plain(QString name)
{
    return name.replace(u'&', u"&&"_s);
}

} // namespace

TemplateMenu::TemplateMenu(QWidget *parent)
    : QWidget(parent)
    , m_button(iconButton(u"template"_s, tr("Templates"), this))
    , m_menu(new QMenu(this))
{
    m_button->setObjectName(u"templates"_s);
    m_button->setMenu(m_menu);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_menu->setObjectName(u"templateMenu"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_button);
    fill();
}

void TemplateMenu::setNames(const QStringList &names)
{
    m_names = names;
    fill();
}

void TemplateMenu::fill()
{
    m_menu->clear();
    for (QMenu *old : m_menu->findChildren<QMenu *>())
        old->deleteLater();
    for (const QString &name : std::as_const(m_names)) {
        connect(m_menu->addAction(plain(name)), &QAction::triggered, this, [this, name] {
            m_last = name;
            Q_EMIT chosen(name);
        });
    }
    if (m_names.isEmpty())
        m_menu->addAction(tr("No template yet"))->setEnabled(false);
    m_menu->addSeparator();
    QAction *save = m_menu->addAction(tr("Save as template…"));
    save->setObjectName(u"saveTemplate"_s);
    connect(save, &QAction::triggered, this, &TemplateMenu::askName);
    QMenu *forget = m_menu->addMenu(tr("Delete a template"));
    forget->setEnabled(!m_names.isEmpty());
    for (const QString &name : std::as_const(m_names))
        connect(forget->addAction(plain(name)), &QAction::triggered, this,
                [this, name] { Q_EMIT forgetRequested(name); });
}

void TemplateMenu::askName()
{
    auto *dialog = new LineDialog(
        {.title = tr("Save as template"),
         .text = tr("Topic, tag, key, properties, body and the kind of time are kept; "
                    "{{ask:Label}} in them is asked for whenever it is used."),
         .accept = tr("Save"),
         .read =
             [this](const QString &line) {
                 const QString name = line.trimmed();
                 return LineDialog::Reading{
                     .isRight = !name.isEmpty(),
                     .says = m_names.contains(name)
                         ? tr("This takes the place of the template of that name.")
                         : QString()};
             }},
        window());
    dialog->setObjectName(u"templateDialog"_s);
    dialog->setLine(m_last);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_last = dialog->line().trimmed();
        Q_EMIT saveRequested(m_last);
    });
    dialog->open();
}

} // namespace TMinus
