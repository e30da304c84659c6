// SPDX-License-Identifier: Apache-2.0
#include "cli/profilecommand.h"

#include "cli/input.h"
#include "cli/secretinput.h"
#include "cli/typed.h"
#include "exchange/record.h"
#include "messaging/errortext.h"
#include "settings/credentialfinder.h"
#include "settings/profilecodec.h"
#include "settings/profilewords.h"

#include <QJsonArray>
#include <QSaveFile>

#include <array>

namespace TMinus {

namespace {

tl::unexpected<Error> refusal(const QString &sentence)
{
    return failure(ErrorKind::InvalidArgument, sentence);
}

/// Every field of ours, in words or for a record; nothing that this version does not know.
QJsonObject shown(Profile profile)
{
    profile.source = {};
    return writeWholeProfile(profile);
}

Record recordOf(const QJsonObject &object, Record record = {});

void put(Record &record, const QString &name, const QJsonValue &value)
{
    if (value.isBool())
        record.truth(name, value.toBool());
    else if (value.isDouble())
        record.number(name, value.toInteger());
    else if (value.isObject())
        record.object(name, recordOf(value.toObject()));
    else if (value.isArray() && value[0].isObject()) {
        QList<Record> items;
        for (const QJsonValue &item : value.toArray())
            items.append(recordOf(item.toObject()));
        record.list(name, items);
    } else if (value.isArray())
        record.list(name, value.toVariant().toStringList());
    else
        record.text(name, value.toString());
}

Record recordOf(const QJsonObject &object, Record record)
{
    for (auto it = object.begin(); it != object.end(); ++it)
        put(record, it.key(), it.value());
    return record;
}

QString textOf(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"yes"_s : u"no"_s;
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (value.isNull())
        return u"never"_s;
    if (value.isString())
        return value.toString();
    QStringList parts;
    for (const QJsonValue &item : value.toArray()) {
        const bool isTopic = item.isObject();
        parts.append(isTopic ? item[u"name"_s].toString() + u':' + item[u"type"_s].toString()
                             : item.toString());
    }
    return parts.join(u", "_s);
}

/// Label and value of each field, those inside another one too.
void appendFields(Fields &fields, const QJsonObject &object, const QString &prefix = {})
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.value().isObject())
            appendFields(fields, it.value().toObject(), it.key() + u'.');
        else
            fields.append({prefix + it.key(), textOf(it.value())});
    }
}

} // namespace

ProfileCommand::ProfileCommand(ProfileFile &profiles, SecretStore &secrets,
                               CredentialFinder &finder)
    : m_profiles(profiles)
    , m_secrets(secrets)
    , m_finder(finder)
{}

QString ProfileCommand::summary() const
{
    return tr("Name services: list, show, add, edit, remove, test, export, import, secret.");
}

void ProfileCommand::describe(CLI::App &app)
{
    addOption(app, "ACTION", m_words,
              tr("list, show ID, add ID, edit ID, remove ID, test ID, export [ID…], import FILE, "
                 "secret ID (asks, or reads stdin)."));
    addOption(app, "-o FILE", m_output, tr("Where export writes; without it stdout."));
    addFlag(app, "--replace", m_replaces, tr("Import over profiles that are there."));
    addOption(app, "--topic NAME", m_topic,
              tr("A topic to test; --group then names a consumer group."));
    m_options.describe(app);
}

