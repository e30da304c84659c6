// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/windowmemory.h"

#include "base/result.h"

#include <QSettings>
#include <QThreadPool>

namespace TMinus {

namespace {

const QString geometryKey = u"geometry"_s;
const QString docksKey = u"docks"_s;
const QString timelineKey = u"timeline"_s;
const QString paneKey = u"pane"_s;
const QString profileKey = u"profile"_s;
const QString zoneKey = u"zone"_s;
const QString lookKey = u"look"_s;
const QString viewsKey = u"views"_s;
const QString openKey = u"windows/open"_s;
const QString consumersKey = u"consumers"_s;

PaneId paneOf(const QString &token)
{
    for (PaneId pane : allPanes) {
        if (paneToken(pane) == token)
            return pane;
    }
    return PaneId::Timeline;
}

QString groupOf(int slot)
{
    return slot == 1 ? u"window"_s : u"window%1"_s.arg(slot);
}

} // namespace

WindowMemory readWindowMemory(const QString &file, int slot)
{
    QSettings settings(file, QSettings::IniFormat);
    settings.beginGroup(groupOf(slot));
    return {.geometry = settings.value(geometryKey).toByteArray(),
            .panes = {.docks = settings.value(docksKey).toByteArray(),
                      .hasTimeline = settings.value(timelineKey, true).toBool(),
                      .narrow = paneOf(settings.value(paneKey).toString())},
            .zone = settings.value(zoneKey).toString(),
            .profile = settings.value(profileKey).toString(),
            .look = Theme::choiceOf(settings.value(lookKey).toString()),
            .views = settings.value(viewsKey).toMap(),
            .consumers = settings.value(consumersKey).toList()};
}

void keepWindowMemory(const QString &file, const WindowMemory &memory, int slot)
{
    QThreadPool::globalInstance()->start([file, memory, slot] {
        QSettings settings(file, QSettings::IniFormat);
        settings.beginGroup(groupOf(slot));
        settings.setValue(geometryKey, memory.geometry);
        settings.setValue(docksKey, memory.panes.docks);
        settings.setValue(timelineKey, memory.panes.hasTimeline);
        settings.setValue(paneKey, paneToken(memory.panes.narrow));
        settings.setValue(zoneKey, memory.zone);
        settings.setValue(profileKey, memory.profile);
        settings.setValue(lookKey, Theme::wordOf(memory.look));
        settings.setValue(viewsKey, memory.views);
        settings.setValue(consumersKey, memory.consumers);
        settings.sync();
    });
}

QList<int> readOpenWindows(const QString &file)
{
    QList<int> numbers;
    const QSettings settings(file, QSettings::IniFormat);
    for (const QString &number : settings.value(openKey).toStringList()) {
        if (number.toInt() > 1)
            numbers.append(number.toInt());
    }
    return numbers;
}

void keepOpenWindows(const QString &file, const QList<int> &numbers)
{
    QStringList words;
    for (const int number : numbers)
        words.append(QString::number(number));
    QThreadPool::globalInstance()->start([file, words] {
        QSettings settings(file, QSettings::IniFormat);
        settings.setValue(openKey, words);
        settings.sync();
    });
}

} // namespace TMinus
