// SPDX-License-Identifier: Apache-2.0
#include "search/filterrow.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

class TestFilterRow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void statesFollowTheClock_data()
    {
        QTest::addColumn<StateFacts>("facts");
        QTest::addColumn<FilterStates>("states");
        constexpr qint64 now = 1'000'000; // of the test below
        const auto row = [](const char *name, const StateFacts &facts,
                            std::initializer_list<FilterState> states) {
            FilterStates all = 0;
            for (const FilterState state : states)
                all |= filterStateBit(state);
            QTest::newRow(name) << facts << all;
        };
        using enum FilterState;
        const auto pending = [](qint64 due, bool wasWatched) {
            return StateFacts{.due = due, .grace = 100, .wasWatched = wasWatched};
        };
        row("no due time", {}, {Pending});
        row("to come", pending(now + 1, true), {Pending});
        row("due this moment", pending(now, true), {Pending});
        row("grace begins", pending(now - 1, true), {Pending, Due});
        row("grace ends", pending(now - 100, true), {Pending, Due});
        row("watched", pending(now - 101, true), {Pending, Overdue});
        row("not watched", pending(now - 101, false), {Pending, NotWatched});
        row("leased", {.state = MessageState::Seen, .leaseEnd = now + 1}, {Seen, Live});
        row("lease over", {.state = MessageState::Seen, .leaseEnd = now}, {Seen});
        row("seen late", {.state = MessageState::Seen, .due = now - 999}, {Seen});
        row("acknowledged", {.state = MessageState::Acked, .leaseEnd = now + 1}, {Acked});
        row("refused and due", {.state = MessageState::Refused, .due = now - 999}, {Refused});
    }

    void statesFollowTheClock()
    {
        QFETCH(const StateFacts, facts);
        QFETCH(const FilterStates, states);

        QCOMPARE(filterStatesOf(facts, 1'000'000), states);
    }
};

QTEST_GUILESS_MAIN(TestFilterRow)
#include "tst_filterrow.moc"
