// SPDX-License-Identifier: Apache-2.0
#include "console/messagewords.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace TMinus;

class TestMessageWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void derivedStatesHaveTheirWords()
    {
        const auto word = [](DerivedState derived) {
            return stateWord({.state = MessageState::Pending, .derived = derived});
        };
        QCOMPARE(word(DerivedState::None), u"Pending"_s);
        QCOMPARE(word(DerivedState::Overdue), u"Overdue"_s);
        QCOMPARE(word(DerivedState::NotWatched), u"Not watched"_s);
        QCOMPARE(word(DerivedState::Due), u"Due"_s);
    }

    void whatIsInItsUndoWindowIsLeaving()
    {
        QCOMPARE(stateWord({.state = MessageState::Held, .hold = HoldKind::Undo}), u"Leaving"_s);
        QCOMPARE(stateWord({.state = MessageState::Held, .hold = HoldKind::Hold}), u"Held"_s);
    }

    void whoAsksSaysWhatToDo()
    {
        const LedgerMessage orphan{.id = u"01HX"_s, .hold = HoldKind::Undo, .asks = true};

        QCOMPARE(stateWord(orphan), u"Held, asks"_s);
        QVERIFY(askingSentence(orphan).contains(u"tminusctl held now 01HX"_s));
        QVERIFY(askingSentence(orphan).contains(u"held cancel 01HX"_s));
        QCOMPARE(askingSentence({.id = u"01HX"_s, .hold = HoldKind::Undo}), QString());
    }

    void reasonsAreInWords_data()
    {
        QTest::addColumn<LedgerMessage>("message");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("code");
        using enum MessageState;
        QTest::newRow("by hand") << LedgerMessage{.state = Cancelled, .code = u"operator"_s}
                                 << QString() << QString();
        QTest::newRow("late")
            << LedgerMessage{.state = Cancelled, .code = u"late"_s}
            << u"Dropped: its time was missed by more than its late rule allows."_s << QString();
        QTest::newRow("rolled back")
            << LedgerMessage{.state = Cancelled, .code = u"rolledBack"_s}
            << u"The half message was rolled back: it will not arrive."_s << QString();
        QTest::newRow("ended") << LedgerMessage{.state = Unknown, .code = u"ended"_s}
                               << u"The program that sent it ended before an answer came."_s
                               << QString();
        QTest::newRow("the service's")
            << LedgerMessage{.state = Refused, .code = u"TopicNotExist"_s, .why = u"no topic"_s}
            << u"no topic"_s << u"TopicNotExist"_s;
    }

    void reasonsAreInWords()
    {
        QFETCH(const LedgerMessage, message);

        QTEST(reasonOf(message), "reason");
        QTEST(serviceCodeOf(message), "code");
    }

    void everyEventHasAWordOfItsOwn()
    {
        QSet<QString> words;
        for (int kind = 0; kind < eventKinds; ++kind)
            words.insert(eventWord(static_cast<EventKind>(kind)));

        QCOMPARE(words.size(), eventKinds);
        QVERIFY(!words.contains(QString()));
    }

    void detailsSayWhatTheWordDoesNot_data()
    {
        QTest::addColumn<LedgerFact>("fact");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, const LedgerFact &fact, const QString &detail) {
            QTest::newRow(name) << fact << detail;
        };
        row("accepted", AcceptedFact{.receipt = {.messageId = u"M-1"_s}}, u"M-1"_s);
        row("note", NoteFact{.text = u"hm"_s}, u"hm"_s);
        row("late", CancelledFact{.by = CancelledFact::By::Late}, u"it would have been too late"_s);
        row("by hand", CancelledFact{}, {});
        row("ended", UnknownFact{.hasProgramEnded = true},
            u"the program ended before an answer came"_s);
        row("lost", SettledFact{.arrived = false}, u"somebody says it is not stored"_s);
        row("arrived", SettledFact{.by = SettledFact::By::Arrival}, u"it arrived here"_s);
        row("imported", ImportedFact{.file = u"a.csv"_s, .row = 3}, u"from a.csv, row 3"_s);
        row("rolled back", RolledBackFact{{.group = u"GID_a"_s}}, u"by GID_a"_s);
        row("seen", SeenFact{.group = u"GID_a"_s}, u"by GID_a"_s);
        row("ack failed", AckFailedFact{.code = u"X"_s, .text = u"why"_s}, u"X: why"_s);
    }
    void detailsSayWhatTheWordDoesNot()
    {
        QFETCH(LedgerFact, fact);
        QFETCH(QString, detail);

        QCOMPARE(eventDetail(fact), detail);
    }

    void errorsAreSentences()
    {
        const QString detail = eventDetail(RefusedFact{
            .error = {.kind = ErrorKind::Service, .httpStatus = 404, .code = u"TopicNotExist"_s}});

        QVERIFY2(detail.startsWith(u"TopicNotExist: "_s), qPrintable(detail));
    }
};

QTEST_GUILESS_MAIN(TestMessageWords)
#include "tst_messagewords.moc"
