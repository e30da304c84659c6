// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "tests/ui/windowwarnings.h"
#include "ui/style/scaledtext.h"

#include <QApplication>
#include <QLineEdit>
#include <QScopeGuard>
#include <QTest>

using namespace TMinus;

class ScaledTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void followsTheFontOfTheApplication();
    void leavesTheHeightAlone();
};

namespace {

void setTextPixels(int pixels)
{
    QFont font = QApplication::font();
    font.setPixelSize(pixels);
    QApplication::setFont(font);
}

} // namespace

void ScaledTextTest::followsTheFontOfTheApplication()
{
    const auto restored =
        qScopeGuard([before = QApplication::font()] { QApplication::setFont(before); });
    setTextPixels(10);
    QLineEdit field;
    keepScaled(field, 1.5, {20, 6});
    field.show();
    QCOMPARE(field.font().pixelSize(), 15);

    setTextPixels(30);

    QTRY_COMPARE(field.font().pixelSize(), 45);
    QCOMPARE(field.height(), field.fontMetrics().height() + 6);
}

void ScaledTextTest::leavesTheHeightAlone()
{
    QLineEdit field;
    const int most = field.maximumHeight();

    keepScaled(field, 1.5);

    QCOMPARE(field.maximumHeight(), most);
}

QTEST_MAIN(ScaledTextTest)
#include "tst_scaledtext.moc"
