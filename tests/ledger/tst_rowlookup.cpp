// SPDX-License-Identifier: Apache-2.0
#include "ledger/rowlookup.h"

#include "ledger/ledgerfixture.h"

using namespace TMinus;
using namespace std::chrono_literals;

class TestRowLookup final : public QObject
{
    Q_OBJECT

    std::unique_ptr<LedgerFixture> m_fixture;

    std::unique_ptr<RowLookup> lookup(std::chrono::seconds within = 600s,
                                      const MessagePlace &place = testPlace())
    {
        auto opened =
            RowLookup::open(m_fixture->path(), place, m_fixture->now.addSecs(-within.count()));
        return opened ? std::move(*opened) : nullptr;
    }
    static RowSaying saying(qint64 row, const Draft &draft,
                            std::optional<std::chrono::milliseconds> after = {})
    {
        return {.row = row, .what = sayingOf(draft), .due = draft.due, .after = after};
    }
    /// Writes that @p draft left, and what became of it.
    QString left(const Draft &draft, const LedgerFact &outcome,
                 std::optional<std::chrono::milliseconds> after = {})
    {
        const QString id = m_fixture->appendedId(
            {.place = testPlace(), .fact = LeavingFact{.draft = draft, .after = after}});
        return m_fixture->appendedId(eventOf(id, outcome));
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_fixture = std::make_unique<LedgerFixture>();
    }
    void findsThoseThatSayTheSame();
    void aDelayIsComparedByItsLength();
    void whatNeverGotThereIsNoSecondOne();
    void onlyWhatIsYoungCounts();
    void anotherServiceIsAnotherMessage();
    void manyRowsAlikeAreAskedInOneGo();
    void tellsWhatBecameOfAMessage();
    void countsWhatIsDue();
    void aLedgerWithoutMessagesKnowsNothing();
    void aFileThatIsNoneIsAnError();
};

void TestRowLookup::findsThoseThatSayTheSame()
{
    QVERIFY(m_fixture->appendedId(heldEvent(testDraft(600))).size() > 0);
    left(testDraft(700), UnknownFact{});
    Draft atOnce = testDraft(0, "now");
    atOnce.due.reset();
    left(atOnce, acceptedAs(u"M-1"_s));
    Draft otherKey = testDraft(600);
    otherKey.key = u"another"_s;
    Draft otherTopic = testDraft(600);
    otherTopic.topic = u"another"_s;

    const auto found =
        lookup()->alike({saying(1, testDraft(600)), saying(2, testDraft(700)), saying(3, atOnce),
                         saying(4, testDraft(601)), saying(5, testDraft(600, "other")),
                         saying(6, otherKey), saying(7, otherTopic)});

    QVERIFY(found);
    QCOMPARE(QSet<qint64>(found->keyBegin(), found->keyEnd()), (QSet<qint64>{1, 2, 3}));
    QCOMPARE(found->value(1).state, MessageState::Held);
    QCOMPARE(found->value(1).created, m_fixture->now);
    QVERIFY(found->value(1).isSameDue);
    QCOMPARE(found->value(2).state, MessageState::Unknown);
}

void TestRowLookup::aDelayIsComparedByItsLength()
{
    left(testDraft(600), acceptedAs(u"M-1"_s), 600s);

    const auto found =
        lookup()->alike({saying(1, testDraft(660), 600s), saying(2, testDraft(660), 601s),
                         saying(3, testDraft(660)), saying(4, testDraft(600), 600s)});

    QVERIFY(found);
    QCOMPARE(QSet<qint64>(found->keyBegin(), found->keyEnd()), (QSet<qint64>{1, 4}));
    QVERIFY(!found->value(1).isSameDue);
    QVERIFY(found->value(4).isSameDue);
}

void TestRowLookup::whatNeverGotThereIsNoSecondOne()
{
    left(testDraft(1), RefusedFact{});
    left(testDraft(2), NotSentFact{});
    const QString held = m_fixture->appendedId(heldEvent(testDraft(3)));
    QVERIFY(m_fixture->append(eventOf(held, CancelledFact{})));

    const auto found = lookup()->alike(
        {saying(1, testDraft(1)), saying(2, testDraft(2)), saying(3, testDraft(3))});

    QVERIFY(found && found->isEmpty());
}

void TestRowLookup::onlyWhatIsYoungCounts()
{
    left(testDraft(5000), acceptedAs(u"M-1"_s));
    m_fixture->now = m_fixture->now.addSecs(601);
    left(testDraft(6000), acceptedAs(u"M-2"_s));

    const QList<RowSaying> rows{saying(1, testDraft(5000)), saying(2, testDraft(6000))};

    QCOMPARE(lookup(600s)->alike(rows)->keys(), QList<qint64>{2});
    QCOMPARE(lookup(602s)->alike(rows)->size(), 2);
}

void TestRowLookup::anotherServiceIsAnotherMessage()
{
    left(testDraft(600), acceptedAs(u"M-1"_s));
    MessagePlace other = testPlace();
    other.instance = u"MQ_INST_2"_s;

    QVERIFY(lookup(600s, other)->alike({saying(1, testDraft(600))})->isEmpty());
}

void TestRowLookup::manyRowsAlikeAreAskedInOneGo()
{
    QList<RowSaying> rows;
    for (int row = 1; row <= 4000; ++row)
        rows.append(saying(row, testDraft(600)));
    for (int message = 0; message < 300; ++message)
        left(testDraft(600), acceptedAs(u"M-%1"_s.arg(message)));

    QCOMPARE(lookup()->alike(rows)->size(), 4000);
}

void TestRowLookup::tellsWhatBecameOfAMessage()
{
    const QString accepted = left(testDraft(600), acceptedAs(u"M-1"_s));
    const QString refused = left(testDraft(700), RefusedFact{Error{.code = u"TopicNotExist"_s}});
    const auto asked = lookup();

    QCOMPARE(asked->fate(accepted)->value().state, MessageState::Pending);
    QCOMPARE(asked->fate(accepted)->value().messageId, u"M-1"_s);
    QCOMPARE(asked->fate(refused)->value().state, MessageState::Refused);
    QCOMPARE(asked->fate(refused)->value().code, u"TopicNotExist"_s);
    QVERIFY(!asked->fate(u"another"_s)->has_value());
}

void TestRowLookup::countsWhatIsDue()
{
    left(testDraft(600), acceptedAs(u"M-1"_s));
    left(testDraft(659), acceptedAs(u"M-2"_s));
    left(testDraft(660), acceptedAs(u"M-3"_s));
    left(testDraft(601), RefusedFact{});
    const QDateTime begin = *testDraft(600).due;

    QCOMPARE(lookup()->dueBetween(begin, begin.addSecs(60)).value(), 2);
}

void TestRowLookup::aLedgerWithoutMessagesKnowsNothing()
{
    QVERIFY(m_fixture->counts().byState.isEmpty()); // the file is there

    QVERIFY(lookup()->alike({saying(1, testDraft(600))})->isEmpty());
}

void TestRowLookup::aFileThatIsNoneIsAnError()
{
    const auto opened = RowLookup::open(m_fixture->path() + u".none"_s, testPlace(), {});

    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Storage);
}

QTEST_GUILESS_MAIN(TestRowLookup)
#include "tst_rowlookup.moc"
