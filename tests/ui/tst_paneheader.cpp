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

QTEST_MAIN(PaneHeaderTest)
#include "tst_paneheader.moc"
