// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/typednamedialog.h"

#include "base/result.h"
#include "ui/controls/label.h"
#include "ui/style/looks.h"
#include "ui/style/typography.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace TMinus {

namespace {

constexpr int dialogWidth = 480;

} // namespace

TypedNameDialog::TypedNameDialog(Question question, QWidget *parent)
    : QDialog(parent)
    , m_question(std::move(question))
    , m_typed(new QLineEdit(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_act(new QPushButton(m_question.act, this))
{
    setObjectName(u"typedNameDialog"_s);
    setWindowTitle(m_question.title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_typed->setObjectName(u"typedName"_s);
    m_typed->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_cancel->setObjectName(u"cancelTyped"_s);
    m_cancel->setToolTip(tr("Nothing is done."));
    m_cancel->setDefault(true); // the safe one
    m_act->setObjectName(u"actTyped"_s);
    m_act->setWhatsThis(tr("Does what is asked above, in production."));
    m_act->setAutoDefault(false);
    setLook(*m_act, ButtonLook::Production);
    arrangeWidgets();
    connect(m_typed, &QLineEdit::textChanged, this, &TypedNameDialog::look);
    connect(m_act, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    look();
}

void TypedNameDialog::arrangeWidgets()
{
    auto *what = new Label(m_question.what, {.share = dialogTitle, .isStrong = true}, this);
    auto *text = new Label(m_question.text, {.ink = &Tokens::text2}, this);
    auto *prompt = new Label(tr("Type %1 to go on").arg(m_question.name), {.isStrong = true}, this);
    for (QLabel *label :
         {static_cast<QLabel *>(what), static_cast<QLabel *>(text), static_cast<QLabel *>(prompt)})
        label->setWordWrap(true);
    m_typed->setAccessibleName(prompt->text());
    m_typed->setToolTip(tr("As it is written above; small and capital letters count."));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_act);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    for (QWidget *part : {static_cast<QWidget *>(what), static_cast<QWidget *>(text),
                          static_cast<QWidget *>(prompt), static_cast<QWidget *>(m_typed)})
        column->addWidget(part);
    column->addLayout(buttons);
    setFixedWidth(dialogWidth);
    m_typed->setFocus();
}

void TypedNameDialog::look()
{
    const bool isTyped = m_typed->text().trimmed() == m_question.name;
    m_act->setEnabled(isTyped);
    m_act->setToolTip(isTyped ? QString() : tr("Type %1 first.").arg(m_question.name));
}

} // namespace TMinus
