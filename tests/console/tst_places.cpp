// SPDX-License-Identifier: Apache-2.0
#include "console/places.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;

class TestPlaces final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        qunsetenv("TMINUS_HOME");
    }

    void homeComesFirst()
    {
        qputenv("TMINUS_HOME", "/somewhere");

        QCOMPARE(dataFolder(), u"/somewhere/data"_s);
        QCOMPARE(configFolder(), u"/somewhere/config"_s);
    }

    void usualPlaceIsTheUsersOwn()
    {
        qputenv("XDG_DATA_HOME", "/home/somebody/data");

        qputenv("XDG_CONFIG_HOME", "/home/somebody/config");
        QCOMPARE(dataFolder(), u"/home/somebody/data/tminus"_s);
        QCOMPARE(configFolder(), u"/home/somebody/config/tminus"_s);
    }

    void newFolderIsPrivate()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a/b"_s);

        QCOMPARE(privateFolder(path).value(), path);

        constexpr auto others = QFileDevice::ReadGroup | QFileDevice::ExeGroup
            | QFileDevice::ReadOther | QFileDevice::ExeOther;
        QVERIFY(QFileInfo(path).isDir());
        QVERIFY(!(QFileInfo(path).permissions() & others));
    }

    void folderThatCannotBeIsAnError()
    {
        const auto made = privateFolder(u"/proc/nowhere/x"_s);

        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::Storage);
        QVERIFY(made.error().message.contains(u"/proc/nowhere/x"_s));
    }
};

QTEST_GUILESS_MAIN(TestPlaces)
#include "tst_places.moc"
