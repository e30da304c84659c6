// SPDX-License-Identifier: Apache-2.0
#include "console/hookrunner.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class HookRunnerTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    /// A hook that runs these lines of a shell; $OUT is the folder.
    QStringList script(const QByteArray &lines) const
    {
        QFile file(path(u"hook.sh"_s));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("OUT='" + m_folder->path().toUtf8() + "'\n" + lines + '\n');
        return {u"/bin/sh"_s, path(u"hook.sh"_s), u"of the profile"_s};
    }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static bool waitForIdle(const HookRunner &runner)
    {
        return QTest::qWaitFor([&] { return runner.isIdle(); }, 30'000);
    }
    static QString sentence(const QSignalSpy &failed)
    {
        return failed.isEmpty() ? QString() : failed.last().first().value<Error>().message;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void cleanup()
    {
        qunsetenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET");
        qunsetenv("TMINUS_TEST_WORD");
    }

    void givesTheEventTheRecordAndNoKey()
    {
        qputenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "planted-secret");
        qputenv("TMINUS_TEST_WORD", "stays");
        HookRunner runner(script("echo \"$1/$2\" >$OUT/event; cat >$OUT/record; env >$OUT/env"));
        const QSignalSpy failed(&runner, &HookRunner::failed);

        runner.run(HookEvent::NotHandedOver, "{\"type\":\"message\"}\n");
        QVERIFY(!runner.isIdle());
        QVERIFY(waitForIdle(runner));

        QCOMPARE(sentence(failed), QString());
        QCOMPARE(read(u"event"_s), QByteArray("of the profile/notHandedOver\n"));
        QCOMPARE(read(u"record"_s), QByteArray("{\"type\":\"message\"}\n"));
        QVERIFY(read(u"env"_s).contains("TMINUS_TEST_WORD=stays"));
        QVERIFY(!read(u"env"_s).contains("planted-secret"));
    }

    void takesNoArgumentForShellWords()
    {
        HookRunner runner({u"/bin/echo"_s, u"x; touch "_s + path(u"made"_s)});

        runner.run(HookEvent::Arrival, {});
        QVERIFY(waitForIdle(runner));

        QVERIFY(!QFile::exists(path(u"made"_s)));
    }

    void runsSoManyAtOnceAndTheOthersAfterwards()
    {
        HookRunner runner(
            script("echo s >>$OUT/started; while [ ! -e $OUT/go ]; do sleep 0.02; done"),
            {.atOnce = 2});
        for (int event = 0; event < 5; ++event)
            runner.run(HookEvent::Arrival, {});

        QTRY_COMPARE(read(u"started"_s).count('s'), 2);
        QFile go(path(u"go"_s));
        QVERIFY(go.open(QIODevice::WriteOnly));
        QVERIFY(waitForIdle(runner));

        QCOMPARE(read(u"started"_s).count('s'), 5);
    }

    void leavesOutWhatIsTooMuchAndSaysSoOnce()
    {
        HookRunner runner(script("echo s >>$OUT/started"), {.atOnce = 1, .waiting = 2});
        const QSignalSpy failed(&runner, &HookRunner::failed);

        for (int event = 0; event < 9; ++event)
            runner.run(HookEvent::Arrival, {});
        QVERIFY(waitForIdle(runner));

        QCOMPARE(failed.count(), 1);
        QVERIFY(sentence(failed).contains(u"too slow"_s));
        QCOMPARE(read(u"started"_s).count('s'), 3);
    }

    void tellsWhatWentWrong_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("words");
        QTest::newRow("exit code") << QByteArray("exit 3") << u"ended with 3"_s;
        QTest::newRow("crash") << QByteArray("kill -SEGV $$") << u"crashed"_s;
        QTest::newRow("too long") << QByteArray("exec sleep 1000") << u"longer than"_s;
    }
    void tellsWhatWentWrong()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QString, words);
        HookRunner runner(script(lines), {.time = 1000ms});
        const QSignalSpy failed(&runner, &HookRunner::failed);

        runner.run(HookEvent::Overdue, "not read");
        QVERIFY(waitForIdle(runner));

        QVERIFY2(sentence(failed).contains(words), qPrintable(sentence(failed)));
    }

    void tellsThatItCouldNotBeStarted()
    {
        HookRunner runner({path(u"nowhere"_s)});
        const QSignalSpy failed(&runner, &HookRunner::failed);

        runner.run(HookEvent::Arrival, "{}");
        QVERIFY(waitForIdle(runner));

        QVERIFY(sentence(failed).contains(u"could not be started"_s));
    }

    void endsWithItsOwner()
    {
        auto runner = std::make_unique<HookRunner>(script("touch $OUT/begun; exec sleep 1000"));
        runner->run(HookEvent::Arrival, {});
        QTRY_VERIFY(QFile::exists(path(u"begun"_s)));

        runner.reset(); // a warning would fail this
    }

    void runsNothingWithoutACommand()
    {
        HookRunner runner(QStringList{});

        runner.run(HookEvent::Arrival, {});

        QVERIFY(runner.isIdle());
    }
};

QTEST_GUILESS_MAIN(HookRunnerTest)
#include "tst_hookrunner.moc"
