// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "timeline/dueload.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

/// How many messages are due when.
class DueLoadTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void countsMinutes();
    void countsNothingOutsideOfItsRange();
    void findsTheQuietestMinuteNear();
    void findsNoneThatIsNotAllowed();

private:
    const QDateTime m_from = QDateTime(QDate(2027, 1, 14), QTime(7, 0), Qt::UTC);
    const DueLoad m_load{m_from, {5, 412, 96, 7, 3, 12}};
};

void DueLoadTest::countsMinutes()
{
    QCOMPARE(m_load.at(m_from.addSecs(119)), 412);
    QCOMPARE(m_load.between(m_from, m_from.addSecs(180)), 513);
    QCOMPARE(m_load.between(m_from.addSecs(60), m_from.addSecs(61)), 412);
}

void DueLoadTest::countsNothingOutsideOfItsRange()
{
    QCOMPARE(m_load.at(m_from.addSecs(-1)), 0);
    QCOMPARE(m_load.at(m_from.addSecs(360)), 0);
    QCOMPARE(m_load.between(m_from.addDays(-9), m_from.addDays(9)), 535);
    QCOMPARE(m_load.between(m_from.addSecs(60), m_from), 0);
    QCOMPARE(DueLoad().at(m_from), 0);
    QVERIFY(DueLoad().isEmpty());
}

void DueLoadTest::findsTheQuietestMinuteNear()
{
    const QuietRange range{m_from, m_from.addSecs(359)};

    QCOMPARE(quietNear(m_load, m_from.addSecs(60), range), m_from.addSecs(240));
    QCOMPARE(quietNear(m_load, m_from.addSecs(240), range), std::optional<QDateTime>());
}

void DueLoadTest::findsNoneThatIsNotAllowed()
{
    const QuietRange range{m_from.addSecs(60), m_from.addSecs(179)};

    QCOMPARE(quietNear(m_load, m_from.addSecs(75), range), m_from.addSecs(135));
}

QTEST_GUILESS_MAIN(DueLoadTest)
#include "tst_dueload.moc"
