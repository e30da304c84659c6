// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/undobar.h"

#include "base/result.h"
#include "base/sharedclock.h"
#include "ui/controls/elidedlabel.h"
#include "ui/style/brushwork.h"
#include "ui/style/iconbook.h"
#include "ui/style/looks.h"
#include "ui/style/typography.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace TMinus {

namespace {

constexpr int leastHeight = 40;
constexpr int timeBar = 3;

} // namespace

UndoBar::UndoBar(SharedClock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_words(new ElidedLabel({}, {.share = tableText}, this))
    , m_undo(new QPushButton(tr("Undo"), this))
    , m_now(new QPushButton(tr("Send now"), this))
{
    setObjectName(u"undoBar"_s);
    setMinimumHeight(leastHeight);
    setAccessibleName(tr("What leaves in a moment"));
    m_words->setObjectName(u"undoWords"_s);
    m_undo->setObjectName(u"undo"_s);
    m_undo->setToolTip(tr("Takes back what has not left yet (Ctrl+Z)."));
    m_undo->setIcon(icon(u"undo"_s));
    m_now->setObjectName(u"undoSendNow"_s);
    m_now->setToolTip(tr("Does not wait. Then it cannot be taken back."));
    setLook(*m_now, ButtonLook::Link);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 12, 4 + timeBar);
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    row->addWidget(m_undo);
    row->addWidget(m_now);
    connect(m_undo, &QPushButton::clicked, this, &UndoBar::undo);
    connect(m_now, &QPushButton::clicked, this, [this] { Q_EMIT sendNowRequested(ids()); });
    connect(&clock, &SharedClock::secondPassed, this, [this] {
        m_messages.removeIf(
            [now = m_clock.now()](const Leaving &message) { return message.leaves <= now; });
        refresh();
    });
    hide();
}

void UndoBar::add(const Leaving &message)
{
    m_messages.append(message);
    refresh();
}

void UndoBar::remove(const QString &id)
{
    m_messages.removeIf([&id](const Leaving &message) { return message.id == id; });
    refresh();
}

void UndoBar::clear()
{
    m_messages.clear();
    refresh();
}

void UndoBar::undo()
{
    if (!m_messages.isEmpty())
        Q_EMIT undoRequested(ids());
}

QStringList UndoBar::ids() const
{
    QStringList all;
    for (const Leaving &message : m_messages)
        all.append(message.id);
    return all;
}

void UndoBar::refresh()
{
    const bool isFilled = !m_messages.isEmpty();
    if (isFilled == isHidden()) {
        setVisible(isFilled);
        Q_EMIT filled(isFilled);
    }
    if (!isFilled)
        return;
    const auto first = std::ranges::min_element(m_messages, {}, &Leaving::leaves);
    const qint64 ms = qMax<qint64>(0, m_clock.now().msecsTo(first->leaves));
    const qint64 seconds = (ms + 999) / 1000;
    m_words->setText(
        m_messages.size() == 1
            ? tr("%1 leaves in %2 s", "a key and a number").arg(first->name).arg(seconds)
            : tr("%1 messages leave in %2 s", "two numbers").arg(m_messages.size()).arg(seconds));
    update();
}

void UndoBar::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.infoGround);
    paintHair(painter, QRectF(0, 0, width(), 1), tokens.hair);
    if (m_messages.isEmpty())
        return;
    const auto first = std::ranges::min_element(m_messages, {}, &Leaving::leaves);
    const qreal whole = qreal(qMax<qint64>(1, first->since.msecsTo(first->leaves)));
    const qreal left = qreal(m_clock.now().msecsTo(first->leaves)) / whole;
    painter.fillRect(QRectF(0, height() - timeBar, width() * qBound(0.0, left, 1.0), timeBar),
                     tokens.accent);
}

} // namespace TMinus
