// SPDX-License-Identifier: Apache-2.0
#include "console/backoff.h"

#include <QRandomGenerator>

#include <algorithm>

namespace TMinus {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds shortest = 2s;
constexpr std::chrono::milliseconds longest = 60s;
constexpr double spread = 0.2;

} // namespace

Backoff::Jitter Backoff::randomJitter()
{
    return [] { return QRandomGenerator::global()->generateDouble() * 2.0 - 1.0; };
}

Backoff::Backoff(Jitter jitter)
    : m_jitter(std::move(jitter))
{}

std::chrono::milliseconds Backoff::next()
{
    const auto doubled = shortest * (1 << std::min(m_failures, 5));
    ++m_failures;
    const auto even = std::min(doubled, longest);
    const double factor = 1.0 + spread * std::clamp(m_jitter(), -1.0, 1.0);
    return std::chrono::milliseconds(std::llround(static_cast<double>(even.count()) * factor));
}

bool isWorthRetry(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Name:
    case ErrorKind::Connect:
    case ErrorKind::Tls:
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::MalformedReply:
        return true;
    case ErrorKind::Service:
        return error.httpStatus >= 500 || error.httpStatus == 429
            || error.code == u"QpsLimitExceeded"_s || error.code == u"Throttling"_s
            || error.code == u"RequestTimeout"_s;
    default:
        return false;
    }
}

} // namespace TMinus
