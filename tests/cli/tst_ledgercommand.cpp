// SPDX-License-Identifier: Apache-2.0
#include "cli/ledgerprogram.h"

#include <QFile>

#include <unistd.h>

using namespace TMinus;

class TestLedgerCommand final : public QObject
{
    Q_OBJECT

    std::unique_ptr<LedgerProgram> m_all;

    int run(const QStringList &arguments) { return m_all->run(arguments); }
    bool says(const QByteArray &text) const { return m_all->says(text); }
    /// Writes @p bytes over the file from @p offset on.
    void overwrite(qint64 offset, const QByteArray &bytes) const
    {
        QFile file(m_all->ledger().path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(offset);
        QCOMPARE(file.write(bytes), bytes.size());
    }
    /// Three messages in a file that nobody has open.
    void fill()
    {
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_all->ledger().append(heldEvent(testDraft(i))));
        m_all->ledger().stop();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_all = std::make_unique<LedgerProgram>();
    }

    void checkCountsWhatIsThere()
    {
        fill();

        QCOMPARE(run({u"--json"_s, u"ledger"_s, u"check"_s}), 0);

        QCOMPARE(m_all->program().records().size(), 1);
        QCOMPARE(m_all->program().records().first().value(u"held"_s).toInt(), 3);
        QVERIFY(m_all->program().records().first().value(u"bytes"_s).toInt() > 0);
    }

    void checkLooksBesideAWindow()
    {
        QVERIFY(m_all->ledger().append(heldEvent(testDraft(1))));

        QCOMPARE(run({u"ledger"_s, u"check"_s}), 0);

        QVERIFY2(says("The ledger is in order: 1 message"), m_all->said());
    }

    void nothingIsMadeOnlyToBeChecked()
    {
        m_all->ledger().stop();
        QFile::remove(m_all->ledger().path()); // if it was opened at all

        QCOMPARE(run({u"ledger"_s, u"check"_s}), 0);

        QVERIFY(says("There is no ledger yet"));
        QVERIFY(!QFile::exists(m_all->ledger().path()));
    }

    void garbageIsToldAndSalvaged()
    {
        fill();
        overwrite(0, QByteArray(100, 'x'));

        QCOMPARE(run({u"ledger"_s, u"check"_s}), 5);
        QVERIFY(says("tminusctl ledger salvage"));
        QCOMPARE(run({u"ledger"_s, u"salvage"_s}), 5); // nothing was saved
        QVERIFY2(says("Nothing of the old ledger could be read"), m_all->said());
        QVERIFY2(says("data/backup/"), m_all->said());

        QCOMPARE(run({u"ledger"_s, u"check"_s}), 0);
        QCOMPARE(QDir(m_all->ledger().folder() + u"/data/backup"_s)
                     .entryList({u"*damaged*.sqlite"_s})
                     .size(),
                 1);
    }

    void cutOffFileGivesWhatIsLeft()
    {
        for (int i = 0; i < 200; ++i)
            QVERIFY(m_all->ledger().append(heldEvent(testDraft(i, QByteArray(900, 'a' + i % 26)))));
        m_all->ledger().stop();
        QFile::resize(m_all->ledger().path(), QFile(m_all->ledger().path()).size() * 2 / 3);

        QCOMPARE(run({u"--json"_s, u"ledger"_s, u"salvage"_s}), 0);

        const QJsonObject summary = m_all->program().records().first();
        const int messages = summary.value(u"messages"_s).toInt();
        QVERIFY2(messages > 0 && messages < 200, qPrintable(QString::number(messages)));
        QVERIFY(summary.value(u"gaps"_s).toInt() > 0);
        QCOMPARE(run({u"--json"_s, u"ledger"_s, u"check"_s}), 0);
        QCOMPARE(m_all->program().records().first().value(u"held"_s).toInt(), messages);
    }

    void whatCanBeReadIsSaved()
    {
        fill();
        m_all->ledger().start();
        const QString id = m_all->ledger().page({.limit = 1}).first().id;
        QVERIFY(m_all->ledger().append(eventOf(id, NoteFact{.text = u"looked at"_s})));
        m_all->ledger().stop();

        QCOMPARE(run({u"--json"_s, u"ledger"_s, u"salvage"_s}), 0);

        const QJsonObject summary = m_all->program().records().first();
        QCOMPARE(summary.value(u"gaps"_s).toInt(), 0);
        QCOMPARE(summary.value(u"messages"_s).toInt(), 3);
        QCOMPARE(summary.value(u"events"_s).toInt(), 4);
        QCOMPARE(run({u"--json"_s, u"history"_s}), 0);
        QCOMPARE(m_all->program().records().size(), 3);
    }

    void nothingIsMovedUnderAWindow()
    {
        QVERIFY(m_all->ledger().append(heldEvent(testDraft(1))));

        QCOMPARE(run({u"ledger"_s, u"salvage"_s}), 5);

        QVERIFY(says("open in another process (" + QByteArray::number(qApp->applicationPid())));
        QCOMPARE(m_all->ledger().counts().all(), 1);
    }

