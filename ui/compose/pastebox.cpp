// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/pastebox.h"

#include "base/result.h"
#include "timeline/phrasetext.h"
#include "timeline/readback.h"
#include "ui/controls/keycap.h"
#include "ui/controls/label.h"
#include "ui/style/iconbook.h"
#include "ui/style/looks.h"
#include "ui/style/scaledtext.h"
#include "ui/style/typography.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace TMinus {

PasteBox::PasteBox(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_says(new Label({}, {.share = tableText}, this))
    , m_take(new QPushButton(tr("Take"), this))
    , m_choices(new QHBoxLayout)
{
    m_line->setObjectName(u"pasteLine"_s);
    m_line->setAccessibleName(tr("A time in words or digits"));
    m_line->setToolTip(
        tr("+90m, tomorrow 9am, 2027-01-14 15:00, or seconds or milliseconds since 1970."));
    m_line->setPlaceholderText(tr("+90m, tomorrow 9am, 1799910000"));
    m_line->addAction(icon(u"calendar"_s), QLineEdit::LeadingPosition);
    m_says->setObjectName(u"pasteReading"_s);
    m_says->setWordWrap(true);
    m_take->setObjectName(u"pasteTake"_s);
    m_take->setToolTip(tr("Puts the time into the form as it was read."));
    setLook(*m_take, ButtonLook::Link);
    m_take->setFixedHeight(qMax(22, m_take->fontMetrics().height() + 4));
    auto *row = new QHBoxLayout;
    row->addWidget(m_says, 1);
    row->addWidget(m_take, 0, Qt::AlignTop);
    row->addWidget(new KeyCap(tr("Enter", "a key"), this), 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_line);
    column->addLayout(row);
    column->addLayout(m_choices);
    connect(m_line, &QLineEdit::textChanged, this, &PasteBox::read);
    connect(m_line, &QLineEdit::returnPressed, this, &PasteBox::take);
    connect(m_take, &QPushButton::clicked, this, &PasteBox::take);
    read();
}

void PasteBox::setContext(const PhraseContext &context)
{
    m_context = context;
    read();
}

void PasteBox::focusLine()
{
    m_line->setFocus(Qt::OtherFocusReason);
    m_line->selectAll();
}

void PasteBox::read()
{
    m_reading.reset();
    offer({});
    if (m_line->text().trimmed().isEmpty())
        return say({}, false);
    const auto reading = readPhrase(m_line->text(), m_context);
    if (!reading) {
        say(phraseText(reading.error()), true);
        return offer(phraseChoices(reading.error()));
    }
    m_reading = *reading;
    if (reading->kind == PhraseReading::Kind::AtOnce)
        return say(tr("Now: it is delivered at once."), false);
    const ReadBack parts = readBack(
        instantOf(*reading, m_context.now),
        {.now = m_context.now, .zone = reading->zone.isValid() ? reading->zone : m_context.zone});
    QStringList lines{u"%1 · %2"_s.arg(readBackTitle(parts), parts.span)};
    if (const QString remark = phraseRemark(*reading); !remark.isEmpty())
        lines.append(remark);
    say(lines.join(u' '), false);
}

void PasteBox::say(const QString &text, bool isWrong)
{
    m_says->setText(text);
    m_says->setInk(isWrong ? &Tokens::errorText : &Tokens::text);
    m_take->setEnabled(m_reading.has_value());
    setFieldMark(*m_line, isWrong ? FieldMark::Wrong : FieldMark::None);
}

void PasteBox::offer(const QStringList &phrases)
{
    for (QPushButton *link : std::as_const(m_links)) {
        link->hide();
        link->deleteLater();
    }
    m_links.clear();
    for (const QString &phrase : phrases) {
        auto *link = new QPushButton(phrase, this);
        link->setObjectName(u"pasteChoice"_s);
        link->setToolTip(tr("Means this time."));
        keepScaled(*link, tableText);
        setLook(*link, ButtonLook::Link);
        m_choices->addWidget(link, 0, Qt::AlignLeft);
        link->show();
        connect(link, &QPushButton::clicked, this, [this, phrase] { m_line->setText(phrase); });
        m_links.append(link);
    }
}

void PasteBox::take()
{
    if (m_reading)
        Q_EMIT taken(*m_reading);
}

} // namespace TMinus
