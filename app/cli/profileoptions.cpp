// SPDX-License-Identifier: Apache-2.0
#include "cli/profileoptions.h"

#include "cli/typed.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QProcess>

#include <array>

namespace TMinus {

namespace {

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::ProfileOptions)
};

/// How the value is written in the file.
enum class Form { Text, Number, Truth, Late, List, Topics, Program };

struct Field
{
    const char *option;
    const char *field; ///< "proxy.host" for one inside another
    Form form;
    const char *help;
};

// clang-format off
constexpr std::array fields{
    Field{"--name TEXT", "name", Form::Text, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "What people call it.")},
    Field{"--group TEXT", "group", Form::Text, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "The group that it is shown in; behind test a consumer group.")},
    Field{"--order N", "order", Form::Number, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "Its place in the group.")},
    Field{"--service NAME", "service", Form::Text, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "sandbox, apsaramq4 or tdmq.")},
    Field{"--endpoint URL", "endpoint", Form::Text, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "The HTTP endpoint, without a path.")},
    Field{"--instance ID", "instance", Form::Text, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "The id of an instance with a namespace; empty for none.")},
    Field{"--environment NAME", "environment", Form::Text, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "sandbox, development, staging or production (read-only until armed).")},
    Field{"--colour COLOUR", "colour", Form::Text, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "Its colour, like #C0392B.")},
    Field{"--read-only YES", "readOnly", Form::Truth, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "yes: nothing may be sent or taken, not even when armed.")},
    Field{"--topics LIST", "topics", Form::Topics, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "Known topics: NAME or NAME:TYPE, with commas; types any, normal, delay, ordered, transaction.")},
    Field{"--groups LIST", "groups", Form::List, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "Known consumer groups, with commas.")},
    Field{"--window-hours N", "windowHours", Form::Number, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "How far ahead a message may be due (72).")},
    Field{"--zone ZONE", "zone", Form::Text, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "The time zone, like Asia/Shanghai; empty: local.")},
    Field{"--credential SOURCE", "credential.source", Form::Text, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "Where the secret is: keystore, environment or ask.")},
    Field{"--access-key-id ID", "credential.accessKeyId", Form::Text, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "The id of the access key; with tdmq the role name.")},
    Field{"--temporary YES", "credential.temporary", Form::Truth, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "yes: a security token belongs to the key.")},
    Field{"--timeout-seconds N", "timeoutSeconds", Form::Number, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "How long a call may take (15).")},
    Field{"--proxy KIND", "proxy.kind", Form::Text, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "none, system, http or socks5.")},
    Field{"--proxy-host HOST", "proxy.host", Form::Text, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "The host of the proxy.")},
    Field{"--proxy-port N", "proxy.port", Form::Number, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "The port of the proxy.")},
    Field{"--proxy-user NAME", "proxy.user", Form::Text, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "The user of the proxy.")},
    Field{"--pins LIST", "pins", Form::List, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "SHA-256 of the only certificates to trust, with commas.")},
    Field{"--undo-seconds N", "undoSeconds", Form::Number, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "How long the window waits before it sends (5).")},
    Field{"--hold-lead-seconds N", "holdLeadSeconds", Form::Number, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "How long before its due time a held message leaves (600).")},
    Field{"--late-seconds N", "lateSeconds", Form::Late, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "How late a held message may still leave (300); never: it is never too late.")},
    Field{"--grace-seconds N", "graceSeconds", Form::Number, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "When a message that did not come is overdue (120).")},
    Field{"--busy-per-minute N", "busyPerMinute", Form::Number, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "From how many messages a minute is busy (100).")},
    Field{"--duplicate-seconds N", "duplicateSeconds", Form::Number, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "How long the same message counts as a duplicate (600).")},
    Field{"--arm-minutes N", "armMinutes", Form::Number, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "How long the window stays armed (15).")},
    Field{"--bulk-confirm N", "bulkConfirm", Form::Number, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "From how many messages the window asks first (20).")},
    Field{"--rate N", "rate", Form::Number, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "How many messages a second may leave; 0: any (production 50).")},
    Field{"--bulk-max N", "bulkMax", Form::Number, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "How many messages may leave in one go (100000).")},
    Field{"--keep-body HOW", "keepBody", Form::Text, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "What the ledger keeps of a body: whole, first or hash.")},
    Field{"--keep-bytes N", "keepBytes", Form::Number, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "How many bytes “first” keeps (4096).")},
    Field{"--retain-days N", "retainDays", Form::Number, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "How long the ledger keeps messages (90).")},
    Field{"--retain-mb N", "retainMB", Form::Number, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "How large the ledger may be (4096).")},
    Field{"--marker YES", "marker", Form::Truth, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "yes: add the property tminusid to each message.")},
    Field{"--mask LIST", "mask", Form::List, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "JSON paths that are not shown, with commas.")},
    Field{"--hook PROGRAM", "hook", Form::Program, QT_TRANSLATE_NOOP("TMinus::ProfileOptions", "A program with its arguments that is told what happens.")},
};
// clang-format on

