// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/belllist.h"

#include "base/result.h"
#include "timeline/zonelens.h"
#include "ui/controls/label.h"
#include "ui/shell/noticebook.h"
#include "ui/style/brushwork.h"
#include "ui/style/iconbook.h"
#include "ui/style/looks.h"
#include "ui/style/stateappearance.h"
#include "ui/style/typography.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>

namespace TMinus {

namespace {

constexpr QSize usualSize(420, 440);

constexpr int markSize = 16;

/// The diamond that the outcome has everywhere else.
QIcon unknownIcon(const QWidget &widget)
{
    const qreal ratio = widget.devicePixelRatioF();
    QPixmap picture((QSizeF(markSize, markSize) * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paintMark(painter, Mark::Unknown, tokensOf(widget.palette()),
              {.centre = QPointF(markSize / 2.0, markSize / 2.0)});
    return QIcon(picture);
}

QIcon iconOf(BarText::Kind kind, const QWidget &widget)
{
    switch (kind) {
    case BarText::Kind::Note:
        return icon(u"info"_s, &Tokens::infoText);
    case BarText::Kind::Warning:
        return icon(u"warn"_s, &Tokens::warnText);
    case BarText::Kind::Unknown:
        return unknownIcon(widget);
    case BarText::Kind::Error:
        return icon(u"error"_s, &Tokens::errorText);
    }
    Q_UNREACHABLE();
}

/// Its icon stands beside the first line.
class NoticeDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->decorationAlignment = Qt::AlignTop | Qt::AlignHCenter;
    }
};

QString titleOf(const NoticeBook::Notice &notice)
{
    return notice.count == 1 ? notice.text.title
                             : MessageBar::tr("%1 (%2 times)", "what happened, and how often")
                                   .arg(notice.text.title, QLocale().toString(notice.count));
}

} // namespace

BellList::BellList(NoticeBook &book, const ZoneLens &lens, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_book(book)
    , m_lens(lens)
    , m_empty(new Label(tr("Nothing was reported yet."), {.ink = &Tokens::text2}, this))
    , m_list(new QListWidget(this))
    , m_clear(new QPushButton(tr("Clear the list"), this))
{
    setObjectName(u"bellList"_s);
    setAccessibleName(tr("What was reported"));
    m_empty->setObjectName(u"bellEmpty"_s);
    m_list->setObjectName(u"bellNotices"_s);
    m_list->setAccessibleName(tr("What was reported"));
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSpacing(2);
    m_list->setIconSize({markSize, markSize});
    m_list->setItemDelegate(new NoticeDelegate(m_list));
    m_clear->setObjectName(u"bellClear"_s);
    m_clear->setToolTip(tr("Forgets these lines; what was told stays as it is."));
    setLook(*m_clear, ButtonLook::Link);
    auto *head = new QHBoxLayout;
    head->addWidget(new Label(tr("What was reported"), {.isStrong = true}, this), 1);
    head->addWidget(m_clear);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    connect(m_clear, &QPushButton::clicked, &m_book, &NoticeBook::clear);
    connect(&m_book, &NoticeBook::changed, this, &BellList::fill);
    fill();
}

void BellList::open(const QPoint &corner)
{
    resize(usualSize);
    move(corner - QPoint(width(), 0));
    m_book.markRead();
    show();
    m_list->setFocus();
}

void BellList::fill()
{
    m_list->clear();
    for (const NoticeBook::Notice &notice : m_book.notices()) {
        QStringList lines{u"%1  %2"_s.arg(m_lens.near(notice.at, QDateTime::currentDateTimeUtc()),
                                          titleOf(notice)),
                          notice.text.text, notice.text.detail};
        lines.removeAll(QString());
        auto *item =
            new QListWidgetItem(iconOf(notice.text.kind, *m_list), lines.join(u'\n'), m_list);
        item->setData(Qt::AccessibleTextRole, lines.join(u". "_s));
    }
    const bool isEmpty = m_book.notices().isEmpty();
    m_empty->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
    m_clear->setVisible(!isEmpty);
}

void BellList::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.base);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, {.rect = rect(), .edge = tokens.border, .radius = 0});
}

} // namespace TMinus
