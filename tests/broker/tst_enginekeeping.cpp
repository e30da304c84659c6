// SPDX-License-Identifier: Apache-2.0
// What the engine keeps: for how long, and over a restart.
#include "enginefixture.h"

#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestEngineKeeping final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void dropsMessagesAfterRetention();
    void restoresWhatWasStored();
};

namespace {

Draft draft(const char *topic, const char *body)
{
    return {.topic = QString::fromLatin1(topic), .body = body};
}

QStringList bodies(const QList<ReceivedMessage> &messages)
{
    QStringList all;
    for (const ReceivedMessage &message : messages)
        all.append(QString::fromUtf8(message.body));
    return all;
}

} // namespace

void TestEngineKeeping::dropsMessagesAfterRetention()
{
    EngineFixture fixture;
    fixture.publish(draft("any", "old"));
    Draft timed = draft("any", "timed");
    timed.due = fixture.clock.addDays(2);
    fixture.publish(timed);
    fixture.consume("any"); // the lease must not bring it back either

    fixture.turn(24h * 3 + 2h);

    QCOMPARE(bodies(fixture.consume("any")), QStringList{u"timed"_s});
    QCOMPARE(fixture.engine.status().topics[0].stored, 1);
}

void TestEngineKeeping::restoresWhatWasStored()
{
    EngineFixture before;
    for (const char *body : {"acked", "leased", "new"})
        before.publish(draft("any", body));
    Draft timed = draft("any", "timed");
    timed.due = before.clock.addSecs(60);
    before.publish(timed);
    auto two = before.consume({.topic = u"any"_s, .count = 2});
    before.acknowledge("any", two[0].receiptHandle);

    EngineFixture after;
    Store::Loaded loaded{.idPrefix = "0123456789ABCDEF", .lastSequence = 4};
    std::map<Sequence, DeliveryRow> newest;
    for (const StoreStep &step : before.steps) {
        if (const auto *row = std::get_if<TopicRow>(&step))
            loaded.topics.push_back(*row);
        else if (const auto *group = std::get_if<GroupRow>(&step))
            loaded.groups.push_back(*group);
        else if (const auto *added = std::get_if<std::shared_ptr<const AddMessage>>(&step))
            loaded.messages.push_back((*added)->index);
        else if (const auto *delivery = std::get_if<DeliveryRow>(&step))
            newest[delivery->sequence] = *delivery;
    }
    for (const auto &[sequence, row] : newest)
        loaded.deliveries.push_back(row);
    SandboxOptions options = EngineFixture::usualOptions();
    Engine restored(options,
                    {.now = [&] { return after.clock; },
                     .store = [](const StoreJob &) {},
                     .read = [&](Sequence s) { return std::optional(before.contents[s]); },
                     .random = [] { return quint64(77); }});
    restored.load(loaded);
    const auto consume = [&] {
        QStringList all;
        restored.consume(
            {{.topic = u"any"_s, .group = u"GID_a"_s, .count = 16}, 0ms},
            [&](const Result<QList<ReceivedMessage>> &result) { all = bodies(*result); });
        return all;
    };

    QCOMPARE(consume(), QStringList{u"new"_s});
    after.clock = after.clock.addSecs(60);
    restored.advance();
    QCOMPARE(consume(), QStringList{u"timed"_s});
    QString code = u"none"_s;
    restored.acknowledge({.topic = u"any"_s, .group = u"GID_a"_s}, {u"x"_s, two[1].receiptHandle},
                         [&](const Result<QList<AckVerdict>> &) { code = u"early"_s; });
    QCOMPARE(code, u"none"_s); // the second handle is alive: it waits for the store
}

QTEST_GUILESS_MAIN(TestEngineKeeping)
#include "tst_enginekeeping.moc"
