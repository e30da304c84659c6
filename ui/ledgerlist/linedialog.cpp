// SPDX-License-Identifier: Apache-2.0
#include "ui/ledgerlist/linedialog.h"

#include "base/result.h"
#include "ui/controls/label.h"
#include "ui/style/looks.h"
#include "ui/style/typography.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace TMinus {

namespace {

constexpr int dialogWidth = 440;

} // namespace

LineDialog::LineDialog(const Question &question, QWidget *parent)
    : QDialog(parent)
    , m_question(question)
    , m_line(new QLineEdit(this))
    , m_reading(new Label({}, {.ink = &Tokens::text2, .share = tableText}, this))
    , m_accept(new QPushButton(question.accept, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(question.title);
    m_line->setObjectName(u"line"_s);
    m_line->setAccessibleName(question.title);
    m_line->setToolTip(question.text);
    m_reading->setObjectName(u"reading"_s);
    m_reading->setWordWrap(true);
    m_accept->setObjectName(u"accept"_s);
    m_accept->setDefault(true);
    setLook(*m_accept, ButtonLook::Primary);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancel"_s);
    cancel->setToolTip(tr("All stays as it was."));
    m_accept->setWhatsThis(question.text);
    auto *text = new Label(question.text, {}, this);
    text->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(8);
    column->addWidget(text);
    column->addWidget(m_line);
    column->addWidget(m_reading);
    column->addLayout(buttons);
    setMinimumWidth(dialogWidth);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_line, &QLineEdit::textChanged, this, &LineDialog::read);
    read();
}

QString LineDialog::line() const
{
    return m_line->text();
}

void LineDialog::setLine(const QString &line)
{
    m_line->setText(line);
    m_line->selectAll();
}

void LineDialog::read()
{
    const Reading reading = m_question.read(m_line->text());
    const bool isWrong = !reading.isRight && !m_line->text().isEmpty();
    setFieldMark(*m_line, isWrong ? FieldMark::Wrong : FieldMark::None);
    m_reading->setInk(isWrong ? &Tokens::errorText : &Tokens::text2);
    m_reading->setText(m_line->text().isEmpty() ? QString() : reading.says);
    m_accept->setEnabled(reading.isRight);
    m_accept->setToolTip(reading.isRight ? QString() : reading.says);
}

} // namespace TMinus
