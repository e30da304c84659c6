// SPDX-License-Identifier: Apache-2.0
#include "console/remedy.h"

#include "timeline/zones.h"

#include <QCoreApplication>
#include <QLocale>

namespace TMinus {

using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::Remedy)
};

constexpr auto safeLead = 10s;
constexpr qsizetype longestLink = 24;

QString withoutForbidden(const QString &text)
{
    QString kept;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size();
        const QStringView one = QStringView(text).mid(i, isPair ? 2 : 1);
        i += isPair ? 1 : 0;
        if (!illegalXmlAt(one) && !u"&\"'<>:|"_s.contains(one.first()))
            kept += one;
    }
    return kept;
}

QString withoutIllegal(QString text)
{
    for (auto at = illegalXmlAt(text); at; at = illegalXmlAt(text))
        text.remove(*at, 1);
    return text;
}

QString asTag(const QString &text)
{
    QString tag = text.trimmed();
    for (QChar &c : tag) {
        const bool isPlain = c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-');
        if (!isPlain)
            c = u'_';
    }
    return tag;
}

Properties cleaned(const Properties &properties)
{
    Properties clean;
    for (const auto &[name, value] : properties.asKeyValueRange()) {
        if (!name.isEmpty() && !value.isEmpty())
            clean.insert(withoutForbidden(name), withoutForbidden(value));
    }
    return clean;
}

/// The words of a link that puts @p text into a field.
QString linkOf(const QString &text)
{
    return text.size() <= longestLink ? text : Words::tr("Take them out");
}

SendWish dueThen(SendWish wish, const std::optional<QDateTime> &due)
{
    wish.after = {};
    wish.draft.due = due;
    return wish;
}

SendWish dueAfter(SendWish wish, std::chrono::milliseconds after)
{
    wish = dueThen(wish, {});
    wish.after = after;
    return wish;
}

/// Times near the one meant that are still ahead.
class TimeRemedies final
{
public:
    TimeRemedies(const SendWish &wish, const RemedyView &view)
        : m_wish(wish)
        , m_view(view)
    {}

    QList<Remedy> forPast() const
    {
        QList<Remedy> remedies;
        if (m_wish.draft.due)
            remedies = sameClock(m_wish.draft.due->toTimeZone(m_view.zone));
        remedies.append({Words::tr("In 10 s"), dueAfter(m_wish, safeLead)});
        return remedies;
    }
    QList<Remedy> forNear() const
    {
        return {{Words::tr("Now"), dueThen(m_wish, {})},
                {Words::tr("In 10 s"), dueAfter(m_wish, safeLead)}};
    }
    QList<Remedy> forFar() const
    {
        const QDateTime latest = m_view.now.addMSecs(
            std::chrono::milliseconds(std::chrono::milliseconds(m_view.window) - 1min).count());
        const QDateTime minute =
            QDateTime::fromSecsSinceEpoch(latest.toSecsSinceEpoch() / 60 * 60, Qt::UTC);
        const QString words = QLocale().toString(minute.toTimeZone(m_view.zone),
                                                 Words::tr("d MMM HH:mm", "as QLocale formats it"));
        return {{Words::tr("Use %1", "%1 is a time").arg(words), dueThen(m_wish, minute)}};
    }

private:
    /// The same clock in this year or the next, today or tomorrow, whichever is allowed first.
    QList<Remedy> sameClock(const QDateTime &local) const
    {
        const QDate today = m_view.now.toTimeZone(m_view.zone).date();
        for (int year = today.year(); year <= today.year() + 1; ++year) {
            const QDate day(year, local.date().month(), local.date().day());
            if (const auto due = legal(day, local.time()); due && year != local.date().year())
                return {{Words::tr("Use %1", "%1 is a year").arg(QString::number(year)),
                         dueThen(m_wish, due)}};
        }
        const QString clock = local.time().toString(u"HH:mm"_s);
        if (const auto due = legal(today, local.time()))
            return {{Words::tr("Today %1", "%1 is a clock").arg(clock), dueThen(m_wish, due)}};
        if (const auto due = legal(today.addDays(1), local.time()))
            return {{Words::tr("Tomorrow %1", "%1 is a clock").arg(clock), dueThen(m_wish, due)}};
        return {};
    }
    std::optional<QDateTime> legal(QDate day, QTime clock) const
    {
        if (!day.isValid())
            return std::nullopt;
        const WallReading reading = readWall(QDateTime(day, clock, Qt::UTC), m_view.zone);
        const std::chrono::milliseconds lead(m_view.now.msecsTo(reading.first));
        const bool isLegal =
            reading.kind == WallReading::Kind::Once && lead >= safeLead && lead <= m_view.window;
        return isLegal ? std::optional(reading.first) : std::nullopt;
    }

    const SendWish &m_wish;
    const RemedyView &m_view;
};

/// @p repaired puts the right text into the draft of a copy.
template<typename Repair>
QList<Remedy> repaired(const SendWish &wish, const QString &words, Repair repair)
{
    SendWish better = wish;
    repair(better.draft);
    return {{words, better}};
}

QList<Remedy> textRemedies(const QString &word, const SendWish &wish)
{
    const Draft &draft = wish.draft;
    if (word == u"tagSpace"_s || word == u"tagBar"_s || word == u"tagIllegal"_s)
        return repaired(wish, linkOf(asTag(draft.tag)), [](Draft &to) { to.tag = asTag(to.tag); });
    if (word == u"keyCharacters"_s)
        return repaired(wish, linkOf(withoutForbidden(draft.key)),
                        [](Draft &to) { to.key = withoutForbidden(to.key); });
    if (word == u"shardingKeyCharacters"_s)
        return repaired(wish, linkOf(withoutForbidden(draft.shardingKey)),
                        [](Draft &to) { to.shardingKey = withoutForbidden(to.shardingKey); });
    if (word == u"propertyCharacters"_s || word == u"propertyEmpty"_s)
        return repaired(wish, Words::tr("Take them out"),
                        [](Draft &to) { to.properties = cleaned(to.properties); });
    if (word == u"bodyIllegal"_s)
        return repaired(wish, Words::tr("Take them out"), [](Draft &to) {
            to.body = withoutIllegal(QString::fromUtf8(to.body)).toUtf8();
        });
    return {};
}

} // namespace

DraftPart partOf(const QString &word)
{
    static const std::pair<QString, DraftPart> beginnings[] = {
        {u"topic"_s, DraftPart::Topic},      {u"tag"_s, DraftPart::Tag},
        {u"key"_s, DraftPart::Key},          {u"shardingKey"_s, DraftPart::ShardingKey},
        {u"propert"_s, DraftPart::Property}, {u"body"_s, DraftPart::Body},
    };
    for (const auto &[beginning, part] : beginnings) {
        if (word.startsWith(beginning))
            return part;
    }
    static const QStringList times{u"past"_s, u"tooNear"_s, u"beyondWindow"_s, u"gap"_s,
                                   u"twice"_s};
    return times.contains(word) ? DraftPart::Time : DraftPart::Other;
}

QList<Remedy> remediesFor(const Finding &finding, const SendWish &wish, const RemedyView &view)
{
    const TimeRemedies times(wish, view);
    if (finding.word == u"past"_s)
        return times.forPast();
    if (finding.word == u"tooNear"_s)
        return times.forNear();
    if (finding.word == u"beyondWindow"_s)
        return times.forFar();
    if (finding.word == u"skewRelative"_s) {
        SendWish accepting = wish;
        accepting.acceptsSkew = true;
        return {{Words::tr("Count in server time"), accepting}};
    }
    return textRemedies(finding.word, wish);
}

} // namespace TMinus
