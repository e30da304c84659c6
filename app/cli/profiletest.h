// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/session.h"

#include <QObject>

namespace TMinus {

/// tminusctl profile test: goes the way to a service layer by layer and says what each one found.
/// Takes nothing and changes nothing.
class ProfileTest final : public QObject
{
    Q_OBJECT

public:
    /// Ends @p session, which must be connected, when all is said. @p topic and @p group may be
    /// empty.
    void start(Session &session, const QString &topic, const QString &group);
    /// Gives up; the session then ends by itself.
    void stop() const { m_reply.abort(); }
    bool isRunning() const { return m_reply.isPending(); }

private:
    void tell(const ProbeReport &report);
    void tellSigned(const ProbeReport &report);

    Session *m_session = nullptr;
    PendingReply m_reply;
};

} // namespace TMinus