QString optionName(const Field &field)
{
    return QString::fromLatin1(field.option).section(u' ', 0, 0);
}

QStringList pieces(const QString &typed)
{
    QStringList all;
    for (const QString &piece : typed.split(u',', Qt::SkipEmptyParts))
        all.append(piece.trimmed());
    return all;
}

QJsonArray topics(const QString &typed)
{
    QJsonArray all;
    for (const QString &piece : pieces(typed)) {
        const QString type = piece.section(u':', 1);
        QJsonObject topic{{u"name"_s, piece.section(u':', 0, 0)}};
        if (!type.isEmpty())
            topic.insert(u"type"_s, type);
        all.append(topic);
    }
    return all;
}

Result<QJsonValue> number(const Field &field, const QString &typed)
{
    bool isNumber = false;
    const qint64 value = typed.toLongLong(&isNumber);
    if (isNumber)
        return QJsonValue(value);
    return failure(
        ErrorKind::InvalidArgument,
        Words::tr("%1 takes a whole number; “%2” is none.").arg(optionName(field), typed));
}

Result<QJsonValue> truth(const Field &field, const QString &typed)
{
    const QString word = typed.toLower();
    if (word == u"yes"_s || word == u"true"_s)
        return QJsonValue(true);
    if (word == u"no"_s || word == u"false"_s)
        return QJsonValue(false);
    return failure(ErrorKind::InvalidArgument,
                   Words::tr("%1 takes yes or no; “%2” is neither.").arg(optionName(field), typed));
}

Result<QJsonValue> valueOf(const Field &field, const QString &typed)
{
    switch (field.form) {
    case Form::Text:
        return QJsonValue(typed);
    case Form::Late:
        return typed == u"never"_s ? Result<QJsonValue>(QJsonValue::Null) : number(field, typed);
    case Form::Number:
        return number(field, typed);
    case Form::Truth:
        return truth(field, typed);
    case Form::List:
        return QJsonValue(QJsonArray::fromStringList(pieces(typed)));
    case Form::Topics:
        return QJsonValue(topics(typed));
    case Form::Program:
        return QJsonValue(QJsonArray::fromStringList(QProcess::splitCommand(typed)));
    }
    Q_UNREACHABLE();
}

void insert(QJsonObject &object, const QString &field, const QJsonValue &value)
{
    const QString outer = field.section(u'.', 0, 0);
    if (outer == field) {
        object.insert(field, value);
        return;
    }
    QJsonObject inner = object.value(outer).toObject();
    inner.insert(field.section(u'.', 1), value);
    object.insert(outer, inner);
}

} // namespace

ProfileOptions::ProfileOptions()
    : m_typed(fields.size())
{}

void ProfileOptions::describe(CLI::App &app)
{
    for (std::size_t i = 0; i < fields.size(); ++i)
        addOption(app, fields[i].option, m_typed[i], Words::tr(fields[i].help));
}

Result<QJsonObject> ProfileOptions::changes() const
{
    QJsonObject changes;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (!m_typed[i])
            continue;
        const auto value = valueOf(fields[i], toText(*m_typed[i]));
        if (!value)
            return failure(value.error());
        insert(changes, QString::fromLatin1(fields[i].field), *value);
    }
    return changes;
}

} // namespace TMinus
