// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/sharedclock.h"
#include "tests/ledger/ledgerfixture.h"
#include "timeline/zonelens.h"

namespace TMinus {

/// A ledger with what a list shows, and the clock and the lens that it shows it by. It is
/// 2030-03-17, 17:46:40 UTC.
struct LedgerStock
{
    LedgerStock() { lens.choose(ZoneLens::Kind::Utc); }

    /// Seconds after the first instant.
    static QDateTime at(int seconds)
    {
        return QDateTime::fromMSecsSinceEpoch(1'900'000'000'000 + seconds * 1000LL, Qt::UTC);
    }
    LedgerEvent held(int due, const QString &key, int leaves, HoldKind kind = HoldKind::Hold) const
    {
        Draft draft = testDraft(due);
        draft.key = key;
        return {.place = testPlace(),
                .at = fixture.now,
                .fact = HeldFact{.draft = draft,
                                 .leaves = at(leaves),
                                 .hold = kind,
                                 .late = std::chrono::seconds(300),
                                 .armed = true}};
    }
    QString hold(int due, const QString &key = QStringLiteral("ORD-1"), int leaves = 60,
                 HoldKind kind = HoldKind::Hold)
    {
        return fixture.appendedId(held(due, key, leaves, kind));
    }
    /// Holds @p count messages, one a second, with their number for a key; in one transaction or so.
    void holdMany(int count, int firstDue = 1000)
    {
        for (int number = 0; number < count - 1; ++number)
            fixture.ledger().append(held(firstDue + number, QString::number(number), 60), &clock,
                                    {});
        hold(firstDue + count - 1, QString::number(count - 1));
    }
    QString send(int due, const QString &key = QStringLiteral("ORD-1"))
    {
        Draft draft = testDraft(due);
        draft.key = key;
        const QString id =
            fixture.appendedId({.place = testPlace(), .fact = LeavingFact{.draft = draft}});
        return id;
    }
    QString pend(int due, const QString &key = QStringLiteral("ORD-1"))
    {
        const QString id = send(due, key);
        add(id,
            AcceptedFact{.receipt = {.messageId = QStringLiteral("1E05%1").arg(key),
                                     .bodyMd5 = QStringLiteral("00"),
                                     .requestId = QStringLiteral("REQ"),
                                     .serverTime = fixture.now}});
        return id;
    }
    void add(const QString &id, const LedgerFact &fact)
    {
        const auto appended = fixture.append({.id = id, .place = testPlace(), .fact = fact});
        QVERIFY2(appended, appended ? "" : qPrintable(appended.error().message));
    }
    void passSeconds(int seconds)
    {
        for (; seconds > 0; --seconds) {
            fixture.now = fixture.now.addSecs(1);
            Q_EMIT clock.secondPassed();
        }
    }

    LedgerFixture fixture;
    SharedClock clock{[this] { return fixture.now; }};
    ZoneLens lens;
};

} // namespace TMinus
