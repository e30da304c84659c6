// SPDX-License-Identifier: Apache-2.0
#include "timeline/zonename.h"

#include "timeline/zones.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class ZoneNameTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void callsAZoneByItsCity_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *zone, const char *text) {
            QTest::newRow(zone) << QString::fromLatin1(zone) << QString::fromLatin1(text);
        };
        row("Asia/Shanghai", "Shanghai");
        row("America/New_York", "New York");
        row("America/Argentina/Buenos_Aires", "Buenos Aires");
        row("UTC", "UTC");
        row("+08:00", "UTC+08:00");
        row("-03:30", "UTC-03:30");
        row("Etc/GMT+5", "Etc/GMT+5");
    }
    void callsAZoneByItsCity()
    {
        QFETCH(const QString, zone);
        QFETCH(const QString, text);

        QCOMPARE(zoneText(findZone(zone).value()), text);
    }
};

QTEST_GUILESS_MAIN(ZoneNameTest)
#include "tst_zonename.moc"