void ProfileCommand::start(Session &session)
{
    using Action = Result<void> (ProfileCommand::*)();
    static const std::array<std::pair<QString, Action>, 9> actions{{
        {u"list"_s, &ProfileCommand::list},
        {u"show"_s, &ProfileCommand::show},
        {u"add"_s, &ProfileCommand::add},
        {u"edit"_s, &ProfileCommand::edit},
        {u"remove"_s, &ProfileCommand::remove},
        {u"export"_s, &ProfileCommand::exportTo},
        {u"import"_s, &ProfileCommand::importFrom},
        {u"secret"_s, &ProfileCommand::takeSecret},
        {u"test"_s, &ProfileCommand::test},
    }};
    m_session = &session;
    const QString asked = m_words.empty() ? u"list"_s : toText(m_words.front());
    for (const auto &[name, action] : actions) {
        if (name != asked)
            continue;
        const auto done = (this->*action)();
        if (!done)
            session.fail(done.error());
        else if (!m_isPending)
            session.end(Exit::Done);
        return;
    }
    session.fail({.kind = ErrorKind::InvalidArgument,
                  .message = tr("“%1” is nothing to do with a profile. See “tminusctl profile "
                                "--help”.")
                                 .arg(asked)});
}

void ProfileCommand::stop(Session &session)
{
    if (m_test.isRunning())
        return m_test.stop();
    session.end(Exit::Incomplete);
}

Result<void> ProfileCommand::list()
{
    return m_profiles.all().map([this](const QList<Profile> &profiles) {
        const bool isJson = m_session->output().manner().isJson;
        Fields lines;
        for (const Profile &profile : profiles) {
            if (isJson) // a thousand records that nobody reads take their time
                m_session->output().record(recordOf(shown(profile), Record(u"profile"_s)));
            const QString what = u"%1 %2  %3"_s.arg(profileWord(profile.environment), -11)
                                     .arg(profile.endpoint, profile.name);
            lines.append({profile.id, what.trimmed()});
        }
        m_session->output().fields(lines);
    });
}

Result<void> ProfileCommand::show()
{
    return onlyId()
        .and_then([this](const QString &id) { return m_profiles.find(id); })
        .map([this](const Profile &profile) { tell(profile); });
}

Result<void> ProfileCommand::add()
{
    const auto id = onlyId();
    const auto changes = m_options.changes();
    if (!id || !changes)
        return failure(id ? changes.error() : id.error());
    QJsonObject object = *changes;
    object.insert(u"id"_s, *id);
    const auto profile = readProfile(object);
    if (!profile)
        return failure(profile.error());
    return m_profiles.add(*profile).map([&] {
        saidAndDone(tr("The profile “%1” is there.").arg(*id));
        m_session->output().record(recordOf(shown(*profile), Record(u"profile"_s)));
    });
}

Result<void> ProfileCommand::edit()
{
    const auto id = onlyId();
    const auto changes = m_options.changes();
    if (!id || !changes)
        return failure(id ? changes.error() : id.error());
    if (changes->isEmpty())
        return refusal(tr("Nothing was named that is to change. See “tminusctl profile --help”."));
    const auto profile = m_profiles.find(*id).and_then(
        [&](const Profile &before) { return changedProfile(before, *changes); });
    if (!profile)
        return failure(profile.error());
    return m_profiles.save(*profile).map([&] {
        saidAndDone(tr("The profile “%1” is changed.").arg(*id));
        m_session->output().record(recordOf(shown(*profile), Record(u"profile"_s)));
    });
}

Result<void> ProfileCommand::remove()
{
    const auto id = onlyId();
    const auto profile =
        id.and_then([this](const QString &known) { return m_profiles.find(known); });
    if (!profile)
        return failure(profile.error());
    if (const auto gone = m_profiles.remove(*id); !gone)
        return gone;
    saidAndDone(tr("The profile “%1” is removed.").arg(*id));
    if (profile->credential.source != CredentialSource::KeyStore
        || profile->credential.accessKeyId.isEmpty())
        return {};
    m_isPending = true;
    forgetSecret(m_secrets, *id, this, [this](const Result<void> &outcome) {
        if (!outcome)
            m_session->output().warn(
                tr("Its secret may still be in the key store (%1).").arg(outcome.error().message));
        m_session->end(Exit::Done);
    });
    return {};
}

