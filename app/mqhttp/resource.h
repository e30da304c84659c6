// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace TMinus {

/// The seven operations. PROTOCOL.md section 1. A half message is published like any other.
enum class Operation {
    Publish,
    Consume,
    ConsumeOrdered,
    ConsumeHalf,
    Acknowledge,
    Commit,
    Rollback
};

/// What a request line asks for.
struct Resource
{
    Operation operation = Operation::Publish;
    QString topic = {};
    QString instance = {}; ///< ns; empty: the default instance
    QString group = {}; ///< consumer; empty on publish (and from the Go SDK on commit and rollback)
    QString tags = {};  ///< decoded expression; empty: all
    int count = 0;      ///< numOfMessages
    int waitSeconds = 0; ///< below 0 on the wire counts as 0
    bool operator==(const Resource &) const = default;
};

/// Whether @p text can name a topic, group or instance: 1 to 64 of [A-Za-z0-9_-].
bool isName(QStringView text);

/// Characters of "METHOD target HTTP/1.1"; at most Limits::requestLine are allowed.
qsizetype requestLineSize(const QByteArray &method, const QByteArray &target);

/// The request target, "/topics/…": what is sent and signed. Everything outside [A-Za-z0-9-._~] is
/// percent-encoded with capitals, a space as %20. PROTOCOL.md section 4.
QByteArray targetOf(const Resource &resource);

/// GET, POST or DELETE.
QByteArray methodOf(Operation operation);

/// Reads a request line the way every SDK writes it: any order of parameters, '+' and %20 as a
/// space, a doubled leading slash, an empty ns for none. Errors: Service with InvalidRequestURL,
/// InvalidQueryString (unknown, repeated or misplaced parameters, a missing consumer),
/// InvalidArgument (numbers out of range, a line over 1024 characters, unknown method).
Result<Resource> readTarget(const QByteArray &method, const QByteArray &target);

} // namespace TMinus
