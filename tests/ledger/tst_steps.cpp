// SPDX-License-Identifier: Apache-2.0
#include "ledger/steps.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

class TestSteps final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void allowsWhatTheContractNamesAndNothingElse();
    void goesBackToHeldOnlyWhereItIsHeldForLong();
    void settlesEitherWay();
    void notesAnythingThatIsThere();
    void saysWhatWasRefused();
};

namespace {

/// The table of CONTRACT.md section 5 as text: event, from ("-": nothing), to; "seen" as from
/// stands for its two other shapes too. Written apart from the code on purpose.
const QStringList contract{
    u"held - held"_s,
    u"edited held held"_s,
    u"moved held held"_s,
    u"cancelled held cancelled"_s,
    u"leaving - leaving"_s,
    u"leaving held leaving"_s,
    u"notSent leaving notSent"_s,
    u"accepted leaving pending"_s,
    u"accepted unknown pending"_s,
    u"refused leaving refused"_s,
    u"unknown leaving unknown"_s,
    u"settled unknown pending"_s,
    u"imported - pending"_s,
    u"seen - seen"_s,
    u"seen pending seen"_s,
    u"seen unknown seen"_s,
    u"seen notSent seen"_s,
    u"seen seen seen"_s,
    u"seen ackFailed seen"_s,
    u"seen expired seen"_s,
    u"seen acked seen"_s,
    u"acked seen acked"_s,
    u"acked ackFailed acked"_s,
    u"acked expired acked"_s,
    u"ackFailed seen ackFailed"_s,
    u"ackFailed ackFailed ackFailed"_s,
    u"ackFailed expired ackFailed"_s,
    u"leaseExpired seen expired"_s,
    u"leaseExpired ackFailed expired"_s,
    u"committed pending pending"_s,
    u"rolledBack pending cancelled"_s,
};

QList<std::optional<MessageState>> allStates()
{
    QList<std::optional<MessageState>> states{std::nullopt};
    for (int state = 0; state <= static_cast<int>(MessageState::Acked); ++state)
        states.append(static_cast<MessageState>(state));
    return states;
}

QString wordOf(std::optional<MessageState> state)
{
    return state ? messageStateToken(*state) : u"-"_s;
}

} // namespace

void TestSteps::allowsWhatTheContractNamesAndNothingElse()
{
    QStringList allowed;
    for (int kind = 0; kind < eventKinds; ++kind) {
        if (static_cast<EventKind>(kind) == EventKind::Note)
            continue; // it is allowed wherever there is a message
        for (const auto &from : allStates()) {
            const auto to = stepFrom({.kind = static_cast<EventKind>(kind), .from = from});
            if (to) {
                allowed.append(u"%1 %2 %3"_s.arg(eventKindToken(static_cast<EventKind>(kind)),
                                                 wordOf(from), messageStateToken(*to)));
            }
        }
    }

    QStringList expected = contract;
    expected.sort();
    allowed.sort();
    QCOMPARE(allowed, expected);
}

void TestSteps::goesBackToHeldOnlyWhereItIsHeldForLong()
{
    const auto after = [](HoldKind hold) {
        return *stepFrom({.kind = EventKind::NotSent, .from = MessageState::Leaving, .hold = hold});
    };

    QCOMPARE(after(HoldKind::Hold), MessageState::Held);
    QCOMPARE(after(HoldKind::Undo), MessageState::NotSent);
    QCOMPARE(after(HoldKind::None), MessageState::NotSent);
}

void TestSteps::settlesEitherWay()
{
    const auto after = [](bool arrived) {
        return *stepFrom(
            {.kind = EventKind::Settled, .from = MessageState::Unknown, .arrived = arrived});
    };

    QCOMPARE(after(true), MessageState::Pending);
    QCOMPARE(after(false), MessageState::NotSent);
}

void TestSteps::notesAnythingThatIsThere()
{
    for (const auto &state : allStates()) {
        const auto to = stepFrom({.kind = EventKind::Note, .from = state});

        QCOMPARE(to.has_value(), state.has_value());
        if (to)
            QCOMPARE(*to, *state);
    }
}

void TestSteps::saysWhatWasRefused()
{
    const auto to = stepFrom({.kind = EventKind::Accepted, .from = MessageState::Cancelled});

    QCOMPARE(to.error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(to.error().code, u"step"_s);
    QCOMPARE(to.error().message, u"accepted, cancelled"_s);
}

QTEST_GUILESS_MAIN(TestSteps)
#include "tst_steps.moc"
