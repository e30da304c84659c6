// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/statusstrip.h"

#include "base/result.h"
#include "ui/style/brushwork.h"
#include "ui/style/figures.h"
#include "ui/style/iconbook.h"
#include "ui/style/typography.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace TMinus {

namespace {

constexpr int stripHeight = 26;
constexpr int markSize = 14;
constexpr int dotSize = 8;
constexpr int gap = 6; ///< between the mark and the words, and around both

/// What it tells, and where a click on it leads. Of the zone its menu says more.
QString helpOf(StatusStrip::Part part)
{
    switch (part) {
    case StatusStrip::Part::Connection:
        return StatusStrip::tr("When the service answered last. Opens the consumers.");
    case StatusStrip::Part::Server:
        return StatusStrip::tr("How far the service's clock is ahead. Opens the request log.");
    case StatusStrip::Part::Held:
        return StatusStrip::tr("What is held here. Opens the outbox.");
    case StatusStrip::Part::Sandbox:
        return StatusStrip::tr("What the sandbox holds. Opens its pane.");
    case StatusStrip::Part::NextDue:
        return StatusStrip::tr("What is due next, or overdue. Opens the timeline.");
    case StatusStrip::Part::Clock:
        return StatusStrip::tr("The time now, in the zone of the window. Opens the timeline.");
    case StatusStrip::Part::Zone:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

StatusPart::StatusPart(const QString &icon, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    dress();
    hide();
}

void StatusPart::say(const QString &words, Ink ink, Ink dot)
{
    setVisible(m_hasRoom && !words.isEmpty());
    if (text() == words && m_ink == ink && m_dot == dot)
        return;
    const bool isOtherWidth = Figures(font()).width(text()) != Figures(font()).width(words);
    setText(words);
    setAccessibleName(words);
    m_ink = ink;
    m_dot = dot;
    if (isOtherWidth)
        updateGeometry();
    update();
}

void StatusPart::setRoom(bool hasRoom)
{
    m_hasRoom = hasRoom;
    setVisible(hasRoom && !text().isEmpty());
}

void StatusPart::setPlain(bool isPlain)
{
    m_isPlain = isPlain;
    updateGeometry();
}

int StatusPart::markRoom() const
{
    return m_isPlain ? 0 : (m_icon.isEmpty() ? dotSize : markSize) + gap;
}

QSize StatusPart::sizeHint() const
{
    return {qCeil(Figures(font()).width(text())) + markRoom() + 2 * gap,
            fontMetrics().height() + 4};
}

QSize StatusPart::minimumSizeHint() const
{
    return {markRoom() + 2 * gap, sizeHint().height()};
}

bool StatusPart::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        dress();
    return QAbstractButton::event(event);
}

void StatusPart::dress()
{
    setFont(sized(QApplication::font(), tableText));
}

void StatusPart::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    const QRectF ground = QRectF(rect()).adjusted(0, 3, 0, -2);
    if (isEnabled() && underMouse())
        paintBox(painter, {.rect = ground, .ground = tokens.sunken, .radius = 4});
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintBox(painter, {.rect = ground, .edge = tokens.focus, .width = 2, .radius = 4});
    if (!m_isPlain && m_icon.isEmpty())
        paintBox(painter,
                 {.rect = QRectF(gap, (height() - dotSize) / 2.0 + 0.5, dotSize, dotSize),
                  .ground = tokens.*m_dot,
                  .radius = dotSize / 2.0});
    else if (!m_isPlain)
        TMinus::icon(m_icon, m_ink == &Tokens::text2 ? &Tokens::text3 : m_ink)
            .paint(&painter, QRect(gap, (height() - markSize) / 2 + 1, markSize, markSize));
    painter.setFont(font());
    painter.setPen(tokens.*m_ink);
    const QRectF words = QRectF(rect()).adjusted(gap + markRoom(), 1, 1 - gap, 0);
    Figures(font()).draw(painter, words, Qt::AlignLeft, text());
}

StatusStrip::StatusStrip(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(6, 1, 6, 0);
    m_row->setSpacing(2);
    add(Part::Connection, u"statusConnection"_s, {});
    add(Part::Server, u"statusServer"_s, u"clock"_s);
    add(Part::Held, u"statusHeld"_s, u"outbox"_s);
    add(Part::Sandbox, u"statusSandbox"_s, u"sandbox"_s);
    m_row->addStretch(1);
    add(Part::NextDue, u"statusNextDue"_s, u"bell"_s);
    add(Part::Zone, u"statusZone"_s, u"zone"_s);
    add(Part::Clock, u"statusClock"_s, {});
    part(Part::Clock).setPlain(true);
    setMinimumHeight(qMax(stripHeight, part(Part::Clock).sizeHint().height() + 3));
}

void StatusStrip::setShort(bool isShort)
{
    for (Part part : {Part::Held, Part::Sandbox})
        m_parts.value(part)->setRoom(!isShort);
}

void StatusStrip::add(Part part, const QString &name, const QString &icon)
{
    auto *button = new StatusPart(icon, this);
    button->setObjectName(name);
    button->setToolTip(helpOf(part));
    m_row->addWidget(button);
    m_parts.insert(part, button);
    connect(button, &QAbstractButton::clicked, this, [this, part] { Q_EMIT chosen(part); });
}

void StatusStrip::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.chrome);
    paintHair(painter, QRectF(0, 0, width(), 1), tokens.hair);
}

} // namespace TMinus
