// SPDX-License-Identifier: Apache-2.0
#include "console/arming.h"

#include <algorithm>

namespace TMinus {

namespace {

using namespace std::chrono_literals;

constexpr auto longestWatch = 10s;   // timers stand still while the computer sleeps
constexpr auto backwardsAtMost = 5s; // else somebody has set the clock back

} // namespace

/// Shared with the guards.
struct Arming::Warmth
{
    Now now;
    std::chrono::milliseconds span;
    std::optional<QDateTime> touched = {}; ///< none: it is cold

    std::chrono::milliseconds remaining() const
    {
        if (!touched)
            return 0ms;
        const std::chrono::milliseconds idle(touched->msecsTo(now()));
        return idle < -backwardsAtMost ? 0ms : std::clamp(span - idle, 0ms, span);
    }
};

Arming::Arming(const Profile &profile, Tools tools, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_tools(std::move(tools))
    , m_warmth(std::make_shared<Warmth>(Warmth{.now = m_tools.now, .span = profile.arm}))
{}

Arming::~Arming()
{
    m_warmth->touched.reset(); // guards may live on
}

Guard Arming::guard() const
{
    return Guard::thatFollows(m_profile.id, Guard::careOf(m_profile),
                              [warmth = m_warmth] { return warmth->remaining() > 0ms; });
}

bool Arming::isNeeded() const
{
    return m_profile.isProduction() && !m_profile.readOnly;
}

bool Arming::isArmed() const
{
    return remaining() > 0ms;
}

Result<void> Arming::arm()
{
    if (m_profile.readOnly)
        return failure({.kind = ErrorKind::ReadOnly,
                        .code = Guard::readOnlyProfileCode(),
                        .message = m_profile.id});
    if (isArmed()) {
        touch();
        return {};
    }
    m_warmth->touched = m_tools.now();
    watch();
    Q_EMIT armed();
    return {};
}

void Arming::disarm()
{
    if (m_warmth->touched)
        cool(false);
}

void Arming::touch()
{
    if (!isArmed())
        return check();
    m_warmth->touched = m_tools.now();
    watch();
    Q_EMIT extended();
}

std::chrono::milliseconds Arming::span() const
{
    return m_warmth->span;
}

std::chrono::milliseconds Arming::remaining() const
{
    return m_warmth->remaining();
}

void Arming::watch()
{
    m_watch = std::make_unique<QObject>();
    m_tools.after(std::min<std::chrono::milliseconds>(remaining(), longestWatch), m_watch.get(),
                  [this] { check(); });
}

void Arming::check()
{
    if (!m_warmth->touched)
        return;
    if (isArmed())
        watch();
    else
        cool(true);
}

void Arming::cool(bool byItself)
{
    m_warmth->touched.reset();
    m_watch.reset();
    Q_EMIT cooled(byItself);
}

} // namespace TMinus
