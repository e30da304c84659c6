// SPDX-License-Identifier: Apache-2.0
#include "ui/sandbox/faultsform.h"

#include "broker/fault.h"
#include "ui/controls/band.h"
#include "ui/controls/elidedbox.h"
#include "ui/controls/label.h"
#include "ui/style/iconbook.h"
#include "ui/style/looks.h"
#include "ui/style/scaledtext.h"
#include "ui/style/typography.h"

#include <QApplication>
#include <QFontInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>

#include <algorithm>

namespace TMinus {

namespace {

constexpr int valueWidth = 96;

/// "250 ms" and "+16 min" as a SPEC writes them; "1 in 20" is "20".
QString specValue(const QString &text)
{
    static const QRegularExpression share(u"^1\\s+\\D+\\s+(\\d+)$"_s);
    const QRegularExpressionMatch found = share.match(text.trimmed());
    if (found.hasMatch())
        return found.captured(1);
    const QString value = QString(text).remove(u' ');
    return value.endsWith(u"min") ? value.chopped(2) : value;
}

/// The way back, for people.
QString shownValue(const QString &kind, const QString &value)
{
    static const QRegularExpression length(u"^([+-]?\\d+)(ms|s|m|min|h|d)$"_s);
    if (kind.endsWith(u"every="))
        return FaultsForm::tr("1 in %1", "one of so many requests").arg(value);
    const QRegularExpressionMatch found = length.match(value);
    if (!found.hasMatch())
        return value;
    const QString unit = found.captured(2);
    return found.captured(1) + u' ' + (unit == u"m" ? u"min"_s : unit);
}

} // namespace

FaultsForm::FaultsForm(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_note(new Label({}, {.ink = &Tokens::warnText, .share = tableText}, this))
    , m_noteBand(new Band({.ground = &Tokens::warnGround, .radius = 4}, this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(0, 1);
    m_grid->addWidget(new Label(tr("Faults"), {.isStrong = true}, this), 0, 0, 1, 2);
    add(tr("Latency"), u"latency="_s, u"250ms"_s);
    add(tr("Drop reply after storing"), u"drop-after,every="_s, u"20"_s);
    add(tr("Drop before storing"), u"drop-before,every="_s, u"20"_s);
    add(tr("Answer with error"), u"error="_s, u"InternalError"_s);
    add(tr("Clock offset"), u"clock="_s, u"+16m"_s);
    m_note->setObjectName(u"faultNote"_s);
    m_note->setWordWrap(true);
    auto *picture = new QLabel(m_noteBand);
    picture->setPixmap(icon(u"warn"_s, &Tokens::warnText).pixmap(16, 16));
    auto *row = new QHBoxLayout(m_noteBand);
    row->setContentsMargins(10, 5, 8, 5);
    row->setSpacing(8);
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addWidget(m_note, 1);
    m_noteBand->hide();
    m_grid->addWidget(m_noteBand, m_grid->rowCount(), 0, 1, 2);
    dress();
}

bool FaultsForm::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        dress();
    return QWidget::event(event);
}

void FaultsForm::dress()
{
    const qreal share = growthOf(QApplication::font(), basePixels);
    for (const Row &row : std::as_const(m_rows))
        row.value->setFixedWidth(qRound(valueWidth * share));
}

void FaultsForm::add(const QString &words, const QString &kind, const QString &usual)
{
    const QString name = kind.section(u'=', 0, 0).section(u',', 0, 0);
    Row row{.isOn = new ElidedBox(words, this),
            .value = new QLineEdit(shownValue(kind, usual), this),
            .kind = kind};
    row.isOn->setObjectName(u"fault-"_s + name);
    row.value->setObjectName(u"value-"_s + name);
    row.value->setAccessibleName(words);
    row.isOn->setWhatsThis(tr("While it is on the sandbox goes wrong like this, on purpose."));
    row.value->setWhatsThis(
        tr("How much, how often or which, as in the usual value %1.").arg(row.value->text()));
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
    return row.kind + specValue(row.value->text());
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
            row.value->setText(shownValue(row.kind, spec->sliced(row.kind.size())));
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
    m_noteBand->setVisible(on > 0);
}

} // namespace TMinus
