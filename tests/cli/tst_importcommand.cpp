// SPDX-License-Identifier: Apache-2.0
#include "cli/ledgerprogram.h"

#include <QFile>
#include <QTemporaryFile>

#include <csignal>

#include <sys/resource.h>

using namespace TMinus;

class TestImportCommand final : public QObject
{
    Q_OBJECT

    std::unique_ptr<LedgerProgram> m_all;

    static QByteArray rows(int count)
    {
        QByteArray rows = "messageId,topic,due\n";
        for (int i = 0; i < count; ++i)
            rows += "ID-" + QByteArray::number(i) + ",t,4000000000000\n";
        return rows;
    }
    int import(const QByteArray &bytes, const QStringList &before = {})
    {
        return m_all->run(before + QStringList{u"import"_s, u"-"_s}, bytes);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_all = std::make_unique<LedgerProgram>();
    }

    void secondTimeAddsNothing()
    {
        QCOMPARE(import(rows(3), {u"--json"_s}), 0);
        QCOMPARE(m_all->program().records().first().value(u"imported"_s).toInt(), 3);

        QCOMPARE(import(rows(3), {u"--json"_s}), 0);

        QCOMPARE(m_all->program().records().first().value(u"imported"_s).toInt(), 0);
        QCOMPARE(m_all->program().records().first().value(u"known"_s).toInt(), 3);
    }

    void profileSaysWhereTheMessagesAre()
    {
        QCOMPARE(m_all->run({u"profile"_s, u"add"_s, u"orders"_s, u"--endpoint"_s,
                             u"https://MQ.example.com"_s, u"--instance"_s, u"MQ_INST_7"_s,
                             u"--environment"_s, u"production"_s}),
                 0);

        QCOMPARE(import(rows(1), {u"--profile"_s, u"orders"_s}), 0);

        const LedgerMessage message = m_all->ledger().page({.now = m_all->ledger().now}).first();
        QCOMPARE(message.place, (MessagePlace{u"orders"_s, u"mq.example.com"_s, u"MQ_INST_7"_s}));
        QCOMPARE(message.state, MessageState::Pending);
    }

    void endpointOfItsOwnIsItsHost()
    {
        QCOMPARE(import(rows(1), {u"--endpoint"_s, u"https://mq.example.com"_s}), 0);

        const LedgerMessage message = m_all->ledger().page({.now = m_all->ledger().now}).first();
        QCOMPARE(message.place, (MessagePlace{u"mq.example.com"_s, u"mq.example.com"_s, {}}));
    }

    void timesOfAFilterAreThoseOfTheProfilesZone()
    {
        QCOMPARE(m_all->run({u"profile"_s, u"add"_s, u"ny"_s, u"--endpoint"_s,
                             u"https://mq.example.com"_s, u"--zone"_s, u"America/New_York"_s}),
                 0);
        QCOMPARE(import(rows(1), {u"--profile"_s, u"ny"_s}), 0); // due at 03:06 there
        const QString filter = u"due<\"2096-10-02 10:00\""_s;    // in Shanghai it is 15:06

        for (const char *command : {"pending", "history", "export"}) {
            const QString name = QString::fromLatin1(command);
            QCOMPARE(
                m_all->run({u"--json"_s, u"--profile"_s, u"ny"_s, name, u"--filter"_s, filter}), 0);
            QCOMPARE(m_all->program().records(u"message"_s).size(), 1);
            QCOMPARE(m_all->run({u"--json"_s, name, u"--filter"_s, filter}), 0);
            QCOMPARE(m_all->program().records(u"message"_s).size(), 0);
        }
    }

    void whatIsImportedForAnEndpointIsListedForIt()
    {
        const QStringList endpoint{u"--endpoint"_s, u"http://127.0.0.1:8080"_s, u"--instance"_s,
                                   u"MQ_INST_7"_s};
        QCOMPARE(import(rows(1), endpoint), 0);

        QCOMPARE(m_all->run(QStringList{u"--json"_s, u"pending"_s} + endpoint), 0);

        QCOMPARE(m_all->values(u"messageId"_s), QStringList{u"ID-0"_s});
    }

    void rowsThatAreWrongAreNamedAndTheRestIsTaken()
    {
        QCOMPARE(import(rows(2) + "ID-9,t,soon\n"), 2);

        QVERIFY2(m_all->says("Row 3 (line 4), column “due”"), m_all->said());
        QVERIFY(m_all->says("left out"));
        QCOMPARE(m_all->ledger().counts().all(), 2);
    }

