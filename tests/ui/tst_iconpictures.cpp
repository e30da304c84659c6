// SPDX-License-Identifier: Apache-2.0
// The icons of a program whose Qt has no SVG look as they do elsewhere.
#include "base/result.h"
#include "ui/style/icondrawing.h"

#include <QColor>
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;

class IconPicturesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void areListed();
    void lookLikeTheDrawings_data();
    void lookLikeTheDrawings();
    void drawNothingOfNoFile();

private:
    QTemporaryDir m_folder;
    const QDir m_drawings{QStringLiteral(TEST_ICONS)};
};

namespace {

QImage canvas(int side)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

} // namespace

void IconPicturesTest::initTestCase()
{
    QStringList arguments = {m_folder.path()};
    for (const QFileInfo &icon : m_drawings.entryInfoList({u"*.svg"_s}))
        arguments.append(icon.filePath());
    QProcess maker;
    maker.start(QStringLiteral(TEST_MAKER), arguments);
    QVERIFY(maker.waitForFinished());
    QCOMPARE(maker.exitCode(), 0);
}

void IconPicturesTest::areListed()
{
    QFile list(m_folder.filePath(u"icons.qrc"_s));
    QVERIFY(list.open(QIODevice::ReadOnly));
    QCOMPARE(list.readAll().count(".pic</file>"), m_drawings.entryList({u"*.svg"_s}).size());
}

void IconPicturesTest::lookLikeTheDrawings_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("side");
    for (const QFileInfo &icon : m_drawings.entryInfoList({u"*.svg"_s})) {
        for (const int side : {16, 20, 32, 56})
            QTest::addRow("%s %d", qPrintable(icon.baseName()), side) << icon.baseName() << side;
    }
}

void IconPicturesTest::lookLikeTheDrawings()
{
    QFETCH(QString, name);
    QFETCH(int, side);
    const QColor colour(10, 120, 200);
    QImage drawn = canvas(side);
    QPainter painter(&drawn);
    drawIcon(painter, m_folder.filePath(name + iconEnding()), colour);
    painter.end();

    QImage wanted = canvas(side);
    QPainter wantedPainter(&wanted);
    QSvgRenderer(m_drawings.filePath(name + u".svg"_s)).render(&wantedPainter);
    wantedPainter.end();
    int solid = 0;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const QColor pixel = drawn.pixelColor(x, y);
            QVERIFY(qAbs(pixel.alpha() - wanted.pixelColor(x, y).alpha()) <= 24);
            if (pixel.alpha() < 100)
                continue;
            ++solid;
            QVERIFY(qAbs(pixel.red() - colour.red()) <= 2);
            QVERIFY(qAbs(pixel.blue() - colour.blue()) <= 2);
        }
    }
    QVERIFY(solid > 0);
}

void IconPicturesTest::drawNothingOfNoFile()
{
    QImage drawn = canvas(16);
    QPainter painter(&drawn);
    drawIcon(painter, m_folder.filePath(u"none.pic"_s), Qt::black);
    painter.end();
    QCOMPARE(drawn, canvas(16));
}

QTEST_MAIN(IconPicturesTest)
#include "tst_iconpictures.moc"
