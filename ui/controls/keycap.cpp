// SPDX-License-Identifier: Apache-2.0
#include "ui/controls/keycap.h"

#include "ui/style/brushwork.h"
#include "ui/style/tokens.h"
#include "ui/style/typography.h"

#include <QApplication>
#include <QPainter>

namespace TMinus {

namespace {

constexpr int edges = 12;

QFont capFont()
{
    return sized(QApplication::font(), smallText);
}

} // namespace

KeyCap::KeyCap(const QString &key, QWidget *parent)
    : QWidget(parent)
    , m_key(key)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void KeyCap::setKey(const QString &key)
{
    m_key = key;
    updateGeometry();
    update();
}

QSize KeyCap::sizeHint() const
{
    const QFontMetrics metrics(capFont());
    return {metrics.horizontalAdvance(m_key) + edges, metrics.height() + 3};
}

void KeyCap::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, {.rect = rect(), .ground = tokens.chrome, .edge = tokens.hair, .radius = 4});
    painter.setFont(capFont());
    painter.setPen(tokens.text2);
    painter.drawText(rect(), Qt::AlignCenter, m_key);
}

} // namespace TMinus
