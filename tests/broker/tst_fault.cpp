// SPDX-License-Identifier: Apache-2.0
#include "broker/fault.h"

#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestFault final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void readsEveryKindAndSelector_data();
    void readsEveryKindAndSelector();
    void refusesWhatItDoesNotUnderstand_data();
    void refusesWhatItDoesNotUnderstand();
    void happensToEveryRequestWithoutSelectors();
    void happensOnlyWhereAllSelectorsHold();
    void skipsCountsAndStops();
    void repeatsItsChancesForASeed();
};

void TestFault::readsEveryKindAndSelector_data()
{
    QTest::addColumn<QString>("spec");
    QTest::addColumn<Fault>("fault");

    const auto row = [](const char *spec, const Fault &fault) {
        QTest::newRow(spec) << QString::fromLatin1(spec) << fault;
    };
    using Kind = Fault::Kind;
    row("latency=250ms", {.kind = Kind::Latency, .by = 250ms});
    row("drop-before", {.kind = Kind::DropBefore});
    row("drop-after", {.kind = Kind::DropAfter});
    row("cut", {.kind = Kind::Cut});
    row("cut=0", {.kind = Kind::Cut, .bytes = 0});
    row("cut=100", {.kind = Kind::Cut, .bytes = 100});
    row("hang", {.kind = Kind::Hang});
    row("slow=10", {.kind = Kind::Slow, .bytes = 10});
    row("error=InternalError", {.kind = Kind::Error, .code = u"InternalError"_s});
    row("clock=-16m", {.kind = Kind::Clock, .by = -16min});
    row("hang,op=publish", {.kind = Kind::Hang, .operation = Operation::Publish});
    row("hang,op=consume", {.kind = Kind::Hang, .operation = Operation::Consume});
    row("hang,op=ack", {.kind = Kind::Hang, .operation = Operation::Acknowledge});
    row("hang,op=pop", {.kind = Kind::Hang, .operation = Operation::ConsumeHalf});
    row("hang,op=commit", {.kind = Kind::Hang, .operation = Operation::Commit});
    row("hang,op=rollback", {.kind = Kind::Hang, .operation = Operation::Rollback});
    row("drop-after, topic=t, skip=1, every=2, times=3, chance=0.5, seed=7",
        {.kind = Kind::DropAfter,
         .topic = u"t"_s,
         .skip = 1,
         .every = 2,
         .times = 3,
         .chance = 0.5,
         .seed = 7});
}

void TestFault::readsEveryKindAndSelector()
{
    QFETCH(QString, spec);
    QFETCH(Fault, fault);

    const auto read = readFault(spec);

    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(*read, fault);
}

void TestFault::refusesWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QString>("word");

    for (const char *spec : {"",
                             "explode",
                             "latency",
                             "latency=soon",
                             "latency=-1s",
                             "slow",
                             "slow=0",
                             "cut=-1",
                             "cut=half",
                             "error",
                             "error=NoSuchCode",
                             "clock",
                             "hang=1",
                             "drop-before=x",
                             "hang,op=eat",
                             "hang,topic=",
                             "hang,skip=-1",
                             "hang,every=0",
                             "hang,times=many",
                             "hang,chance=2",
                             "hang,chance=",
                             "hang,seed=-1",
                             "hang,colour=red",
                             "hang,"})
        QTest::newRow(spec) << QString::fromLatin1(spec);
}

void TestFault::refusesWhatItDoesNotUnderstand()
{
    QFETCH(QString, word);

    const auto read = readFault(word);

    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::InvalidArgument);
    QVERIFY(read.error().message.contains(word.section(u',', -1)));
}

void TestFault::happensToEveryRequestWithoutSelectors()
{
    FaultPlan plan({*readFault(u"hang"_s)});

    for (const Operation operation : {Operation::Publish, Operation::Consume, Operation::Commit})
        QCOMPARE(plan.next({.operation = operation, .topic = u"t"_s}).size(), 1);
}

void TestFault::happensOnlyWhereAllSelectorsHold()
{
    FaultPlan plan({*readFault(u"hang,op=consume,topic=t"_s), *readFault(u"cut,op=consume"_s)});

    QCOMPARE(plan.next({.operation = Operation::Consume, .topic = u"t"_s}).size(), 2);
    QCOMPARE(plan.next({.operation = Operation::ConsumeOrdered, .topic = u"t"_s}).size(), 2);
    QCOMPARE(plan.next({.operation = Operation::Consume, .topic = u"u"_s}).size(), 1);
    QCOMPARE(plan.next({.operation = Operation::Publish, .topic = u"t"_s}).size(), 0);
    QCOMPARE(plan.next({.operation = Operation::ConsumeHalf, .topic = u"t"_s}).size(), 0);
}

void TestFault::skipsCountsAndStops()
{
    FaultPlan plan({*readFault(u"hang,skip=2,every=3,times=2"_s)});

    QList<bool> happened;
    for (int i = 0; i < 10; ++i)
        happened.append(!plan.next({}).isEmpty());

    QCOMPARE(happened,
             (QList<bool>{false, false, true, false, false, true, false, false, false, false}));
}

void TestFault::repeatsItsChancesForASeed()
{
    const auto run = [](const QString &spec) {
        FaultPlan plan({*readFault(spec)});
        QList<bool> happened;
        for (int i = 0; i < 1000; ++i)
            happened.append(!plan.next({}).isEmpty());
        return happened;
    };

    const auto first = run(u"hang,chance=0.25,seed=3"_s);
    QCOMPARE(run(u"hang,chance=0.25,seed=3"_s), first);
    QVERIFY(run(u"hang,chance=0.25,seed=4"_s) != first);
    QVERIFY(first.count(true) > 150 && first.count(true) < 350);
    QCOMPARE(run(u"hang,chance=0"_s).count(true), 0);
    QCOMPARE(run(u"hang,chance=1"_s).count(true), 1000);
}

QTEST_GUILESS_MAIN(TestFault)
#include "tst_fault.moc"
