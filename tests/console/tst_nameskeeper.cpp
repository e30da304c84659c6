// SPDX-License-Identifier: Apache-2.0
#include "console/nameskeeper.h"

#include <QLockFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;

class TestNamesKeeper final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path() const { return m_folder->filePath(u"profiles.json"_s); }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(ProfileFile(path()).add({.id = u"a"_s, .endpoint = u"https://h"_s}));
    }

    void allThatWasUsedIsKeptInTheEnd()
    {
        {
            NamesKeeper keeper(path());
            for (int i = 0; i < 5; ++i)
                keeper.keep(u"a"_s, {.topics = {u"t%1"_s.arg(i)}, .groups = {u"GID_g"_s}});
        }

        const Profile profile = ProfileFile(path()).find(u"a"_s).value();
        QCOMPARE(profile.topics.size(), 5);
        QCOMPARE(profile.groups, QStringList{u"GID_g"_s});
    }

    void whatCouldNotBeKeptIsSaid()
    {
        QLockFile lock(path() + u".lock"_s);
        QVERIFY(lock.lock());
        NamesKeeper keeper(path());

        keeper.keep(u"a"_s, {.topics = {u"t"_s}});

        QCOMPARE(keeper.finish().value_or(Error{}).kind, ErrorKind::Locked);
    }
};

QTEST_GUILESS_MAIN(TestNamesKeeper)
#include "tst_nameskeeper.moc"
