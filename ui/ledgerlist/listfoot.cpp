// SPDX-License-Identifier: Apache-2.0
#include "ui/ledgerlist/listfoot.h"

#include "messaging/errortext.h"
#include "models/ledgermodel.h"
#include "ui/controls/elidedlabel.h"
#include "ui/controls/heartbeat.h"
#include "ui/style/brushwork.h"
#include "ui/style/typography.h"

#include <QHBoxLayout>
#include <QPainter>

namespace TMinus {

ListFoot::ListFoot(const LedgerModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_words(new ElidedLabel({}, {.ink = &Tokens::text2, .share = tableText}, this))
{
    m_words->setObjectName(u"listFoot"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 3, 12, 3);
    row->addWidget(m_words, 1);
    connect(&model.feed(), &LedgerFeed::failed, this, [this](const Error &error) {
        m_trouble = errorSentence(error);
        tell();
    });
    connect(&model.feed(), &LedgerFeed::pageRead, this, [this] {
        m_trouble.clear();
        tell();
    });
    connect(&model, &LedgerModel::totalChanged, this, &ListFoot::tell);
    connect(&model, &LedgerModel::rowsInserted, this, &ListFoot::tell);
    tell();
}

void ListFoot::addHeartbeat(SharedClock &clock)
{
    m_heartbeat = new Heartbeat(clock, {&m_model.feed().pulse()}, this);
    layout()->addWidget(m_heartbeat);
    tell();
}

QString ListFoot::words() const
{
    return m_words->text();
}

void ListFoot::tell()
{
    const QLocale locale;
    const auto total = m_model.feed().total();
    const qint64 hidden = m_model.feed().notIndexed();
    QString words;
    if (!m_trouble.isEmpty())
        words = tr("The list is as it was last read. %1").arg(m_trouble);
    else if (hidden > 0)
        words = tr("%n newer message(s) cannot be found by their words yet; they can in a moment.",
                   nullptr, int(qMin<qint64>(hidden, 1'000'000'000)));
    else if (m_model.feed().hasMore() && !m_model.canFetchMore({}) && !m_model.feed().isReading())
        words =
            tr("%1 of %2 messages are listed. A filter finds the others.")
                .arg(locale.toString(m_model.rowCount()), total ? locale.toString(*total) : u"—"_s);
    m_words->setInk(m_trouble.isEmpty() ? &Tokens::text2 : &Tokens::errorText);
    m_words->setText(words);
    setVisible(!words.isEmpty() || m_heartbeat);
}

void ListFoot::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.chrome);
    paintHair(painter, QRectF(0, 0, width(), 1), tokens.hair);
}

} // namespace TMinus
