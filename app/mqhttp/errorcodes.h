// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QStringList>

#include <optional>

namespace TMinus {

/// A row of the service's table of errors. PROTOCOL.md section 15.2.
struct ErrorCode
{
    const char *code;    ///< as in <Code>
    int status;          ///< HTTP status
    const char *message; ///< as in <Message>; our own words where the service's are not known
    bool isWorthRetry;   ///< with back-off; never a reason to repeat a publish
};

/// The row of @p code; nothing for a code that no source names.
std::optional<ErrorCode> errorCode(const QString &code);

/// Every code of the table, in its order.
QStringList errorCodes();

/// An Error as the service would give it: kind Service, the status and the text of the table.
/// @p message replaces the table's text where given. A code that is not in the table gets status 400.
Error serviceError(const QString &code, const QString &message = {});

/// serviceError() as the failing side of a Result.
inline tl::unexpected<Error> serviceFailure(const QString &code, const QString &message = {})
{
    return tl::unexpected<Error>(serviceError(code, message));
}

/// InvalidArgument: a document whose @p element is missing, empty or wrong.
Error invalidElement(const QString &element);
/// InvalidArgument: @p element outside @p low to @p high, in @p unit ("seconds", "bytes" or nothing).
Error valueOutOfRange(const QString &element, qint64 low, qint64 high, const QString &unit = {});
/// InvalidQueryString: the parameter called @p item.
Error invalidQueryItem(const QString &item);

} // namespace TMinus
