// SPDX-License-Identifier: Apache-2.0
#include "console/checkedlayer.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Outcome = ProbeLayer::Outcome;

class TestCheckedLayer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everyFieldIsInTheRecord()
    {
        const CheckedLayer layer{.name = u"topic"_s,
                                 .title = u"Topic"_s,
                                 .outcome = Outcome::Failed,
                                 .took = 12ms,
                                 .found = u"It is not there."_s,
                                 .remedy = u"Make it."_s,
                                 .code = u"TopicNotExist"_s,
                                 .requestId = u"R1"_s};

        QCOMPARE(layerRecord(layer).line(),
                 QByteArray(R"({"type":"layer","name":"topic","result":"failed","took":12,)"
                            R"("text":"It is not there. Make it.","code":"TopicNotExist",)"
                            R"("requestId":"R1"})"));
        QVERIFY(layer.isFault());
    }

    void whatIsAbsentIsLeftOut()
    {
        QCOMPARE(layerRecord({.name = u"tls"_s, .found = u"No."_s}).line(),
                 QByteArray(R"({"type":"layer","name":"tls","result":"skipped","text":"No."})"));
    }

    void outcomesHaveOneWordEach()
    {
        QCOMPARE(outcomeToken(Outcome::Ok), u"ok"_s);
        QCOMPARE(outcomeToken(Outcome::Warning), u"warning"_s);
        QCOMPARE(outcomeToken(Outcome::Failed), u"failed"_s);
        QCOMPARE(outcomeToken(Outcome::Skipped), u"skipped"_s);
    }
};

QTEST_GUILESS_MAIN(TestCheckedLayer)
#include "tst_checkedlayer.moc"
