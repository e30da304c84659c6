// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/profilebutton.h"

#include "ui/controls/chip.h"
#include "ui/controls/elidedlabel.h"
#include "ui/shell/environment.h"
#include "ui/style/brushwork.h"
#include "ui/style/typography.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace TMinus {

namespace {

constexpr int leastHeight = 30;
constexpr int chevronRoom = 24;
constexpr int markSize = 12;

} // namespace

ProfileButton::ProfileButton(QWidget *parent)
    : QPushButton(parent)
    , m_environment(new Chip(this))
    , m_colour(new QLabel(this))
    , m_name(new ElidedLabel({}, {.isStrong = true}, this))
    , m_host(new ElidedLabel({}, {.ink = &Tokens::text2, .share = tableText}, this))
{
    m_environment->setObjectName(u"profileEnvironment"_s);
    m_colour->setObjectName(u"profileColour"_s);
    m_colour->hide();
    m_name->setObjectName(u"profileName"_s);
    m_host->setObjectName(u"profileHost"_s);
    m_host->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 0, chevronRoom, 0);
    row->setSpacing(8);
    for (QWidget *part : {static_cast<QWidget *>(m_environment), static_cast<QWidget *>(m_colour),
                          static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_host)}) {
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
        row->addWidget(part);
    }
    setToolTip(tr("Changes to another profile."));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void ProfileButton::showProfile(const Profile &profile)
{
    m_environment->setText(environmentWord(profile.environment));
    m_environment->setInks(environmentInk(profile.environment), &Tokens::onEnvironment);
    m_environment->updateGeometry();
    const QPixmap mark = colourMark(profile, markSize, devicePixelRatioF());
    m_colour->setPixmap(mark);
    m_colour->setVisible(!mark.isNull());
    m_name->setText(profile.title());
    describe();
}

void ProfileButton::setHost(const QString &host)
{
    m_host->setText(host);
    m_host->setVisible(!host.isEmpty() && !m_isShort);
    describe();
}

void ProfileButton::setShort(bool isShort)
{
    m_isShort = isShort;
    setHost(m_host->text());
}

QSize ProfileButton::sizeHint() const
{
    return {layout()->sizeHint().width(), qMax(leastHeight, layout()->sizeHint().height() + 6)};
}

QSize ProfileButton::minimumSizeHint() const
{
    return {layout()->minimumSize().width(), sizeHint().height()};
}

void ProfileButton::describe()
{
    setAccessibleName(tr("Profile %1, %2", "%1 is a name, %2 an environment")
                          .arg(m_name->text(), m_environment->text()));
    updateGeometry();
}

void ProfileButton::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    QPainter painter(this);
    paintChevron(painter, QPointF(width() - 13, height() / 2.0 + 0.5), 1.6,
                 tokensOf(palette()).text2);
}

} // namespace TMinus
