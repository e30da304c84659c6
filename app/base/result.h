// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

namespace TMinus {

using namespace Qt::StringLiterals;

/// What a caller may branch on. The sentence for people is made in messaging/errortext.
enum class ErrorKind {
    InvalidArgument, ///< refused here before anything left
    ReadOnly,        ///< the guard of a read-only profile said no
    Unsupported,     ///< this transport cannot do it
    Name,            ///< the host name was not found
    Connect,         ///< nobody listens there, or the way is closed
    Tls,             ///< no secure connection, or a certificate that is not trusted
    Network,         ///< the connection broke
    Timeout,         ///< no answer in time
    Canceled,        ///< we gave up ourselves
    MalformedReply,  ///< an answer came and cannot be read
    Service,         ///< the service answered with an error
    Storage,         ///< a file or the disk
    Locked,          ///< somebody else holds the file
    KeyStore,        ///< the system's key store
};

/// Why an operation did not give its value. Text is as the service sent it, never translated.
struct Error
{
    ErrorKind kind = ErrorKind::Network; ///< what a caller may branch on
    int httpStatus = 0;                  ///< 0 when no status line arrived
    QString code = {};                   ///< service code, e.g. MessageNotExist; empty if none
    QString message = {};                ///< service or transport text, for the details pane
    QString requestId = {};              ///< from the reply header; empty if none
    bool left = false;                   ///< whether any byte of the request's body left us
    QByteArray reply = {}; ///< the bytes of a reply that could not be read, cut to 64 KB
    bool operator==(const Error &) const = default;
};

/// The value, or why there is none.
template<typename T>
using Result = tl::expected<T, Error>;

/// An Error as the failing side of any Result.
inline tl::unexpected<Error> failure(ErrorKind kind, const QString &message)
{
    return tl::unexpected<Error>(Error{.kind = kind, .message = message});
}

/// An Error as the failing side of any Result.
inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace TMinus
