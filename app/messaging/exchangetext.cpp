// SPDX-License-Identifier: Apache-2.0
#include "messaging/exchangetext.h"

#include "messaging/errortext.h"

#include <QCoreApplication>

namespace TMinus {

namespace {

using Verb = Exchange::Verb;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::ExchangeText)
};

QString fineSummary(const Exchange &exchange)
{
    switch (exchange.verb) {
    case Verb::Publish:
        return Words::tr("accepted", "a message, by the service");
    case Verb::Consume:
        return exchange.brought > 0
            ? Words::tr("%n message(s)", nullptr, int(exchange.brought))
            : Words::tr("%1 (empty poll)", "%1 is a code of the service").arg(u"MessageNotExist"_s);
    case Verb::Acknowledge:
        return Words::tr("%n acknowledged", nullptr, int(exchange.asked));
    case Verb::Commit:
        return Words::tr("committed", "a half message");
    case Verb::Rollback:
        return Words::tr("rolled back", "a half message");
    case Verb::Test:
        return Words::tr("answered", "a connection test");
    }
    Q_UNREACHABLE();
}

/// What broke on the way, where the service gave no code.
QString brokenSummary(const Exchange &exchange)
{
    switch (exchange.error->kind) {
    case ErrorKind::Name:
        return Words::tr("name not found");
    case ErrorKind::Connect:
        return Words::tr("nobody answers");
    case ErrorKind::Tls:
        return Words::tr("no secure connection");
    case ErrorKind::Timeout:
        return Words::tr("no answer in time");
    case ErrorKind::Canceled:
        return Words::tr("given up");
    case ErrorKind::MalformedReply:
        return Words::tr("unreadable answer");
    default:
        return exchange.status > 0 ? Words::tr("HTTP status %1").arg(exchange.status)
                                   : Words::tr("connection closed");
    }
}

QString fineMeaning(const Exchange &exchange)
{
    switch (exchange.verb) {
    case Verb::Publish:
        return Words::tr("The service stored the message and answered with its id.");
    case Verb::Consume:
        return exchange.brought > 0
            ? Words::tr(
                "The service handed out %n message(s). What is not acknowledged comes again "
                "when its lease ends.",
                nullptr, int(exchange.brought))
            : Words::tr("No message came while the service held the request. An empty poll is no "
                        "fault; the next one goes out by itself.");
    case Verb::Acknowledge:
        return Words::tr("The service took the acknowledgement of %n delivery(s). The group does "
                         "not get them again.",
                         nullptr, int(exchange.asked));
    case Verb::Commit:
        return Words::tr("The half message is released: consumers get it from now on.");
    case Verb::Rollback:
        return Words::tr("The half message is dropped: no consumer gets it.");
    case Verb::Test:
        return Words::tr("The service judged the request. Nothing was taken, and nothing changed.");
    }
    Q_UNREACHABLE();
}

QString partMeaning(const Exchange &exchange)
{
    const int others = int(exchange.asked - exchange.refused);
    return Words::tr("%1 of %2 acknowledgements failed. The other %n are done.", nullptr, others)
        .arg(exchange.refused)
        .arg(exchange.asked);
}

/// Sentences one after the other, those that there are.
QString joined(const QStringList &sentences)
{
    QStringList said = sentences;
    said.removeAll(QString());
    QString text = said.value(0);
    for (const QString &sentence : said.mid(1))
        text = Words::tr("%1 %2", "two whole sentences, one after the other").arg(text, sentence);
    return text;
}

QString failureMeaning(const Exchange &exchange)
{
    Error error = *exchange.error;
    if (exchange.verb == Verb::Test)
        error.left = false; // it changes nothing: there is no outcome that could be unknown
    const ErrorText text = errorText(error);
    QStringList sentences;
    if (exchange.refused > 0 && exchange.refused < exchange.asked)
        sentences.append(partMeaning(exchange));
    else if (fateOf(exchange) == ExchangeFate::Unknown)
        sentences.append(
            Words::tr("The request left with a body of %n byte(s).", nullptr, int(exchange.sent)));
    sentences += {text.happened, text.nextStep};
    return joined(sentences);
}

} // namespace

QString exchangeSummary(const Exchange &exchange)
{
    if (!exchange.error)
        return fineSummary(exchange);
    if (exchange.refused > 0 && exchange.asked > 1)
        return Words::tr("%1, %2 of %3", "a code of the service; how many of how many failed")
            .arg(exchange.error->code)
            .arg(exchange.refused)
            .arg(exchange.asked);
    if (!exchange.error->code.isEmpty())
        return exchange.error->code;
    if (fateOf(exchange) != ExchangeFate::Unknown)
        return brokenSummary(exchange);
    return exchange.status > 0 ? Words::tr("outcome unknown")
                               : Words::tr("no answer, outcome unknown");
}

QString exchangeMeaning(const Exchange &exchange)
{
    if (!exchange.error)
        return fineMeaning(exchange);
    if (exchange.verb == Verb::Test && fateOf(exchange) == ExchangeFate::Quiet)
        return Words::tr(
            "A connection test asks for a delivery that cannot be. The service says so, "
            "which proves how far the request came; nothing was taken.");
    return failureMeaning(exchange);
}

} // namespace TMinus
