// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "broker/sandbox.h"
#include "settings/layeredsecretstore.h"
#include "tests/ui/windowhands.h"
#include "tests/ui/windowwarnings.h"
#include "ui/application.h"

#include <QTemporaryDir>
#include <QThreadPool>

#include <atomic>

namespace TMinus {

using namespace std::chrono_literals;

/// What an operator sits at: the window with its files, which is closed and started again, and a
/// service somewhere else. Both clocks stand at Tue 12 Jan 2027, 06:32:07 UTC, until they are turned:
/// no Undo and no lease runs out on a slow computer.
class OperatorsDesk final : public WindowHands
{
    std::atomic<qint64> m_turned = 0; ///< ms; sandboxes read them on threads of their own
    std::atomic<qint64> m_turnedThere = 0;

public:
    MainWindow &window() const override { return app->window(); }
    /// Starts the program on the files that are there.
    void open()
    {
        app = std::make_unique<Application>(
            Application::Options{.data = folder.path(),
                                 .memory = folder.filePath(u"window.ini"_s),
                                 .secrets = &keyStore,
                                 .port = 0,
                                 .now = [this] { return clock(m_turned); }});
        window().show();
        app->start();
    }
    /// The process ends; what it had begun to write is written.
    bool end()
    {
        app.reset();
        return QThreadPool::globalInstance()->waitForDone(60'000);
    }
    /// What the ledger knows of a profile: "acked 2, held 1".
    QString counts(const QString &profile) const
    {
        const auto known = std::make_shared<std::optional<LedgerCounts>>();
        app->ledger().totals(profile, app.get(), [known](const Result<LedgerCounts> &totals) {
            *known = totals.value_or(LedgerCounts{});
        });
        if (!QTest::qWaitFor([&] { return known->has_value(); }, Testing::patience))
            return u"no answer"_s;
        QStringList words;
        for (const auto [state, count] : (*known)->byState.asKeyValueRange())
            words.append(u"%1 %2"_s.arg(messageStateToken(state)).arg(count));
        words.sort();
        return words.join(u", "_s);
    }
    /// Time passes, here and there.
    void pass(std::chrono::milliseconds span)
    {
        passHere(span);
        passThere(span);
    }
    void passHere(std::chrono::milliseconds span) { m_turned += span.count(); }
    /// Only the service's clock goes on: ours is slow.
    void passThere(std::chrono::milliseconds span)
    {
        m_turnedThere += span.count();
        broker.clockTurned();
    }

    QTemporaryDir folder;
    SessionSecretStore keyStore; ///< of the system: it outlives the program
    Sandbox broker{{.port = 0, .store = folder.filePath(u"elsewhere"_s), .halfLease = 5min},
                   [this] { return clock(m_turnedThere); }};
    std::unique_ptr<Application> app;

private:
    static QDateTime clock(const std::atomic<qint64> &turned)
    {
        return QDateTime(QDate(2027, 1, 12), QTime(6, 32, 7), Qt::UTC).addMSecs(turned);
    }
};

} // namespace TMinus
