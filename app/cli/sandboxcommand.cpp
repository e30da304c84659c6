// SPDX-License-Identifier: Apache-2.0
#include "cli/sandboxcommand.h"

#include "cli/typed.h"
#include "console/places.h"
#include "mqhttp/resource.h"

#include <QHostAddress>

#include <limits>

namespace TMinus {

using namespace std::chrono_literals;

namespace {

tl::unexpected<Error> refusal(const QString &sentence)
{
    return failure(ErrorKind::InvalidArgument, sentence);
}

/// Reads @p typed into @p into; what was not typed stays as it is.
Result<void> readInto(const char *name, const std::string &typed, Range<int> allowed, auto into)
{
    if (typed.empty())
        return {};
    return readNumber(name, typed, allowed).map(into);
}

Result<void> readInto(const char *name, const std::string &typed, std::chrono::milliseconds &into)
{
    if (typed.empty())
        return {};
    return readSpan(name, typed).map([&into](std::chrono::milliseconds span) { into = span; });
}

Record topicRecord(const SandboxTopic &topic)
{
    return Record().text(u"name"_s, topic.name).text(u"type"_s, topicTypeName(topic.type));
}

QString topicWord(const SandboxTopic &topic)
{
    return topic.name + u':' + topicTypeName(topic.type);
}

QString nameRule(const QString &name)
{
    return SandboxCommand::tr("“%1” cannot be a name. Topics, groups and instances have 1 to 64 "
                              "letters, digits, _ and -.")
        .arg(name);
}

} // namespace

QString SandboxCommand::summary() const
{
    return tr("Serve the protocol on this computer, until Ctrl+C.");
}

void SandboxCommand::describe(CLI::App &app)
{
    addOption(app, "--port N", m_port, tr("The port; 0 is any free one (8080)."));
    addOption(app, "--listen ADDRESS", m_listen, tr("The address to listen on (127.0.0.1)."));
    addOption(app, "--store DIR", m_store, tr("The folder that keeps the messages."));
    addOption(app, "--topic NAME:TYPE", m_topics,
              tr("A topic, NAME:TYPE; TYPE is any, normal, delay, ordered or transaction (any)."));
    addOption(app, "--group GID", m_groups, tr("A group that is known, for --strict-groups."));
    addOption(app, "--instance ID", m_instances,
              tr("The id of an instance, beside the default one."));
    addOption(app, "--credential ID:SECRET", m_credentials,
              tr("An invented access key that is let in, ID:SECRET[:TOKEN] (sandbox:sandbox)."));
    addFlag(app, "--strict-groups", m_areGroupsStrict, tr("Refuse groups that are not known."));
    addFlag(app, "--auto-create", m_createsTopics, tr("Make topics when they are first used."));
    addOption(app, "--lease TIME", m_lease, tr("How long a message is leased (5m)."));
    addOption(app, "--ordered-lease TIME", m_orderedLease, tr("The same in ordered mode (1m)."));
    addOption(app, "--half-lease TIME", m_halfLease, tr("The same for half messages (10s)."));
    addOption(app, "--max-attempts N", m_attempts,
              tr("Redeliveries before a message becomes a dead letter (288)."));
    addOption(app, "--clock-offset TIME", m_offset,
              tr("How far its clock is ahead: 5m, -90s (0s)."));
    addOption(app, "--fault SPEC", m_faults,
              tr("Something that goes wrong on purpose, e.g. drop-after,op=publish,every=3."));
    addOption(app, "--poll-limit N", m_pollLimit,
              tr("More long polls than that are answered at once (no limit)."));
}

void SandboxCommand::start(Session &session)
{
    const CommonOptions &common = session.options;
    if (!common.profile.isEmpty() || !common.endpoint.isEmpty() || !common.arm.isEmpty())
        return session.fail({.kind = ErrorKind::InvalidArgument,
                             .message = tr("A sandbox asks no service. Leave --profile, --endpoint "
                                           "and --arm out.")});
    const auto options = sandboxOptions();
    if (!options)
        return session.fail(options.error());
    m_sandbox = std::make_unique<Sandbox>(*options, session.now());
    const auto running = m_sandbox->start();
    if (running)
        return tellReady(session);
    Error error = running.error();
    if (error.kind == ErrorKind::Connect)
        error = {.kind = ErrorKind::Locked,
                 .message = tr("Port %1 of %2 cannot be used (%3).")
                                .arg(options->port)
                                .arg(options->listen, error.message)};
    session.fail(error);
}

void SandboxCommand::stop(Session &session)
{
    if (m_sandbox)
        m_sandbox->stop();
    session.end(Exit::Done);
}

Result<SandboxOptions> SandboxCommand::sandboxOptions() const
{
    SandboxOptions options;
    options.groups = toTexts(m_groups);
    options.instances = toTexts(m_instances);
    options.areGroupsStrict = m_areGroupsStrict;
    options.createsTopics = m_createsTopics;
    if (!m_listen.empty())
        options.listen = toText(m_listen);
    if (QHostAddress(options.listen).isNull())
        return refusal(tr("--listen %1 is not an address. Write 127.0.0.1, ::1 or 0.0.0.0.")
                           .arg(options.listen));
    options.listen = QHostAddress(options.listen).toString(); // 127.1 is 127.0.0.1
    for (const QString &name : options.groups + options.instances) {
        if (!isName(name))
            return refusal(nameRule(name));
    }
    return readNumbers(options)
        .and_then([&] { return readSpans(options); })
        .and_then([&] { return readTopics(options); })
        .and_then([&] { return readCredentials(options); })
        .and_then([&] { return readFaults(options); })
        .and_then([&] { return readStore(options); })
        .map([&] { return options; });
}

Result<void> SandboxCommand::readNumbers(SandboxOptions &options) const
{
    constexpr int most = std::numeric_limits<int>::max();
    return readInto("--port", m_port, {0, 65535},
                    [&](int port) { options.port = static_cast<quint16>(port); })
        .and_then([&] {
            return readInto("--max-attempts", m_attempts, {0, most},
                            [&](int attempts) { options.redeliveries = attempts; });
        })
        .and_then([&] {
            return readInto("--poll-limit", m_pollLimit, {0, most},
                            [&](int limit) { options.pollLimit = limit; });
        });
}

Result<void> SandboxCommand::readSpans(SandboxOptions &options) const
{
    const auto read =
        readInto("--lease", m_lease, options.lease)
            .and_then(
                [&] { return readInto("--ordered-lease", m_orderedLease, options.orderedLease); })
            .and_then([&] { return readInto("--half-lease", m_halfLease, options.halfLease); })
            .and_then([&] { return readInto("--clock-offset", m_offset, options.clockOffset); });
    const bool isPositive =
        std::min({options.lease, options.orderedLease, options.halfLease}) > 0ms;
    if (read && !isPositive)
        return refusal(tr("A lease must be longer than nothing."));
    return read;
}

Result<void> SandboxCommand::readTopics(SandboxOptions &options) const
{
    for (const QString &text : toTexts(m_topics)) {
        const QString word = text.contains(u':') ? text.section(u':', 1) : u"any"_s;
        const auto type = topicTypeFromName(word);
        if (!type || text.startsWith(u':'))
            return refusal(tr("--topic %1 is not NAME:TYPE. TYPE is any, normal, delay, ordered or "
                              "transaction.")
                               .arg(text));
        const QString name = text.section(u':', 0, 0);
        if (!isName(name))
            return refusal(nameRule(name));
        for (const SandboxTopic &other : std::as_const(options.topics)) {
            if (other.name == name && other.type != *type)
                return refusal(
                    tr("The topic %1 was given two types. Leave one of them out.").arg(name));
        }
        options.topics.append({name, *type});
    }
    return {};
}

Result<void> SandboxCommand::readCredentials(SandboxOptions &options) const
{
    for (const QString &text : toTexts(m_credentials)) {
        const QString id = text.section(u':', 0, 0);
        const QString secret = text.section(u':', 1, 1);
        if (id.isEmpty() || secret.isEmpty())
            return refusal(tr("--credential takes ID:SECRET or ID:SECRET:TOKEN."));
        options.credentials.append(
            {id, Secret(secret.toUtf8()), Secret(text.section(u':', 2).toUtf8())});
    }
    return {};
}

Result<void> SandboxCommand::readFaults(SandboxOptions &options) const
{
    for (const QString &text : toTexts(m_faults)) {
        const auto fault = readFault(text);
        if (!fault)
            return tl::unexpected<Error>(fault.error());
        options.faults.append(*fault);
    }
    return {};
}

Result<void> SandboxCommand::readStore(SandboxOptions &options) const
{
    if (!m_store.empty())
        return privateFolder(toText(m_store)).map([&](const QString &path) {
            options.store = path;
        });
    return privateFolder(dataFolder())
        .and_then([](const QString &path) { return privateFolder(path + u"/sandbox"_s); })
        .map([&](const QString &path) { options.store = path; });
}

void SandboxCommand::tellReady(Session &session) const
{
    const SandboxOptions &options = m_sandbox->options();
    const Credentials first = options.credentials.value(0, sandboxCredentials());
    const QString secret = QString::fromUtf8(first.accessKeySecret.reveal());
    QList<Record> topics;
    QStringList words;
    for (const SandboxTopic &topic : options.topics) {
        topics.append(topicRecord(topic));
        words.append(topicWord(topic));
    }
    Output &output = session.output();
    output.record(Record(u"sandbox"_s)
                      .text(u"endpoint"_s, m_sandbox->endpoint())
                      .text(u"accessKeyId"_s, first.accessKeyId)
                      .text(u"accessKeySecret"_s, secret)
                      .list(u"instances"_s, options.instances)
                      .list(u"topics"_s, topics)
                      .text(u"store"_s, options.store));
    output.line(u"ready endpoint=%1 accessKeyId=%2 accessKeySecret=%3 instances=%4 topics=%5 "
                "store=%6"_s.arg(m_sandbox->endpoint(), first.accessKeyId, secret,
                                 options.instances.join(u','), words.join(u','), options.store));
    output.note(
        tr("It serves until Ctrl+C. The page %1/ shows what it holds.").arg(m_sandbox->endpoint()));
}

} // namespace TMinus
