// SPDX-License-Identifier: Apache-2.0
#include "broker/directory.h"

#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class TestDirectory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_kept.clear();
    }
    void makesNamedTopicsInEveryInstance();
    void takesOverWhatIsStored();
    void changesTypeToWhatIsSaidNow();
    void makesTopicsOnFirstUseOnlyWhenAsked();
    void makesGroupsUnlessStrict();
    void doesNotLetStrangersFillTheMemory();

private:
    Directory::Persist persist()
    {
        return [this](StoreStep step) { m_kept.push_back(std::move(step)); };
    }
    std::vector<StoreStep> m_kept;
};

void TestDirectory::makesNamedTopicsInEveryInstance()
{
    const SandboxOptions options{.instances = {u"I"_s}, .topics = {{u"t"_s, TopicType::Delay}}};
    Directory directory(options, persist());

    directory.load({}, {});

    QVERIFY(directory.topic({}, u"t"_s));
    QVERIFY(directory.topic(u"I"_s, u"t"_s));
    QVERIFY(directory.topic({}, u"t"_s) != directory.topic(u"I"_s, u"t"_s));
    QVERIFY(!directory.topic(u"J"_s, u"t"_s));
    QCOMPARE(m_kept.size(), 2U);
}

void TestDirectory::takesOverWhatIsStored()
{
    const SandboxOptions options{.topics = {{u"t"_s, TopicType::Any}}};
    Directory directory(options, persist());

    directory.load({{7, {}, u"old"_s, TopicType::Normal}, {8, {}, u"t"_s, TopicType::Any}},
                   {{5, {}, u"GID_a"_s}});

    QCOMPARE(directory.topic({}, u"old"_s)->row.id, 7);
    QCOMPARE(directory.group({}, u"GID_a"_s), 5);
    QCOMPARE(directory.groupName(5), u"GID_a"_s);
    QVERIFY(m_kept.empty());
    QCOMPARE(directory.consumingGroup({}, u"GID_b"_s), 6);
}

void TestDirectory::changesTypeToWhatIsSaidNow()
{
    const SandboxOptions options{.topics = {{u"t"_s, TopicType::Ordered}}};
    Directory directory(options, persist());

    directory.load({{1, {}, u"t"_s, TopicType::Normal}}, {});

    QCOMPARE(directory.topic(1)->row.type, TopicType::Ordered);
}

void TestDirectory::makesTopicsOnFirstUseOnlyWhenAsked()
{
    SandboxOptions options;
    Directory directory(options, persist());
    directory.load({}, {});
    QVERIFY(!directory.topic({}, u"new"_s));

    options.createsTopics = true;

    QVERIFY(directory.topic({}, u"new"_s));
    QVERIFY(!directory.topic(u"unknown"_s, u"new"_s));
    QCOMPARE(m_kept.size(), 1U);
}

void TestDirectory::makesGroupsUnlessStrict()
{
    SandboxOptions options{.groups = {u"GID_known"_s}};
    Directory directory(options, persist());
    directory.load({}, {});
    const int made = directory.consumingGroup({}, u"GID_a"_s);
    QVERIFY(made != 0);
    QCOMPARE(directory.group({}, u"GID_a"_s), made);

    options.areGroupsStrict = true;

    QCOMPARE(directory.consumingGroup({}, u"GID_b"_s), 0);
    QVERIFY(directory.consumingGroup({}, u"GID_known"_s) != 0);
}

void TestDirectory::doesNotLetStrangersFillTheMemory()
{
    const SandboxOptions options{.createsTopics = true};
    Directory directory(options, persist());
    directory.load({}, {});

    for (int i = 0; i < 12'000; ++i) {
        directory.topic({}, QString::number(i));
        directory.consumingGroup({}, QString::number(i));
    }

    QCOMPARE(directory.topics().size(), 10'000U);
    QCOMPARE(directory.consumingGroup({}, u"one more"_s), 0);
    QVERIFY(directory.consumingGroup({}, u"5"_s) != 0);
}

QTEST_GUILESS_MAIN(TestDirectory)
#include "tst_directory.moc"
