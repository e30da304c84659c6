// SPDX-License-Identifier: Apache-2.0
#include "console/preflight.h"

#include "console/timetext.h"
#include "mqhttp/limits.h"
#include "mqhttp/wireproperties.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

namespace TMinus {

using namespace std::chrono_literals;

namespace {

constexpr auto shortestLead = 3s;
constexpr auto worthTelling = 1s;
constexpr auto beyondTrust = 30s;

class Preflight final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::Preflight)

public:
    Preflight(const Draft &draft, const PreflightView &view)
        : m_draft(draft)
        , m_view(view)
    {}
    QList<Finding> run();

private:
    void stop(const QString &word, const QString &sentence)
    {
        m_findings.append({Finding::Level::Stop, word, sentence});
    }
    void warn(const QString &word, const QString &sentence)
    {
        m_findings.append({Finding::Level::Warning, word, sentence});
    }
    void checkTopic();
    void checkBody();
    void checkBodyText();
    void checkTag();
    void checkKeys();
    void checkProperties();
    void checkProperty(const QString &name, const QString &value);
    void checkTime();
    void checkTransaction();
    void checkSkew();

    const Draft &m_draft;
    const PreflightView &m_view;
    QList<Finding> m_findings;
};

bool isNameCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
        || c == u'_' || c == u'-';
}

bool isName(const QString &text)
{
    return std::ranges::all_of(text, isNameCharacter);
}

bool isReserved(const QString &name)
{
    return name == u"KEYS"_s || name == u"__STARTDELIVERTIME"_s || name == u"__TransCheckT"_s
        || name == u"__SHARDINGKEY"_s;
}

/// What properties cannot carry, or XML.
bool breaksProperties(const QString &text)
{
    static constexpr QStringView forbidden = u"&\"'<>:|";
    return illegalXmlAt(text)
        || std::ranges::any_of(text, [](QChar c) { return forbidden.contains(c); });
}

QList<Finding> Preflight::run()
{
    checkTopic();
    checkBody();
    checkTag();
    checkKeys();
    checkProperties();
    checkTime();
    checkTransaction();
    checkSkew();
    std::ranges::stable_sort(m_findings, {}, &Finding::level);
    return m_findings;
}

void Preflight::checkTopic()
{
    const QString &topic = m_draft.topic;
    if (topic.isEmpty())
        return stop(u"topicMissing"_s, tr("The message has no topic. Name the one it goes to."));
    if (!isName(topic))
        stop(u"topicCharacters"_s,
             tr("“%1” is not the name of a topic. Allowed: letters, digits, _ and -.").arg(topic));
    if (topic.size() > Limits::topicName)
        stop(u"topicTooLong"_s,
             tr("The name of the topic is %1 characters long; the limit is %2.")
                 .arg(topic.size())
                 .arg(Limits::topicName));
}

void Preflight::checkBody()
{
    if (m_draft.body.isEmpty())
        return stop(u"bodyEmpty"_s, tr("The body is empty. Write at least one character."));
    const bool isSmall = m_draft.due || m_draft.transactionCheck;
    const qsizetype limit =
        isSmall ? m_view.capabilities.delayedBodyLimit : m_view.capabilities.bodyLimit;
    if (m_draft.body.size() > limit)
        stop(u"bodyTooLarge"_s,
             tr("The body is %1; the limit is %2.")
                 .arg(sizeText(m_draft.body.size()), sizeText(limit)));
    if (m_view.capabilities.bodyIsText)
        checkBodyText();
}

void Preflight::checkBodyText()
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(m_draft.body);
    if (decoder.hasError())
        return stop(u"bodyNotText"_s,
                    tr("The body is not UTF-8 text, and this protocol carries "
                       "nothing else. Send binary content as base64."));
    const auto at = illegalXmlAt(text);
    if (!at)
        return;
    const QString code = u"U+%1"_s.arg(text[*at].unicode(), 4, 16, QChar(u'0')).toUpper();
    stop(u"bodyIllegal"_s,
         tr("The body holds %1 at character %2, which XML cannot carry. Take it "
            "out, or send the body as base64.")
             .arg(code)
             .arg(*at + 1));
}

void Preflight::checkTag()
{
    const QString &tag = m_draft.tag;
    if (tag.contains(u' '))
        return stop(u"tagSpace"_s,
                    tr("The tag contains a space. Allowed: letters, digits, _ and -."));
    if (tag.contains(u'|'))
        return stop(u"tagBar"_s,
                    tr("The tag contains |, which stands between the tags that a "
                       "consumer asks for. Allowed: letters, digits, _ and -."));
    if (tag.size() > Limits::tag)
        stop(
            u"tagTooLong"_s,
            tr("The tag is %1 characters long; the limit is %2.").arg(tag.size()).arg(Limits::tag));
    if (illegalXmlAt(tag))
        return stop(u"tagIllegal"_s,
                    tr("The tag holds a character that XML cannot carry. Allowed: "
                       "letters, digits, _ and -."));
    if (!isName(tag))
        warn(u"tagCharacters"_s,
             tr("The tag holds more than letters, digits, _ and -. Some "
                "consumers cannot ask for it."));
}

