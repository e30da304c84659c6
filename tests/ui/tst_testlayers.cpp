// SPDX-License-Identifier: Apache-2.0
#include "ui/profiles/testlayers.h"

#include <QTest>

using namespace TMinus;
using Outcome = ProbeLayer::Outcome;

class TestLayersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsTcpWithTlsAndTopicWithGroup();
    void letsTheFailureSpeak();
};

void TestLayersTest::joinsTcpWithTlsAndTopicWithGroup()
{
    using namespace std::chrono_literals;
    const QList<CheckedLayer> six = sixLayers({
        {.name = u"name"_s},
        {.name = u"tcp"_s, .outcome = Outcome::Ok, .took = 9ms, .found = u"Open."_s},
        {.name = u"tls"_s, .outcome = Outcome::Ok, .took = 22ms, .found = u"Valid."_s},
        {.name = u"clock"_s},
        {.name = u"keyId"_s},
        {.name = u"signature"_s},
        {.name = u"topic"_s, .outcome = Outcome::Ok, .found = u"There."_s},
        {.name = u"group"_s, .found = u"No group was named."_s},
    });

    QCOMPARE(six.size(), 6);
    QCOMPARE(six.at(1).title, u"TCP and TLS"_s);
    QCOMPARE(six.at(1).found, u"Open. Valid."_s);
    QCOMPARE(six.at(1).took, std::optional(31ms));
    QCOMPARE(six.at(5).title, u"Topic, group"_s);
    QCOMPARE(six.at(5).found, u"There."_s);
    QCOMPARE(six.at(5).outcome, Outcome::Ok);
}

void TestLayersTest::letsTheFailureSpeak()
{
    const QList<CheckedLayer> layers =
        sixLayers({{.name = u"tcp"_s, .outcome = Outcome::Ok, .found = u"Open."_s},
                   {.name = u"tls"_s, .outcome = Outcome::Failed, .found = u"Not trusted."_s}});

    QCOMPARE(layers.size(), 1);
    QVERIFY(layers.first().isFault());
    QCOMPARE(layers.first().found, u"Not trusted."_s);
}

QTEST_GUILESS_MAIN(TestLayersTest)
#include "tst_testlayers.moc"
