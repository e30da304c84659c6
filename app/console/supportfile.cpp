// SPDX-License-Identifier: Apache-2.0
#include "console/supportfile.h"

#include "console/records.h"
#include "messaging/messagestate.h"

#include <QDir>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QSysInfo>
#include <QTimeZone>

namespace TMinus {

namespace {

Record systemRecord(const QDateTime &made)
{
    Record record(u"support"_s);
    record.instant(u"made"_s, made)
        .text(u"version"_s, QStringLiteral(TMINUS_VERSION))
        .text(u"qt"_s, QString::fromLatin1(qVersion()))
        .text(u"system"_s, QSysInfo::prettyProductName())
        .text(u"kernel"_s, QSysInfo::kernelVersion())
        .text(u"processor"_s, QSysInfo::currentCpuArchitecture())
        .text(u"locale"_s, QLocale().name())
        .text(u"zone"_s, QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    return record;
}

/// What was found names files and hosts: only its outcome is told.
Record layerFacts(const CheckedLayer &layer)
{
    Record record(u"layer"_s);
    record.text(u"name"_s, layer.name.section(u'/', 0, 0))
        .text(u"result"_s, outcomeToken(layer.outcome))
        .span(u"took"_s, layer.took)
        .text(u"code"_s, layer.code)
        .text(u"requestId"_s, layer.requestId);
    return record;
}

Record profileFacts(const Profile &profile, int number)
{
    Record record(u"profile"_s);
    record.number(u"number"_s, number)
        .truth(u"production"_s, profile.isProduction())
        .truth(u"readOnly"_s, profile.readOnly)
        .truth(u"instance"_s, !profile.instance.isEmpty())
        .truth(u"encrypted"_s, profile.endpoint.startsWith(u"https:"_s))
        .number(u"topics"_s, profile.topics.size())
        .number(u"groups"_s, profile.groups.size())
        .number(u"pins"_s, profile.pins.size())
        .number(u"windowHours"_s, profile.window.count())
        .span(u"timeout"_s, profile.timeout)
        .span(u"undo"_s, profile.undo)
        .number(u"rate"_s, profile.messagesPerSecond())
        .number(u"retainDays"_s, profile.retainDays)
        .truth(u"marker"_s, profile.marker)
        .truth(u"hook"_s, !profile.hook.isEmpty());
    return record;
}

Record exchangeFacts(const Exchange &exchange)
{
    Record record(u"exchange"_s);
    record.instant(u"started"_s, exchange.started)
        .text(u"verb"_s, exchangeVerbToken(exchange.verb))
        .span(u"took"_s, exchange.took)
        .number(u"sent"_s, exchange.sent)
        .number(u"received"_s, exchange.received)
        .text(u"requestId"_s, exchange.requestId);
    if (exchange.status > 0)
        record.number(u"status"_s, exchange.status);
    if (exchange.error)
        record.text(u"kind"_s, kindToken(exchange.error->kind))
            .text(u"code"_s, exchange.error->code)
            .truth(u"left"_s, exchange.error->left);
    return record;
}

Record ledgerFacts(const LedgerCounts &counts)
{
    Record record(u"ledger"_s);
    for (auto count = counts.byState.begin(); count != counts.byState.end(); ++count)
        record.number(messageStateToken(count.key()), count.value());
    return record;
}

/// Plain words and numbers alone: a name, a path, a host or a key has other characters in it, or is a
/// name that a profile knows.
QString plainWords(const QString &text, const QSet<QString> &names)
{
    static const QRegularExpression plain(uR"(^["'(]?([A-Za-z]+|\d{1,6})["')]?[.,:;]?$)"_s);
    QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (QString &word : words) {
        const auto found = plain.match(word);
        if (!found.hasMatch() || names.contains(found.captured(1)))
            word = u"…"_s;
    }
    return words.join(u' ');
}

QSet<QString> namesOf(const QList<Profile> &profiles)
{
    QSet<QString> names;
    for (const Profile &profile : profiles) {
        names.unite({profile.id, profile.instance, profile.credential.accessKeyId});
        for (const QString &word : profile.name.split(u' ', Qt::SkipEmptyParts))
            names.insert(word);
        for (const ProfileTopic &topic : profile.topics)
            names.insert(topic.name);
        for (const QString &group : profile.groups)
            names.insert(group);
    }
    return names;
}

Record logFacts(const LogEntry &entry, const QSet<QString> &names)
{
    Record record(u"log"_s);
    record.instant(u"at"_s, entry.at)
        .text(u"level"_s, logLevelToken(entry.level))
        .text(u"category"_s, entry.category)
        .text(u"text"_s, plainWords(entry.text, names));
    return record;
}

} // namespace

QByteArray supportFile(const SupportFacts &facts)
{
    QByteArray lines = systemRecord(facts.made).line() + '\n';
    for (const CheckedLayer &layer : facts.layers)
        lines += layerFacts(layer).line() + '\n';
    int number = 0;
    for (const Profile &profile : facts.profiles)
        lines += profileFacts(profile, ++number).line() + '\n';
    if (facts.ledger)
        lines += ledgerFacts(*facts.ledger).line() + '\n';
    for (const Exchange &exchange : facts.exchanges)
        lines += exchangeFacts(exchange).line() + '\n';
    const QSet<QString> names = namesOf(facts.profiles);
    for (const LogEntry &entry : facts.log)
        lines += logFacts(entry, names).line() + '\n';
    return lines;
}

} // namespace TMinus