void Preflight::checkKeys()
{
    if (breaksProperties(m_draft.key))
        stop(u"keyCharacters"_s,
             tr("The key holds a character that it cannot have: control characters and "
                "& \" ' < > : | are taken. Write the key without them."));
    if (breaksProperties(m_draft.shardingKey))
        stop(u"shardingKeyCharacters"_s,
             tr("The sharding key holds a character that it cannot have: control characters and "
                "& \" ' < > : | are taken. Write it without them."));
    if (m_draft.key.contains(u' '))
        warn(u"keySpace"_s, tr("The key contains a space: the service reads it as two keys."));
}

void Preflight::checkProperties()
{
    for (const auto &[name, value] : m_draft.properties.asKeyValueRange())
        checkProperty(name, value);
    const qsizetype size = writeProperties({.key = m_draft.key,
                                            .shardingKey = m_draft.shardingKey,
                                            .due = m_draft.due,
                                            .transactionCheck = m_draft.transactionCheck,
                                            .own = m_draft.properties})
                               .toUtf8()
                               .size();
    const qsizetype limit = m_view.capabilities.propertiesLimit;
    if (size > limit)
        stop(u"propertiesTooLarge"_s,
             tr("All properties together are %1; the limit is %2.")
                 .arg(sizeText(size), sizeText(limit)));
}

void Preflight::checkProperty(const QString &name, const QString &value)
{
    if (name.isEmpty() || value.isEmpty())
        return stop(u"propertyEmpty"_s,
                    tr("A property needs a name and a value: “%1” has only "
                       "one of them. Complete it, or leave it out.")
                        .arg(name + value));
    if (isReserved(name))
        return stop(u"propertyReserved"_s,
                    tr("The property “%1” belongs to the service. Use the field made for it: key, "
                       "sharding key, due time or transaction.")
                        .arg(name));
    if (breaksProperties(name) || breaksProperties(value))
        stop(u"propertyCharacters"_s,
             tr("The property “%1” holds a character that it cannot have: control characters and "
                "& \" ' < > : | are taken. Write it without them.")
                 .arg(name));
}

void Preflight::checkTime()
{
    if (!m_draft.due)
        return;
    const std::chrono::milliseconds lead(m_view.now.msecsTo(*m_draft.due));
    const auto window = m_view.capabilities.delayWindow;
    if (lead <= 0ms)
        return stop(u"past"_s,
                    tr("%1 is in the past. Sent now, it would be delivered at once. "
                       "Choose a time ahead, or leave the time out to send it now.")
                        .arg(timeText(*m_draft.due)));
    if (lead < shortestLead)
        return stop(u"tooNear"_s,
                    tr("Due in %1 is effectively now. Leave the time out, or choose "
                       "10 s or more.")
                        .arg(spanText(lead)));
    if (lead > window) {
        const QDateTime latest = m_view.now.addMSecs(std::chrono::milliseconds(window).count());
        stop(u"beyondWindow"_s,
             tr("%1 is beyond the window of %2. The latest time is %3.")
                 .arg(timeText(*m_draft.due), spanText(window), timeText(latest)));
    }
}

void Preflight::checkTransaction()
{
    if (!m_draft.transactionCheck)
        return;
    const std::chrono::seconds check = *m_draft.transactionCheck;
    if (check < Limits::checkLeast || check > Limits::checkMost)
        stop(u"transactionCheck"_s,
             tr("The first check of a half message comes after %1 to %2 "
                "seconds; %3 is outside. Choose a time between.")
                 .arg(Limits::checkLeast.count())
                 .arg(Limits::checkMost.count())
                 .arg(check.count()));
    if (m_draft.due || !m_draft.shardingKey.isEmpty())
        stop(u"transactionTimed"_s,
             tr("A half message has neither a due time nor a sharding key. Leave these out, or "
                "send it without a transaction."));
}

void Preflight::checkSkew()
{
    if (!m_view.skew)
        return;
    const auto least = m_view.skew->least;
    const auto most = m_view.skew->most;
    const bool isTold = least > worthTelling || most < -worthTelling;
    if (!isTold)
        return;
    const auto off = m_view.skew->middle();
    const bool isSharp = m_view.skew->width() < 400ms;
    const auto size = isSharp ? std::chrono::abs(off)
                              : std::chrono::round<std::chrono::seconds>(std::chrono::abs(off));
    const QString span = isSharp ? spanText(size) : tr("about %1").arg(spanText(size));
    const bool isUntrusted = least > beyondTrust || most < -beyondTrust;
    if (isUntrusted && m_view.isDueRelative && !m_view.acceptsSkew)
        return stop(u"skewRelative"_s,
                    tr("This computer's clock and the server's differ by %1. Set the clock, or "
                       "give the exact time instead of a delay.")
                        .arg(span));
    warn(u"skew"_s,
         off < 0ms ? tr("Your clock is %1 ahead. Delays are counted in server time.").arg(span)
                   : tr("Your clock is %1 behind. Delays are counted in server time.").arg(span));
}

} // namespace

QList<Finding> preflight(const Draft &draft, const PreflightView &view)
{
    return Preflight(draft, view).run();
}

std::optional<Finding> firstStop(const QList<Finding> &findings)
{
    if (findings.isEmpty() || findings.first().level != Finding::Level::Stop)
        return std::nullopt;
    return findings.first();
}

std::optional<qsizetype> illegalXmlAt(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair =
            c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair) {
            ++i;
            continue;
        }
        const bool isControl = c < u' ' && c != u'\t' && c != u'\n' && c != u'\r';
        if (isControl || c.isSurrogate() || c.unicode() >= 0xFFFE)
            return i;
    }
    return std::nullopt;
}

} // namespace TMinus
