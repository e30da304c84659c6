// SPDX-License-Identifier: Apache-2.0
#include "messaging/errortext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <string_view>

namespace TMinus {

namespace {

/// Gives the sentences below their place in the translation files.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::ErrorText)
};

/// %1 in the first sentence stands for the service's own text.
struct CodeWords
{
    std::string_view code;
    const char *happened;
    const char *nextStep;
};

// clang-format off
constexpr std::array codeWords{
    CodeWords{"MessageNotExist",
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "This delivery can no longer be acknowledged: its lease has ended."),
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "Wait until the message comes again and use its new receipt handle.")},
    CodeWords{"TopicNotExist",
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "The topic does not exist in this instance."),
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "Create the topic first, or check its spelling and the instance id.")},
    CodeWords{"SubscriptionNotExist",
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "The group does not exist in this instance."),
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "Create the group first, or check its spelling and the instance id.")},
    CodeWords{"ReceiptHandleError",
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "This receipt handle is not valid: it was used already, or the message was delivered again since."),
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "Use the handle of the newest delivery; what was not acknowledged comes again by itself.")},
    CodeWords{"MissingReceiptHandle",
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "The request named no receipt handle."),
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "Give at least one handle of a message that was consumed.")},
    CodeWords{"MalformedXML",
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "The service could not read the request as XML."),
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "Take control characters out of body, tag, key and properties; send binary content as base64.")},
    CodeWords{"InvalidArgument",
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "The service refused a value of the request (%1)."),
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "Check body, due time, properties and the type of the topic against the limits of the service.")},
    CodeWords{"InvalidDigest",
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "The service computed another MD5 of the body than the request says."),
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "Check whether a proxy on the way changes requests.")},
    CodeWords{"InvalidRequestURL",
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "The service did not understand the address of the request."),
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "Check the endpoint; in topic, group and instance use letters, digits, _ and - only.")},
    CodeWords{"InvalidQueryString",
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "The service did not understand a part of the address (%1)."),
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "Check group, instance, tag expression, batch and wait.")},
    CodeWords{"MissingAuthorizationHeader",
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "The request arrived without a signature."),
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "Check whether a proxy on the way removes the Authorization header.")},
    CodeWords{"InvalidAuthorizationHeader",
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "The service could not read the signature of the request."),
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "Check the AccessKey id for spaces and stray characters.")},
    CodeWords{"MissingDateHeader",
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "The request arrived without its date."),
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "Check whether a proxy on the way removes the Date header.")},
    CodeWords{"InvalidDateHeader",
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "The service could not read the date of the request."),
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "Check whether a proxy on the way changes the Date header.")},
    CodeWords{"TimeExpired",
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "This computer's clock is more than 15 minutes away from the service's."),
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "Set the clock of this computer, then try again.")},
    CodeWords{"SignatureDoesNotMatch",
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "The signature is not the one that the service expects: most likely the AccessKey secret is wrong."),
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "Enter the secret that belongs to this AccessKey id again, without spaces around it.")},
    CodeWords{"InvalidAccessKeyId",
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "The service does not know this AccessKey id."),
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "Check the id, and that it is enabled and belongs to the account of this endpoint.")},
    CodeWords{"AccessDenied",
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "This AccessKey may not do that (%1)."),
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "Ask for the right to this topic and group, and check that both exist.")},
    CodeWords{"HTTPForbidden",
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "The service forbids this request."),
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "Check that the instance may be reached over HTTP from this network and with this AccessKey.")},
    CodeWords{"QpsLimitExceeded",
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "The service gets too many requests."),
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "Wait a moment and send more slowly.")},
    CodeWords{"InternalError",
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "The service failed inside."),
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "Wait a moment; a message that was being sent may be stored, so look before you send it again.")},
    CodeWords{"InternalServerError",
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "The service failed inside."),
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "Wait a moment; a message that was being sent may be stored, so look before you send it again.")},
    CodeWords{"StateConflict",
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "The message is in another state than this step expects."),
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "Consume it again to see where it stands, then decide.")},
    CodeWords{"RequestTimeout",
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "The service gave up before it was done with the request."),
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "Wait a moment; a message that was being sent may be stored, so look before you send it again.")},
    CodeWords{"Throttling",
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "The service slows this account down."),
        QT_TRANSLATE_NOOP("TMinus::ErrorText", "Wait a moment and send more slowly.")},
};
// clang-format on

/// @p detail behind the sentence where there is one; the service's text is not translated.
QString withDetail(const QString &sentence, const QString &detail)
{
    if (detail.isEmpty())
        return sentence;
    return Words::tr("%1 (%2)", "a whole sentence, then technical details").arg(sentence, detail);
}

