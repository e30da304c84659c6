// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/consolelink.h"

#include "base/result.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace TMinus {

namespace {

constexpr qsizetype longest = 2000;
constexpr PaneId linkedPanes[] = {PaneId::Timeline, PaneId::Compose, PaneId::Consumer,
                                  PaneId::Outbox, PaneId::Log};

/// Whether the value says something.
bool take(ConsoleLink &link, const QString &name, const QString &value)
{
    if (name == u"profile"_s)
        link.profile = value;
    else if (name == u"filter"_s)
        link.filter = value;
    else if (name == u"message"_s)
        link.message = value;
    else if (name == u"zone"_s)
        link.zone = value;
    else if (name == u"at"_s) {
        bool isNumber = false;
        const auto at = QDateTime::fromMSecsSinceEpoch(value.toLongLong(&isNumber), Qt::UTC);
        if (!isNumber || !at.isValid())
            return false;
        link.at = at;
    } else {
        return false;
    }
    return !value.isEmpty();
}

QString encoded(const QString &value)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(value));
}

QString writtenLink(const ConsoleLink &link)
{
    QString text = u"tminus://open/"_s + (link.pane ? paneToken(*link.pane) : u"report"_s);
    QStringList parts;
    const auto add = [&parts](const QString &name, const QString &value) {
        if (!value.isEmpty())
            parts.append(name + u'=' + encoded(value));
    };
    add(u"profile"_s, link.profile);
    add(u"filter"_s, link.filter);
    add(u"message"_s, link.message);
    add(u"at"_s, link.at ? QString::number(link.at->toMSecsSinceEpoch()) : QString());
    add(u"zone"_s, link.zone);
    return parts.isEmpty() ? text : text + u'?' + parts.join(u'&');
}

} // namespace

std::optional<ConsoleLink> readLink(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (text.size() > longest || url.scheme() != u"tminus" || url.host() != u"open")
        return std::nullopt;
    const QString view = url.path().sliced(qMin<qsizetype>(1, url.path().size()));
    ConsoleLink link;
    const auto pane =
        std::ranges::find(linkedPanes, view, [](PaneId each) { return paneToken(each); });
    if (pane != std::end(linkedPanes))
        link.pane = *pane;
    else if (view == u"report"_s)
        link.pane = std::nullopt;
    else
        return std::nullopt;
    for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        if (!take(link, name, value))
            link.unknown.append(name + u'=' + value);
    }
    return link;
}

QString linkText(const ConsoleLink &link)
{
    const QString text = writtenLink(link);
    if (text.size() <= longest)
        return text;
    ConsoleLink shorter = link;
    shorter.filter.clear();
    return writtenLink(shorter);
}

} // namespace TMinus
