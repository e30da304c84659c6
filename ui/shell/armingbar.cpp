// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/armingbar.h"

#include "base/result.h"
#include "ui/controls/label.h"
#include "ui/style/brushwork.h"
#include "ui/style/figures.h"
#include "ui/style/iconbook.h"
#include "ui/style/looks.h"
#include "ui/style/tokens.h"
#include "ui/style/typography.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace TMinus {

namespace {

using namespace std::chrono_literals;

constexpr QSize meterSize(168, 28);
constexpr int iconSize = 14;
constexpr auto low = 1min;

/// "9:18".
QString minutesText(std::chrono::milliseconds span)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(span).count();
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

ArmingMeter::ArmingMeter(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ArmingMeter::showTime(std::chrono::milliseconds remaining, std::chrono::milliseconds span)
{
    m_words = tr("Armed %1", "%1 is minutes and seconds that are left").arg(minutesText(remaining));
    m_share =
        span.count() > 0 ? qBound(0.0, double(remaining.count()) / double(span.count()), 1.0) : 0;
    m_isLow = remaining <= low;
    setAccessibleName(m_words);
    setToolTip(tr("Production is armed for %1 of idle time. Each send, acknowledgement and edit "
                  "begins it anew.")
                   .arg(minutesText(span)));
    update();
}

QSize ArmingMeter::sizeHint() const
{
    return meterSize;
}

void ArmingMeter::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter,
             {.rect = rect(),
              .ground =
                  m_isLow ? mixed(tokens.errorGround, tokens.production, 0.12) : tokens.errorGround,
              .edge = tokens.production});
    icon(u"unlock"_s, &Tokens::production)
        .paint(&painter, QRect(8, (height() - iconSize) / 2, iconSize, iconSize));
    const QFont font = strong(sized(QApplication::font(), tableText));
    painter.setFont(font);
    painter.setPen(tokens.errorText);
    const QRectF words(30, 2, width() - 38, height() - 8);
    Figures(font).draw(painter, words, Qt::AlignLeft | Qt::AlignVCenter, m_words);
    const QRectF track(30, height() - 6, width() - 38, 3);
    paintBox(painter,
             {.rect = track,
              .ground = mixed(tokens.errorGround, tokens.production, 0.2),
              .radius = 1.5});
    paintBox(painter,
             {.rect = QRectF(track.topLeft(), QSizeF(track.width() * m_share, track.height())),
              .ground = tokens.production,
              .radius = 1.5});
}

ArmingBar::ArmingBar(QWidget *parent)
    : QWidget(parent)
    , m_locked(new QWidget(this))
    , m_arm(new QPushButton(icon(u"unlock"_s, &Tokens::production), tr("Arm…"), this))
    , m_meter(new ArmingMeter(this))
    , m_disarm(new QPushButton(icon(u"lock"_s, &Tokens::production), tr("Disarm"), this))
{
    m_meter->setObjectName(u"armingMeter"_s);
    m_arm->setObjectName(u"arm"_s);
    m_disarm->setObjectName(u"disarm"_s);
    for (QPushButton *button : {m_arm, m_disarm})
        setLook(*button, ButtonLook::Danger);
    auto *lock = new QLabel(m_locked);
    lock->setPixmap(icon(u"lock"_s, &Tokens::production).pixmap(16, 16));
    m_word = new Label(tr("Read-only"), {.ink = &Tokens::production, .isStrong = true}, m_locked);
    auto *word = new QHBoxLayout(m_locked);
    word->setContentsMargins(0, 0, 0, 0);
    word->setSpacing(6);
    word->addWidget(lock);
    word->addWidget(m_word);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget *part : {m_locked, static_cast<QWidget *>(m_arm), static_cast<QWidget *>(m_meter),
                          static_cast<QWidget *>(m_disarm)})
        row->addWidget(part);
    connect(m_arm, &QPushButton::clicked, this, &ArmingBar::armRequested);
    m_arm->setToolTip(tr("Allows sending, polling and acknowledging for a while."));
    m_disarm->setToolTip(tr("Production is read-only again at once."));
    connect(m_disarm, &QPushButton::clicked, this, &ArmingBar::disarmRequested);
    showNothing();
}

void ArmingBar::showNothing()
{
    show(false, false);
}

void ArmingBar::showReadOnly(const QString &reason)
{
    show(true, false);
    m_arm->setEnabled(reason.isEmpty());
    m_arm->setToolTip(
        reason.isEmpty() ? tr("Allows sending, polling and acknowledging for a while.") : reason);
}

void ArmingBar::showArmed(std::chrono::milliseconds remaining, std::chrono::milliseconds span)
{
    m_meter->showTime(remaining, span);
    show(true, true);
}

void ArmingBar::setShort(bool isShort)
{
    m_isShort = isShort;
    m_word->setVisible(!isShort);
}

void ArmingBar::show(bool isProduction, bool isArmed)
{
    setVisible(isProduction);
    m_locked->setVisible(!isArmed);
    m_arm->setVisible(!isArmed);
    m_meter->setVisible(isArmed);
    m_disarm->setVisible(isArmed);
}

} // namespace TMinus
