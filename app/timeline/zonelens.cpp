// SPDX-License-Identifier: Apache-2.0
#include "timeline/zonelens.h"

#include "timeline/zonename.h"
#include "timeline/zones.h"

#include <QDateTime>

namespace TMinus {

using namespace Qt::StringLiterals;

ZoneLens::ZoneLens(QObject *parent)
    : QObject(parent)
    , m_zone(localZone())
{}

bool ZoneLens::choose(Kind kind, const QString &id)
{
    std::optional<QTimeZone> zone = localZone();
    if (kind == Kind::Utc)
        zone = QTimeZone::utc();
    else if (kind == Kind::Named)
        zone = findZone(id);
    if (!zone)
        return false;
    if (kind == Kind::Named)
        m_named = id;
    m_kind = kind;
    m_zone = *zone;
    Q_EMIT changed();
    return true;
}

void ZoneLens::chooseNext()
{
    if (m_kind == Kind::Local)
        choose(Kind::Utc);
    else if (m_kind == Kind::Named || m_named.isEmpty() || !choose(Kind::Named, m_named))
        choose(Kind::Local);
}

QString ZoneLens::name() const
{
    return zoneText(m_zone);
}

QString ZoneLens::token() const
{
    switch (m_kind) {
    case Kind::Local:
        return u"local"_s;
    case Kind::Utc:
        return u"utc"_s;
    case Kind::Named:
        return m_named;
    }
    Q_UNREACHABLE();
}

/// A zone that this computer does not know any more is not worth a complaint.
void ZoneLens::recall(const QString &token)
{
    if (token == u"utc"_s)
        choose(Kind::Utc);
    else if (token.isEmpty() || token == u"local"_s || !choose(Kind::Named, token))
        choose(Kind::Local);
}

void ZoneLens::setLocale(const QLocale &locale)
{
    m_locale = locale;
    Q_EMIT changed();
}

QString ZoneLens::clock(const QDateTime &instant) const
{
    return text(instant, u"HH:mm:ss"_s);
}

QString ZoneLens::preciseClock(const QDateTime &instant) const
{
    return text(instant, u"HH:mm:ss.zzz"_s);
}

QString ZoneLens::date(const QDateTime &instant) const
{
    return text(instant, tr("ddd d MMM yyyy", "a date, as QLocale formats it"));
}

QString ZoneLens::dateTime(const QDateTime &instant) const
{
    return text(instant, tr("ddd d MMM yyyy, HH:mm:ss", "date and time, as QLocale formats them"));
}

QString ZoneLens::near(const QDateTime &instant, const QDateTime &now) const
{
    if (!instant.isValid() || instant.toTimeZone(m_zone).date() == now.toTimeZone(m_zone).date())
        return clock(instant);
    return text(instant, tr("d MMM HH:mm:ss", "a near date and time, as QLocale formats them"));
}

QString ZoneLens::text(const QDateTime &instant, const QString &format) const
{
    return instant.isValid() ? m_locale.toString(instant.toTimeZone(m_zone), format) : u"—"_s;
}

} // namespace TMinus
