// SPDX-License-Identifier: Apache-2.0
#include "cli/sendcommand.h"

#include "cli/input.h"
#include "cli/terminal.h"
#include "cli/typed.h"
#include "console/instantreader.h"

namespace TMinus {

using namespace std::chrono_literals;

namespace {

tl::unexpected<Error> refusal(const QString &sentence)
{
    return failure(ErrorKind::InvalidArgument, sentence);
}

} // namespace

QString SendCommand::summary() const
{
    return tr("Send one message or many, now or for later.");
}

void SendCommand::describe(CLI::App &app)
{
    addOption(app, "--topic NAME", m_topic, tr("The topic it goes to."));
    addOption(app, "--tag TAG", m_tag, tr("Its tag."));
    addOption(app, "--key KEY", m_key, tr("Its key, to find and trace it."));
    addOption(app, "--sharding-key KEY", m_shardingKey, tr("The sequence of an ordered message."));
    addTexts(app, "--property NAME=VALUE", m_properties, tr("A property of its own, NAME=VALUE."));
    addOption(app, "--body TEXT", m_body,
              tr("The body. Without it and --body-file it is read from stdin."));
    addOption(app, "--body-file FILE", m_bodyFile, tr("A file with the body; - is stdin."));
    addOption(app, "--in TIME", m_in, tr("Due after this time: 10s, 5m, 1h30m, 2d."));
    addOption(app, "--at WHEN", m_at,
              tr("Due then: \"tomorrow 9am\", \"in 10m\", 2027-01-14T15:00:00+08:00, \"2027-01-14 "
                 "15:00 Asia/Shanghai\", 10 digits (seconds) or 13 digits (milliseconds) since "
                 "1970, or now."));
    addOption(app, "--zone ZONE", m_zone, tr("The zone of --at: Asia/Shanghai, UTC, +08:00."));
    addFlag(app, "--earlier", m_isEarlier, tr("Of a time that comes twice, the earlier one."));
    addFlag(app, "--later", m_isLater, tr("Of a time that comes twice, the later one."));
    addOption(app, "--transaction TIME", m_transaction,
              tr("A half message that is first checked after this time, 10s to 300s."));
    m_holding.describe(app);
    addFlag(app, "--again", m_again,
            tr("Send it even if the same message was sent or held a moment ago."));
    addFlag(app, "--accept-skew", m_acceptsSkew,
            tr("Count a delay in the server's time even where this computer's clock differs from "
               "it by more than 30 seconds."));
    m_many.describe(app);
}

void SendCommand::start(Session &session)
{
    m_usualZone = session.zone();
    if (m_many.isWanted())
        return startBulk(session);
    if (const auto unwanted = m_many.checkUnwanted(); !unwanted)
        return session.fail(unwanted.error());
    if (const auto topic = need("--topic", m_topic); !topic)
        return session.fail(topic.error());
    if (!m_body && m_bodyFile.empty() && isTerminal(stdin))
        session.output().note(tr("Type the body here; Ctrl+D on a new line ends it."));
    const auto wished = wish(session.now()());
    if (!wished)
        return session.fail(wished.error());
    if (const auto way = session.connect(); !way)
        return session.fail(way.error());
    const auto desk = session.desk();
    if (!desk)
        return session.fail(desk.error());
    m_desk = *desk;
    if (m_holding.isWanted())
        hold(session, *wished);
    else
        send(session, *wished);
}

void SendCommand::hold(Session &session, const SendWish &wish)
{
    const auto wished = m_holding.read(wish, m_desk->profile());
    if (!wished)
        return session.fail(wished.error());
    m_held = std::make_unique<HeldSend>(session, *m_desk);
    m_held->start(*wished);
}

void SendCommand::stop(Session &session)
{
    if (m_bulk)
        m_bulk->stop();
    else if (m_held)
        m_held->stop();
    else if (m_reply.isPending())
        m_reply.abort(); // the report then says what is known
    else
        session.end(Exit::Done);
}

Result<SendWish> SendCommand::wish(const QDateTime &now) const
{
    SendWish wish;
    Draft &draft = wish.draft;
    const bool isBodyOfRows = m_many.hasFile() && !m_body && m_bodyFile.empty();
    wish.again = m_again;
    wish.acceptsSkew = m_acceptsSkew;
    draft.topic = toText(m_topic);
    draft.tag = toText(m_tag);
    draft.key = toText(m_key);
    draft.shardingKey = toText(m_shardingKey);
    return readWhen(wish, now)
        .and_then([&] { return readProperties(draft); })
        .and_then([&] { return isBodyOfRows ? QByteArray() : readBody(); })
        .map([&](const QByteArray &body) {
            draft.body = body;
            return wish;
        });
}

Result<BulkPlan> SendCommand::bulkPlan(const QDateTime &now) const
{
    auto plan = m_many.read();
    if (!plan)
        return plan;
    const DoubledHour once = m_isLater ? DoubledHour::Later : DoubledHour::Ask;
    plan->zone = toText(m_zone);
    plan->doubled = m_isEarlier ? DoubledHour::Earlier : once;
    return wish(now).map([&plan](const SendWish &common) {
        plan->common = common;
        return *plan;
    });
}

void SendCommand::startBulk(Session &session)
{
    if (!m_many.hasFile() && m_topic.empty())
        return session.fail(need("--topic", m_topic).error());
    if (m_holding.hasUndo())
        return session.fail(
            refusal(tr("--undo-window is for one message. Leave it out, or keep many here with "
                       "--hold until shortly before they are due."))
                .value());
    const auto plan = bulkPlan(session.now()());
    if (!plan)
        return session.fail(plan.error());
    if (m_holding.isWanted() && plan->perSecond > 0)
        return session.fail(
            refusal(tr("--rate is how fast messages leave now, and what is held leaves by its "
                       "time. Leave --rate or --hold out."))
                .value());
    m_bulk = std::make_unique<BulkCommand>(session);
    if (m_many.isForgetting())
        m_bulk->forget(plan->file);
    else
        m_bulk->start(*plan, m_holding);
}

Result<void> SendCommand::readWhen(SendWish &wish, const QDateTime &now) const
{
    const bool isForRows = m_many.hasFile(); // they have times of their own
    if (m_at.empty() && !isForRows && (!m_zone.empty() || m_isEarlier || m_isLater))
        return refusal(tr("--zone, --earlier and --later belong to --at. Add --at, or leave them "
                          "out."));
    if (!m_in.empty() && !m_at.empty())
        return refusal(tr("--in and --at both say when. Leave one of them out."));
    if (m_isEarlier && m_isLater)
        return refusal(tr("--earlier and --later exclude each other. Leave one of them out."));
    if (!m_transaction.empty()) {
        const auto check = readSpan("--transaction", m_transaction);
        if (!check)
            return failure(check.error());
        wish.draft.transactionCheck = std::chrono::ceil<std::chrono::seconds>(*check);
    }
    if (!m_in.empty())
        return readSpan("--in", m_in).map([&wish](std::chrono::milliseconds span) {
            wish.after = span;
        });
    return m_at.empty() ? Result<void>() : readAt(wish, now);
}

Result<void> SendCommand::readAt(SendWish &wish, const QDateTime &now) const
{
    const DoubledHour once = m_isLater ? DoubledHour::Later : DoubledHour::Ask;
    const InstantReading reading{.zone = m_zone.empty() ? m_usualZone : toText(m_zone),
                                 .doubled = m_isEarlier ? DoubledHour::Earlier : once,
                                 .now = now};
    return readInstant(toText(m_at), reading).map([&wish](const PhraseReading &when) {
        if (when.kind == PhraseReading::Kind::After)
            wish.after = when.after;
        else if (when.kind == PhraseReading::Kind::At)
            wish.draft.due = when.at;
    });
}

Result<void> SendCommand::readProperties(Draft &draft) const
{
    for (const QString &pair : toTexts(m_properties)) {
        const qsizetype at = pair.indexOf(u'=');
        if (at <= 0)
            return refusal(tr("--property %1 is not NAME=VALUE.").arg(pair));
        const QString name = pair.first(at);
        if (draft.properties.contains(name))
            return refusal(
                tr("The property “%1” was given twice. Leave one of them out.").arg(name));
        draft.properties.insert(name, pair.mid(at + 1));
    }
    return {};
}

Result<QByteArray> SendCommand::readBody() const
{
    if (m_body && !m_bodyFile.empty())
        return refusal(tr("--body and --body-file both give the body. Leave one of them out."));
    if (m_body)
        return QByteArray::fromStdString(*m_body);
    return readInput(m_bodyFile.empty() ? u"-"_s : toText(m_bodyFile));
}

void SendCommand::send(Session &session, const SendWish &wish)
{
    m_reply = m_desk->send(wish, this, [this, &session, wish](const Result<SendReport> &outcome) {
        if (outcome)
            return session.end(tellReport(session, *outcome));
        if (outcome.error().kind == ErrorKind::InvalidArgument)
            tellOtherStops(session, wish, outcome.error());
        if (outcome.error().code == u"duplicate"_s)
            session.output().note(tr("With --again it is sent all the same."));
        if (outcome.error().code == u"skewRelative"_s)
            session.output().warn(tr("With --accept-skew the delay counts in the server's time."));
        session.fail(outcome.error());
    });
}

void SendCommand::tellOtherStops(Session &session, const SendWish &wish, const Error &told) const
{
    for (const Finding &finding : m_desk->sender().review(wish)) {
        if (finding.level == Finding::Level::Stop && finding.word != told.code)
            session.output().complain(finding.sentence);
    }
}

} // namespace TMinus
