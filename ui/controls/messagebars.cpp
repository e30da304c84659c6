// SPDX-License-Identifier: Apache-2.0
#include "ui/controls/messagebars.h"

#include "base/result.h"
#include "ui/controls/label.h"
#include "ui/style/typography.h"

#include <QAccessible>
#include <QVBoxLayout>

#include <algorithm>

namespace TMinus {

namespace {

constexpr qsizetype shownAtOnce = 3;

} // namespace

MessageBars::MessageBars(QWidget *parent)
    : QWidget(parent)
    , m_more(new Label({}, {.ink = &Tokens::text2, .share = tableText}, this))
{
    m_more->setObjectName(u"more"_s);
    m_more->setContentsMargins(12, 4, 12, 4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    column->addWidget(m_more);
    arrange();
}

void MessageBars::add(const BarText &text, const std::function<void(int)> &chosen)
{
    Q_EMIT told(text);
    if (MessageBar *bar = barOf(text.cause))
        return bar->say(text);
    for (MessageBar *bar : std::as_const(m_bars)) {
        if (bar->text() == text)
            return bar->repeat();
    }
    auto *bar = new MessageBar(text, this);
    if (chosen)
        connect(bar, &MessageBar::actionChosen, this, chosen);
    connect(bar, &MessageBar::closed, this, [this, bar] { remove(bar); });
    m_bars.prepend(bar);
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, bar);
    arrange();
    QAccessibleEvent alert(bar, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

MessageBar *MessageBars::barOf(const QString &cause) const
{
    const auto found = std::find_if(m_bars.cbegin(), m_bars.cend(), [&](const MessageBar *bar) {
        return !cause.isEmpty() && bar->text().cause == cause;
    });
    return found == m_bars.cend() ? nullptr : *found;
}

void MessageBars::settle(const QString &cause)
{
    if (MessageBar *bar = barOf(cause))
        remove(bar);
}

void MessageBars::settle()
{
    const QList<MessageBar *> bars = m_bars;
    for (MessageBar *bar : bars) {
        if (!bar->text().actions.isEmpty() && bar->text().cause.isEmpty())
            remove(bar);
    }
}

void MessageBars::remove(MessageBar *bar)
{
    m_bars.removeOne(bar);
    bar->hide();
    bar->deleteLater();
    arrange();
}

void MessageBars::arrange()
{
    for (qsizetype place = 0; place < m_bars.size(); ++place)
        m_bars.at(place)->setVisible(place < shownAtOnce);
    const qsizetype hidden = m_bars.size() - shownAtOnce;
    m_more->setText(tr("%n more", "messages that are not shown", int(qMax<qsizetype>(0, hidden))));
    m_more->setVisible(hidden > 0);
    setVisible(!m_bars.isEmpty());
}

} // namespace TMinus
