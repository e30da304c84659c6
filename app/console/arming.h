// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/now.h"
#include "console/callafter.h"
#include "console/guard.h"
#include "settings/profile.h"

#include <memory>
#include <optional>

namespace TMinus {

/// Whether somebody armed a production profile, for this session of the window, and for how long
/// still: it cools down when nothing was done there for as long as its armMinutes say. Its guard
/// follows, and so does every copy of it. CONTRACT.md section 6.
class Arming final : public QObject
{
    Q_OBJECT

public:
    struct Tools
    {
        Now now = systemNow();
        CallAfter after = afterByTimer();
    };
    explicit Arming(const Profile &profile, Tools tools, QObject *parent = nullptr);
    ~Arming() override;

    /// Refuses while it is not armed; may live longer than the arming, and then refuses.
    Guard guard() const;
    /// Whether there is anything to arm: production, and not read-only by its own wish.
    bool isNeeded() const;
    bool isArmed() const;
    /// Arms it. Errors: ReadOnly for a profile that is read-only by its own wish.
    Result<void> arm();
    void disarm();
    /// Somebody did something there: the idle time begins anew. Nothing happens when it is not armed.
    void touch();
    /// How long it may stay idle in all.
    std::chrono::milliseconds span() const;
    /// Until it cools by itself; 0 when it is not armed.
    std::chrono::milliseconds remaining() const;

Q_SIGNALS:
    void armed();
    /// The idle time began anew.
    void extended();
    /// It is read-only again: by itself, or because somebody said so.
    void cooled(bool byItself);

private:
    struct Warmth;
    void watch();
    void check();
    void cool(bool byItself);

    Profile m_profile;
    Tools m_tools;
    std::shared_ptr<Warmth> m_warmth;
    std::unique_ptr<QObject> m_watch; ///< the timer that runs
};

} // namespace TMinus
