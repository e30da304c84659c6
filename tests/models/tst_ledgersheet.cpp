// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "models/ledgersheet.h"

#include <QRandomGenerator>
#include <QTest>

using namespace TMinus;

namespace {

LedgerMessage messageOf(qint64 number, qint64 moment, const QString &key)
{
    LedgerMessage message{.row = number};
    message.moment = QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC);
    message.draft.key = key;
    message.draft.topic = u"topic%1"_s.arg(number % 3);
    return message;
}

void put(LedgerSheet &sheet, const LedgerMessage &message)
{
    LedgerRow row = packRow(message, sheet.pool());
    sheet.insert(sheet.placeFor(row), std::move(row));
}

} // namespace

class LedgerSheetTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void standsByTimeThenByNumber();
    void sortsByEachColumn_data();
    void sortsByEachColumn();
    void tellsWhereEachRowWent();
    void usesPlacesThatBecameFree();
    void movesBothWays();
    void staysSortedThroughAnything();
};

void LedgerSheetTest::standsByTimeThenByNumber()
{
    LedgerSheet sheet;
    put(sheet, messageOf(3, 200, u"c"_s));
    put(sheet, messageOf(2, 100, u"b"_s));
    put(sheet, messageOf(1, 100, u"a"_s));

    QCOMPARE(sheet.at(0).number, 1);
    QCOMPARE(sheet.at(1).number, 2);
    QCOMPARE(sheet.placeOf(3), 2);
    QCOMPARE(sheet.placeOf(4), -1);
}

void LedgerSheetTest::sortsByEachColumn_data()
{
    QTest::addColumn<int>("column");
    for (int column = 0; column < ledgerColumns; ++column)
        QTest::newRow(qPrintable(QString::number(column))) << column;
}

void LedgerSheetTest::sortsByEachColumn()
{
    QFETCH(const int, column);
    LedgerSheet sheet;
    for (int number = 1; number < 60; ++number)
        put(sheet, messageOf(number, number * 7919 % 41, QString::number(number * 31 % 17)));

    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        sheet.sort({LedgerColumn(column), order});
        for (int place = 1; place < sheet.size(); ++place)
            QVERIFY(sheet.isBefore(sheet.at(place - 1), sheet.at(place)));
        for (int number = 1; number < 60; ++number)
            QCOMPARE(sheet.at(sheet.placeOf(number)).number, number);
    }
}

void LedgerSheetTest::tellsWhereEachRowWent()
{
    LedgerSheet sheet;
    put(sheet, messageOf(1, 100, u"c"_s));
    put(sheet, messageOf(2, 200, u"a"_s));
    put(sheet, messageOf(3, 300, u"b"_s));

    const std::vector<int> places = sheet.sort({LedgerColumn::Key, Qt::AscendingOrder});

    QCOMPARE(places, (std::vector<int>{2, 0, 1}));
}

void LedgerSheetTest::usesPlacesThatBecameFree()
{
    LedgerSheet sheet;
    put(sheet, messageOf(1, 100, u"a"_s));
    put(sheet, messageOf(2, 200, u"b"_s));

    sheet.remove(0);
    QVERIFY(!sheet.contains(1));
    put(sheet, messageOf(3, 50, u"c"_s));

    QCOMPARE(sheet.size(), 2);
    QCOMPARE(sheet.at(0).number, 3);
    QCOMPARE(sheet.at(1).number, 2);
}

void LedgerSheetTest::movesBothWays()
{
    LedgerSheet sheet;
    for (int number = 0; number < 5; ++number)
        put(sheet, messageOf(number, number * 100, {}));

    sheet.move(0, 3);
    QCOMPARE(sheet.at(3).number, 0);
    QCOMPARE(sheet.at(0).number, 1);
    sheet.move(3, 0);

    for (int number = 0; number < 5; ++number)
        QCOMPARE(sheet.at(number).number, number);
}

void LedgerSheetTest::staysSortedThroughAnything()
{
    QRandomGenerator random(7);
    LedgerSheet sheet;
    QHash<qint64, qint64> moments;
    for (int step = 0; step < 4000; ++step) {
        const qint64 number = random.bounded(200);
        const qint64 moment = random.bounded(50);
        const int place = sheet.placeOf(number);
        if (place >= 0) {
            sheet.remove(place);
            moments.remove(number);
        } else {
            put(sheet, messageOf(number, moment, {}));
            moments.insert(number, moment);
        }
        QCOMPARE(sheet.size(), int(moments.size()));
    }
    for (int place = 1; place < sheet.size(); ++place)
        QVERIFY(sheet.isBefore(sheet.at(place - 1), sheet.at(place)));
    for (auto known = moments.cbegin(); known != moments.cend(); ++known)
        QCOMPARE(sheet.at(sheet.placeOf(known.key())).moment, known.value());
}

QTEST_APPLESS_MAIN(LedgerSheetTest)
#include "tst_ledgersheet.moc"
