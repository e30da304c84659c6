// SPDX-License-Identifier: Apache-2.0
#include "console/clockcheck.h"

#include <algorithm>

namespace TMinus {

namespace {

using namespace std::chrono_literals;

// A busy computer is late, too; asking once too often costs nothing.
constexpr std::chrono::milliseconds backwardsAtMost = 1s;
constexpr std::chrono::milliseconds lateAtMost = 5s;

/// Whether an answer came, and with it the server's Date.
bool hasClock(const ProbeReport &report)
{
    return std::ranges::any_of(report.layers, [](const ProbeLayer &layer) {
        return layer.name == ProbeLayer::Name::Clock
            && layer.outcome != ProbeLayer::Outcome::Skipped;
    });
}

Error reasonOf(const Result<ProbeReport> &outcome)
{
    if (!outcome)
        return outcome.error();
    for (const ProbeLayer &layer : outcome->layers) {
        if (layer.outcome == ProbeLayer::Outcome::Failed)
            return layer.error.value_or(Error{.message = layer.detail});
    }
    return {.kind = ErrorKind::MalformedReply};
}

} // namespace

ClockCheck::ClockCheck(Transport &transport, Tools tools, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_tools(std::move(tools))
    , m_backoff(m_tools.jitter)
{}

void ClockCheck::start()
{
    if (!m_isSure && !m_isAsking)
        ask();
}

bool ClockCheck::feel(const QDateTime &from, const QDateTime &to)
{
    const QDateTime now = m_tools.now();
    const bool fits =
        from.msecsTo(now) >= -backwardsAtMost.count() && to.msecsTo(now) <= lateAtMost.count();
    if (!fits) {
        m_isSure = false;
        start();
    }
    return fits;
}

void ClockCheck::ask()
{
    m_isAsking = true;
    m_transport.probe({}, {}, this,
                      [this](const Result<ProbeReport> &outcome) { takeReport(outcome); });
}

void ClockCheck::takeReport(const Result<ProbeReport> &outcome)
{
    if (outcome && hasClock(*outcome)) {
        m_isAsking = false;
        m_isSure = true;
        m_backoff.reset();
        Q_EMIT becameSure();
        return;
    }
    Error error = reasonOf(outcome);
    error.left = false; // of a message nothing did
    const auto pause = m_backoff.next();
    m_tools.after(pause, this, [this] { ask(); });
    Q_EMIT failed(error, pause);
}

} // namespace TMinus
