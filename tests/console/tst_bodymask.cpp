// SPDX-License-Identifier: Apache-2.0
#include "console/bodymask.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

class TestBodyMask final : public QObject
{
    Q_OBJECT

    static BodyMask maskOf(const QStringList &paths)
    {
        return BodyMask({Profile{.id = u"prod"_s, .mask = paths}, Profile{.id = u"dev"_s}});
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void hidesWhatTheProfileSays()
    {
        QCOMPARE(maskOf({u"$.a"_s}).masked(R"({"a":1})", u"prod"_s), QByteArray(R"({"a":"••••"})"));
    }

    void otherProfilesHideNothing()
    {
        const BodyMask mask = maskOf({u"$.a"_s});

        QCOMPARE(mask.masked("no JSON", u"dev"_s), QByteArray("no JSON"));
        QVERIFY(mask.hides(u"prod"_s));
        QVERIFY(!mask.hides(u"dev"_s));
    }
};

QTEST_GUILESS_MAIN(TestBodyMask)
#include "tst_bodymask.moc"
