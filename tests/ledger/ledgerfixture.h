// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledger.h"
#include "ledger/ledgerwishes.h"

#include <QDir>
#include <QEventLoop>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

namespace TMinus {

/// A ledger in a folder of its own, with a clock that tests turn, and calls that wait for their
/// answer.
class LedgerFixture
{
public:
    /// @p subfolder is where in its folder the file is: "data" makes the folder a TMINUS_HOME.
    explicit LedgerFixture(ProcessKind kind = ProcessKind::Window, const QString &subfolder = {})
        : m_kind(kind)
        , m_subfolder(subfolder)
    {
        QDir(folder()).mkpath(subfolder.isEmpty() ? QStringLiteral(".") : subfolder);
        start();
    }

    /// Opens the same file again, as the next start of the program does.
    void start(const LedgerPolicies &policies = {})
    {
        m_ledger.reset();
        m_ledger = std::make_unique<Ledger>(options(policies));
    }
    void stop() { m_ledger.reset(); }
    LedgerOptions options(const LedgerPolicies &policies = {}) const
    {
        return {.path = path(),
                .operatorName = QStringLiteral("ada"),
                .kind = m_kind,
                .policies = policies,
                .now = [this] { return now; }};
    }
    QString path() const
    {
        return QDir(m_folder.filePath(m_subfolder)).filePath(QStringLiteral("ledger.sqlite"));
    }
    QString folder() const { return m_folder.path(); }
    Ledger &ledger() { return *m_ledger; }

    /// Waits for the answer of @p call, which is given a context and a callback.
    template<typename T, typename Call>
    static Result<T> answer(Call call)
    {
        QEventLoop loop; // unlike qWaitFor, it does not look only every ten milliseconds
        Result<T> outcome = failure(ErrorKind::Timeout, QStringLiteral("no answer came"));
        call(&loop, [&](Result<T> result) {
            outcome = std::move(result);
            loop.quit();
        });
        QTimer::singleShot(std::chrono::seconds(60), &loop, &QEventLoop::quit);
        loop.exec();
        return outcome;
    }

    Result<AppendedEvent> append(LedgerEvent event)
    {
        if (!event.at.isValid())
            event.at = now;
        return answer<AppendedEvent>([&](QObject *context, auto done) {
            m_ledger->append(event, context, std::move(done));
        });
    }
    /// Appends, and gives the id; empty where it was refused.
    QString appendedId(const LedgerEvent &event)
    {
        const auto appended = append(event);
        return appended ? appended->id : QString();
    }
    LedgerMessage message(const QString &id)
    {
        const auto found = answer<std::optional<LedgerMessage>>(
            [&](QObject *context, auto done) { m_ledger->message(id, context, std::move(done)); });
        return found && *found ? **found : LedgerMessage();
    }
    QList<LedgerMessage> page(LedgerQuery query)
    {
        const auto found = answer<LedgerPage>(
            [&](QObject *context, auto done) { m_ledger->page(query, context, std::move(done)); });
        return found ? found->messages : QList<LedgerMessage>();
    }
    LedgerCounts counts(const SqlCondition &condition = {})
    {
        const auto found = answer<LedgerCounts>([&](QObject *context, auto done) {
            m_ledger->counts(condition, context, std::move(done));
        });
        return found.value_or(LedgerCounts());
    }
    QList<LedgerEntry> history(const QString &id)
    {
        const auto found = answer<QList<LedgerEntry>>(
            [&](QObject *context, auto done) { m_ledger->history(id, context, std::move(done)); });
        return found.value_or(QList<LedgerEntry>());
    }
    /// The tokens of what happened to a message, in order.
    QStringList story(const QString &id)
    {
        QStringList tokens;
        for (const LedgerEntry &entry : history(id))
            tokens.append(eventKindToken(eventKindOf(entry.event.fact)));
        return tokens;
    }
    QList<LedgerDelivery> deliveries(const QString &id)
    {
        const auto found = answer<QList<LedgerDelivery>>([&](QObject *context, auto done) {
            m_ledger->deliveries(id, context, std::move(done));
        });
        return found.value_or(QList<LedgerDelivery>());
    }

    QDateTime now = QDateTime::fromMSecsSinceEpoch(1'900'000'000'000, Qt::UTC);

private:
    ProcessKind m_kind;
    QString m_subfolder;
    QTemporaryDir m_folder;
    std::unique_ptr<Ledger> m_ledger;
};

} // namespace TMinus
