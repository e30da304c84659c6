// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/editstrip.h"

#include "base/result.h"
#include "ui/controls/elidedlabel.h"
#include "ui/style/brushwork.h"
#include "ui/style/iconbook.h"
#include "ui/style/looks.h"
#include "ui/style/stateappearance.h"
#include "ui/style/typography.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace TMinus {

namespace {

constexpr int markRoom = 36;

} // namespace

EditStrip::EditStrip(QWidget *parent)
    : QWidget(parent)
    , m_words(new ElidedLabel({}, {.ink = &Tokens::infoText, .isStrong = true}, this))
    , m_cancel(new QPushButton(tr("Cancel the edit"), this))
{
    m_words->setObjectName(u"editedName"_s);
    m_cancel->setObjectName(u"cancelEdit"_s);
    m_cancel->setToolTip(tr("The held message stays as it was."));
    m_cancel->setFixedHeight(qMax(26, m_cancel->fontMetrics().height() + 6));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(markRoom, 5, 12, 5);
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &EditStrip::cancelled);
    hide();
}

void EditStrip::setName(const QString &name)
{
    m_words->setText(tr("Editing %1, held here", "%1 is the key of a message").arg(name));
    setVisible(!name.isEmpty());
}

void EditStrip::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), tokens.infoGround);
    paintHair(painter, QRectF(0, height() - 1, width(), 1), tokens.hair);
    paintMark(painter, Mark::Held, tokens,
              {.centre = QPointF(20.5, height() / 2.0), .ground = tokens.infoGround});
}

} // namespace TMinus
