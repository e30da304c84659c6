// SPDX-License-Identifier: Apache-2.0
#include "ui/guide/guidepages.h"

#include "base/result.h"

#include <QFile>

#include <algorithm>

/// A static library's resources are left out unless somebody names them, outside any namespace.
static void initGuide()
{
    Q_INIT_RESOURCE(guide);
}

namespace TMinus {

namespace {

const QStringList &names()
{
    static const QStringList all{u"start"_s,    u"compose"_s,  u"hold"_s,       u"unknown"_s,
                                 u"consumer"_s, u"timeline"_s, u"production"_s, u"zones"_s,
                                 u"sandbox"_s,  u"trouble"_s,  u"keys"_s};
    return all;
}

GuidePage pageOf(const QString &name, const QString &language)
{
    const QString path = u"/guide/%1/%2.md"_s.arg(language, name);
    QFile file(u':' + path);
    const QString text =
        file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    return {.name = name,
            .title = text.section(u'\n', 0, 0).remove(u"# "_s),
            .text = text,
            .place = QUrl(u"qrc:"_s + path)};
}

} // namespace

bool GuidePage::says(const QStringList &words) const
{
    return std::ranges::all_of(
        words, [this](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

QList<GuidePage> guidePages(const QString &language)
{
    initGuide();
    QList<GuidePage> pages;
    for (const QString &name : names())
        pages.append(pageOf(name, language));
    return pages;
}

QString guidePageOf(PaneId pane)
{
    switch (pane) {
    case PaneId::Timeline:
        return u"timeline"_s;
    case PaneId::Compose:
        return u"compose"_s;
    case PaneId::Consumer:
    case PaneId::Details:
        return u"consumer"_s;
    case PaneId::Outbox:
        return u"hold"_s;
    case PaneId::Log:
        return u"trouble"_s;
    case PaneId::Sandbox:
        return u"sandbox"_s;
    }
    Q_UNREACHABLE();
}

} // namespace TMinus
