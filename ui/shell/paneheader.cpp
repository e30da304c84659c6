// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/paneheader.h"

#include "base/result.h"
#include "ui/controls/elidedlabel.h"
#include "ui/controls/iconbutton.h"
#include "ui/style/brushwork.h"
#include "ui/style/typography.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace TMinus {

namespace {

constexpr int leastHeight = 36;
constexpr int actionHeight = 26;
constexpr int leastWidth = 420; ///< of a header whose actions can fold

int widthOf(const QWidget &widget)
{
    if (widget.isHidden())
        return 0;
    return qBound(widget.minimumWidth(), widget.sizeHint().width(), widget.maximumWidth());
}

} // namespace

PaneHeader::PaneHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(title, {.isStrong = true}, this))
    , m_note(new ElidedLabel({}, {.ink = &Tokens::text2, .share = tableText}, this))
    , m_leading(new QHBoxLayout)
    , m_actions(new QHBoxLayout)
    , m_more(iconButton(u"more"_s, tr("More of %1", "%1 is a pane").arg(title), this))
    , m_menu(new QMenu(this))
{
    m_title->setObjectName(u"paneTitle"_s);
    m_note->setObjectName(u"paneNote"_s);
    m_note->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_more->setObjectName(u"paneMore"_s);
    m_more->setMenu(m_menu);
    m_leading->setSpacing(8);
    m_actions->setSpacing(8);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 2, 6, 3);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addLayout(m_leading);
    row->addWidget(m_note, 1);
    row->addLayout(m_actions);
    row->addWidget(m_more);
}

/// A dock asks for this, and for nothing else.
QSize PaneHeader::sizeHint() const
{
    return QWidget::sizeHint().expandedTo({0, leastHeight});
}

QSize PaneHeader::minimumSizeHint() const
{
    QSize least = QWidget::minimumSizeHint().expandedTo({0, leastHeight});
    if (!m_folds.isEmpty())
        least.setWidth(qMin(least.width(), leastWidth));
    return least;
}

void PaneHeader::addFold(std::function<void(bool)> fold)
{
    m_folds.append(std::move(fold));
}

void PaneHeader::fit()
{
    for (const auto &fold : std::as_const(m_folds))
        fold(false);
    for (const auto &fold : std::as_const(m_folds)) {
        if (usedWidth() <= width())
            return;
        fold(true);
    }
}

/// All but the note, which gives way.
int PaneHeader::usedWidth() const
{
    const QMargins margins = layout()->contentsMargins();
    const int gap = layout()->spacing();
    int used = margins.left() + widthOf(*m_title) + 2 * gap + widthOf(*m_more) + margins.right();
    for (const QHBoxLayout *part : {m_leading, m_actions}) {
        for (int place = 0; place < part->count(); ++place) {
            const int width = widthOf(*part->itemAt(place)->widget());
            used += width > 0 ? width + gap : 0;
        }
    }
    return used;
}

void PaneHeader::resizeEvent(QResizeEvent *event)
{
    fit();
    QWidget::resizeEvent(event);
}

void PaneHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

QString PaneHeader::note() const
{
    return m_note->text();
}

void PaneHeader::setNote(const QString &note)
{
    m_note->setText(note);
}

void PaneHeader::addLeading(QWidget *widget)
{
    m_leading->addWidget(widget);
}

void PaneHeader::addAction(QWidget *widget)
{
    insertAction(m_actions->count(), widget);
}

void PaneHeader::insertAction(int place, QWidget *widget)
{
    m_actions->insertWidget(place, widget);
    if (widget->sizeHint().height() <= actionHeight)
        return;
    m_tall.append(widget);
    widget->setFixedHeight(heightOfActions());
}

bool PaneHeader::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange) {
        for (const QPointer<QWidget> &action : std::as_const(m_tall)) {
            if (action)
                action->setFixedHeight(heightOfActions());
        }
        // Once all that stands here has the other font.
        QMetaObject::invokeMethod(this, &PaneHeader::fit, Qt::QueuedConnection);
    }
    return QWidget::event(event);
}

int PaneHeader::heightOfActions()
{
    return qMax(actionHeight, QFontMetrics(QApplication::font()).height() + 6);
}

void PaneHeader::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.chrome);
    paintHair(painter, QRectF(0, height() - 1, width(), 1), tokens.hair);
}

} // namespace TMinus
