// SPDX-License-Identifier: Apache-2.0
#include "exchange/rowtrouble.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

class TestRowTrouble final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void namesThePlaceBeforeTheSentence()
    {
        const Result<void> whole = rowTrouble(u"Bad."_s);
        const Result<void> place = rowTroubleAt(3, 14, u"Bad."_s);
        const Result<void> row = rowTroubleIn(2, 3, {}, u"Bad."_s);
        const Result<void> cell = rowTroubleIn(2, 3, u"due %1"_s, u"Bad %2."_s);

        QCOMPARE(whole.error().message, u"Bad."_s);
        QCOMPARE(place.error().message, u"Line 3, column 14: Bad."_s);
        QCOMPARE(row.error().message, u"Row 2 (line 3): Bad."_s);
        QCOMPARE(cell.error().message, u"Row 2 (line 3), column “due %1”: Bad %2."_s);
        QCOMPARE(cell.error().kind, ErrorKind::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestRowTrouble)
#include "tst_rowtrouble.moc"
