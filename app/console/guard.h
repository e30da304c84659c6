// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <functional>

namespace TMinus {

struct Profile;

/// Says whether something may be done to a service. Production is read-only until somebody arms
/// it; window and command line ask the same guard. CONTRACT.md section 6.
class Guard final
{
public:
    /// What people want to do. Testing the connection and everything local is always allowed.
    enum class Deed { Publish, Poll, Acknowledge, Settle };

    /// What a profile says about itself.
    struct Care
    {
        bool isProduction = false;
        bool isReadOnly = false;
        qint64 mostAtOnce = 0; ///< messages of one bulk; 0: as many as somebody wants
        int perSecond = 0;     ///< messages a second; 0: as many as can
    };

    /// A guard that lets everything pass.
    Guard() = default;
    /// The guard of an endpoint that no profile describes: it counts as production unless it is
    /// this computer, with the limits of production. @p armed is what was typed to arm it; it must
    /// name @p host.
    static Guard forAdHoc(const QString &host, bool isLoopback, const QString &armed);

    /// The guard of profile @p id. A production one needs @p armed to be its id; a read-only one
    /// cannot be armed.
    static Guard forProfile(const QString &id, Care care, const QString &armed);

    /// The guard of profile @p id that is armed for as long as @p isArmed says so: all copies of it
    /// follow.
    static Guard thatFollows(const QString &id, Care care, std::function<bool()> isArmed);
    /// What @p profile says of it.
    static Care careOf(const Profile &profile);

    /// Errors: ReadOnly; its message is the id that has to be armed. Its code is
    /// readOnlyProfileCode() for a profile that cannot be armed.
    Result<void> permit(Deed deed) const;
    /// Whether @p count messages may go as one bulk. Errors: InvalidArgument, a sentence.
    Result<void> permitMany(qint64 count) const;
    /// How many messages a second may leave when @p wished are asked for; 0: as many as can.
    int perSecond(int wished) const;
    /// Whether this is production, armed or not.
    bool isProduction() const { return m_isProduction; }
    /// The code of the error of a profile that is read-only by its own wish.
    static QString readOnlyProfileCode() { return u"ReadOnlyProfile"_s; }

private:
    QString m_id = {}; ///< of what is guarded; empty: nothing is
    bool m_isProduction = false;
    bool m_isReadOnly = false;
    std::function<bool()> m_isArmed = {}; ///< empty: it is not
    qint64 m_mostAtOnce = 0;
    int m_perSecond = 0;
};

} // namespace TMinus
