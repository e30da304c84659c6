// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "tests/ui/windowwarnings.h"
#include "ui/desktop/singleinstance.h"

#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace TMinus;
using Role = SingleInstance::Role;

class SingleInstanceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isFirstWhereNobodyIs();
    void handsItsWishToTheFirst_data();
    void handsItsWishToTheFirst();
    void isFirstAgainAfterACrash();
    void keepsDataFoldersApart();
    void shrugsGarbageOff_data();
    void shrugsGarbageOff();

private:
    /// What a second start finds out, on a thread of its own as in a process of its own.
    static Role second(const QString &data, const QString &link);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SingleInstanceTest::init()
{
    failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_RUNTIME_DIR", m_folder->path().toLocal8Bit());
}

Role SingleInstanceTest::second(const QString &data, const QString &link)
{
    Role role = Role::Alone;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        SingleInstance instance(data);
        role = instance.begin(link);
    }));
    thread->start();
    while (!thread->isFinished())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    thread->wait();
    return role;
}

void SingleInstanceTest::isFirstWhereNobodyIs()
{
    SingleInstance instance(m_folder->path());

    QCOMPARE(instance.begin(), Role::First);
    QVERIFY(instance.name().startsWith(m_folder->path()));
}

void SingleInstanceTest::handsItsWishToTheFirst_data()
{
    QTest::addColumn<QString>("link");
    QTest::newRow("to be seen") << QString();
    QTest::newRow("a link") << u"tminus://open/timeline?profile=orders"_s;
}

void SingleInstanceTest::handsItsWishToTheFirst()
{
    QFETCH(const QString, link);
    SingleInstance first(m_folder->path());
    QCOMPARE(first.begin(), Role::First);
    const QSignalSpy shown(&first, &SingleInstance::shown);
    const QSignalSpy opened(&first, &SingleInstance::linkOpened);

    QCOMPARE(second(m_folder->path(), link), Role::Second);

    QTRY_COMPARE(shown.size() + opened.size(), 1);
    QCOMPARE(opened.isEmpty(), link.isEmpty());
    if (!link.isEmpty())
        QCOMPARE(opened.first().first().toString(), link);
}

void SingleInstanceTest::isFirstAgainAfterACrash()
{
    QString name;
    {
        SingleInstance before(m_folder->path());
        QCOMPARE(before.begin(), Role::First);
        name = before.name();
    }
    QFile left(name); // a socket that nobody serves is as much in the way as a file
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();

    SingleInstance instance(m_folder->path());

    QCOMPARE(instance.begin(), Role::First);
}

void SingleInstanceTest::keepsDataFoldersApart()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"other"_s));
    SingleInstance first(m_folder->path());
    SingleInstance other(m_folder->filePath(u"other"_s));

    QCOMPARE(first.begin(), Role::First);
    QCOMPARE(other.begin(), Role::First);
}

void SingleInstanceTest::shrugsGarbageOff_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no JSON") << QByteArray("hello\n");
    QTest::newRow("another type") << QByteArray("{\"open\":17}\n");
    QTest::newRow("an array") << QByteArray("[1,2]\n");
    QTest::newRow("no end") << QByteArray(100'000, 'x');
}

void SingleInstanceTest::shrugsGarbageOff()
{
    QFETCH(const QByteArray, bytes);
    SingleInstance first(m_folder->path());
    QCOMPARE(first.begin(), Role::First);
    const QSignalSpy shown(&first, &SingleInstance::shown);
    const QSignalSpy opened(&first, &SingleInstance::linkOpened);
    QLocalSocket socket;
    socket.connectToServer(first.name());
    QVERIFY(socket.waitForConnected());

    socket.write(bytes);

    QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(shown.size() + opened.size(), 0);
    QCOMPARE(second(m_folder->path(), {}), Role::Second); // it still serves
}

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "tst_singleinstance.moc"
