// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "tests/ui/windowwarnings.h"
#include "ui/shell/windowmemory.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;

class WindowMemoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void readsWhatItKept();
    void startsAfreshWithoutAFile();
    void startsAfreshFromRubbish();
};

void WindowMemoryTest::readsWhatItKept()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"window.ini"_s);

    keepWindowMemory(file,
                     {.geometry = "where",
                      .panes = {.docks = QByteArray("\0\1docks", 7),
                                .hasTimeline = false,
                                .narrow = PaneId::Sandbox},
                      .zone = u"Asia/Tokyo"_s,
                      .profile = u"orders"_s,
                      .look = Theme::Choice::Contrast});

    QTRY_COMPARE(readWindowMemory(file).look, Theme::Choice::Contrast);
    QCOMPARE(readWindowMemory(file).zone, u"Asia/Tokyo"_s);
    QCOMPARE(readWindowMemory(file).profile, u"orders"_s);
    const WindowMemory read = readWindowMemory(file);
    QCOMPARE(read.geometry, QByteArray("where"));
    QCOMPARE(read.panes.docks, QByteArray("\0\1docks", 7));
    QVERIFY(!read.panes.hasTimeline);
    QCOMPARE(read.panes.narrow, PaneId::Sandbox);
}

void WindowMemoryTest::startsAfreshWithoutAFile()
{
    const QTemporaryDir folder;

    const WindowMemory read = readWindowMemory(folder.filePath(u"none.ini"_s));

    QVERIFY(read.geometry.isEmpty());
    QVERIFY(read.panes.docks.isEmpty());
    QVERIFY(read.panes.hasTimeline);
    QCOMPARE(read.look, Theme::Choice::System);
}

void WindowMemoryTest::startsAfreshFromRubbish()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"window.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\x01\xff[[[window]\npane=%%%\ndocks=@ByteArray(\nlook=pink");
    file.close();

    const WindowMemory read = readWindowMemory(file.fileName());

    QCOMPARE(read.panes.narrow, PaneId::Timeline);
    QCOMPARE(read.look, Theme::Choice::System);
}

QTEST_MAIN(WindowMemoryTest)
#include "tst_windowmemory.moc"
