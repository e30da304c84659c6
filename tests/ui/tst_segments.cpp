// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "tests/ui/windowwarnings.h"
#include "ui/controls/segments.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace TMinus;

class SegmentsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void turnsOnOneAtATime();
    void movesByArrowKeys();
    void canHaveNoneOn();
    void hidesWhatThereIsNoRoomFor();
};

void SegmentsTest::turnsOnOneAtATime()
{
    Segments segments({u"Now"_s, u"After"_s, u"At"_s});
    segments.setCurrent(0);
    segments.show();
    const QSignalSpy changed(&segments, &Segments::currentChanged);

    QTest::mouseClick(segments.findChildren<QToolButton *>().at(2), Qt::LeftButton);

    QCOMPARE(segments.current(), 2);
    QCOMPARE(changed.count(), 1);
    QVERIFY(!segments.findChildren<QToolButton *>().at(0)->isChecked());
}

void SegmentsTest::movesByArrowKeys()
{
    Segments segments({u"Now"_s, u"After"_s, u"At"_s});
    segments.setCurrent(0);
    segments.show();
    QVERIFY(QTest::qWaitForWindowActive(&segments));
    segments.findChildren<QToolButton *>().at(0)->setFocus();

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(segments.current(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);

    QCOMPARE(segments.current(), 0);
}

void SegmentsTest::hidesWhatThereIsNoRoomFor()
{
    Segments segments({u"30 min"_s, u"6 h"_s, u"1 day"_s});
    segments.setCurrent(1);
    segments.show();

    segments.setOffered(1, false);

    QVERIFY(!segments.findChildren<QToolButton *>().at(1)->isVisible());
    QVERIFY(segments.findChildren<QToolButton *>().at(2)->isVisible());
    QCOMPARE(segments.current(), 1);
}

void SegmentsTest::canHaveNoneOn()
{
    Segments segments({u"30 min"_s, u"1 day"_s});
    segments.setCurrent(1);

    segments.setCurrent(-1);

    QCOMPARE(segments.current(), -1);
}

QTEST_MAIN(SegmentsTest)
#include "tst_segments.moc"
