// SPDX-License-Identifier: Apache-2.0
#include "broker/store.h"

#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void startsEmpty();
    void givesBackWhatWasStored();
    void keepsNewestDelivery();
    void showsCommittedHalfMessage();
    void dropsAllOfAMessage();
    void dropsOldMessagesButNotHalfOnes();
    void storesAllStepsOrNone();
    void neverGivesANumberTwice();
    void keepsItsIdPrefix();
    void readsContentBesideTheWriter();
    void refusesAnothersFile();
    void refusesNewerFile();
    void refusesDamagedFile();

private:
    static std::shared_ptr<const AddMessage> added(Sequence sequence, qint64 due = 0)
    {
        return std::make_shared<const AddMessage>(
            AddMessage{{.sequence = sequence,
                        .topic = 1,
                        .tag = 42,
                        .shard = 0xFFFFFFFF,
                        .due = Instant(std::chrono::milliseconds(due))},
                       {.published = Instant(5ms),
                        .tag = u"标签"_s,
                        .properties = u"a:i|"_s,
                        .body = QByteArray("a\0b", 3)},
                       {}});
    }
    static std::unique_ptr<Store> open(const QTemporaryDir &folder)
    {
        return std::move(*Store::open(path(folder)));
    }
    static QString path(const QTemporaryDir &folder)
    {
        return folder.filePath(u"sandbox.sqlite"_s);
    }
};

