// SPDX-License-Identifier: Apache-2.0
#include "cli/ledgerprogram.h"

using namespace TMinus;

class TestEntryCommand final : public QObject
{
    Q_OBJECT

    std::unique_ptr<LedgerProgram> m_all;

    /// A message of which nobody knows whether it is stored.
    QString unknown()
    {
        LedgerFixture &ledger = m_all->ledger();
        const QString id = ledger.appendedId(leavingEvent(LedgerProgram::farDraft(1)));
        return ledger.appendedId(
            eventOf(id, UnknownFact{.error = {.kind = ErrorKind::Timeout, .left = true}}));
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_all = std::make_unique<LedgerProgram>();
    }

    void noteIsWrittenWithWhoWroteIt()
    {
        const QString id = m_all->pending(1);

        QCOMPARE(m_all->run({u"--json"_s, u"note"_s, id, u"问过王，可以等"_s}), 0);

        QCOMPARE(m_all->values(u"note"_s), QStringList{u"问过王，可以等"_s});
        QCOMPARE(m_all->ledger().message(id).note, u"问过王，可以等"_s);
        QCOMPARE(m_all->ledger().history(id).last().operatorName, u"lin"_s);
    }

    void unknownIsSettledAsArrivedOrLost_data()
    {
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<MessageState>("state");
        QTest::newRow("arrived") << u"arrived"_s << MessageState::Pending;
        QTest::newRow("lost") << u"lost"_s << MessageState::NotSent;
    }
    void unknownIsSettledAsArrivedOrLost()
    {
        QFETCH(QString, outcome);
        QFETCH(MessageState, state);
        const QString id = unknown();

        QCOMPARE(m_all->run({u"settle"_s, id.toLower(), outcome}), 0);

        QCOMPARE(m_all->ledger().message(id).state, state);
        QCOMPARE(m_all->ledger().story(id).last(), u"settled"_s);
    }

    void onlyTheUnknownCanBeSettled()
    {
        const QString id = m_all->pending(1);

        QCOMPARE(m_all->run({u"settle"_s, id, u"lost"_s}), 2);

        QVERIFY2(m_all->says("in a state that does not allow this"), m_all->said());
        QCOMPARE(m_all->ledger().message(id).state, MessageState::Pending);
    }

    void whatIsMissingIsAskedFor_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("sentence");
        QTest::newRow("no id") << QStringList{u"note"_s} << QByteArray("Name the message");
        QTest::newRow("no text") << QStringList{u"note"_s, u"x"_s} << QByteArray("what to write");
        QTest::newRow("no outcome") << QStringList{u"settle"_s, u"x"_s} << QByteArray("arrived or");
        QTest::newRow("wrong outcome")
            << QStringList{u"settle"_s, u"x"_s, u"gone"_s} << QByteArray("arrived or lost");
        QTest::newRow("unknown id")
            << QStringList{u"note"_s, u"01ZZZ"_s, u"x"_s} << QByteArray("knows no such message");
        QTest::newRow("too long") << QStringList{u"note"_s, u"x"_s, QString(10'001, u'x')}
                                  << QByteArray("at most 10000");
    }
    void whatIsMissingIsAskedFor()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, sentence);

        QCOMPARE(m_all->run(arguments), 2);

        QVERIFY2(m_all->says(sentence), m_all->said());
    }
};

QTEST_GUILESS_MAIN(TestEntryCommand)
#include "tst_entrycommand.moc"
