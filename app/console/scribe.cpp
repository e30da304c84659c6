// SPDX-License-Identifier: Apache-2.0
#include "console/scribe.h"

#include <QPointer>

namespace TMinus {

namespace {

using namespace std::chrono_literals;

constexpr auto pause = 2s;

/// Whether the ledger may take the same event another time.
bool mayPass(const Error &error)
{
    return error.kind == ErrorKind::Storage || error.kind == ErrorKind::Locked;
}

} // namespace

Scribe::Scribe(Ledger &ledger, CallAfter after, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_after(std::move(after))
{}

void Scribe::write(const LedgerEvent &event, QObject *context, Callback<AppendedEvent> done)
{
    if (!m_waiting.empty()) { // what happened later is written later
        m_waiting.push_back(event);
        if (done)
            answerLater<AppendedEvent>(context, std::move(done), failure(m_trouble));
        return;
    }
    m_ledger.append(event, this,
                    [this, event, asker = QPointer<QObject>(context),
                     done = std::move(done)](const Result<AppendedEvent> &outcome) {
                        if (!outcome && mayPass(outcome.error()))
                            keep(event, outcome.error());
                        if (asker && done)
                            done(outcome);
                    });
}

void Scribe::keep(const LedgerEvent &event, const Error &error)
{
    const bool isFirst = m_waiting.empty();
    m_waiting.push_back(event);
    m_trouble = error;
    if (!isFirst)
        return;
    tryLater();
    Q_EMIT fellBehind(error);
}

void Scribe::tryLater()
{
    m_after(pause, this, [this] { tryAgain(); });
}

void Scribe::tryAgain()
{
    m_ledger.append(m_waiting.front(), this, [this](const Result<AppendedEvent> &outcome) {
        if (!outcome && mayPass(outcome.error())) {
            m_trouble = outcome.error();
            return tryLater();
        }
        m_waiting.pop_front();
        if (!m_waiting.empty())
            return tryAgain();
        Q_EMIT caughtUp();
    });
}

} // namespace TMinus
