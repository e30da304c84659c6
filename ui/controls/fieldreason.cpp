// SPDX-License-Identifier: Apache-2.0
#include "ui/controls/fieldreason.h"

#include "base/result.h"
#include "ui/controls/label.h"
#include "ui/style/brushwork.h"
#include "ui/style/typography.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace TMinus {

namespace {

constexpr int widest = 420;
constexpr int gap = 3; ///< between the field and the line

} // namespace

FieldReason::FieldReason(QWidget &field)
    : QWidget(&field)
    , m_field(field)
    , m_words(new Label({}, {.ink = &Tokens::errorText, .share = tableText}, this))
{
    setObjectName(u"fieldReason"_s);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_words->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 5);
    column->addWidget(m_words);
    field.installEventFilter(this);
    connect(&field, &QObject::destroyed, this, &QObject::deleteLater);
    hide();
}

void FieldReason::say(const QString &reason)
{
    m_words->setText(reason);
    place();
}

QString FieldReason::reason() const
{
    return m_words->text();
}

bool FieldReason::eventFilter(QObject *object, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Hide:
        if (object == &m_field)
            hide();
        break;
    case QEvent::Show:
    case QEvent::Move:
    case QEvent::Resize:
        place();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(object, event);
}

void FieldReason::place()
{
    const bool isWanted = !m_words->text().isEmpty() && m_field.isVisible();
    if (!isWanted)
        return hide();
    QWidget *window = m_field.window();
    // Inside the field it would be cut off: it lies over the whole window.
    if (parentWidget() != window && window != &m_field) {
        setParent(window);
        window->installEventFilter(this);
    }
    const QRect field(m_field.mapTo(window, QPoint()), m_field.size());
    const int width = qMin(qMax(field.width(), widest), window->width());
    resize(width, layout()->heightForWidth(width));
    const int below = field.bottom() + gap;
    const int above = field.top() - gap - height();
    const bool hasRoom = below + height() <= window->height() || above < 0;
    move(qBound(0, field.right() + 1 - width, window->width() - width), hasRoom ? below : above);
    show();
    raise();
}

void FieldReason::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    paintBox(painter,
             {.rect = rect(), .ground = tokens.errorGround, .edge = tokens.overdue, .width = 1.0});
}

} // namespace TMinus
