// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/statuswriter.h"

#include "base/result.h"
#include "timeline/zonelens.h"
#include "ui/shell/statusstrip.h"

#include <QLocale>

#include <cmath>

namespace TMinus {

namespace {

using Part = StatusStrip::Part;
using namespace std::chrono_literals;

constexpr auto worthTelling = 1s; ///< as the pre-flight has it
constexpr auto fine = 400ms;      ///< wider intervals prove no fractions of a second

/// "+0.12", with the sign in front and the minus that is as wide as the plus.
QString signedSeconds(std::chrono::milliseconds span, int digits)
{
    const double seconds = double(span.count()) / 1000;
    const QString sign = seconds < 0 ? u"\u2212"_s : u"+"_s;
    return sign + QLocale().toString(std::abs(seconds), 'f', digits);
}

/// "UTC+8", "UTC\u22123:30".
QString offsetWords(int seconds)
{
    const int minutes = std::abs(seconds) / 60;
    const QString sign = seconds < 0 ? u"\u2212"_s : u"+"_s;
    const QString rest =
        minutes % 60 ? u":%1"_s.arg(minutes % 60, 2, 10, QLatin1Char('0')) : QString();
    return seconds == 0 ? u"UTC"_s : u"UTC%1%2%3"_s.arg(sign).arg(minutes / 60).arg(rest);
}

} // namespace

StatusWriter::StatusWriter(StatusStrip &strip, const ZoneLens &lens)
    : m_strip(strip)
    , m_lens(lens)
{
    tellStopped();
    tellSkew({});
    tellHeld(0, {});
}

void StatusWriter::tellStopped()
{
    m_isConnected = false;
    m_strip.part(Part::Connection).say(tr("No consumer running"));
}

void StatusWriter::tellReply()
{
    m_lastReply = m_now;
}

void StatusWriter::showConnected()
{
    const qint64 ago = m_lastReply.isValid() ? qMax<qint64>(0, m_lastReply.secsTo(m_now)) : -1;
    m_strip.part(Part::Connection)
        .say(ago < 0 ? tr("Connected") : tr("Connected · last reply %n s ago", "seconds", int(ago)),
             &Tokens::text2, &Tokens::okText);
}

void StatusWriter::tellPolling(std::chrono::milliseconds retryAfter)
{
    m_isConnected = retryAfter <= 0ms;
    if (m_isConnected)
        return showConnected();
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(retryAfter).count();
    m_strip.part(Part::Connection)
        .say(tr("Not reached · next try in %n second(s)", nullptr, int(seconds)), &Tokens::warnText,
             &Tokens::unknown);
}

void StatusWriter::tellSkew(const std::optional<ClockSkew::Interval> &skew)
{
    StatusPart &part = m_strip.part(Part::Server);
    if (!skew)
        return part.say(tr("server clock not asked yet"));
    const bool isFar = skew->least > worthTelling || skew->most < -worthTelling;
    const Ink ink = isFar ? &Tokens::warnText : &Tokens::text2;
    if (skew->width() < fine)
        part.say(
            tr("server %1 s", "difference of the clocks").arg(signedSeconds(skew->middle(), 2)),
            ink);
    else if (std::chrono::abs(skew->middle()) < 500ms)
        part.say(tr("server within 1 s", "difference of the clocks"), ink);
    else
        part.say(tr("server about %1 s", "difference of the clocks")
                     .arg(signedSeconds(skew->middle(), 0)),
                 ink);
}

void StatusWriter::tellCounts(const SandboxStatus &status)
{
    qint64 waiting = 0;
    qint64 leased = 0;
    qint64 dead = 0;
    for (const SandboxStatus::Topic &topic : status.topics)
        waiting += topic.waiting;
    for (const SandboxStatus::Group &group : status.groups) {
        leased += group.leased;
        dead += group.dead;
    }
    const QLocale locale;
    tellSandbox(tr("Sandbox: %1 waiting · %2 leased · %3 dead letters")
                    .arg(locale.toString(waiting), locale.toString(leased), locale.toString(dead)));
}

void StatusWriter::tellFaults(int faults)
{
    m_strip.part(Part::Sandbox)
        .say(tr("Sandbox: %n fault(s) on purpose", nullptr, faults), &Tokens::warnText);
}

void StatusWriter::tellSandbox(const QString &words)
{
    m_strip.part(Part::Sandbox).say(words);
}

void StatusWriter::tellNextDue(const QDateTime &due)
{
    m_strip.part(Part::NextDue)
        .say(due.isValid() ? tr("next due %1", "%1 is a time of day").arg(m_lens.clock(due))
                           : QString());
}

void StatusWriter::tellOverdue(qsizetype count)
{
    m_strip.part(Part::NextDue).say(tr("%n overdue", nullptr, int(count)), &Tokens::errorText);
}

void StatusWriter::tellHeld(qsizetype count, const QDateTime &leaves)
{
    StatusPart &part = m_strip.part(Part::Held);
    if (count == 0)
        part.say(tr("nothing held"));
    else if (!leaves.isValid())
        part.say(tr("%n held", nullptr, int(count)));
    else
        part.say(tr("%n held · next leaves %1", nullptr, int(count)).arg(m_lens.clock(leaves)));
}

void StatusWriter::tellTime(const QDateTime &now)
{
    m_now = now;
    if (m_isConnected)
        showConnected();
    m_strip.part(Part::Clock).say(m_lens.clock(now), &Tokens::text);
    const QString offset = offsetWords(m_lens.zone().offsetFromUtc(now));
    const QString id = QString::fromLatin1(m_lens.zone().id());
    const QString name = id.contains(u'/') ? id : m_lens.name();
    m_strip.part(Part::Zone).say(name == offset ? name : u"%1  %2"_s.arg(name, offset));
}

} // namespace TMinus
