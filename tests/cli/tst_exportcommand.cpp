// SPDX-License-Identifier: Apache-2.0
#include "cli/ledgerprogram.h"

#include <QFile>

using namespace TMinus;

class TestExportCommand final : public QObject
{
    Q_OBJECT

    std::unique_ptr<LedgerProgram> m_all;

    QString path(const QString &name) const
    {
        return QDir(m_all->ledger().folder()).filePath(name);
    }
    QByteArray contents(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_all = std::make_unique<LedgerProgram>();
    }

    void filterAndNameOfTheFileDecide()
    {
        m_all->pending(1);
        m_all->pending(2);

        QCOMPARE(m_all->run({u"export"_s, u"--filter"_s, u"key:2"_s, u"-o"_s, path(u"a.jsonl"_s)}),
                 0);
        QCOMPARE(contents(u"a.jsonl"_s).count('\n'), 1);
        QVERIFY(contents(u"a.jsonl"_s).contains("\"messageId\":\"MSG-2\""));
        QVERIFY(m_all->says("1 message"));
        QCOMPARE(m_all->run({u"--json"_s, u"export"_s, u"--format"_s, u"json"_s, u"-o"_s,
                             path(u"a.txt"_s)}),
                 0);
        QCOMPARE(QJsonDocument::fromJson(contents(u"a.txt"_s)).array().size(), 2);
        QCOMPARE(m_all->program().records().first().value(u"messages"_s).toInt(), 2);
    }

    void withoutAFileItGoesToStdout()
    {
        m_all->pending(1);

        QCOMPARE(m_all->run({u"export"_s}), 0);

        QVERIFY(m_all->program().output.startsWith("id,state,"));
        QCOMPARE(m_all->program().output.count('\n'), 2);
        QCOMPARE(m_all->run({u"export"_s, u"--format"_s, u"jsonl"_s, u"-o"_s, u"-"_s}), 0);
        QVERIFY(m_all->program().output.startsWith("{\"type\":\"message\""));
        QVERIFY(!QFile::exists(u"-"_s));
        QCOMPARE(m_all->run({u"--json"_s, u"export"_s}), 0); // records only
        QCOMPARE(m_all->program().records(u"message"_s).size(), 1);
        QCOMPARE(m_all->run({u"--json"_s, u"export"_s, u"--format"_s, u"csv"_s}), 2);
    }

    void profileThatNobodyEverHadIsRefused()
    {
        m_all->pending(1);
        QFile before(path(u"a.csv"_s));
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("mine") == 4);
        before.close();

        QCOMPARE(m_all->run({u"--profile"_s, u"nobody"_s, u"export"_s, u"-o"_s, path(u"a.csv"_s)}),
                 2);

        QVERIFY2(m_all->says("nobody"), m_all->said());
        QCOMPARE(contents(u"a.csv"_s), QByteArray("mine"));
    }

    void whatIsExportedCanBeImportedElsewhere()
    {
        m_all->pending(1);
        QCOMPARE(m_all->run({u"export"_s, u"-o"_s, path(u"a.csv"_s)}), 0);
        QCOMPARE(m_all->run({u"export"_s, u"-o"_s, path(u"a.jsonl"_s)}), 0);

        QCOMPARE(m_all->run({u"export"_s, u"-o"_s, path(u"a.json"_s)}), 0);
        QFile::copy(path(u"a.json"_s), path(u"list.txt"_s)); // its beginning tells

        for (const QString &name : {u"a.csv"_s, u"a.jsonl"_s, u"a.json"_s, u"list.txt"_s}) {
            LedgerProgram other;
            QCOMPARE(other.run({u"--json"_s, u"import"_s, path(name)}), 0);
            QVERIFY2(!other.says("mean nothing"), other.said());
            QCOMPARE(other.run({u"--json"_s, u"pending"_s}), 0);
            QCOMPARE(other.values(u"messageId"_s), QStringList{u"MSG-1"_s});
            QCOMPARE(other.values(u"body"_s), QStringList{u"{\"orderId\": 88412}"_s});
            QCOMPARE(other.values(u"source"_s), QStringList{u"imported"_s});
        }
    }

    void formulasAreDisarmedAndComeBackAsTheyWere()
    {
        Draft draft = LedgerProgram::farDraft(1);
        draft.key = u"=HYPERLINK(1)"_s;
        draft.body = "@SUM(A1)";
        const QString id = m_all->ledger().appendedId(leavingEvent(draft));
        QVERIFY(m_all->ledger().append(eventOf(id, acceptedAs(u"MSG-1"_s))));
        QCOMPARE(m_all->run({u"export"_s, u"-o"_s, path(u"a.csv"_s)}), 0);
        QVERIFY(contents(u"a.csv"_s).contains(",'=HYPERLINK(1),"));
        QVERIFY(contents(u"a.csv"_s).contains(",'@SUM(A1)"));

        LedgerProgram other;
        QCOMPARE(other.run({u"--json"_s, u"import"_s, path(u"a.csv"_s)}), 0);
        QCOMPARE(other.run({u"--json"_s, u"pending"_s}), 0);

        QCOMPARE(other.values(u"key"_s), QStringList{draft.key});
        QCOMPARE(other.values(u"body"_s), QStringList{u"@SUM(A1)"_s});
    }

    void whatWasThereStaysWhenItFails_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("broken filter") << QStringList{u"--filter"_s, u"due<<"_s} << 2;
        QTest::newRow("wrong format") << QStringList{u"--format"_s, u"xls"_s} << 2;
    }
    void whatWasThereStaysWhenItFails()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFile old(path(u"a.csv"_s));
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();

        QCOMPARE(m_all->run(QStringList{u"export"_s, u"-o"_s, path(u"a.csv"_s)} + arguments), code);

        QCOMPARE(contents(u"a.csv"_s), QByteArray("old"));
    }

    void noRoomIsTold()
    {
        if (!QFile::exists(u"/dev/full"_s))
            QSKIP("this system has no disk that is always full");
        m_all->pending(1);

        QCOMPARE(m_all->run({u"--json"_s, u"export"_s, u"-o"_s, u"/dev/full"_s}), 5);

        QCOMPARE(m_all->values(u"kind"_s), QStringList{u"Storage"_s});
    }
};

QTEST_GUILESS_MAIN(TestExportCommand)
#include "tst_exportcommand.moc"
