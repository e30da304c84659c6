// SPDX-License-Identifier: Apache-2.0
#include "broker/contentcache.h"

#include <QTest>

using namespace TMinus;

class TestContentCache final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void keepsTheNewest();
    void keepsNothingLargerThanItself();
};

void TestContentCache::keepsTheNewest()
{
    ContentCache cache(10'000);
    for (Sequence sequence = 1; sequence <= 10; ++sequence)
        cache.put(sequence, {.body = QByteArray(2000, 'x')});

    QVERIFY(!cache.find(1));
    QVERIFY(!cache.find(6));
    QVERIFY(cache.find(7));
    QCOMPARE(cache.find(10)->body.size(), 2000);
}

void TestContentCache::keepsNothingLargerThanItself()
{
    ContentCache cache(1000);
    cache.put(1, {.body = "small"});

    cache.put(2, {.body = QByteArray(5000, 'x')});

    QVERIFY(!cache.find(1));
    QVERIFY(!cache.find(2));
    cache.put(3, {.body = "small"});
    QVERIFY(cache.find(3));
}

QTEST_GUILESS_MAIN(TestContentCache)
#include "tst_contentcache.moc"
