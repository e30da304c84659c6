// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "tests/ui/windowwarnings.h"
#include "ui/controls/columnfitter.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QTest>

using namespace TMinus;

class ColumnFitterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesEachItsWidthWhereThereIsRoom();
    void shrinksBeforeAnyGoes();
    void hidesTheLeastImportantFirst();
    void neverAsksForMoreThanThereIs();
    void countsThatTheTextIsLarger();
    void keepsAWidthThatWasDragged();
    void leavesRoomForColumnsOfOthers();

private:
    ColumnFitter &fit(int room, qreal share = 1);
    int width(int section) const { return m_header->sectionSize(section); }

    QStandardItemModel m_model;
    std::unique_ptr<QHeaderView> m_header;
    std::unique_ptr<ColumnFitter> m_fitter;
};

void ColumnFitterTest::init()
{
    failOnWarnings();
    m_model.setColumnCount(4);
    m_fitter.reset();
    m_header = std::make_unique<QHeaderView>(Qt::Horizontal);
    m_header->setModel(&m_model);
    m_header->setMinimumSectionSize(10);
    m_fitter =
        std::make_unique<ColumnFitter>(*m_header,
                                       QList<ColumnFitter::Column>{
                                           {.section = 0, .pixels = 100, .least = 100},
                                           {.section = 1, .pixels = 200, .least = 120, .goes = 2},
                                           {.section = 2, .least = 80},
                                           {.section = 3, .pixels = 60, .least = 40, .goes = 1},
                                       },
                                       this);
}

ColumnFitter &ColumnFitterTest::fit(int room, qreal share)
{
    m_header->resize(room, 20);
    m_header->show();
    m_fitter->fit(room, share);
    return *m_fitter;
}

void ColumnFitterTest::givesEachItsWidthWhereThereIsRoom()
{
    fit(600);

    QCOMPARE(width(0), 100);
    QCOMPARE(width(1), 200);
    QCOMPARE(width(2), 240);
    QCOMPARE(width(3), 60);
}

void ColumnFitterTest::shrinksBeforeAnyGoes()
{
    fit(390);

    QCOMPARE(m_header->hiddenSectionCount(), 0);
    QCOMPARE(width(0), 100);
    QCOMPARE(width(1), 160);
    QCOMPARE(width(3), 50);
    QCOMPARE(m_header->length(), 390);
}

void ColumnFitterTest::hidesTheLeastImportantFirst()
{
    fit(339);
    QVERIFY(m_header->isSectionHidden(3));
    QVERIFY(!m_header->isSectionHidden(1));

    fit(299);
    QVERIFY(m_header->isSectionHidden(1));
    fit(600);

    QCOMPARE(m_header->hiddenSectionCount(), 0);
}

void ColumnFitterTest::neverAsksForMoreThanThereIs()
{
    for (int room = 700; room >= 60; room -= 10) {
        fit(room);

        QCOMPARE(m_header->length(), room);
    }
}

void ColumnFitterTest::countsThatTheTextIsLarger()
{
    fit(600, 1.5);

    QCOMPARE(width(0), 150);
    QCOMPARE(m_header->length(), 600);
}

void ColumnFitterTest::keepsAWidthThatWasDragged()
{
    fit(600);

    m_header->resizeSection(1, 250);
    fit(580);
    QCOMPARE(width(1), 250);
    fit(400);

    QVERIFY(width(1) < 250);
}

void ColumnFitterTest::leavesRoomForColumnsOfOthers()
{
    m_model.setColumnCount(5);
    fit(700);
    m_header->resizeSection(4, 150);

    fit(600);

    QCOMPARE(width(4), 150);
    QCOMPARE(m_header->length(), 600);
}

QTEST_MAIN(ColumnFitterTest)
#include "tst_columnfitter.moc"
