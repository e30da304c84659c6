// SPDX-License-Identifier: Apache-2.0
#include "console/backoff.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestBackoff final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void waitsDoubleUpToAMinute()
    {
        Backoff backoff([] { return 0.0; });

        for (const auto expected : {2s, 4s, 8s, 16s, 32s, 60s, 60s})
            QCOMPARE(backoff.next(), std::chrono::milliseconds(expected));
    }

    void successStartsAnew()
    {
        Backoff backoff([] { return 0.0; });
        backoff.next();
        backoff.next();

        backoff.reset();

        QCOMPARE(backoff.next(), 2000ms);
    }

    void jitterIsAFifthAtMost()
    {
        QCOMPARE(Backoff([] { return 1.0; }).next(), 2400ms);
        QCOMPARE(Backoff([] { return -1.0; }).next(), 1600ms);
        QCOMPARE(Backoff([] { return 9.0; }).next(), 2400ms);
    }

    void randomJitterVaries()
    {
        const Backoff::Jitter jitter = Backoff::randomJitter();
        double least = 1;
        double most = -1;
        for (int i = 0; i < 200; ++i) {
            const double value = jitter();
            least = std::min(least, value);
            most = std::max(most, value);
        }

        QVERIFY(least >= -1.0 && least < -0.2);
        QVERIFY(most <= 1.0 && most > 0.2);
    }

    void onlyWhatMayPassIsWorthARetry_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<bool>("worth");
        const auto service = [](int status, const char *code) {
            return Error{.kind = ErrorKind::Service,
                         .httpStatus = status,
                         .code = QString::fromLatin1(code)};
        };
        QTest::newRow("refused") << Error{.kind = ErrorKind::Connect} << true;
        QTest::newRow("reset") << Error{.kind = ErrorKind::Network} << true;
        QTest::newRow("silent") << Error{.kind = ErrorKind::Timeout} << true;
        QTest::newRow("unreadable") << Error{.kind = ErrorKind::MalformedReply} << true;
        QTest::newRow("500") << service(500, "InternalError") << true;
        QTest::newRow("busy") << service(400, "QpsLimitExceeded") << true;
        QTest::newRow("topic") << service(404, "TopicNotExist") << false;
        QTest::newRow("secret") << service(403, "SignatureDoesNotMatch") << false;
        QTest::newRow("clock") << service(408, "TimeExpired") << false;
        QTest::newRow("ours") << Error{.kind = ErrorKind::InvalidArgument} << false;
        QTest::newRow("given up") << Error{.kind = ErrorKind::Canceled} << false;
    }

    void onlyWhatMayPassIsWorthARetry()
    {
        QFETCH(const Error, error);
        QFETCH(const bool, worth);

        QCOMPARE(isWorthRetry(error), worth);
    }
};

QTEST_GUILESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
