// SPDX-License-Identifier: Apache-2.0
#include "timeline/zonename.h"

#include "timeline/zones.h"

#include <QCoreApplication>

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

/// Only names the cities to lupdate: others stand there as the zone has them.
[[maybe_unused]] constexpr const char *cities[]{
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Shanghai"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Urumqi"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Hong Kong"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Macau"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Taipei"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Singapore"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Tokyo"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Seoul"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Bangkok"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Jakarta"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Manila"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Kuala Lumpur"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Kolkata"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Dubai"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Riyadh"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Moscow"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Istanbul"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Cairo"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Johannesburg"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Berlin"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Paris"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Madrid"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Rome"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Amsterdam"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "London"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Sao Paulo"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "New York"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Chicago"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Denver"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Los Angeles"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Toronto"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Vancouver"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Sydney"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Melbourne"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Auckland"),
    QT_TRANSLATE_NOOP("TMinus::ZoneName", "Honolulu"),
};

} // namespace

QString zoneText(const QTimeZone &zone)
{
    const QString id = QString::fromUtf8(zone.id());
    if (id.startsWith(u"UTC"_s) && id.size() > 3)
        return u"UTC"_s + offsetText(zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(0, Qt::UTC)));
    if (id.startsWith(u"Etc/"_s)) // their signs are turned round: "Etc/GMT+5" is west
        return id;
    const QString city = id.section(u'/', -1).replace(u'_', u' ');
    return QCoreApplication::translate("TMinus::ZoneName", city.toUtf8().constData());
}

} // namespace TMinus
