// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/overduealarm.h"

#include "base/result.h"
#include "base/sharedclock.h"
#include "ledger/filtersql.h"
#include "ledger/ledgerscope.h"
#include "timeline/zonelens.h"
#include "ui/controls/messagebars.h"
#include "ui/timeline/timelinewords.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>

namespace TMinus {

namespace {

using namespace std::chrono_literals;

constexpr auto quietTime = 30min;
constexpr int mostRead = 500;
constexpr qsizetype mostCopied = 50;
constexpr int retellAfter = 60; ///< seconds
constexpr qint64 minute = 60'000;

QString cause()
{
    return u"overdue"_s;
}

QString quoted(QString text)
{
    return u'"' + text.replace(u'"', u"\\\""_s) + u'"';
}

/// "0.2 s".
QString secondsWords(std::chrono::milliseconds span)
{
    return OverdueAlarm::tr("%1 s", "seconds with a fraction")
        .arg(QLocale().toString(double(span.count()) / 1000, 'f', 1));
}

} // namespace

OverdueAlarm::OverdueAlarm(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{}

void OverdueAlarm::setProfile(const QString &profile)
{
    m_profile = profile;
    m_asking.abort();
    m_asking = {};
    m_overdue = m_told = 0;
    m_quietUntil = {};
    m_parts.bars.settle(cause());
}

bool OverdueAlarm::isQuiet() const
{
    return m_quietUntil.isValid() && m_parts.clock.now() < m_quietUntil;
}

void OverdueAlarm::take(qsizetype overdue)
{
    m_overdue = overdue;
    if (overdue == 0) {
        m_told = 0;
        return m_parts.bars.settle(cause());
    }
    if (overdue > m_told ? !isQuiet() : m_parts.bars.tells(cause()) && overdue < m_told)
        ask();
}

void OverdueAlarm::tick()
{
    if (m_overdue > m_told && !isQuiet() && !m_asking.isPending())
        return ask();
    if (++m_seconds >= retellAfter && m_parts.bars.tells(cause()))
        ask();
}

void OverdueAlarm::ask()
{
    m_seconds = 0;
    m_told = m_overdue;
    m_asking.abort();
    const QDateTime now = m_parts.clock.now();
    m_asking = m_parts.ledger.page(
        {.condition = overdueSql(m_profile, now), .limit = mostRead, .now = now}, this,
        [this](const Result<LedgerPage> &page) {
            if (!page || page->messages.isEmpty())
                return;
            m_story = {.messages = page->messages};
            for (const LedgerMessage &message : page->messages) {
                if (!m_story.topics.contains(message.draft.topic))
                    m_story.topics.append(message.draft.topic);
            }
            askWatching();
        });
}

void OverdueAlarm::askWatching()
{
    const LedgerMessage &first = m_story.messages.constFirst();
    m_asking = m_parts.ledger.watching({.profile = first.place.profile,
                                        .topic = first.draft.topic,
                                        .tag = first.draft.tag,
                                        .at = first.draft.due.value_or(first.moment)},
                                       this, [this](const Result<QList<WatchInterval>> &watched) {
                                           if (watched)
                                               m_story.watched = *watched;
                                           askArrivals();
                                       });
}

void OverdueAlarm::askArrivals()
{
    if (m_story.topics.size() > 1)
        return tell();
    const QDateTime now = m_parts.clock.now();
    const auto filter =
        readFilter(u"topic=%1 AND seen>-24h"_s.arg(quoted(m_story.topics.constFirst())),
                   {.phrases = {.now = now, .zone = m_parts.lens.zone(), .allowsPast = true}});
    if (!filter)
        return tell();
    m_asking = m_parts.ledger.page(
        {.condition = bothSql(scopeSql(LedgerScope::All, m_profile, now), filterSql(*filter, now)),
         .order = LedgerQuery::Order::ByTimeDown,
         .limit = mostRead,
         .now = now},
        this, [this](const Result<LedgerPage> &page) {
            if (page)
                takeArrivals(page->messages);
            tell();
        });
}

void OverdueAlarm::takeArrivals(const QList<LedgerMessage> &messages)
{
    for (const LedgerMessage &message : messages) {
        if (!message.firstSeen)
            continue;
        if (!m_story.lastArrival || *message.firstSeen > *m_story.lastArrival)
            m_story.lastArrival = message.firstSeen;
        if (const auto late = message.lateness())
            m_story.late.append(*late);
    }
    std::sort(m_story.late.begin(), m_story.late.end());
}

void OverdueAlarm::tell()
{
    m_asking = {};
    if (m_overdue > 0)
        m_parts.bars.add(words(), [this](int action) { choose(action); });
}

BarText OverdueAlarm::words() const
{
    const QString group =
        m_story.watched.isEmpty() ? QString() : m_story.watched.constFirst().group;
    return {.kind = BarText::Kind::Error,
            .title = title(),
            .text = story(group),
            .detail = detail(),
            .actions = {tr("Show them"), tr("Quiet for 30 min"), tr("Copy for a ticket")},
            .lasting = 2,
            .cause = cause()};
}

QString OverdueAlarm::story(const QString &group) const
{
    if (m_overdue == 1)
        return group.isEmpty()
            ? tr("A consumer of ours was watching and it did not come. Perhaps another consumer of "
                 "the group took it, or the broker is late.")
            : tr("%1 was watching the topic and it did not come. Perhaps another consumer of the "
                 "group took it, or the broker is late.",
                 "%1 is a consumer group")
                  .arg(group);
    return group.isEmpty()
        ? tr("A consumer of ours was watching and none of them came. Perhaps another consumer of "
             "the group took them, or the broker is late.")
        : tr("%1 was watching the topic and none of them came. Perhaps another consumer of the "
             "group took them, or the broker is late.",
             "%1 is a consumer group")
              .arg(group);
}

QString OverdueAlarm::title() const
{
    const LedgerMessage &first = m_story.messages.constFirst();
    const qint64 late = first.draft.due.value_or(first.moment).msecsTo(m_parts.clock.now());
    const QString length = lengthWords(late < minute ? late : late - late % minute);
    if (m_story.topics.size() > 1)
        return tr("%n message(s) on several topics are overdue, the first by %1.", nullptr,
                  int(m_overdue))
            .arg(length);
    return tr("%n message(s) on %1 are overdue by %2.", nullptr, int(m_overdue))
        .arg(m_story.topics.constFirst(), length);
}

QString OverdueAlarm::detail() const
{
    if (m_story.topics.size() > 1)
        return m_story.topics.join(u" · "_s);
    if (!m_story.lastArrival)
        return tr("nothing arrived on this topic within a day");
    const QString last = tr("last arrival on this topic %1")
                             .arg(m_parts.lens.near(*m_story.lastArrival, m_parts.clock.now()));
    if (m_story.late.isEmpty())
        return last;
    return tr("%1 · lateness within a day: median %2, worst %3")
        .arg(last, secondsWords(m_story.late.at(m_story.late.size() / 2)),
             secondsWords(m_story.late.constLast()));
}

void OverdueAlarm::choose(int action)
{
    if (action == 0)
        Q_EMIT showRequested();
    else if (action == 1)
        m_quietUntil = m_parts.clock.now().addSecs(std::chrono::seconds(quietTime).count());
    else
        copy();
}

/// What stands in the bar, and which messages it is about.
void OverdueAlarm::copy() const
{
    const BarText bar = words();
    QStringList lines{bar.title, bar.text, bar.detail, {}};
    const QString zone = QString::fromLatin1(m_parts.lens.zone().id());
    for (const LedgerMessage &message :
         m_story.messages.first(qMin(mostCopied, m_story.messages.size()))) {
        const QDateTime due = message.draft.due.value_or(message.moment);
        lines.append(QStringList{message.draft.key, message.draft.topic, message.messageId,
                                 m_parts.lens.dateTime(due) + u' ' + zone}
                         .join(u'\t'));
    }
    if (m_overdue > mostCopied)
        lines.append(tr("and %n more", nullptr, int(m_overdue - mostCopied)));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace TMinus