ErrorText unknownCode(const Error &error)
{
    if (error.httpStatus >= 300 && error.httpStatus < 400) {
        return {Words::tr("The server wants to send us elsewhere, and redirects are not followed."),
                Words::tr("Enter the endpoint as the instance's details page shows it.")};
    }
    if (error.httpStatus >= 500) {
        return {
            withDetail(Words::tr("The service failed with HTTP status %1.").arg(error.httpStatus),
                       error.message),
            Words::tr("Wait a moment; a message that was being sent may be stored, so look before "
                      "you send it again.")};
    }
    return {
        withDetail(Words::tr("The service refused this with HTTP status %1.").arg(error.httpStatus),
                   error.message),
        Words::tr("Check that the endpoint is the HTTP endpoint of the instance.")};
}

ErrorText serviceWords(const Error &error)
{
    const QByteArray code = error.code.toLatin1();
    const auto row = std::ranges::find(codeWords, std::string_view(code), &CodeWords::code);
    if (row == codeWords.end())
        return unknownCode(error);
    QString happened = Words::tr(row->happened);
    if (happened.contains(u"%1"_s))
        happened = happened.arg(error.message.isEmpty() ? error.code : error.message);
    return {happened, Words::tr(row->nextStep)};
}

/// The connection broke or was silent: what matters is whether anything left.
ErrorText brokenOff(const QString &whenLeft, const QString &whenNot, const Error &error)
{
    if (!error.left)
        return {withDetail(whenNot, error.message),
                Words::tr("Check the network, then try again.")};
    return {withDetail(whenLeft, error.message),
            Words::tr("It was not sent again. Look whether it took effect before you repeat it.")};
}

/// A file that must not be opened; the message is its path.
ErrorText fileWords(const Error &error)
{
    if (error.code == u"foreign")
        return {Words::tr("The file %1 belongs to another program.").arg(error.message),
                Words::tr("Choose another folder.")};
    if (error.code == u"newer")
        return {Words::tr("The file %1 was written by a newer T-Minus.").arg(error.message),
                Words::tr("Install that version, or choose another folder.")};
    if (error.code == u"network")
        return {Words::tr("The file %1 lies on another computer's disk, where it could break.")
                    .arg(error.message),
                Words::tr("Choose a folder on a disk of this computer.")};
    if (error.code == u"full")
        return {
            Words::tr("There is no room left on the disk of %1.").arg(error.message),
            Words::tr("Make room. Until then nothing is sent, since it could not be recorded.")};
    if (error.code == u"gone")
        return {
            Words::tr("The file %1 was moved or deleted while it was in use.").arg(error.message),
            Words::tr("Put it back, or start T-Minus again. Until then nothing is sent.")};
    if (error.code == u"nothingSaved")
        return {Words::tr("Nothing of the old ledger could be read. It is kept as %1.")
                    .arg(error.message),
                Words::tr("A new, empty one is in its place: go on with it, or put a backup of "
                          "yours there first.")};
    if (error.message.contains(u"ledger.sqlite"_s))
        return {Words::tr("The ledger %1 is damaged.").arg(error.message),
                Words::tr("It was left as it is. “tminusctl ledger salvage” puts what can be read "
                          "into a new one and keeps this one.")};
    return {Words::tr("The file %1 is damaged, or not one of T-Minus.").arg(error.message),
            Words::tr("It was left as it is. Move it away, or choose another folder.")};
}

/// @p place is a profile, or what stands for one: host, port and instance of an endpoint.
ErrorText placeWords(const QString &place)
{
    static const QRegularExpression profile(u"\\A[a-z0-9-]+\\z"_s);
    if (profile.match(place).hasMatch())
        return {Words::tr("The message belongs to profile “%1”.").arg(place),
                Words::tr("Work with that one: add --profile %1, or connect it in the window.")
                    .arg(place)};
    return {Words::tr("The message belongs to the endpoint %1.").arg(place),
            Words::tr("Name that one with --endpoint, and its instance with --instance.")};
}

/// What the ledger refuses to write down; the message names what it is about.
ErrorText ledgerWords(const Error &error)
{
    if (error.code == u"changed")
        return {Words::tr("The message was changed in the meantime."),
                Words::tr("Look at it again, then decide.")};
    if (error.code == u"lease")
        return {
            Words::tr("Another process hands over the held messages of “%1”.").arg(error.message),
            Words::tr("Leave it to that one, or end it first.")};
    if (error.code == u"known")
        return {Words::tr("The ledger has that already: %1.").arg(error.message),
                Words::tr("Nothing was written; there is nothing to do.")};
    if (error.code == u"missing")
        return {Words::tr("The ledger knows no such message or delivery: %1.").arg(error.message),
                Words::tr("Check the id.")};
    if (error.code == u"place")
        return placeWords(error.message);
    return {
        Words::tr("The message is in a state that does not allow this (%1).").arg(error.message),
        Words::tr("Look at its history, then decide.")};
}

