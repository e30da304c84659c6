// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/environment.h"

#include <QCoreApplication>
#include <QPainter>

namespace TMinus {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::Environment)
};

} // namespace

QString environmentWord(ProfileEnvironment environment)
{
    switch (environment) {
    case ProfileEnvironment::Sandbox:
        return Words::tr("SANDBOX", "environment of a profile");
    case ProfileEnvironment::Development:
        return Words::tr("DEVELOPMENT", "environment of a profile");
    case ProfileEnvironment::Staging:
        return Words::tr("STAGING", "environment of a profile");
    case ProfileEnvironment::Production:
        return Words::tr("PRODUCTION", "environment of a profile");
    }
    Q_UNREACHABLE();
}

Ink environmentInk(ProfileEnvironment environment)
{
    switch (environment) {
    case ProfileEnvironment::Sandbox:
        return &Tokens::sandbox;
    case ProfileEnvironment::Development:
        return &Tokens::development;
    case ProfileEnvironment::Staging:
        return &Tokens::staging;
    case ProfileEnvironment::Production:
        return &Tokens::production;
    }
    Q_UNREACHABLE();
}

QColor stripColour(const Profile &profile, const Tokens &tokens)
{
    const QColor own(profile.colour);
    return own.isValid() && !profile.isProduction() ? own
                                                    : tokens.*environmentInk(profile.environment);
}

QPixmap colourMark(const Profile &profile, int size, qreal ratio)
{
    const QColor own(profile.colour);
    if (!own.isValid())
        return {};
    QPixmap mark(QSize(size, size) * ratio);
    mark.setDevicePixelRatio(ratio);
    mark.fill(Qt::transparent);
    QPainter painter(&mark);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(own);
    painter.drawEllipse(QRectF(0, 0, size, size).adjusted(1, 1, -1, -1));
    return mark;
}

} // namespace TMinus
