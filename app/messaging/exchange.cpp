// SPDX-License-Identifier: Apache-2.0
#include "messaging/exchange.h"

#include "messaging/fate.h"

namespace TMinus {

namespace {

/// A consume takes nothing for good and a test changes nothing: neither can have an unknown outcome.
bool isHarmless(Exchange::Verb verb)
{
    return verb == Exchange::Verb::Consume || verb == Exchange::Verb::Test;
}

bool isQuietError(const Exchange &exchange)
{
    const Error &error = *exchange.error;
    if (exchange.verb == Exchange::Verb::Consume)
        return error.kind == ErrorKind::Canceled;
    // A test asks for a handle that cannot be: "not found" is the answer that it hopes for.
    return exchange.verb == Exchange::Verb::Test && error.kind == ErrorKind::Service
        && error.httpStatus == 404;
}

} // namespace

ExchangeFate fateOf(const Exchange &exchange)
{
    if (!exchange.error) {
        const bool isEmpty = exchange.verb == Exchange::Verb::Consume && exchange.brought == 0;
        return isEmpty ? ExchangeFate::Quiet : ExchangeFate::Fine;
    }
    if (isHarmless(exchange.verb))
        return isQuietError(exchange) ? ExchangeFate::Quiet : ExchangeFate::Failed;
    const bool isUnknown = exchange.refused == 0 && fateOf(*exchange.error) == Fate::Unknown;
    return isUnknown ? ExchangeFate::Unknown : ExchangeFate::Failed;
}

QString exchangeVerbToken(Exchange::Verb verb)
{
    switch (verb) {
    case Exchange::Verb::Publish:
        return u"publish"_s;
    case Exchange::Verb::Consume:
        return u"consume"_s;
    case Exchange::Verb::Acknowledge:
        return u"ack"_s;
    case Exchange::Verb::Commit:
        return u"commit"_s;
    case Exchange::Verb::Rollback:
        return u"rollback"_s;
    case Exchange::Verb::Test:
        return u"test"_s;
    }
    Q_UNREACHABLE();
}

} // namespace TMinus
