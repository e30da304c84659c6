// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "tests/ui/windowwarnings.h"
#include "ui/style/figures.h"

#include <QFontDatabase>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace TMinus;

class FiguresTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void makesAllFiguresEquallyWide_data();
    void makesAllFiguresEquallyWide();
    void drawsAtTheRight_data();
    void drawsAtTheRight();

private:
    static void addFonts();
};

/// A font whose digits differ in width, if there is one here, and the usual one.
void FiguresTest::addFonts()
{
    QTest::addColumn<QFont>("font");
    QFont usual;
    usual.setPixelSize(13);
    QTest::addRow("usual") << usual;
    for (const QString &family : QFontDatabase::families()) {
        QFont font(family);
        font.setPixelSize(13);
        if (!Figures(font).areEven() && QFontMetricsF(font).inFontUcs4('0')) {
            QTest::addRow("uneven") << font;
            return;
        }
    }
}

void FiguresTest::makesAllFiguresEquallyWide_data()
{
    addFonts();
}

void FiguresTest::makesAllFiguresEquallyWide()
{
    QFETCH(QFont, font);
    const Figures figures(font);

    QVERIFY(qAbs(figures.width(u"11:11:11"_s) - figures.width(u"00:48:59"_s)) < 0.6);
}

void FiguresTest::drawsAtTheRight_data()
{
    addFonts();
}

void FiguresTest::drawsAtTheRight()
{
    QFETCH(QFont, font);
    QImage image(120, 20, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(font);

    Figures(font).draw(painter, image.rect(), Qt::AlignRight, u"14:32:07"_s);

    painter.end();
    const auto isInked = [&](int from, int to) {
        for (int x = from; x < to; ++x) {
            for (int y = 0; y < image.height(); ++y) {
                if (image.pixelColor(x, y).lightness() < 128)
                    return true;
            }
        }
        return false;
    };
    QVERIFY(isInked(100, 120));
    QVERIFY(!isInked(0, 20));
}

QTEST_MAIN(FiguresTest)
#include "tst_figures.moc"
