// SPDX-License-Identifier: Apache-2.0
#include "console/arrivalfilterrow.h"

#include "console/ledgerfilter.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class TestArrivalFilterRow final : public QObject
{
    Q_OBJECT

    static QDateTime at(int second)
    {
        return QDateTime::fromMSecsSinceEpoch(1'900'000'000'000 + second * 1000LL, Qt::UTC);
    }
    static Arrival arrival()
    {
        return {.message = {.messageId = u"1E05AB"_s,
                            .receiptHandle = u"handle-1"_s,
                            .body = R"({"order":{"id":7}})",
                            .tag = u"CLOSE"_s,
                            .key = u"ORD-7"_s,
                            .properties = {{u"region"_s, u"eu"_s}},
                            .due = at(0),
                            .publishTime = at(-60),
                            .firstConsumeTime = at(6),
                            .nextConsumeTime = at(306),
                            .consumedTimes = 2},
                .topic = u"orders"_s,
                .group = u"GID_a"_s,
                .requestId = u"REQ-1"_s};
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void answersWhatIsAsked_data()
    {
        QTest::addColumn<QString>("filter");
        for (const char *filter : {"tag:CLOSE",
                                   "key=ORD-7",
                                   "topic:orders",
                                   "group=GID_a",
                                   "profile=orders-prod",
                                   "id:1E05AB",
                                   "handle:handle-1",
                                   "request=REQ-1",
                                   "prop.region:eu",
                                   "json.order.id:7",
                                   "body:order",
                                   "ORD",
                                   "due<1m",
                                   "in<0s",
                                   "sent>-5m",
                                   "seen>-5m",
                                   "lateness>5s",
                                   "lease>4m",
                                   "try=2",
                                   "size=18",
                                   "is:seen",
                                   "is:live",
                                   "from:seen"})
            QTest::newRow(filter) << QString::fromLatin1(filter);
    }
    void answersWhatIsAsked()
    {
        QFETCH(const QString, filter);
        const Arrival one = arrival();
        const QString profile = u"orders-prod"_s;
        const auto fits = [&](const QString &text) {
            const auto read = LedgerFilter::read(text, at(10));
            return read && read->predicate(at(10)).matches(ArrivalFilterRow(one, profile));
        };

        QVERIFY(fits(filter));
        QVERIFY(!fits(u"-("_s + filter + u')'));
    }

    void whatItDoesNotKnowFitsNothing()
    {
        const Arrival bare{.topic = u"orders"_s};
        for (const char *filter : {"due<30d", "lateness>-1d", "note:a", "operator:a", "prop.a:b"}) {
            const auto read = LedgerFilter::read(QString::fromLatin1(filter), at(0));
            QVERIFY2(read && !read->predicate(at(0)).matches(ArrivalFilterRow(bare, {})), filter);
        }
    }
};

QTEST_GUILESS_MAIN(TestArrivalFilterRow)
#include "tst_arrivalfilterrow.moc"
