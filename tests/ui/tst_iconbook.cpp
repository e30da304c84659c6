// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "tests/ui/windowwarnings.h"
#include "ui/style/iconbook.h"

#include <QApplication>
#include <QImage>
#include <QTest>

using namespace TMinus;

class IconBookTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void drawsEachIcon_data();
    void drawsEachIcon();
    void followsTheTheme();
    void showsWhatIsOffAndWhatIsLit();
    void isSharpAtEveryScale_data();
    void isSharpAtEveryScale();
    void givesNothingForAnUnknownName();

private:
    static QColor inkOf(const QImage &image);
};

void IconBookTest::init()
{
    failOnWarnings();
    QApplication::setPalette(paletteOf(lightTokens()));
}

/// The colour of the most solid pixel; none while nothing is drawn.
QColor IconBookTest::inkOf(const QImage &image)
{
    QColor ink(0, 0, 0, 0);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() > ink.alpha())
                ink = image.pixelColor(x, y);
        }
    }
    return ink.alpha() == 255 ? ink : QColor();
}

void IconBookTest::drawsEachIcon_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = iconNames();
    QVERIFY(names.size() >= 40);
    for (const QString &name : names)
        QTest::addRow("%s", qPrintable(name)) << name;
}

void IconBookTest::drawsEachIcon()
{
    QFETCH(QString, name);

    const QImage image = icon(name).pixmap(64).toImage();

    QCOMPARE(image.size(), QSize(64, 64));
    QCOMPARE(inkOf(image), lightTokens().text2);
}

void IconBookTest::followsTheTheme()
{
    const QIcon made = icon(u"bell"_s, &Tokens::accent);
    QCOMPARE(inkOf(made.pixmap(64).toImage()), lightTokens().accent);

    QApplication::setPalette(paletteOf(darkTokens()));

    QCOMPARE(inkOf(made.pixmap(64).toImage()), darkTokens().accent);
}

void IconBookTest::showsWhatIsOffAndWhatIsLit()
{
    const QIcon made = icon(u"timeline"_s);

    const QImage off = made.pixmap(QSize(64, 64), QIcon::Disabled).toImage();
    const QImage lit = made.pixmap(QSize(64, 64), QIcon::Normal, QIcon::On).toImage();

    QCOMPARE(inkOf(off), lightTokens().text3);
    QCOMPARE(inkOf(lit), lightTokens().accent);
}

void IconBookTest::isSharpAtEveryScale_data()
{
    QTest::addColumn<qreal>("ratio");
    QTest::addColumn<int>("pixels");
    QTest::addRow("100 %%") << 1.0 << 16;
    QTest::addRow("125 %%") << 1.25 << 20;
    QTest::addRow("150 %%") << 1.5 << 24;
    QTest::addRow("200 %%") << 2.0 << 32;
}

void IconBookTest::isSharpAtEveryScale()
{
    QFETCH(qreal, ratio);
    QFETCH(int, pixels);

    const QPixmap drawn = icon(u"gear"_s).pixmap(QSize(16, 16), ratio);

    QCOMPARE(drawn.size(), QSize(pixels, pixels));
    QCOMPARE(drawn.deviceIndependentSize(), QSizeF(16, 16));
}

void IconBookTest::givesNothingForAnUnknownName()
{
    QVERIFY(icon(u"no such icon"_s).isNull());
}

QTEST_MAIN(IconBookTest)
#include "tst_iconbook.moc"
