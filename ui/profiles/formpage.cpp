// SPDX-License-Identifier: Apache-2.0
#include "ui/profiles/formpage.h"

#include "base/result.h"
#include "ui/controls/elidedlabel.h"
#include "ui/style/typography.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFontInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>

namespace TMinus {

namespace {

constexpr int labelWidth = 104;
constexpr int numberWidth = 110;

/// What @p field says when one points at it: its hint, and how far its numbers go.
QString helpOf(const QWidget &field, const QString &hint)
{
    const auto *box = qobject_cast<const QSpinBox *>(&field);
    if (!box)
        return hint;
    const auto text = [box](int value) { return QLocale().toString(value) + box->suffix(); };
    const bool hasWord = !box->specialValueText().isEmpty();
    const QString range =
        FormPage::tr("From %1 to %2.", "two numbers")
            .arg(hasWord ? box->specialValueText() : text(box->minimum()), text(box->maximum()));
    return hint.isEmpty() ? range : hint + u'\n' + range;
}

} // namespace

FormPage::FormPage(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QGridLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(16);
    m_rows->setVerticalSpacing(8);
    m_rows->setColumnMinimumWidth(0, labelWidth);
    m_rows->setColumnStretch(1, 1);
}

Label *FormPage::addRow(const QString &label, QWidget *field, const QString &hint)
{
    auto *name = new Label(label, {.ink = &Tokens::text2}, this);
    name->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(label);
    if (field->toolTip().isEmpty())
        field->setToolTip(helpOf(*field, hint));
    field->setWhatsThis(field->toolTip());
    auto *words = new ElidedLabel(hint, {.ink = &Tokens::text3, .share = tableText}, this);
    words->setObjectName(field->objectName() + u"Hint"_s);
    words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(field, qobject_cast<QLineEdit *>(field) ? 100 : 0); // up to its greatest width
    row->addWidget(words, 1);
    m_rows->setRowStretch(m_count, 0);
    m_rows->addWidget(name, m_count, 0, Qt::AlignVCenter);
    m_rows->addLayout(row, m_count, 1);
    ++m_count;
    m_rows->setRowStretch(m_count, 1); // what is left stays below
    return name;
}

Label *FormPage::hintOf(QWidget *field) const
{
    return findChild<Label *>(field->objectName() + u"Hint"_s);
}

QLineEdit *FormPage::line(const QString &name, int width)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    m_lines.append({edit, width});
    dress();
    return edit;
}

bool FormPage::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        dress();
    return QWidget::event(event);
}

/// The lines grow with the user's font.
void FormPage::dress()
{
    const qreal share = growthOf(QApplication::font(), basePixels);
    for (const auto &[edit, width] : std::as_const(m_lines)) {
        edit->setMinimumWidth(width);
        edit->setMaximumWidth(qRound(width * share));
    }
}

QSpinBox *FormPage::number(const QString &name, int least, int most)
{
    auto *box = new QSpinBox(this);
    box->setObjectName(name);
    box->setRange(least, most);
    box->setGroupSeparatorShown(true);
    box->setMinimumWidth(numberWidth);
    return box;
}

QComboBox *FormPage::choice(const QString &name, const QStringList &words, int width)
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    box->addItems(words);
    box->setMinimumWidth(width);
    return box;
}

QCheckBox *FormPage::check(const QString &name, const QString &words)
{
    auto *box = new QCheckBox(words, this);
    box->setObjectName(name);
    return box;
}

} // namespace TMinus