Result<void> ProfileCommand::exportTo()
{
    const auto bytes = m_profiles.exported(toTexts(m_words).mid(1));
    if (!bytes)
        return failure(bytes.error());
    if (m_output.empty()) {
        m_session->output().raw(*bytes);
        return {};
    }
    QSaveFile file(toText(m_output));
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(*bytes) == bytes->size() && file.commit();
    if (!isWritten)
        return failure(ErrorKind::Storage, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    saidAndDone(tr("The profiles are in %1, without their secrets.").arg(file.fileName()));
    return {};
}

Result<void> ProfileCommand::importFrom()
{
    if (m_words.size() != 2)
        return refusal(tr("Name the one file to import, or - for stdin."));
    const QString path = toText(m_words.at(1));
    const auto report = readInput(path).and_then(
        [&](const QByteArray &bytes) { return m_profiles.import(bytes, path, m_replaces); });
    if (!report)
        return failure(report.error());
    for (const QString &id : report->unhooked)
        m_session->output().warn(tr("The hook of “%1” was left out: it would run a program. Add it "
                                    "with “tminusctl profile edit %1 --hook …”.")
                                     .arg(id));
    saidAndDone(tr("%n profile(s) imported: %1.", nullptr, int(report->ids.size()))
                    .arg(report->ids.join(u", "_s)));
    return {};
}

Result<void> ProfileCommand::takeSecret()
{
    const auto profile =
        onlyId().and_then([this](const QString &id) { return m_profiles.find(id); });
    if (!profile)
        return failure(profile.error());
    if (profile->credential.source != CredentialSource::KeyStore)
        return refusal(tr("The secret of “%1” does not come from the key store. Change that with "
                          "“tminusctl profile edit %1 --credential keystore”.")
                           .arg(profile->id));
    if (profile->credential.accessKeyId.isEmpty())
        return refusal(tr("The profile “%1” names no access key. Name it with “tminusctl profile "
                          "edit %1 --access-key-id ID”.")
                           .arg(profile->id));
    const auto entered = enterSecret(*profile, SecretInput::TerminalOrStdin);
    if (!entered)
        return failure(entered.error());
    m_isPending = true;
    keepSecret(m_secrets, *profile, *entered, this, [this, id = profile->id](const auto &kept) {
        if (!kept)
            return m_session->fail(kept.error());
        saidAndDone(tr("The secret of “%1” is in the key store.").arg(id));
        m_session->end(Exit::Done);
    });
    return {};
}

Result<void> ProfileCommand::test()
{
    m_isPending = true;
    if (m_words.size() == 1 && !m_session->options.endpoint.isEmpty()) {
        goTest();
        return {};
    }
    const auto profile =
        onlyId().and_then([this](const QString &id) { return m_profiles.find(id); });
    if (!profile)
        return failure(profile.error());
    if (!m_session->options.endpoint.isEmpty() || !m_session->options.profile.isEmpty())
        return refusal(tr("The test takes the id of a profile, or --endpoint alone. Leave the "
                          "other one out."));
    m_session->options.profile = profile->id;
    m_session->prepare(m_profiles, m_finder, this, [this] { goTest(); });
    return {};
}

void ProfileCommand::goTest()
{
    const auto way =
        m_options.changes().and_then([this](const QJsonObject &) { return m_session->connect(); });
    if (!way)
        return m_session->fail(way.error());
    const QString group = m_options.changes()->value(u"group"_s).toString();
    m_test.start(*m_session, toText(m_topic), group);
}

Result<QString> ProfileCommand::onlyId() const
{
    if (m_words.size() != 2)
        return refusal(tr("Name one profile by its id. See “tminusctl profile list”."));
    return toText(m_words.at(1));
}

void ProfileCommand::tell(const Profile &profile)
{
    const QJsonObject object = shown(profile);
    Output &output = m_session->output();
    output.record(recordOf(object, Record(u"profile"_s)));
    output.line(profile.title());
    Fields fields;
    appendFields(fields, object);
    output.fields(fields);
}

void ProfileCommand::saidAndDone(const QString &sentence)
{
    m_session->output().line(sentence);
}

} // namespace TMinus
