// SPDX-License-Identifier: Apache-2.0
#include "console/guard.h"

#include "settings/profile.h"

#include <QCoreApplication>

#include <algorithm>

namespace TMinus {

namespace {

// Of an endpoint that no profile describes: what a production profile has by default.
constexpr qint64 mostOfUnknown = 100'000;
constexpr int rateOfUnknown = 50;

std::function<bool()> always(bool isArmed)
{
    return [isArmed] { return isArmed; };
}

} // namespace

Guard Guard::forAdHoc(const QString &host, bool isLoopback, const QString &armed)
{
    Guard guard;
    if (isLoopback)
        return guard;
    guard.m_id = host.toLower();
    guard.m_isProduction = true;
    guard.m_isArmed = always(armed.toLower() == guard.m_id);
    guard.m_mostAtOnce = mostOfUnknown;
    guard.m_perSecond = rateOfUnknown;
    return guard;
}

Guard Guard::forProfile(const QString &id, Care care, const QString &armed)
{
    return thatFollows(id, care, always(armed == id));
}

Guard Guard::thatFollows(const QString &id, Care care, std::function<bool()> isArmed)
{
    Guard guard;
    guard.m_id = id;
    guard.m_isProduction = care.isProduction;
    guard.m_isReadOnly = care.isReadOnly;
    guard.m_isArmed = std::move(isArmed);
    guard.m_mostAtOnce = care.mostAtOnce;
    guard.m_perSecond = care.perSecond;
    return guard;
}

Guard::Care Guard::careOf(const Profile &profile)
{
    return {.isProduction = profile.isProduction(),
            .isReadOnly = profile.readOnly,
            .mostAtOnce = profile.bulkMax,
            .perSecond = profile.messagesPerSecond()};
}

Result<void> Guard::permit(Deed) const
{
    if (m_isReadOnly)
        return failure(
            Error{.kind = ErrorKind::ReadOnly, .code = readOnlyProfileCode(), .message = m_id});
    if (isProduction() && !(m_isArmed && m_isArmed()))
        return failure(ErrorKind::ReadOnly, m_id);
    return {};
}

Result<void> Guard::permitMany(qint64 count) const
{
    if (m_mostAtOnce == 0 || count <= m_mostAtOnce)
        return {};
    return failure(
        Error{.kind = ErrorKind::InvalidArgument,
              .code = u"bulkMax"_s,
              .message = QCoreApplication::translate("TMinus::Guard",
                                                     "These are %1 messages; “%2” takes at most %3 "
                                                     "at once. Split them, or raise bulkMax in the "
                                                     "profile.")
                             .arg(QString::number(count), m_id, QString::number(m_mostAtOnce))});
}

int Guard::perSecond(int wished) const
{
    if (wished == 0 || m_perSecond == 0)
        return std::max(wished, m_perSecond);
    return std::min(wished, m_perSecond);
}

} // namespace TMinus
