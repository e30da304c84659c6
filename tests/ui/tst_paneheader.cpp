// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "tests/ui/windowwarnings.h"
#include "ui/controls/segments.h"
#include "ui/shell/paneheader.h"

#include <QApplication>
#include <QPushButton>
#include <QScopeGuard>
#include <QTest>
#include <QToolButton>

using namespace TMinus;

class PaneHeaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void cutsNoActionWhenTheTextGrows();
    void foldsStepByStep();
};

void PaneHeaderTest::cutsNoActionWhenTheTextGrows()
{
    const auto restored =
        qScopeGuard([before = QApplication::font()] { QApplication::setFont(before); });
    QFont font = QApplication::font();
    font.setPixelSize(13);
    QApplication::setFont(font);
    PaneHeader header(u"Timeline"_s);
    auto *segments = new Segments({u"30 min"_s, u"6 h"_s});
    auto *button = new QPushButton(u"Now"_s);
    header.addAction(segments);
    header.addAction(button);
    header.resize(600, header.sizeHint().height());
    header.show();

    font.setPixelSize(20);
    QApplication::setFont(font);

    QTRY_VERIFY(segments->height() >= segments->sizeHint().height());
    header.resize(600, header.sizeHint().height()); // as a dock does
    QTRY_VERIFY(button->height() >= button->fontMetrics().height() + 4);
    for (const QToolButton *each : segments->findChildren<QToolButton *>())
        QVERIFY(segments->rect().contains(each->geometry()));
}

void PaneHeaderTest::foldsStepByStep()
{
    PaneHeader header(u"Timeline"_s);
    auto *filter = new QWidget;
    auto *button = new QPushButton(u"Now"_s);
    header.addAction(filter);
    header.addAction(button);
    header.addFold([filter](bool isFolded) { filter->setFixedSize(isFolded ? 120 : 230, 20); });
    header.addFold([button](bool isFolded) { button->setVisible(!isFolded); });
    header.resize(900, 36);
    header.show();
    QCOMPARE(filter->width(), 230);
    QVERIFY(header.minimumSizeHint().width() <= 420);

    int width = 900;
    while (filter->minimumWidth() > 120 && width > 0)
        header.resize(--width, 36);
    QVERIFY(width > 230);
    QVERIFY(button->isVisible());
    header.resize(width - 110, 36);
    QVERIFY(button->isVisible());
    header.resize(width - 112, 36);
    QVERIFY(!button->isVisible());
    header.resize(900, 36);

    QVERIFY(button->isVisible());
    QCOMPARE(filter->minimumWidth(), 230);
}

QTEST_MAIN(PaneHeaderTest)
#include "tst_paneheader.moc"
