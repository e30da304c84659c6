// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/windowmemory.h"

#include "base/result.h"

#include <QSettings>
#include <QThreadPool>

namespace TMinus {

namespace {

const QString geometryKey = u"window/geometry"_s;
const QString docksKey = u"window/docks"_s;
const QString timelineKey = u"window/timeline"_s;
const QString paneKey = u"window/pane"_s;
const QString profileKey = u"window/profile"_s;
const QString zoneKey = u"window/zone"_s;
const QString lookKey = u"window/look"_s;

PaneId paneOf(const QString &token)
{
    for (PaneId pane : allPanes) {
        if (paneToken(pane) == token)
            return pane;
    }
    return PaneId::Timeline;
}

} // namespace

WindowMemory readWindowMemory(const QString &file)
{
    const QSettings settings(file, QSettings::IniFormat);
    return {.geometry = settings.value(geometryKey).toByteArray(),
            .panes = {.docks = settings.value(docksKey).toByteArray(),
                      .hasTimeline = settings.value(timelineKey, true).toBool(),
                      .narrow = paneOf(settings.value(paneKey).toString())},
            .zone = settings.value(zoneKey).toString(),
            .profile = settings.value(profileKey).toString(),
            .look = Theme::choiceOf(settings.value(lookKey).toString())};
}

void keepWindowMemory(const QString &file, const WindowMemory &memory)
{
    QThreadPool::globalInstance()->start([file, memory] {
        QSettings settings(file, QSettings::IniFormat);
        settings.setValue(geometryKey, memory.geometry);
        settings.setValue(docksKey, memory.panes.docks);
        settings.setValue(timelineKey, memory.panes.hasTimeline);
        settings.setValue(paneKey, paneToken(memory.panes.narrow));
        settings.setValue(zoneKey, memory.zone);
        settings.setValue(profileKey, memory.profile);
        settings.setValue(lookKey, Theme::wordOf(memory.look));
        settings.sync();
    });
}

} // namespace TMinus
