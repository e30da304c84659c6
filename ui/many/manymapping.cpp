// SPDX-License-Identifier: Apache-2.0
#include "ui/many/manymapping.h"

#include "base/result.h"
#include "ui/controls/flowlayout.h"
#include "ui/controls/label.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace TMinus {

namespace {

constexpr int chooserWidth = 160;
const QString byForm = u""_s;     ///< the form says it
const QString wholeRow = u"\n"_s; ///< no column has such a name

QString firstOf(const QStringList &wanted, const QStringList &columns)
{
    for (const QString &name : wanted) {
        if (columns.contains(name))
            return name;
    }
    return byForm;
}

} // namespace

ManyMapping::ManyMapping(const QString &zone, QWidget *parent)
    : QWidget(parent)
    , m_zone(zone)
{
    setLayout(new FlowLayout(8));
    m_key = addChooser(u"mapKey"_s, tr("Key"));
    m_body = addChooser(u"mapBody"_s, tr("Body"));
    m_due = addChooser(u"mapDue"_s, tr("Due"));
    QSizePolicy tall(QSizePolicy::Preferred, QSizePolicy::Minimum);
    tall.setHeightForWidth(true);
    setSizePolicy(tall);
}

QComboBox *ManyMapping::addChooser(const QString &name, const QString &words)
{
    auto *pair = new QWidget(this);
    auto *box = new QComboBox(pair);
    box->setObjectName(name);
    box->setAccessibleName(words);
    box->setToolTip(tr("Column of the file that holds this part of the message."));
    box->setMinimumWidth(chooserWidth);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new Label(words, {.ink = &Tokens::text2}, pair));
    row->addWidget(box);
    layout()->addWidget(pair);
    connect(box, &QComboBox::activated, this, &ManyMapping::edited);
    return box;
}

bool ManyMapping::setColumns(const QStringList &columns)
{
    if (columns == m_columns)
        return false;
    const RowMapping before = mapping();
    m_columns = columns;
    fill(*m_key, firstOf({u"key"_s}, columns));
    fill(*m_body,
         columns.contains(u"body"_s) || columns.contains(u"bodyBase64"_s)
             ? firstOf({u"body"_s, u"bodyBase64"_s}, columns)
             : wholeRow);
    fill(*m_due, firstOf({u"due"_s, u"after"_s}, columns));
    return mapping() != before;
}

/// @p usual is chosen, unless what was chosen before is there, too.
void ManyMapping::fill(QComboBox &box, const QString &usual)
{
    const QVariant before = box.currentData();
    box.clear();
    if (&box == m_body)
        box.addItem(tr("whole row as JSON"), wholeRow);
    box.addItem(&box == m_due ? tr("as in the form", "the due time")
                              : tr("as in the form", "key or body"),
                byForm);
    for (const QString &column : std::as_const(m_columns)) {
        const bool isInZone = &box == m_due && column != u"after"_s && !m_zone.isEmpty();
        box.addItem(isInZone ? tr("%1, %2", "a column and a zone").arg(column, m_zone) : column,
                    column);
    }
    const int again = before.isValid() && before != byForm ? box.findData(before) : -1;
    box.setCurrentIndex(again >= 0 ? again : qMax(0, box.findData(usual)));
}

RowMapping ManyMapping::mapping() const
{
    RowMapping mapping;
    if (m_columns.isEmpty())
        return mapping;
    const auto take = [&mapping](const QString &part, const QComboBox &box) {
        const QString column = box.currentData().toString();
        if (column != part)
            mapping.columns.insert(part, column);
    };
    take(u"key"_s, *m_key);
    const QString body = m_body->currentData().toString();
    mapping.isBodyWholeRow = body == wholeRow;
    if (!mapping.isBodyWholeRow && body != u"bodyBase64"_s)
        take(u"body"_s, *m_body);
    if (m_due->currentData() != u"after"_s)
        take(u"due"_s, *m_due);
    return mapping;
}

} // namespace TMinus
