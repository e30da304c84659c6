// SPDX-License-Identifier: Apache-2.0
// Writing an event costs the same however much is there: no statement looks at all of a table.
#include "ledger/ledgerschema.h"
#include "ledger/ledgerwishes.h"
#include "ledger/recorder.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <sqlite3.h>

using namespace TMinus;
using namespace Qt::StringLiterals;

namespace {

constexpr int messages = 200;

/// The statements that went through a table without an index, for more rows than could be chance.
QSet<QString> &scanning()
{
    static QSet<QString> statements;
    return statements;
}

int watch(unsigned, void *, void *statement, void *)
{
    auto *ran = static_cast<sqlite3_stmt *>(statement);
    if (sqlite3_stmt_status(ran, SQLITE_STMTSTATUS_FULLSCAN_STEP, 1) >= messages / 2)
        scanning().insert(QString::fromUtf8(sqlite3_sql(ran)));
    return 0;
}

} // namespace

class TestRecorderCost final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void noEventLooksAtAllMessages()
    {
        SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        for (const char *step : ledgerSchema().migrations)
            database.exec(step);
        Recorder recorder(database, {.operatorName = u"ada"_s, .process = 1});
        const auto write = [&](LedgerEvent event) {
            event.at = QDateTime::fromMSecsSinceEpoch(1'900'000'000'000, Qt::UTC);
            const auto done = recorder.append(event);
            return done ? done->id : QString();
        };
        const auto live = [&](int number) {
            const Draft draft = testDraft(number, QByteArray::number(number));
            const QString name = u"MSG-%1"_s.arg(number);
            const QString id = write(heldEvent(draft));
            return !write(eventOf(id, MovedFact{*draft.due, *draft.due})).isEmpty()
                && !write(eventOf(id, LeavingFact{})).isEmpty()
                && !write(eventOf(id, UnknownFact{})).isEmpty()
                && !write(eventOf(id, acceptedAs(name))).isEmpty()
                && !write({.place = testPlace(), .fact = seenAs(name, draft)}).isEmpty()
                && !write(eventOf({}, LeaseExpiredFact{name + u"-1"_s})).isEmpty()
                && !write({.place = testPlace(), .fact = seenAs(name, draft, 250, 2)}).isEmpty()
                && !write(eventOf({}, AckedFact{name + u"-2"_s})).isEmpty()
                && !write(eventOf(id, NoteFact{u"x"_s})).isEmpty()
                && !write({.place = testPlace(), .fact = seenAs(name + u"-other"_s, draft)})
                        .isEmpty()
                && !write({.place = testPlace(),
                           .fact = ImportedFact{.draft = draft, .messageId = name + u"-else"_s}})
                        .isEmpty();
        };
        for (int number = 0; number < messages; ++number)
            QVERIFY(live(number));

        sqlite3_trace_v2(database.getHandle(), SQLITE_TRACE_PROFILE, &watch, nullptr);
        QVERIFY(live(messages)); // takes all counts back that came together until here
        scanning().clear();
        QVERIFY(live(messages + 1));
        sqlite3_trace_v2(database.getHandle(), 0, nullptr, nullptr);

        QVERIFY2(scanning().isEmpty(), qPrintable(scanning().values().join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestRecorderCost)
#include "tst_recordercost.moc"