    void newerFileIsRefusedAndLeftAlone_data()
    {
        QTest::addColumn<QStringList>("command");
        for (const char *task : {"check", "salvage", "compact"})
            QTest::newRow(task) << QStringList{u"ledger"_s, QString::fromLatin1(task)};
        QTest::newRow("history") << QStringList{u"history"_s};
    }
    void newerFileIsRefusedAndLeftAlone()
    {
        QFETCH(QStringList, command);
        fill();
        overwrite(60, QByteArray::fromHex("000000ff")); // user_version
        QFile file(m_all->ledger().path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();

        QCOMPARE(run(command), 5);

        QVERIFY2(says("was written by a newer T-Minus"), m_all->said());
        file.seek(0);
        QCOMPARE(file.readAll(), before);
    }

    void fileOfAnotherProgramIsLeftAlone()
    {
        fill();
        overwrite(68, "ABCD"); // application_id

        QCOMPARE(run({u"ledger"_s, u"salvage"_s}), 5);

        QVERIFY2(says("belongs to another program"), m_all->said());
        QVERIFY(QFile::exists(m_all->ledger().path()));
    }

    void cutOffLogLosesNothingThatWasWhole()
    {
        fill();
        QFile log(m_all->ledger().path() + u"-wal"_s);
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write(QByteArray(1000, '\x37')); // shorter than a page, and no head of a log
        log.close();

        QCOMPARE(run({u"--json"_s, u"history"_s}), 0);

        QCOMPARE(m_all->program().records().size(), 3);
    }

    void fileThatMayNotBeWrittenIsTold()
    {
        fill();
        // The superuser may write everywhere, so somebody else runs the program.
        const QString folder = m_all->ledger().folder();
        constexpr auto mayRead = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
        constexpr auto all = mayRead | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
        QFile::setPermissions(folder, all);
        QFile::setPermissions(m_all->ledger().path(), mayRead);
        QFile::setPermissions(folder + u"/data"_s, all);
        if (::geteuid() == 0)
            m_all->beforeStart([] {
                if (::setuid(65534) != 0)
                    ::_exit(99);
            });

        QVERIFY2(run({u"ledger"_s, u"check"_s}) == 0, m_all->said()); // to look is enough for that
        for (const char *task : {"compact", "salvage"}) {
            const int code = run({u"ledger"_s, QString::fromLatin1(task)});
            QVERIFY2(code == 5, m_all->said());
            QVERIFY2(says("could not be read or written"), m_all->said());
        }

        QVERIFY(QFile::exists(m_all->ledger().path()));
        QFile::setPermissions(folder + u"/data"_s, all | QFile::WriteOwner);
        QFile::setPermissions(folder, all | QFile::WriteOwner);
    }

    void compactMakesItSmaller()
    {
        for (int i = 0; i < 50; ++i)
            QVERIFY(
                m_all->ledger().append(heldEvent(testDraft(i, QByteArray(20'000, 'a' + i % 26)))));
        m_all->ledger().now = m_all->ledger().now.addDays(1);
        LedgerPolicy nothing;
        nothing.keepBody = KeepBody::Hash;
        m_all->ledger().start({{testPlace().profile, nothing}});
        for (const LedgerMessage &message : m_all->ledger().page({.now = m_all->ledger().now}))
            QVERIFY(m_all->ledger().append(eventOf(message.id, CancelledFact{})));
        m_all->ledger().stop();

        QCOMPARE(run({u"--json"_s, u"ledger"_s, u"compact"_s}), 0);

        const QJsonObject summary = m_all->program().records().first();
        QVERIFY(summary.value(u"bytes"_s).toInt() < summary.value(u"bytesBefore"_s).toInt() / 2);
    }

    void compactDropsWhatIsKeptNoLonger()
    {
        Draft old = testDraft(0);
        old.due = QDateTime::currentDateTimeUtc().addDays(-100);
        const QString refused = m_all->ledger().appendedId(leavingEvent(old));
        QVERIFY(m_all->ledger().append(eventOf(refused, RefusedFact{})));
        const QString unknown = m_all->ledger().appendedId(leavingEvent(old));
        QVERIFY(m_all->ledger().append(eventOf(unknown, UnknownFact{})));
        m_all->ledger().stop();

        QCOMPARE(run({u"ledger"_s, u"compact"_s}), 0);

        QCOMPARE(run({u"--json"_s, u"history"_s}), 0);
        QCOMPARE(m_all->values(u"id"_s), QStringList{unknown});
    }

    void unknownTaskIsRefused()
    {
        QCOMPARE(run({u"ledger"_s, u"burn"_s}), 2);
        QVERIFY(says("check, salvage or compact"));
    }
};

QTEST_GUILESS_MAIN(TestLedgerCommand)
#include "tst_ledgercommand.moc"
