// SPDX-License-Identifier: Apache-2.0
#include "console/probetext.h"

#include <QRegularExpression>
#include <QTest>
#include <QUrl>

using namespace TMinus;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Name = ProbeLayer::Name;
using Outcome = ProbeLayer::Outcome;

namespace {

const QUrl secure(QStringLiteral("https://mq.example.com"));

/// A test that passed everything.
ProbeReport passed()
{
    ProbeReport report;
    for (int name = int(Name::Name); name <= int(Name::Group); ++name)
        report.layers.append({.name = Name(name), .outcome = Outcome::Ok});
    report.layers[int(Name::Name)].detail = u"192.0.2.7"_s;
    report.layers[int(Name::Tcp)].detail = u"443"_s;
    report.layers[int(Name::Tls)].detail = u"2027-11-03"_s;
    report.layers[int(Name::Clock)].detail = u"120ms"_s;
    return report;
}

/// One that failed at @p name with @p error.
ProbeReport failedAt(Name name, const Error &error)
{
    ProbeReport report = passed();
    for (ProbeLayer &layer : report.layers) {
        if (layer.name > name)
            layer = {.name = layer.name};
    }
    report.layers[int(name)] = {.name = name, .outcome = Outcome::Failed, .error = error};
    return report;
}

} // namespace

class TestProbeText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void factsStandInTheSentences()
    {
        const auto layers = checkedLayers(passed(), secure);

        QStringList names;
        for (const CheckedLayer &layer : layers)
            names.append(layer.name);
        QCOMPARE(names.join(u' '), u"name tcp tls clock keyId signature topic group"_s);
        QCOMPARE(layers[0].found, u"mq.example.com is 192.0.2.7."_s);
        QCOMPARE(layers[1].found, u"Port 443 is open."_s);
        QCOMPARE(layers[2].found, u"The certificate is valid until 3 Nov 2027."_s);
        QCOMPARE(layers[3].found, u"The clocks agree to about a second."_s);
        for (const CheckedLayer &layer : layers)
            QVERIFY(!layer.title.isEmpty() && layer.remedy.isEmpty());
    }

    void failedLayerHasRemedyCodeAndRequest()
    {
        const auto layers = checkedLayers(failedAt(Name::Signature,
                                                   {.kind = ErrorKind::Service,
                                                    .httpStatus = 403,
                                                    .code = u"SignatureDoesNotMatch"_s,
                                                    .requestId = u"R"_s}),
                                          secure);

        const CheckedLayer &signature = layers[int(Name::Signature)];
        QVERIFY(signature.isFault());
        QVERIFY2(signature.remedy.startsWith(u"Enter the secret"_s), qPrintable(signature.remedy));
        QCOMPARE(signature.code, u"SignatureDoesNotMatch"_s);
        QCOMPARE(signature.requestId, u"R"_s);
        QCOMPARE(layers[int(Name::Topic)].found, u"Not reached."_s);
        QCOMPARE(layers[int(Name::Group)].found, u"Not reached."_s);
    }

    void lostAnswerIsNoUnknownOutcome_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("time-out") << ErrorKind::Timeout;
        QTest::newRow("closed") << ErrorKind::Network;
        QTest::newRow("unreadable") << ErrorKind::MalformedReply;
    }

    void lostAnswerIsNoUnknownOutcome()
    {
        QFETCH(const ErrorKind, kind);

        const auto layers =
            checkedLayers(failedAt(Name::Tcp, {.kind = kind, .left = true}), secure);

        QVERIFY2(!layerSentence(layers[1]).contains(u"nknown"_s),
                 qPrintable(layerSentence(layers[1])));
    }

    void passedOverLayersSayWhy()
    {
        ProbeReport report = passed();
        for (const Name name : {Name::Tls, Name::Topic, Name::Group})
            report.layers[int(name)] = {.name = name};

        const auto plain = checkedLayers(report, QUrl(u"http://192.0.2.7"_s));
        const auto proxied = checkedLayers(report, secure);

        QCOMPARE(plain[int(Name::Tls)].found, u"This endpoint is reached without encryption."_s);
        QVERIFY(proxied[int(Name::Tls)].found.startsWith(u"A proxy stands in between"_s));
        QCOMPARE(plain[int(Name::Topic)].found, u"No topic was named."_s);
        QVERIFY(plain[int(Name::Group)].found.startsWith(u"No group was named"_s));
    }

    void clocksAreComparedInWords()
    {
        QCOMPARE(clockSentence(-1s), u"The clocks agree to about a second."_s);
        QCOMPARE(clockSentence(3min + 400ms),
                 u"This computer's clock is about 3m behind the service's."_s);
        QCOMPARE(clockSentence(-90s),
                 u"This computer's clock is about 1m30s ahead of the service's."_s);
    }

    void warningOfTheClockHasARemedy()
    {
        ProbeReport report = passed();
        report.layers[int(Name::Clock)].outcome = Outcome::Warning;
        report.layers[int(Name::Clock)].detail = u"-2m"_s;

        const CheckedLayer clock = checkedLayers(report, secure)[int(Name::Clock)];

        QCOMPARE(clock.found, u"This computer's clock is about 2m ahead of the service's."_s);
        QCOMPARE(clock.remedy, u"Set the clock of this computer."_s);
    }

    void firstFailedLayerIsFound()
    {
        const ProbeReport fine = passed();
        const ProbeReport broken = failedAt(Name::KeyId, {.kind = ErrorKind::Service});

        QCOMPARE(failedLayer(fine), nullptr);
        QCOMPARE(failedLayer(broken)->name, Name::KeyId);
    }
};

QTEST_GUILESS_MAIN(TestProbeText)
#include "tst_probetext.moc"
