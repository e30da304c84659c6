// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/zonebox.h"

#include "timeline/zones.h"
#include "ui/style/looks.h"

#include <QCompleter>
#include <QLineEdit>

namespace TMinus {

namespace {

constexpr int leastWidth = 60;

} // namespace

ZoneBox::ZoneBox(QWidget *parent)
    : QComboBox(parent)
    , m_zone(localZone())
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumWidth(leastWidth);
    addItems(zoneNames());
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    setZone(m_zone);
    connect(this, &QComboBox::editTextChanged, this, &ZoneBox::read);
    connect(lineEdit(), &QLineEdit::editingFinished, this, [this] { setZone(m_zone); });
}

void ZoneBox::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    setFieldMark(*this, FieldMark::None);
    const QSignalBlocker quiet(this);
    setCurrentText(QString::fromLatin1(zone.id()));
    lineEdit()->setCursorPosition(0);
    setToolTip(currentText());
}

void ZoneBox::read(const QString &text)
{
    const auto found = findZone(text.trimmed());
    setFieldMark(*this, found ? FieldMark::None : FieldMark::Wrong);
    if (!found || *found == m_zone)
        return;
    m_zone = *found;
    Q_EMIT chosen(m_zone);
}

} // namespace TMinus
