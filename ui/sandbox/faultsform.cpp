// SPDX-License-Identifier: Apache-2.0
#include "ui/sandbox/faultsform.h"

#include "broker/fault.h"
#include "ui/controls/chip.h"
#include "ui/controls/label.h"
#include "ui/style/looks.h"
#include "ui/style/typography.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>

#include <algorithm>

namespace TMinus {

namespace {

constexpr int valueWidth = 110;

} // namespace

FaultsForm::FaultsForm(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_note(new Chip(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(0, 1);
    m_grid->addWidget(new Label(tr("Faults"), {.isStrong = true}, this), 0, 0, 1, 2);
    add(tr("Latency"), u"latency="_s, u"250ms"_s);
    add(tr("Drop reply after storing, each"), u"drop-after,every="_s, u"20"_s);
    add(tr("Drop before storing, each"), u"drop-before,every="_s, u"20"_s);
    add(tr("Answer with error"), u"error="_s, u"InternalError"_s);
    add(tr("Clock offset"), u"clock="_s, u"+16m"_s);
    m_note->setObjectName(u"faultNote"_s);
    m_note->setInks(&Tokens::warnGround, &Tokens::warnText);
    m_note->hide();
    m_grid->addWidget(m_note, m_grid->rowCount(), 0, 1, 2);
}

void FaultsForm::add(const QString &words, const QString &kind, const QString &usual)
{
    const QString name = kind.section(u'=', 0, 0).section(u',', 0, 0);
    Row row{.isOn = new QCheckBox(words, this), .value = new QLineEdit(usual, this), .kind = kind};
    row.isOn->setObjectName(u"fault-"_s + name);
    row.value->setObjectName(u"value-"_s + name);
    row.value->setAccessibleName(words);
    row.value->setFixedWidth(valueWidth);
    row.value->setEnabled(false);
    const int at = m_grid->rowCount();
    m_grid->addWidget(row.isOn, at, 0);
    m_grid->addWidget(row.value, at, 1);
    connect(row.isOn, &QCheckBox::toggled, row.value, &QWidget::setEnabled);
    connect(row.isOn, &QCheckBox::toggled, this, &FaultsForm::take);
    connect(row.value, &QLineEdit::editingFinished, this, &FaultsForm::take);
    m_rows.append(row);
}

QString FaultsForm::specOf(const Row &row)
{
    return row.kind + row.value->text().trimmed();
}

QStringList FaultsForm::faults() const
{
    QStringList on;
    for (const Row &row : m_rows) {
        if (row.isOn->isChecked() && readFault(specOf(row)))
            on.append(specOf(row));
    }
    return on;
}

void FaultsForm::setFaults(const QStringList &specs)
{
    if (specs == faults())
        return;
    for (const Row &row : std::as_const(m_rows)) {
        const auto spec = std::ranges::find_if(
            specs, [&row](const QString &each) { return each.startsWith(row.kind); });
        const QSignalBlocker quietBox(row.isOn);
        row.isOn->setChecked(spec != specs.end());
        row.value->setEnabled(row.isOn->isChecked());
        if (spec != specs.end())
            row.value->setText(spec->sliced(row.kind.size()));
    }
    tell();
}

/// A value that cannot be read is marked, says why, and switches nothing on.
void FaultsForm::take()
{
    for (const Row &row : std::as_const(m_rows)) {
        const auto fault = readFault(specOf(row));
        const bool isWrong = row.isOn->isChecked() && !fault;
        setFieldMark(*row.value, isWrong ? FieldMark::Wrong : FieldMark::None);
        row.value->setToolTip(isWrong ? fault.error().message : QString());
    }
    tell();
    Q_EMIT changed(faults());
}

void FaultsForm::tell()
{
    const int on = int(faults().size());
    m_note->setText(tr("%n fault(s) on. Replies go wrong on purpose.", nullptr, on));
    m_note->updateGeometry();
    m_note->setVisible(on > 0);
}

} // namespace TMinus
