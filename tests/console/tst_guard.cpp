// SPDX-License-Identifier: Apache-2.0
#include "console/guard.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

class TestGuard final : public QObject
{
    Q_OBJECT

    static constexpr std::array deeds{Guard::Deed::Publish, Guard::Deed::Poll,
                                      Guard::Deed::Acknowledge, Guard::Deed::Settle};

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void loopbackIsNotProduction()
    {
        const Guard guard = Guard::forAdHoc(u"127.0.0.1"_s, true, {});

        QVERIFY(!guard.isProduction());
        for (const Guard::Deed deed : deeds)
            QVERIFY(guard.permit(deed));
    }

    void anyOtherEndpointIsReadOnlyUntilItIsArmed()
    {
        const Guard guard = Guard::forAdHoc(u"MQ.example.com"_s, false, {});

        QVERIFY(guard.isProduction());
        for (const Guard::Deed deed : deeds) {
            const auto permit = guard.permit(deed);
            QVERIFY(!permit);
            QCOMPARE(permit.error().kind, ErrorKind::ReadOnly);
            QCOMPARE(permit.error().message, u"mq.example.com"_s);
        }
    }

    void armingNeedsTheNameOfTheHost_data()
    {
        QTest::addColumn<QString>("armed");
        QTest::addColumn<bool>("permits");
        QTest::newRow("its name") << u"mq.example.com"_s << true;
        QTest::newRow("in capitals") << u"MQ.Example.COM"_s << true;
        QTest::newRow("another host") << u"example.com"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void armingNeedsTheNameOfTheHost()
    {
        QFETCH(const QString, armed);
        QFETCH(const bool, permits);

        const Guard guard = Guard::forAdHoc(u"mq.example.com"_s, false, armed);

        QCOMPARE(guard.permit(Guard::Deed::Publish).has_value(), permits);
    }

    void profileSaysHowCarefulToBe_data()
    {
        QTest::addColumn<bool>("isProduction");
        QTest::addColumn<bool>("isReadOnly");
        QTest::addColumn<QString>("armed");
        QTest::addColumn<bool>("permits");
        QTest::newRow("development") << false << false << QString() << true;
        QTest::newRow("production") << true << false << QString() << false;
        QTest::newRow("armed") << true << false << u"prod"_s << true;
        QTest::newRow("another armed") << true << false << u"PROD"_s << false;
        QTest::newRow("read-only") << false << true << QString() << false;
        QTest::newRow("read-only, armed") << true << true << u"prod"_s << false;
    }

    void profileSaysHowCarefulToBe()
    {
        QFETCH(const bool, isProduction);
        QFETCH(const bool, isReadOnly);
        QFETCH(const QString, armed);
        QFETCH(const bool, permits);

        const Guard guard = Guard::forProfile(u"prod"_s, {isProduction, isReadOnly}, armed);

        QCOMPARE(guard.isProduction(), isProduction);
        for (const Guard::Deed deed : deeds) {
            const auto permit = guard.permit(deed);
            QCOMPARE(permit.has_value(), permits);
            if (!permit) {
                QCOMPARE(permit.error().message, u"prod"_s);
                QCOMPARE(permit.error().code,
                         isReadOnly ? Guard::readOnlyProfileCode() : QString());
            }
        }
    }

    void manyAtOnceHaveALimit()
    {
        const Guard guard = Guard::forProfile(u"prod"_s, {.mostAtOnce = 20}, {});

        QVERIFY(guard.permitMany(20));
        const auto permit = guard.permitMany(21);
        QVERIFY(!permit);
        QCOMPARE(permit.error().kind, ErrorKind::InvalidArgument);
        QCOMPARE(permit.error().code, u"bulkMax"_s);
        QVERIFY(permit.error().message.contains(u"“prod” takes at most 20"_s));
        QVERIFY(Guard().permitMany(10'000'000));
        QVERIFY(!Guard::forAdHoc(u"mq.example.com"_s, false, {}).permitMany(100'001));
    }

    void slowerOfWishAndProfileCounts_data()
    {
        QTest::addColumn<int>("allowed");
        QTest::addColumn<int>("wished");
        QTest::addColumn<int>("rate");
        QTest::newRow("neither") << 0 << 0 << 0;
        QTest::newRow("wish alone") << 0 << 30 << 30;
        QTest::newRow("profile alone") << 50 << 0 << 50;
        QTest::newRow("slower wish") << 50 << 30 << 30;
        QTest::newRow("faster wish") << 50 << 500 << 50;
    }

    void slowerOfWishAndProfileCounts()
    {
        QFETCH(const int, allowed);
        QFETCH(const int, wished);
        QFETCH(const int, rate);

        QCOMPARE(Guard::forProfile(u"p"_s, {.perSecond = allowed}, {}).perSecond(wished), rate);
    }
};

QTEST_GUILESS_MAIN(TestGuard)
#include "tst_guard.moc"
