// SPDX-License-Identifier: Apache-2.0
#include "broker/storelock.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;

class TestStoreLock final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void makesFolderForItsOwnerAlone();
    void leavesTheRightsOfAFolderThatWasThere();
    void namesWhoHasIt();
    void canBeTakenAgainAfterwards();
    void tellsFolderThatCannotBeMade();
};

void TestStoreLock::makesFolderForItsOwnerAlone()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a/b"_s);

    QVERIFY(StoreLock::take(path));

    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void TestStoreLock::leavesTheRightsOfAFolderThatWasThere()
{
    QTemporaryDir folder;
    const auto rights = QFile::permissions(folder.path()) | QFile::ReadGroup | QFile::ReadOther;
    QVERIFY(QFile::setPermissions(folder.path(), rights));

    QVERIFY(StoreLock::take(folder.path()));

    QCOMPARE(QFile::permissions(folder.path()), rights);
}

void TestStoreLock::namesWhoHasIt()
{
    QTemporaryDir folder;
    const auto lock = StoreLock::take(folder.path());
    QVERIFY(lock);
    (*lock)->announce(u"http://127.0.0.1:4711"_s);

    const auto second = StoreLock::take(folder.path());

    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Locked);
    QVERIFY(second.error().message.contains(u"http://127.0.0.1:4711"_s));
}

void TestStoreLock::canBeTakenAgainAfterwards()
{
    QTemporaryDir folder;
    {
        const auto lock = StoreLock::take(folder.path());
        (*lock)->announce(u"x"_s);
    }

    QVERIFY(!QFileInfo::exists(folder.filePath(u"sandbox.endpoint"_s)));
    QVERIFY(StoreLock::take(folder.path()));
}

void TestStoreLock::tellsFolderThatCannotBeMade()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));

    const auto lock = StoreLock::take(folder.filePath(u"file/below"_s));

    QVERIFY(!lock);
    QCOMPARE(lock.error().kind, ErrorKind::Storage);
}

QTEST_GUILESS_MAIN(TestStoreLock)
#include "tst_storelock.moc"