    void nobodyReadsAThousandComplaints()
    {
        QCOMPARE(import("messageId,topic,due\n" + QByteArray("x,t,soon\n").repeated(1000)), 2);

        QVERIFY(m_all->program().complaints.count('\n') < 30);
        QVERIFY(m_all->says("1000 rows were left out") || m_all->says("1000 row(s) were left out"));
    }

    void whatIsNoTableIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QTest::newRow("wrong columns") << QByteArray("a,b\n1,2\n") << 2;
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe"
                                              "a\0b\0",
                                              6)
                                << 2;
        QTest::newRow("control characters")
            << QByteArray("messageId,topic,due\n\x1b[2J,t,\x1b[2J\n") << 2;
    }
    void whatIsNoTableIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);

        QCOMPARE(import(bytes), code);

        QVERIFY(!m_all->said().contains('\x1b'));
        QCOMPARE(m_all->ledger().counts().all(), 0);
    }

    void noRoomForTheLedgerIsToldAndTheFileStaysWhole()
    {
        QVERIFY(m_all->ledger().append(heldEvent(LedgerProgram::farDraft(1))));
        m_all->ledger().stop();
        m_all->beforeStart([] {
            const rlimit most{600'000, 600'000}; // no file may grow beyond
            ::setrlimit(RLIMIT_FSIZE, &most);
            ::signal(SIGXFSZ, SIG_IGN);
        });
        QByteArray many = "messageId,topic,due,body\n";
        for (int i = 0; i < 3000; ++i)
            many += "ID-" + QByteArray::number(i) + ",t,4000000000000,"
                + QByteArray(1000, char('a' + i % 26)) + '\n';

        QCOMPARE(import(many), 5);

        QVERIFY2(m_all->says("could not be read or written") || m_all->says("no room left"),
                 m_all->said());
        m_all->beforeStart({});
        QCOMPARE(m_all->run({u"ledger"_s, u"check"_s}), 0);
        QCOMPARE(import(many), 0); // somebody made room
        QCOMPARE(m_all->run({u"--json"_s, u"history"_s, u"--limit"_s, u"9999"_s}), 0);
        QCOMPARE(m_all->program().records().size(), 3001);
    }

    void manyRowsTakeNoMoreMemory()
    {
        const int wanted = qEnvironmentVariableIntValue("TMINUS_IMPORT_ROWS");
        const int many = wanted > 0 ? wanted : 150'000;  // ten million by hand
        const auto peak = [this](int first, int count) { // KB, of all that ran so far
            QTemporaryFile file;
            if (!file.open())
                return -1L;
            file.write("messageId,topic,due\n");
            for (int i = first; i < first + count; ++i)
                file.write("ID-" + QByteArray::number(i) + ",t,4000000000000\n");
            file.close();
            m_all->start({u"--json"_s, u"import"_s, file.fileName()});
            (void)QTest::qWaitFor([this] { return !m_all->program().isRunning(); }, 3'600'000);
            if (m_all->program().wait() != 0)
                return -1L;
            rusage usage{};
            ::getrusage(RUSAGE_CHILDREN, &usage);
            return usage.ru_maxrss;
        };
        const long few = peak(0, many / 10);
        QVERIFY2(few > 0, m_all->said());

        [[maybe_unused]] const long all = peak(many / 10, many);

        QCOMPARE(m_all->program().records().first().value(u"imported"_s).toInt(), many);
#ifndef TMINUS_SANITIZED // it keeps what was freed for a while
        QVERIFY2(all - few < 16'000, qPrintable(u"%1 KB, then %2 KB"_s.arg(few).arg(all)));
#endif
    }

    void missingFileOrProfileIsTold()
    {
        QCOMPARE(m_all->run({u"import"_s, u"/nowhere.csv"_s}), 5);
        QCOMPARE(m_all->run({u"import"_s}), 2);
        QCOMPARE(m_all->run({u"--profile"_s, u"none"_s, u"import"_s, u"x"_s}), 2);
        QCOMPARE(m_all->run({u"import"_s, u"x"_s, u"--format"_s, u"xls"_s}), 2);
    }
};

QTEST_GUILESS_MAIN(TestImportCommand)
#include "tst_importcommand.moc"
