// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/zonebox.h"

#include "timeline/zones.h"
#include "ui/style/looks.h"

#include <QCompleter>
#include <QLineEdit>
#include <QPainter>

namespace TMinus {

namespace {

constexpr int leastWidth = 60;

/// Shows its text with an ellipsis where nobody writes.
class ZoneLine final : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;

    QString shown() const
    {
        return hasFocus() ? text()
                          : fontMetrics().elidedText(text(), Qt::ElideRight, room().width());
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        const QString words = shown();
        if (words == text())
            return QLineEdit::paintEvent(event);
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(room(), Qt::AlignVCenter | Qt::AlignLeft, words);
    }

private:
    QRect room() const
    {
        return contentsRect().marginsRemoved(textMargins()).adjusted(2, 0, -2, 0);
    }
};

} // namespace

ZoneBox::ZoneBox(QWidget *parent)
    : QComboBox(parent)
    , m_zone(localZone())
{
    setLineEdit(new ZoneLine(this));
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

QString ZoneBox::shownText() const
{
    return static_cast<const ZoneLine *>(lineEdit())->shown();
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
