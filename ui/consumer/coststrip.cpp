// SPDX-License-Identifier: Apache-2.0
#include "ui/consumer/coststrip.h"

#include "base/result.h"
#include "console/timetext.h"
#include "ui/controls/elidedlabel.h"
#include "ui/controls/iconbutton.h"
#include "ui/style/brushwork.h"
#include "ui/style/typography.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

namespace TMinus {

namespace {

constexpr int leastHeight = 26;

} // namespace

CostStrip::CostStrip(QWidget *parent)
    : QWidget(parent)
    , m_note(new ElidedLabel({}, {.ink = &Tokens::text3, .share = tableText}, this))
    , m_requestWord(
          new Label(tr("last request"), {.ink = &Tokens::text3, .share = tableText}, this))
    , m_request(
          new ElidedLabel({}, {.ink = &Tokens::text2, .share = smallText, .isFixed = true}, this))
    , m_copy(iconButton(u"copy"_s, tr("Copy the request id"), this))
{
    setObjectName(u"costs"_s);
    for (const char *name : {"polls", "emptyPolls", "cameIn", "bytes", "rate"})
        m_figures.append(add(name));
    m_note->setObjectName(u"costNote"_s);
    m_request->setObjectName(u"lastRequest"_s);
    m_copy->setObjectName(u"copyRequest"_s);
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_request->text()); });
    arrangeWidgets();
    show({}, {});
}

CostStrip::Figure CostStrip::add(const char *name)
{
    Figure figure{new Label({}, {.share = tableText, .isStrong = true}, this),
                  new Label({}, {.ink = &Tokens::text2, .share = tableText}, this)};
    figure.value->setObjectName(QString::fromLatin1(name));
    return figure;
}

void CostStrip::arrangeWidgets()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 1, 8, 0);
    row->setSpacing(4);
    for (const Figure &figure : std::as_const(m_figures)) {
        row->addWidget(figure.value);
        row->addWidget(figure.word);
        row->addSpacing(8);
    }
    m_note->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    row->addWidget(m_note, 1);
    row->addWidget(m_requestWord);
    row->addSpacing(4);
    row->addWidget(m_request);
    row->addWidget(m_copy);
}

void CostStrip::show(const ConsumerCosts &costs, const QDateTime &now)
{
    const QLocale locale;
    const auto set = [this](Which which, const QString &value, const QString &word) {
        m_figures.at(which).value->setText(value);
        m_figures.at(which).word->setText(word);
    };
    set(Polls, locale.toString(costs.polls()), tr("polls"));
    set(Empty, locale.toString(costs.emptyPolls()), tr("empty", "polls that brought nothing"));
    set(Messages, locale.toString(costs.messages()), tr("messages"));
    set(Bytes, sizeText(qsizetype(costs.bytes())), {});
    const auto rate = now.isValid() ? costs.rate(now) : std::nullopt;
    set(Rate, rate ? tr("%1/s", "messages a second").arg(locale.toString(*rate, 'f', 1)) : u"—"_s,
        {});
    const bool hasRequest = !costs.requestId().isEmpty();
    m_request->setText(costs.requestId());
    m_requestWord->setVisible(hasRequest);
    m_copy->setVisible(hasRequest);
    setAccessibleName(text());
}

void CostStrip::setNote(const QString &note)
{
    m_note->setText(note);
}

QString CostStrip::text() const
{
    QStringList parts;
    for (const Figure &figure : m_figures)
        parts.append(u"%1 %2"_s.arg(figure.value->text(), figure.word->text()).trimmed());
    return parts.join(u" · "_s);
}

QSize CostStrip::sizeHint() const
{
    return {QWidget::sizeHint().width(), qMax(leastHeight, fontMetrics().height() + 6)};
}

void CostStrip::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.chrome);
    paintHair(painter, QRectF(0, 0, width(), 1), tokens.hair);
}

} // namespace TMinus
