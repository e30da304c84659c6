// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/managerpool.h"
#include "messaging/pendingreply.h"

#include <QObject>
#include <QVersionNumber>

namespace TMinus {

struct HttpReply;

/// What @p typed names, when it is an address that may be asked for the newest version.
/// Errors: InvalidArgument (not an https address, or one with a user's name in it).
Result<QUrl> updateAddress(const QString &typed);

/// The version that the first line of @p reply names. Errors: Network (another status than 200),
/// MalformedReply (no version there).
Result<QVersionNumber> versionIn(const HttpReply &reply);

/// Asks one address for the newest version of the program. It reads a line of text and does nothing
/// else: it follows nowhere, fetches nothing and installs nothing.
class UpdateQuestion final : public QObject
{
public:
    /// An https @p address, asked the way that the system goes there.
    explicit UpdateQuestion(const QUrl &address, QObject *parent = nullptr);

    /// @p done comes once, from the event loop, while @p context is there. Errors: as in
    /// HttpCall::outcome(), and those of versionIn().
    void ask(QObject *context, Callback<QVersionNumber> done);

private:
    const QUrl m_address;
    ManagerPool m_managers;
};

} // namespace TMinus
