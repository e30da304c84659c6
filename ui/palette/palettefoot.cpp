// SPDX-License-Identifier: Apache-2.0
#include "ui/palette/palettefoot.h"

#include "base/result.h"
#include "ui/controls/keycap.h"
#include "ui/controls/label.h"
#include "ui/style/brushwork.h"
#include "ui/style/typography.h"

#include <QHBoxLayout>
#include <QPainter>

namespace TMinus {

PaletteFoot::PaletteFoot(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 14, 6);
    row->setSpacing(6);
    const auto add = [this, row](const QStringList &caps, const QString &does) {
        for (const QString &cap : caps)
            row->addWidget(new KeyCap(cap, this));
        row->addWidget(new Label(does, {.ink = &Tokens::text2, .share = smallText}, this));
    };
    const auto limit = [this, row](QChar sign, const QString &what) {
        row->addSpacing(4);
        row->addWidget(new Label(u"%1  %2"_s.arg(sign).arg(what),
                                 {.ink = &Tokens::text2, .share = smallText}, this));
    };
    add({u"↑"_s, u"↓"_s}, tr("choose", "behind keys"));
    add({tr("Enter", "a key")}, tr("run", "behind a key"));
    add({tr("Esc", "a key")}, tr("close", "behind a key"));
    row->addStretch(1);
    limit(u'>', tr("commands", "behind the sign that finds only these"));
    limit(u'@', tr("messages", "behind the sign that finds only these"));
}

void PaletteFoot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintHair(painter, QRectF(0, 0, width(), 1), tokensOf(palette()).hair);
}

} // namespace TMinus
