// SPDX-License-Identifier: Apache-2.0
#include "ledger/ledgersalvage.h"

#include "ledger/eventlog.h"
#include "ledger/ledgerschema.h"

namespace TMinus {

namespace {

// What is counted beside the events. No later process may get the number of one that wrote some.
constexpr auto remains = R"(
INSERT OR IGNORE INTO usage SELECT m.profile, sum(length(b.bytes)) FROM message m
    JOIN body b ON b.id=m.body GROUP BY m.profile;
INSERT OR IGNORE INTO process SELECT max(process), 0, 0, 0, '', 0 FROM origin
    HAVING max(process)>0;
)";

} // namespace

Result<SalvageReport> salvageLedger(const QString &path)
{
    auto report = salvageSqlite(path, ledgerSchema(),
                                {u"origin"_s, u"event"_s, u"body"_s, u"watching"_s, u"process"_s});
    if (!report)
        return report;
    const auto database = openSqliteWriter(path, ledgerSchema());
    if (!database)
        return tl::unexpected<Error>(database.error());
    Result<RebuiltEvents> rebuilt;
    const auto made = catchingSqlite([&] {
        SQLite::Transaction transaction(**database);
        rebuilt = EventLog(**database).rebuild(EventLog::Unreadable::LeftOut);
        (*database)->exec(remains);
        transaction.commit();
    });
    if (!made || !rebuilt)
        return tl::unexpected<Error>(made ? rebuilt.error() : made.error());
    report->rows = rebuilt->count;
    report->gaps += rebuilt->leftOut;
    return report;
}

} // namespace TMinus
