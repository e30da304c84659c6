// SPDX-License-Identifier: Apache-2.0
#include "ui/style/iconbook.h"

#include "base/result.h"
#include "ui/style/icondrawing.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>

/// A static library's resources are left out unless somebody names them, outside any namespace.
static void initIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace TMinus {

namespace {

QString fileOf(const QString &name)
{
    initIcons();
    return u":/icons/"_s + name + iconEnding();
}

/// Chooses the colour when it draws, so that a change of the theme needs no new icons.
class TintedEngine final : public QIconEngine
{
public:
    TintedEngine(QString name, Ink ink)
        : m_name(std::move(name))
        , m_ink(ink)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        const int side = qMin(rect.width(), rect.height());
        const QPointF corner(rect.x() + (rect.width() - side) / 2.0,
                             rect.y() + (rect.height() - side) / 2.0);
        painter->drawPixmap(corner, iconPixmap(m_name, side, ratio, colour(mode, state)));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    /// @p size is in device pixels already.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override
    {
        Q_UNUSED(scale)
        return iconPixmap(m_name, qMin(size.width(), size.height()), 1, colour(mode, state));
    }

    QIconEngine *clone() const override { return new TintedEngine(*this); }
    QString key() const override { return u"tminus"_s; }
    bool isNull() override { return false; }

private:
    QColor colour(QIcon::Mode mode, QIcon::State state) const
    {
        const Tokens &tokens = tokensOf(QGuiApplication::palette());
        if (mode == QIcon::Disabled)
            return tokens.text3;
        return state == QIcon::On ? tokens.accent : tokens.*m_ink;
    }

    QString m_name;
    Ink m_ink;
};

} // namespace

QStringList iconNames()
{
    initIcons();
    QStringList names;
    const QStringList files =
        QDir(u":/icons"_s).entryList({u'*' + iconEnding()}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        names.append(file.chopped(iconEnding().size()));
    return names;
}

QIcon icon(const QString &name, Ink ink)
{
    if (!QFile::exists(fileOf(name)))
        return {};
    return QIcon(new TintedEngine(name, ink));
}

QPixmap iconPixmap(const QString &name, int size, qreal ratio, const QColor &colour)
{
    const int pixels = qMax(1, qRound(size * ratio));
    const QString key =
        u"tminus/%1/%2/%3/%4"_s.arg(name, colour.name()).arg(pixels).arg(qRound(ratio * 100));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawIcon(painter, fileOf(name), colour);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace TMinus
