// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/answerfields.h"

#include "base/result.h"
#include "ui/controls/label.h"

#include <QFormLayout>
#include <QLineEdit>

namespace TMinus {

AnswerFields::AnswerFields(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(10);
    m_form->setVerticalSpacing(6);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    hide();
}

void AnswerFields::setLabels(const QStringList &labels)
{
    if (labels == m_labels)
        return;
    m_labels = labels;
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    m_fields.clear();
    for (const QString &label : labels) {
        auto *field = new QLineEdit(m_known.value(label), this);
        field->setObjectName(u"answer%1"_s.arg(m_fields.size()));
        field->setAccessibleName(label);
        field->setToolTip(tr("Stands wherever the template says {{ask:%1}}.").arg(label));
        field->setPlaceholderText(tr("fills in {{ask:%1}}").arg(label));
        connect(field, &QLineEdit::textChanged, this, [this, label](const QString &text) {
            m_known.insert(label, text);
            Q_EMIT edited();
        });
        m_fields.append(field);
        m_form->addRow(new Label(label, {.ink = &Tokens::text2}, this), field);
    }
    setVisible(!labels.isEmpty());
}

QMap<QString, QString> AnswerFields::answers() const
{
    QMap<QString, QString> answers;
    for (const QString &label : m_labels) {
        if (const QString answer = m_known.value(label); !answer.isEmpty())
            answers.insert(label, answer);
    }
    return answers;
}

void AnswerFields::clear()
{
    m_known.clear();
    for (QLineEdit *field : std::as_const(m_fields))
        field->clear();
}

} // namespace TMinus
