// SPDX-License-Identifier: Apache-2.0
#include "ledger/eventcodec.h"

#include "ledger/ledgerwishes.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

class TestEventCodec final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void readsWhatItWrote_data();
    void readsWhatItWrote();
    void leavesOutOfAnArrivalWhatTheMessageSays();
    void keepsNumbersThatAreInTheFile();
    void survivesEveryCut();
    void refusesFieldsOfAWrongType();
    void refusesNumbersThatStandForNothing();
};

namespace {

Draft fullDraft()
{
    Draft draft = testDraft(60);
    draft.body.clear(); // never in a payload
    draft.shardingKey = u"shard"_s;
    draft.transactionCheck = std::chrono::seconds(10);
    return draft;
}

Error fullError()
{
    return {.kind = ErrorKind::Service,
            .httpStatus = 503,
            .code = u"Busy"_s,
            .message = u"try later"_s,
            .requestId = u"R"_s,
            .left = true};
}

SeenFact fullSeen()
{
    SeenFact fact = seenAs(u"M-1"_s, fullDraft());
    fact.message.body.clear();
    fact.isOrdered = true;
    fact.serverTime = fact.message.publishTime;
    fact.isIntact = false;
    return fact;
}

EventPayload withId(LedgerFact fact)
{
    return {.fact = std::move(fact),
            .id = u"01ARYZ6S41TSV4RRFFQ69G5FAV"_s,
            .realm = u"mq.example.com"_s,
            .instance = u"I"_s,
            .body = BodyReference{.row = 7, .size = 12, .md5 = QByteArray(16, 'm')}};
}

} // namespace

void TestEventCodec::readsWhatItWrote_data()
{
    QTest::addColumn<EventPayload>("payload");
    const QDateTime due = *fullDraft().due;
    const auto row = [](LedgerFact fact) {
        const QByteArray name = eventKindToken(eventKindOf(fact)).toUtf8();
        QTest::newRow(name + ", first") << withId(fact);
        if (!std::holds_alternative<SeenFact>(fact))
            QTest::newRow(name + ", later") << EventPayload{.fact = std::move(fact)};
    };
    row(HeldFact{fullDraft(), due.addSecs(-9), HoldKind::Undo, std::chrono::seconds(0), true,
                 std::chrono::milliseconds(0)});
    row(HeldFact{});
    row(EditedFact{fullDraft(), due});
    row(MovedFact{due, due.addSecs(-9)});
    row(EditedFact{fullDraft(), due, HoldKind::Hold});
    row(MovedFact{due, due.addSecs(-9), HoldKind::Hold});
    row(CancelledFact{CancelledFact::By::Late});
    row(LeavingFact{.draft = fullDraft(), .after = std::chrono::milliseconds(90'000)});
    row(LeavingFact{});
    row(NotSentFact{fullError()});
    row(AcceptedFact{{.messageId = u"M"_s,
                      .bodyMd5 = u"66E4F71F3492FE828B29B6F2788F68EF"_s,
                      .receiptHandle = u"H"_s,
                      .requestId = u"R"_s,
                      .serverTime = due}});
    row(AcceptedFact{{.messageId = u"M"_s, .bodyMd5 = u"no md5 at all"_s}});
    row(RefusedFact{fullError()});
    row(UnknownFact{fullError(), true});
    row(SettledFact{false, SettledFact::By::Arrival, u"M"_s, due});
    row(ImportedFact{fullDraft(), u"M"_s, due, u"a.csv"_s, 9});
    row(fullSeen());
    row(AckedFact{u"H"_s, u"R"_s});
    row(AckFailedFact{u"H"_s, u"C"_s, u"T"_s, u"R"_s});
    row(LeaseExpiredFact{u"H"_s});
    row(NoteFact{u"笔记"_s});
    row(CommittedFact{{.group = u"GID_a"_s}});
    row(RolledBackFact{{.group = u"GID_a"_s}});
}

void TestEventCodec::readsWhatItWrote()
{
    QFETCH(EventPayload, payload);

    const auto read = readPayload(eventKindOf(payload.fact), writePayload(payload));

    QVERIFY(read);
    QCOMPARE(*read, payload);
}

void TestEventCodec::leavesOutOfAnArrivalWhatTheMessageSays()
{
    const QByteArray bytes = writePayload({.fact = fullSeen()});

    QVERIFY(!bytes.contains("order-timeout"));
    QVERIFY(!bytes.contains("ORD-88412"));
    QVERIFY(std::get<SeenFact>(readPayload(EventKind::Seen, bytes)->fact).message.tag.isEmpty());
}

void TestEventCodec::keepsNumbersThatAreInTheFile()
{
    // A file written by an earlier version must read the same for ever.
    const auto read =
        readPayload(EventKind::AckFailed, QByteArray::fromHex("a416614317615418186152181c6148"));

    QVERIFY(read);
    QCOMPARE(read->fact, LedgerFact(AckFailedFact{u"H"_s, u"C"_s, u"T"_s, u"R"_s}));
}

void TestEventCodec::survivesEveryCut()
{
    const QByteArray bytes = writePayload(withId(HeldFact{fullDraft(), *fullDraft().due}));

    for (qsizetype size = 0; size < bytes.size(); ++size) {
        const auto read = readPayload(EventKind::Held, bytes.left(size));

        QVERIFY2(!read, qPrintable(QString::number(size)));
        QCOMPARE(read.error().code, u"damaged"_s);
    }
}

void TestEventCodec::refusesFieldsOfAWrongType()
{
    for (const char *hex : {"80", "a11601", "a1178101", "a1181c4101", "01", ""}) {
        const auto read = readPayload(EventKind::AckFailed, QByteArray::fromHex(hex));
        QVERIFY2(!read, hex);
    }
}

void TestEventCodec::refusesNumbersThatStandForNothing()
{
    const QList<std::pair<EventKind, const char *>> payloads{
        {EventKind::Cancelled, "a11202"}, // by whom
        {EventKind::Cancelled, "a11220"},
        {EventKind::NotSent, "a1141863"},               // which error
        {EventKind::Seen, "a118271b0000000100000000"}}; // how often, over 32 bits
    for (const auto &[kind, hex] : payloads) {
        const auto read = readPayload(kind, QByteArray::fromHex(hex));
        QVERIFY2(!read, hex);
        QCOMPARE(read.error().code, u"damaged"_s);
    }
    QVERIFY(readPayload(EventKind::Cancelled, QByteArray::fromHex("a11201")));
}

QTEST_GUILESS_MAIN(TestEventCodec)
#include "tst_eventcodec.moc"