void TestStore::startsEmpty()
{
    QTemporaryDir folder;
    const auto store = open(folder);

    const auto loaded = store->load();

    QVERIFY(loaded);
    QCOMPARE(loaded->lastSequence, 0);
    QVERIFY(loaded->messages.empty());
    QCOMPARE(loaded->idPrefix.size(), 16);
    QCOMPARE(QFile::permissions(path(folder)) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void TestStore::givesBackWhatWasStored()
{
    QTemporaryDir folder;
    const auto store = open(folder);
    const DeliveryRow delivery{.group = 3,
                               .topic = 1,
                               .sequence = 1,
                               .attempts = 2,
                               .first = Instant(10ms),
                               .end = Instant(20ms),
                               .nonce = 0xFEDCBA9876543210};
    const HalfRow half{.sequence = 2,
                       .topic = 1,
                       .attempts = 1,
                       .first = Instant(1ms),
                       .next = Instant(2ms),
                       .givesUp = Instant(3ms),
                       .nonce = 9};

    QVERIFY(store->apply(
        {{.steps = {added(1, 99), delivery, half, TopicRow{1, u"I"_s, u"t"_s, TopicType::Ordered},
                    GroupRow{3, u"I"_s, u"GID_a"_s}}}}));
    const auto loaded = *open(folder)->load();

    QCOMPARE(loaded.topics.size(), 1U);
    QCOMPARE(loaded.topics[0].type, TopicType::Ordered);
    QCOMPARE(loaded.groups[0].name, u"GID_a"_s);
    QCOMPARE(loaded.messages.size(), 1U);
    QCOMPARE(loaded.messages[0].due, Instant(99ms));
    QCOMPARE(loaded.messages[0].tag, 42U);
    QCOMPARE(loaded.messages[0].shard, 0xFFFFFFFFU);
    QCOMPARE(loaded.deliveries[0].nonce, delivery.nonce);
    QCOMPARE(loaded.deliveries[0].attempts, 2);
    QCOMPARE(loaded.halves[0].givesUp, half.givesUp);
    QCOMPARE(loaded.lastSequence, 1);
}

void TestStore::keepsNewestDelivery()
{
    QTemporaryDir folder;
    const auto store = open(folder);

    QVERIFY(store->apply(
        {{.steps = {
              added(1), DeliveryRow{.group = 1, .sequence = 1, .attempts = 1},
              DeliveryRow{
                  .group = 1, .sequence = 1, .state = DeliveryRow::State::Done, .attempts = 2}}}}));

    const auto loaded = *store->load();
    QCOMPARE(loaded.deliveries.size(), 1U);
    QCOMPARE(loaded.deliveries[0].attempts, 2);
    QCOMPARE(loaded.deliveries[0].state, DeliveryRow::State::Done);
}

void TestStore::showsCommittedHalfMessage()
{
    QTemporaryDir folder;
    const auto store = open(folder);
    AddMessage half = *added(1);
    half.index.isHalf = true;
    half.half = HalfRow{.sequence = 1, .topic = 1};
    QVERIFY(store->apply({{.steps = {std::make_shared<const AddMessage>(half)}}}));
    QVERIFY(store->load()->messages[0].isHalf);

    QVERIFY(store->apply({{.steps = {CommitHalf{1, Instant(77ms)}}}}));

    const auto loaded = *store->load();
    QVERIFY(!loaded.messages[0].isHalf);
    QCOMPARE(loaded.messages[0].due, Instant(77ms));
    QVERIFY(loaded.halves.empty());
}

void TestStore::dropsAllOfAMessage()
{
    QTemporaryDir folder;
    const auto store = open(folder);
    QVERIFY(store->apply({{.steps = {added(1), HalfRow{.sequence = 1}}}}));

    QVERIFY(store->apply({{.steps = {DropMessage{1}}}}));

    const auto loaded = *store->load();
    QVERIFY(loaded.messages.empty());
    QVERIFY(loaded.halves.empty());
    QVERIFY(!(*ContentReader::open(path(folder)))->read(1));
}

void TestStore::dropsOldMessagesButNotHalfOnes()
{
    QTemporaryDir folder;
    const auto store = open(folder);
    AddMessage half = *added(3, 10);
    half.index.isHalf = true;
    QVERIFY(store->apply(
        {{.steps = {added(1, 10), added(2, 20), std::make_shared<const AddMessage>(half),
                    DeliveryRow{.group = 1, .sequence = 1},
                    DeliveryRow{.group = 1, .sequence = 2}}}}));

    QVERIFY(store->apply({{.steps = {DropBefore{Instant(20ms)}}}}));

    const auto loaded = *store->load();
    QCOMPARE(loaded.messages.size(), 2U);
    QCOMPARE(loaded.messages[0].sequence, 2);
    QCOMPARE(loaded.messages[1].sequence, 3);
    QCOMPARE(loaded.deliveries.size(), 1U);
    const auto reader = std::move(*ContentReader::open(path(folder)));
    QVERIFY(!reader->read(1));
    QVERIFY(reader->read(3));
}

void TestStore::storesAllStepsOrNone()
{
    QTemporaryDir folder;
    const auto store = open(folder);
    QVERIFY(store->apply({{.steps = {added(1)}}}));

    const auto result = store->apply({{.steps = {added(2)}}, {.steps = {added(1)}}});

    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Storage);
    QCOMPARE(store->load()->messages.size(), 1U);
    QVERIFY(store->apply({{.steps = {added(2)}}})); // and it goes on
}

void TestStore::neverGivesANumberTwice()
{
    QTemporaryDir folder;
    const auto store = open(folder);
    QVERIFY(store->apply({{.steps = {added(1), added(2)}}}));
    QVERIFY(store->apply({{.steps = {DropMessage{2}}}}));

    QCOMPARE(open(folder)->load()->lastSequence, 2);
}

void TestStore::keepsItsIdPrefix()
{
    QTemporaryDir folder;
    const QByteArray prefix = open(folder)->load()->idPrefix;

    QCOMPARE(open(folder)->load()->idPrefix, prefix);
    QTemporaryDir other;
    QVERIFY(open(other)->load()->idPrefix != prefix);
}

void TestStore::readsContentBesideTheWriter()
{
    QTemporaryDir folder;
    const auto store = open(folder);
    const auto reader = std::move(*ContentReader::open(path(folder)));
    QVERIFY(!reader->read(1));

    QVERIFY(store->apply({{.steps = {added(1)}}}));

    const auto content = reader->read(1);
    QVERIFY(content);
    QCOMPARE(content->body, QByteArray("a\0b", 3));
    QCOMPARE(content->tag, u"标签"_s);
    QCOMPARE(content->properties, u"a:i|"_s);
    QCOMPARE(content->published, Instant(5ms));
}

void TestStore::refusesAnothersFile()
{
    QTemporaryDir folder;
    {
        SQLite::Database other(path(folder).toStdString(),
                               SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        other.exec("PRAGMA application_id=7");
    }

    const auto store = Store::open(path(folder));

    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::Storage);
    QCOMPARE(store.error().code, u"foreign"_s);
    QVERIFY(store.error().message.contains(folder.path()));
}

void TestStore::refusesNewerFile()
{
    QTemporaryDir folder;
    open(folder);
    {
        SQLite::Database newer(path(folder).toStdString(), SQLite::OPEN_READWRITE);
        newer.exec("PRAGMA user_version=99");
    }

    const auto store = Store::open(path(folder));

    QVERIFY(!store);
    QCOMPARE(store.error().code, u"newer"_s);
}

void TestStore::refusesDamagedFile()
{
    QTemporaryDir folder;
    QFile file(path(folder));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(10'000, 'x'));
    file.close();

    const auto store = Store::open(path(folder));

    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::Storage);
    QCOMPARE(store.error().code, u"damaged"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray(10'000, 'x'));
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
