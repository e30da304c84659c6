// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/programrun.h"
#include "cli/testsandbox.h"
#include "ledger/ledgerfixture.h"

namespace TMinus {

/// The ledger of a program that a test runs.
class RunLedger final
{
public:
    RunLedger(const ProgramRun &run, TestSandbox &sandbox)
        : m_profile(QUrl(sandbox.sandbox().endpoint()).authority())
    {
        const QString folder = run.environment.value(u"TMINUS_HOME"_s) + u"/data"_s;
        QDir().mkpath(folder);
        m_ledger = std::make_unique<Ledger>(
            LedgerOptions{.path = folder + u"/ledger.sqlite"_s, .kind = ProcessKind::CommandLine});
    }
    /// Holds a message that leaves in @p leaves and is due in a minute; its id.
    QString hold(const QByteArray &body, std::chrono::milliseconds leaves,
                 const QString &topic = u"any"_s) const
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        HeldFact fact{.draft = {.topic = topic, .body = body, .due = now.addSecs(60)},
                      .leaves = now.addMSecs(leaves.count()),
                      .hold = HoldKind::Hold,
                      .armed = true};
        const auto held = LedgerFixture::answer<AppendedEvent>([&](QObject *context, auto done) {
            m_ledger->append(
                {.place = {.profile = m_profile, .realm = u"127.0.0.1"_s}, .at = now, .fact = fact},
                context, std::move(done));
        });
        return held ? held->id : QString();
    }
    qint64 count(MessageState state) const
    {
        const auto counts = LedgerFixture::answer<LedgerCounts>(
            [&](QObject *context, auto done) { m_ledger->counts({}, context, std::move(done)); });
        return counts ? counts->byState.value(state) : -1;
    }
    /// How often anything left.
    int attempts() const
    {
        int attempts = 0;
        const auto page = LedgerFixture::answer<LedgerPage>([&](QObject *context, auto done) {
            m_ledger->page({.limit = 10'000}, context, std::move(done));
        });
        for (const LedgerMessage &message : page.value_or(LedgerPage()).messages)
            attempts += message.attempt;
        return attempts;
    }

private:
    const QString m_profile; ///< of a broker of this computer: host and port
    std::unique_ptr<Ledger> m_ledger;
};

} // namespace TMinus
