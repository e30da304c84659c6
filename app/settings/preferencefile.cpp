// SPDX-License-Identifier: Apache-2.0
#include "settings/preferencefile.h"

#include "base/result.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QThreadPool>

#include <mutex>
#include <utility>

namespace TMinus {

namespace {

const QString languageKey = u"language"_s;
const QString tourKey = u"tourSeen"_s;
const QString recentKey = u"recentCommands"_s;
const QString sizeKey = u"textPercent"_s;
const QString motionKey = u"reducedMotion"_s;
const QString filtersKey = u"savedFilters"_s;
const QString shortcutsKey = u"shortcuts"_s;
const QString noticesKey = u"notices"_s;
const QString trayKey = u"keepInTray"_s;
const QString coverKey = u"coverAfterMinutes"_s;
const QString updateKey = u"updateAddress"_s;
const QString coloursKey = u"rowColours"_s;
const QString clockFormat = u"HH:mm"_s;

QJsonObject noticesObject(const NoticePreferences &notices)
{
    return {{u"on"_s, notices.isOn},
            {u"quietHours"_s, notices.hasQuietHours},
            {u"quietFrom"_s, notices.quietFrom.toString(clockFormat)},
            {u"quietTo"_s, notices.quietTo.toString(clockFormat)}};
}

NoticePreferences noticesIn(const QJsonObject &object)
{
    NoticePreferences notices;
    notices.isOn = object.value(u"on"_s).toBool(notices.isOn);
    notices.hasQuietHours = object.value(u"quietHours"_s).toBool();
    const QTime from = QTime::fromString(object.value(u"quietFrom"_s).toString(), clockFormat);
    const QTime to = QTime::fromString(object.value(u"quietTo"_s).toString(), clockFormat);
    notices.quietFrom = from.isValid() ? from : notices.quietFrom;
    notices.quietTo = to.isValid() ? to : notices.quietTo;
    return notices;
}

QJsonArray coloursArray(const QList<RowColour> &colours)
{
    QJsonArray array;
    for (const RowColour &each : colours)
        array.append(QJsonObject{{u"filter"_s, each.filter}, {u"colour"_s, each.colour}});
    return array;
}

QList<RowColour> coloursIn(const QJsonArray &array)
{
    QList<RowColour> colours;
    for (const QJsonValue &each : array)
        colours.append({.filter = each.toObject().value(u"filter"_s).toString(),
                        .colour = each.toObject().value(u"colour"_s).toString()});
    return colours;
}

QJsonObject objectIn(const QString &path)
{
    QFile file(path);
    return !path.isEmpty() && file.open(QIODevice::ReadOnly)
        ? QJsonDocument::fromJson(file.readAll()).object()
        : QJsonObject();
}

void write(const QString &path, const Preferences &preferences)
{
    QJsonObject object = objectIn(path);
    object.insert(u"format"_s, u"tminus-settings"_s);
    object.insert(u"version"_s, 1);
    if (preferences.language.isEmpty())
        object.remove(languageKey);
    else
        object.insert(languageKey, preferences.language);
    object.insert(tourKey, preferences.hasSeenTour);
    object.insert(recentKey, QJsonArray::fromStringList(preferences.recent));
    object.insert(sizeKey, preferences.textPercent);
    object.insert(motionKey, preferences.reducesMotion);
    QJsonObject keys;
    for (const auto &[name, own] : preferences.keys.asKeyValueRange())
        keys.insert(name, QJsonArray::fromStringList(own));
    object.insert(shortcutsKey, keys);
    object.insert(noticesKey, noticesObject(preferences.notices));
    object.insert(trayKey, preferences.keepsInTray);
    object.insert(coverKey, preferences.coverAfter);
    object.insert(updateKey, preferences.updateAddress);
    QJsonObject filters;
    for (const auto &[name, text] : preferences.filters.asKeyValueRange())
        filters.insert(name, text);
    object.insert(filtersKey, filters);
    object.insert(coloursKey, coloursArray(preferences.rowColours));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(object).toJson());
    file.commit();
}

QStringList textsIn(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &each : value.toArray())
        texts.append(each.toString());
    return texts;
}

Preferences read(const QString &path)
{
    const QJsonObject object = objectIn(path);
    QMap<QString, QStringList> keys;
    const QJsonObject shortcuts = object.value(shortcutsKey).toObject();
    for (auto own = shortcuts.begin(); own != shortcuts.end(); ++own)
        keys.insert(own.key(), textsIn(own.value()));
    QMap<QString, QString> filters;
    const QJsonObject saved = object.value(filtersKey).toObject();
    for (auto filter = saved.begin(); filter != saved.end(); ++filter)
        filters.insert(filter.key(), filter.value().toString());
    return {.language = object.value(languageKey).toString(),
            .hasSeenTour = object.value(tourKey).toBool(),
            .recent = textsIn(object.value(recentKey)),
            .textPercent =
                qBound(leastTextPercent, object.value(sizeKey).toInt(100), mostTextPercent),
            .reducesMotion = object.value(motionKey).toBool(),
            .keys = keys,
            .notices = noticesIn(object.value(noticesKey).toObject()),
            .keepsInTray = object.value(trayKey).toBool(),
            .coverAfter = qMax(0, object.value(coverKey).toInt()),
            .updateAddress = object.value(updateKey).toString(),
            .filters = filters,
            .rowColours = coloursIn(object.value(coloursKey).toArray())};
}

} // namespace

/// Threads take turns at the file, and an older state never follows a newer one.
struct PreferenceFile::Writer
{
    explicit Writer(QString file)
        : path(std::move(file))
    {}
    const QString path;
    std::mutex mutex;
    int written = 0;
};

PreferenceFile::PreferenceFile(const QString &path)
    : m_preferences(read(path))
    , m_writer(std::make_shared<Writer>(path))
{}

bool PreferenceFile::isKept() const
{
    return !m_writer->path.isEmpty();
}

void PreferenceFile::keep(const Preferences &preferences)
{
    if (std::exchange(m_preferences, preferences) == preferences || m_writer->path.isEmpty())
        return;
    QThreadPool::globalInstance()->start([writer = m_writer, preferences, number = ++m_last] {
        const std::lock_guard lock(writer->mutex);
        if (number > std::exchange(writer->written, qMax(writer->written, number)))
            write(writer->path, preferences);
    });
}

} // namespace TMinus