bool isOfLedger(const Error &error)
{
    static const QStringList codes{u"step"_s,    u"missing"_s, u"known"_s,
                                   u"changed"_s, u"lease"_s,   u"place"_s};
    return error.kind == ErrorKind::InvalidArgument && codes.contains(error.code);
}

ErrorText localWords(const Error &error)
{
    if (isOfLedger(error))
        return ledgerWords(error);
    if (error.kind == ErrorKind::ReadOnly && !error.code.isEmpty()) {
        return {Words::tr("The profile “%1” is read-only.").arg(error.message),
                Words::tr("To change that: tminusctl profile edit %1 --read-only no.")
                    .arg(error.message)};
    }
    if (error.kind == ErrorKind::ReadOnly) {
        return {
            Words::tr("%1 counts as production and is read-only.").arg(error.message),
            Words::tr("Arm it first: in the window at its lock, on the command line with --arm %1.")
                .arg(error.message)};
    }
    if (error.kind == ErrorKind::Unsupported)
        return {withDetail(Words::tr("This service cannot do that."), error.message),
                Words::tr("Use what its protocol offers: publish, consume, acknowledge.")};
    if (error.kind == ErrorKind::Storage && !error.code.isEmpty())
        return fileWords(error);
    if (error.kind == ErrorKind::Storage)
        return {withDetail(Words::tr("A file could not be read or written."), error.message),
                Words::tr("Check the free space and the rights of that folder.")};
    if (error.kind == ErrorKind::Locked)
        return {error.message.isEmpty() ? Words::tr("Another process holds what is needed here.")
                                        : error.message,
                Words::tr("Stop that process, or choose another folder or port.")};
    if (error.kind == ErrorKind::KeyStore)
        return {
            withDetail(Words::tr("The system's key store did not give the secret."), error.message),
            Words::tr("Unlock the key store, or enter the secret for this session only.")};
    return {error.message, Words::tr("Nothing left this computer. Correct it and try again.")};
}

ErrorText wayWords(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Name:
        return {withDetail(Words::tr("The name of the endpoint was not found."), error.message),
                Words::tr("Check the spelling of the endpoint and the network.")};
    case ErrorKind::Connect:
        return {withDetail(Words::tr("Nobody answers at the endpoint."), error.message),
                Words::tr("Check host and port, and that the service or the sandbox is running.")};
    case ErrorKind::Tls:
        return {withDetail(Words::tr("No secure connection could be made."), error.message),
                Words::tr("Check the certificate of the endpoint and the clock of this computer.")};
    case ErrorKind::Timeout:
        return brokenOff(Words::tr("Outcome unknown: no answer came in time."),
                         Words::tr("No answer came in time."), error);
    case ErrorKind::Canceled:
        return brokenOff(Words::tr("Outcome unknown: it was given up before an answer came."),
                         Words::tr("It was given up before an answer came."), error);
    default:
        return brokenOff(Words::tr("Outcome unknown: the connection closed before an answer came."),
                         Words::tr("The connection closed before an answer came."), error);
    }
}

} // namespace

ErrorText errorText(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Service:
        return serviceWords(error);
    case ErrorKind::MalformedReply:
        return brokenOff(Words::tr("Outcome unknown: an answer came that cannot be read."),
                         Words::tr("An answer came that cannot be read."), error);
    case ErrorKind::InvalidArgument:
    case ErrorKind::ReadOnly:
    case ErrorKind::Unsupported:
    case ErrorKind::Storage:
    case ErrorKind::Locked:
    case ErrorKind::KeyStore:
        return localWords(error);
    case ErrorKind::Name:
    case ErrorKind::Connect:
    case ErrorKind::Tls:
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Canceled:
        return wayWords(error);
    }
    Q_UNREACHABLE();
}

QString errorSentence(const Error &error)
{
    const ErrorText text = errorText(error);
    const QString both = Words::tr("%1 %2", "two whole sentences, one after the other")
                             .arg(text.happened, text.nextStep);
    if (error.code.isEmpty() || error.kind != ErrorKind::Service)
        return both; // our own codes are for programs
    return Words::tr("%1: %2", "a code of the service, then whole sentences").arg(error.code, both);
}

} // namespace TMinus
