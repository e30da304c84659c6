// SPDX-License-Identifier: Apache-2.0
#include "models/logrow.h"

#include "search/filterpredicate.h"

#include <QTest>

using namespace TMinus;
using Verb = Exchange::Verb;

class LogRowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersEveryNameOfTheLog_data();
    void answersEveryNameOfTheLog();
};

void LogRowTest::answersEveryNameOfTheLog_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *filter, bool fits) {
        QTest::newRow(filter) << QString::fromLatin1(filter) << fits;
    };
    row("status>=400", true);
    row("status=200", false);
    row("verb:publish", true);
    row("verb:PUBLISH", true);
    row("verb:consume", false);
    row("code:TopicNotExist", true);
    row("ms>20", true);
    row("ms<20", false);
    row("topic:order", true);
    row("group:GID_a", true);
    row("profile:orders", true);
    row("request:65A0", true);
    row("size=612", true);
    row("age<1m", true);
    row("age>1m", false);
    row("order-timeout", true);
    row("65A0", true);
    row("coupon", false);
}

void LogRowTest::answersEveryNameOfTheLog()
{
    QFETCH(const QString, filter);
    QFETCH(const bool, fits);
    const QDateTime now(QDate(2027, 1, 12), QTime(6, 32, 7), Qt::UTC);
    const Exchange exchange{.verb = Verb::Publish,
                            .profile = u"orders"_s,
                            .topic = u"order-timeout"_s,
                            .group = u"GID_a"_s,
                            .started = now.addSecs(-10),
                            .took = std::chrono::milliseconds(21),
                            .status = 404,
                            .requestId = u"65A0F3D1"_s,
                            .sent = 612,
                            .error = Error{.code = u"TopicNotExist"_s}};

    const auto tree = readFilter(filter, {.subject = FilterSubject::Log, .phrases = {.now = now}});

    QVERIFY(tree);
    QCOMPARE(FilterPredicate(*tree, now).matches(LogRow(exchange)), fits);
}

QTEST_GUILESS_MAIN(LogRowTest)
#include "tst_logrow.moc"
