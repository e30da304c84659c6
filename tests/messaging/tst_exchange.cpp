// SPDX-License-Identifier: Apache-2.0
#include "messaging/exchange.h"

#include <QTest>

using namespace TMinus;
using Verb = Exchange::Verb;

Q_DECLARE_METATYPE(TMinus::Exchange)

class ExchangeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatAnExchangeCameTo_data();
    void tellsWhatAnExchangeCameTo();
    void hasAWordOfTheFilterForEachVerb();
};

void ExchangeTest::tellsWhatAnExchangeCameTo_data()
{
    const Error lost{.kind = ErrorKind::Network, .left = true};
    const Error deaf{.kind = ErrorKind::Connect};
    const Error refused{
        .kind = ErrorKind::Service, .httpStatus = 404, .code = u"TopicNotExist"_s, .left = true};
    const Error busy{.kind = ErrorKind::Service, .httpStatus = 503, .left = true};
    const Error givenUp{.kind = ErrorKind::Canceled};
    QTest::addColumn<Exchange>("exchange");
    QTest::addColumn<ExchangeFate>("fate");
    QTest::newRow("accepted") << Exchange{} << ExchangeFate::Fine;
    QTest::newRow("lost publish") << Exchange{.error = lost} << ExchangeFate::Unknown;
    QTest::newRow("5xx on publish") << Exchange{.error = busy} << ExchangeFate::Unknown;
    QTest::newRow("nothing left") << Exchange{.error = deaf} << ExchangeFate::Failed;
    QTest::newRow("refused") << Exchange{.error = refused} << ExchangeFate::Failed;
    QTest::newRow("messages") << Exchange{.verb = Verb::Consume, .brought = 2}
                              << ExchangeFate::Fine;
    QTest::newRow("empty poll") << Exchange{.verb = Verb::Consume} << ExchangeFate::Quiet;
    QTest::newRow("poll given up")
        << Exchange{.verb = Verb::Consume, .error = givenUp} << ExchangeFate::Quiet;
    QTest::newRow("lost poll") << Exchange{.verb = Verb::Consume, .error = lost}
                               << ExchangeFate::Failed;
    QTest::newRow("partly acknowledged")
        << Exchange{.verb = Verb::Acknowledge, .asked = 2, .refused = 1, .error = lost}
        << ExchangeFate::Failed;
    QTest::newRow("test that was answered")
        << Exchange{.verb = Verb::Test, .error = refused} << ExchangeFate::Quiet;
    QTest::newRow("test that was lost")
        << Exchange{.verb = Verb::Test, .error = lost} << ExchangeFate::Failed;
}

void ExchangeTest::tellsWhatAnExchangeCameTo()
{
    QFETCH(const Exchange, exchange);
    QFETCH(const ExchangeFate, fate);

    QCOMPARE(fateOf(exchange), fate);
}

void ExchangeTest::hasAWordOfTheFilterForEachVerb()
{
    QStringList words;
    for (int verb = 0; verb <= int(Verb::Test); ++verb)
        words.append(exchangeVerbToken(static_cast<Verb>(verb)));

    QCOMPARE(
        words,
        QStringList({u"publish"_s, u"consume"_s, u"ack"_s, u"commit"_s, u"rollback"_s, u"test"_s}));
}

QTEST_GUILESS_MAIN(ExchangeTest)
#include "tst_exchange.moc"
