// SPDX-License-Identifier: Apache-2.0
#include "tests/screens/stage.h"

#include "base/result.h"

#include <QApplication>
#include <QDateTime>
#include <QImage>
#include <QWidget>

namespace TMinus {

namespace {

constexpr int basePixels = 13;

} // namespace

Stage::Stage(const QString &folder)
    : m_folder(folder)
    , m_theme(Theme::Choice::Light)
{
    dress(Theme::Choice::Light);
}

QDateTime Stage::now()
{
    return QDateTime(QDate(2027, 1, 12), QTime(6, 32, 7), Qt::UTC);
}

void Stage::dress(Theme::Choice look, qreal textScale)
{
    QFont font;
    font.setFamilies({u"Noto Sans"_s, u"WenQuanYi Micro Hei"_s});
    font.setPixelSize(qRound(basePixels * textScale));
    QApplication::setFont(font);
    m_theme.choose(look);
    QApplication::processEvents(); // what changed is told to the widgets from the event loop
}

void Stage::draw(QWidget &widget, QSize size, const QString &name, qreal ratio)
{
    widget.resize(size);
    widget.show();
    for (int round = 0; round < 3; ++round) {
        QApplication::processEvents();
        QApplication::sendPostedEvents();
    }
    QImage image((QSizeF(widget.size()) * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::magenta); // shows what nobody paints
    widget.render(&image);
    m_isComplete =
        m_isComplete && !m_drawn.contains(image) && image.save(u"%1/%2.png"_s.arg(m_folder, name));
    m_drawn.append(image);
    widget.hide();
}

} // namespace TMinus
