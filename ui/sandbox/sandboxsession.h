// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/desk.h"

namespace TMinus {

/// Sends the four messages of the tour.
class SandboxSession final : public QObject
{
    Q_OBJECT

public:
    /// @p desk must outlive the session.
    explicit SandboxSession(Desk &desk, QObject *parent = nullptr);

    /// Sends four messages that are due @p ahead from now.
    void sendFour(std::chrono::milliseconds ahead);

Q_SIGNALS:
    /// The service accepted a message that is due then.
    void accepted(const QDateTime &due);
    /// Something that the operator should read.
    void failed(const TMinus::Error &error);

private:
    void takeReport(const Result<SendReport> &outcome);

    Desk &m_desk;
};

} // namespace TMinus
