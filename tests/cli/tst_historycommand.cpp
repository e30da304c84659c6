// SPDX-License-Identifier: Apache-2.0
#include "cli/ledgerprogram.h"

#include <csignal>

using namespace TMinus;

class TestHistoryCommand final : public QObject
{
    Q_OBJECT

    std::unique_ptr<LedgerProgram> m_all;

    int run(const QStringList &arguments) { return m_all->run(arguments); }
    QString pending(int number) { return m_all->pending(number); }
    QStringList keys() const { return m_all->values(u"key"_s); }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_all = std::make_unique<LedgerProgram>();
    }

    void pendingListsWhatIsDueFirst()
    {
        pending(3);
        pending(1);
        pending(2);
        m_all->ledger().append(heldEvent(LedgerProgram::farDraft(4)));

        QCOMPARE(run({u"--json"_s, u"pending"_s}), 0);

        QCOMPARE(keys(), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
    }

    void recordHasTheFieldsOfTheContract()
    {
        const QString id = pending(1);

        QCOMPARE(run({u"--json"_s, u"pending"_s}), 0);

        const QJsonObject record = m_all->program().records().value(0);
        QVERIFY2(m_all->program().output.startsWith("{\"type\":\"message\",\"id\":"),
                 m_all->program().output);
        QCOMPARE(record.value(u"id"_s).toString(), id);
        QCOMPARE(record.value(u"state"_s).toString(), u"pending"_s);
        QCOMPARE(record.value(u"source"_s).toString(), u"sent"_s);
        QCOMPARE(record.value(u"instance"_s).toString(), u"MQ_INST_1"_s);
        QCOMPARE(record.value(u"due"_s).toInteger(), 4'000'000'001'000);
        QCOMPARE(record.value(u"messageId"_s).toString(), u"MSG-1"_s);
        QCOMPARE(record.value(u"properties"_s).toObject().value(u"region"_s).toString(), u"杭州"_s);
        QCOMPARE(record.value(u"body"_s).toString(), u"{\"orderId\": 88412}"_s);
        QVERIFY(!record.contains(u"note"_s));
    }

    void historyTellsTheNewestFirst()
    {
        pending(1);
        pending(2);

        QCOMPARE(run({u"--json"_s, u"history"_s}), 0);

        QCOMPARE(keys(), (QStringList{u"2"_s, u"1"_s}));
    }

    void limitHoldsAcrossPages()
    {
        for (int i = 0; i < 620; ++i)
            m_all->ledger().ledger().append(heldEvent(LedgerProgram::farDraft(i)), nullptr, {});
        QVERIFY(m_all->ledger().append(heldEvent(LedgerProgram::farDraft(620))));

        QCOMPARE(run({u"--json"_s, u"history"_s, u"--limit"_s, u"600"_s}), 0);
        QCOMPARE(m_all->program().records().size(), 600);
        QCOMPARE(run({u"--json"_s, u"history"_s, u"--limit"_s, u"1000"_s}), 0);
        QCOMPARE(m_all->program().records().size(), 621);
        QCOMPARE(run({u"--json"_s, u"history"_s}), 0);
        QCOMPARE(m_all->program().records().size(), 500);
        QCOMPARE(run({u"history"_s, u"--limit"_s, u"0"_s}), 2);
    }

    void filterChooses()
    {
        pending(1);
        pending(2);

        QCOMPARE(run({u"--json"_s, u"history"_s, u"--filter"_s, u"key:2 is:pending"_s}), 0);
        QCOMPARE(keys(), QStringList{u"2"_s});
        QCOMPARE(run({u"history"_s, u"--filter"_s, u"key:3"_s}), 0);
        QVERIFY(m_all->program().output.contains("Nothing in the ledger fits the filter."));
    }

    void brokenFilterIsToldWithItsColumn()
    {
        QCOMPARE(run({u"history"_s, u"--filter"_s, u"key:1 tpoic:x"_s}), 2);

        QVERIFY2(m_all->program().complaints.contains("column 7"), m_all->program().complaints);
        QVERIFY(m_all->program().output.isEmpty());
    }

    void profileThatIsNamedIsTheOnlyOne()
    {
        pending(1);

        QCOMPARE(run({u"--json"_s, u"--profile"_s, u"prod"_s, u"pending"_s}), 0);
        QCOMPARE(m_all->program().records().size(), 1);
        QCOMPARE(run({u"--json"_s, u"--profile"_s, u"sandbox"_s, u"pending"_s}), 0);
        QCOMPARE(m_all->program().records().size(), 0);
    }

    void oneMessageIsToldWithAllThatHappened()
    {
        const QString id = pending(1);
        pending(2);

        QCOMPARE(run({u"--json"_s, u"history"_s, id.toLower()}), 0);

        const auto records = m_all->program().records();
        QCOMPARE(records.size(), 3);
        QCOMPARE(records[1].value(u"event"_s).toString(), u"leaving"_s);
        QCOMPARE(records[2].value(u"event"_s).toString(), u"accepted"_s);
        QCOMPARE(records[2].value(u"operator"_s).toString(), u"ada"_s);
    }

    void beginningOfAnIdIsEnoughWhenItIsOneOnly()
    {
        m_all->ledger().now = m_all->ledger().now.addMSecs(1LL << 36); // another beginning
        const QString one = pending(1);
        m_all->ledger().now = m_all->ledger().now.addMSecs(1LL << 36);
        const QString other = pending(2);
        qsizetype same = 0;
        while (one[same] == other[same])
            ++same;
        QVERIFY(same > 0);

        QCOMPARE(run({u"history"_s, other.left(same + 1)}), 0);
        QCOMPARE(run({u"history"_s, u"MSG-2"_s}), 0);
        QVERIFY(m_all->program().output.contains(other.toLatin1()));
        QCOMPARE(run({u"history"_s, other.left(same)}), 2);
        QVERIFY2(m_all->program().complaints.contains("beginning of several ids"),
                 m_all->program().complaints);
        QCOMPARE(run({u"history"_s, u"%"_s}), 2);
    }

    void wordsAreInColumns()
    {
        const QString id = pending(1);
        pending(22222);

        QCOMPARE(run({u"pending"_s}), 0);

        const auto lines = m_all->program().output.trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith("State "));
        QCOMPARE(lines[1].indexOf("order-timeout"), lines[2].indexOf("order-timeout"));
        QCOMPARE(lines[0].indexOf("Id"), lines[1].indexOf(id.toLatin1()));
    }

    void controlCharactersReachNoTerminal()
    {
        Draft draft = LedgerProgram::farDraft(1);
        draft.key = u"a\x1b[2Jb"_s;
        m_all->ledger().append(heldEvent(draft));

        QCOMPARE(run({u"history"_s}), 0);

        QVERIFY(!m_all->program().output.contains('\x1b'));
        QVERIFY(m_all->program().output.contains("a\\x1b[2Jb"));
    }

    void watchGoesOnWithWhatChanges()
    {
        pending(1);
        m_all->start({u"--json"_s, u"pending"_s, u"--watch"_s});
        QVERIFY(m_all->program().waitForOutput("MSG-1"));

        const QString id = pending(2);
        QVERIFY(m_all->program().waitForOutput("MSG-2"));
        m_all->ledger().append(
            {.place = testPlace(), .fact = seenAs(u"MSG-2"_s, LedgerProgram::farDraft(2))});
        QVERIFY(m_all->program().waitForOutput("\"state\":\"live\""));
        m_all->program().signal(SIGINT);

        QCOMPARE(m_all->program().wait(), 0);
        QCOMPARE(m_all->program().records().last().value(u"id"_s).toString(), id);
    }

    void watchTellsWhatTimeAloneChanges()
    {
        Draft draft = LedgerProgram::farDraft(1);
        draft.due = QDateTime::currentDateTimeUtc().addSecs(3);
        const QString id = m_all->ledger().appendedId(leavingEvent(draft));
        m_all->ledger().appendedId(eventOf(id, acceptedAs(u"MSG-1"_s)));

        m_all->start({u"--json"_s, u"pending"_s, u"--watch"_s});

        QVERIFY(m_all->program().waitForOutput("\"state\":\"due\""));
        m_all->program().signal(SIGINT);
        QCOMPARE(m_all->program().wait(), 0);
        QCOMPARE(m_all->program().records().last().value(u"id"_s).toString(), id);
        QCOMPARE(m_all->program().records().size(), 2); // once as pending, once as due
    }

    void nameThatNoProfileHasIsToldWhereNothingIsFound()
    {
        pending(1);
        for (const QString &command : {u"pending"_s, u"history"_s, u"held"_s}) {
            QCOMPARE(run({u"--profile"_s, u"snadbox"_s, command}), 2);
            QVERIFY(m_all->program().complaints.contains("There is no profile"));
            QVERIFY(m_all->program().complaints.contains("snadbox"));
        }
        const QString once = testPlace().profile; // known to the ledger alone
        QCOMPARE(run({u"--profile"_s, once, u"pending"_s}), 0);
        QCOMPARE(run({u"--profile"_s, u"sandbox"_s, u"held"_s}), 0);
    }

    void garbageIsNoLedger()
    {
        m_all->ledger().stop();
        QFile file(m_all->ledger().path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(100'000, 'x'));
        file.close();

        QCOMPARE(run({u"--json"_s, u"history"_s}), 5);

        QCOMPARE(m_all->program().records().value(0).value(u"code"_s).toString(), u"damaged"_s);
        QVERIFY(m_all->program().complaints.contains("ledger salvage"));
    }
};

QTEST_GUILESS_MAIN(TestHistoryCommand)
#include "tst_historycommand.moc"
