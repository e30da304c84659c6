// SPDX-License-Identifier: Apache-2.0
#include "client/probeverdict.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

using Interval = ClockSkew::Interval;

namespace {

const ProbeWish everything{.topic = QStringLiteral("t"), .group = QStringLiteral("g")};
const Interval exact{-500ms, 500ms};

Error refusal(const QString &code, int status = 403)
{
    return {.kind = ErrorKind::Service, .httpStatus = status, .code = code};
}

/// One letter a layer, in the order Clock KeyId Signature Topic Group: o ok, w warning, F failed,
/// - skipped.
QString letters(const QList<ProbeLayer> &layers)
{
    QString text;
    for (const ProbeLayer &layer : layers)
        text += u"owF-"_s.at(int(layer.outcome));
    return text;
}

} // namespace

class TestProbeVerdict final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void theCodeNamesTheLayerThatFailed_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("topic");
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *code, const char *topic, const char *group,
                            const char *expected) {
            QTest::addRow("%s, topic %s, group %s", code, topic, group)
                << QString::fromLatin1(code) << QString::fromLatin1(topic)
                << QString::fromLatin1(group) << QString::fromLatin1(expected);
        };
        row("TimeExpired", "t", "g", "F----");
        row("InvalidAccessKeyId", "t", "g", "oF---");
        row("SignatureDoesNotMatch", "t", "g", "ooF--");
        row("TopicNotExist", "t", "g", "oooF-");
        row("AccessDenied", "t", "g", "oooF-");
        row("SubscriptionNotExist", "t", "g", "ooooF");
        row("ReceiptHandleError", "t", "g", "ooooo");
        row("MessageNotExist", "t", "g", "ooooo");
        row("TopicNotExist", "", "", "ooo--");
        row("TopicNotExist", "", "g", "ooo--");
        row("AccessDenied", "", "", "ooo--");
        row("SubscriptionNotExist", "t", "", "oooo-");
        row("ReceiptHandleError", "t", "", "oooo-");
        row("ReceiptHandleError", "", "g", "ooo--");
        row("QpsLimitExceeded", "t", "g", "oF---");
        row("InternalError", "t", "g", "oF---");
        row("", "t", "g", "oF---");
    }

    void theCodeNamesTheLayerThatFailed()
    {
        QFETCH(const QString, code);
        QFETCH(const QString, topic);
        QFETCH(const QString, group);
        QFETCH(const QString, expected);
        const Error error = refusal(code);

        const auto layers = judgeAnswer({topic, group}, failure(error), exact);

        QCOMPARE(letters(layers), expected);
        for (const ProbeLayer &layer : layers)
            QCOMPARE(layer.error.has_value(), layer.outcome == ProbeLayer::Outcome::Failed);
        if (const auto failed = expected.indexOf(u'F'); failed >= 0)
            QVERIFY(layers[failed].error == error);
    }

    void aVerdictOnTheHandleProvesEverything()
    {
        QCOMPARE(letters(judgeAnswer(everything, {}, exact)), u"ooooo"_s);
    }

    void judgesTheClockByTheWholeInterval_data()
    {
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("detail");
        QTest::newRow("right") << -500 << 500 << u"o"_s << u"0s"_s;
        QTest::newRow("may be right") << -200 << 2500 << u"o"_s << u"1s150ms"_s;
        QTest::newRow("ahead") << 1100 << 1900 << u"w"_s << u"1s500ms"_s;
        QTest::newRow("behind") << -1900 << -1100 << u"w"_s << u"-1s500ms"_s;
        QTest::newRow("just refused") << 900'001 << 900'999 << u"F"_s << u"15m500ms"_s;
        QTest::newRow("perhaps refused") << 899'500 << 900'500 << u"w"_s << u"15m"_s;
        QTest::newRow("hours") << -7'200'500 << -7'199'500 << u"F"_s << u"-2h"_s;
    }

    void judgesTheClockByTheWholeInterval()
    {
        QFETCH(const int, least);
        QFETCH(const int, most);
        QFETCH(const QString, expected);
        QFETCH(const QString, detail);
        const Interval skew{std::chrono::milliseconds(least), std::chrono::milliseconds(most)};

        const auto layers =
            judgeAnswer(everything, failure(refusal(u"SignatureDoesNotMatch"_s)), skew);

        QCOMPARE(letters(layers), expected + u"oF--"_s);
        QCOMPARE(layers.first().detail, detail);
    }

    void withoutADateTheClockIsJudgedByTheAnswerAlone()
    {
        const auto layers = judgeAnswer(everything, {}, std::nullopt);

        QCOMPARE(letters(layers), u"ooooo"_s);
        QVERIFY(layers.first().detail.isEmpty());
    }

    void anErrorOfTheWayStandsAtItsLayer_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("layer");
        QTest::newRow("name") << int(ErrorKind::Name) << 0;
        QTest::newRow("connect") << int(ErrorKind::Connect) << 1;
        QTest::newRow("tls") << int(ErrorKind::Tls) << 2;
        QTest::newRow("broken") << int(ErrorKind::Network) << 1;
        QTest::newRow("silent") << int(ErrorKind::Timeout) << 1;
    }

    void anErrorOfTheWayStandsAtItsLayer()
    {
        QFETCH(const int, kind);
        QFETCH(const int, layer);
        QList<ProbeLayer> way{{.name = ProbeLayer::Name::Name},
                              {.name = ProbeLayer::Name::Tcp},
                              {.name = ProbeLayer::Name::Tls}};

        blameWay(way, {.kind = ErrorKind(kind)});

        for (int at = 0; at < 3; ++at) {
            const auto outcome =
                at == layer ? ProbeLayer::Outcome::Failed : ProbeLayer::Outcome::Skipped;
            QCOMPARE(way[at].outcome, outcome);
        }
    }

    void masksWhatCouldBeUsed()
    {
        const HttpRequest request{
            .method = "DELETE",
            .target = "/topics/t/messages?consumer=g",
            .headers = {{"Host", "h"},
                        {"Authorization", "MQ LTAI:i8IZ3Wvppn4CpjZ/Uy3SR6hHy/o="},
                        {"security-token", "CAISzgJ1q6"}}};

        const QString text = maskedRequest(request);

        QCOMPARE(text,
                 u"DELETE /topics/t/messages?consumer=g HTTP/1.1\nHost: h\n"
                 "Authorization: MQ LTAI:…\nsecurity-token: …\n"_s);
    }
};

QTEST_GUILESS_MAIN(TestProbeVerdict)
#include "tst_probeverdict.moc"
