// SPDX-License-Identifier: Apache-2.0
#include "broker/statuspage.h"

#include <QCoreApplication>
#include <QLocale>

namespace TMinus {

namespace {

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::StatusPage)
};

QString row(const QStringList &cells, const QString &tag)
{
    QString html = u"<tr>"_s;
    for (const QString &cell : cells)
        html += u"<%1>%2</%1>"_s.arg(tag, cell.toHtmlEscaped());
    return html + u"</tr>\n"_s;
}

QString instanceName(const QString &instance)
{
    return instance.isEmpty() ? Words::tr("default") : instance;
}

QString topicTable(const SandboxStatus &status)
{
    QString html = row({Words::tr("Instance"), Words::tr("Topic"), Words::tr("Type"),
                        Words::tr("Pending"), Words::tr("Stored"), Words::tr("Half")},
                       u"th"_s);
    for (const SandboxStatus::Topic &topic : status.topics) {
        html += row({instanceName(topic.instance), topic.name, topicTypeName(topic.type),
                     QString::number(topic.waiting), QString::number(topic.stored),
                     QString::number(topic.half)},
                    u"td"_s);
    }
    return u"<table>\n"_s + html + u"</table>\n"_s;
}

QString groupTable(const SandboxStatus &status)
{
    QString html = row({Words::tr("Instance"), Words::tr("Group"), Words::tr("Topic"),
                        Words::tr("Ready"), Words::tr("Leased"), Words::tr("Dead letters")},
                       u"th"_s);
    for (const SandboxStatus::Group &group : status.groups) {
        html += row({instanceName(group.instance), group.name, group.topic,
                     QString::number(group.ready), QString::number(group.leased),
                     QString::number(group.dead)},
                    u"td"_s);
    }
    return u"<table>\n"_s + html + u"</table>\n"_s;
}

constexpr auto pageStart =
    "<head><meta charset=\"utf-8\"><title>T-Minus</title><style>"
    "body{font:14px system-ui,sans-serif;margin:2em;color:#1A222D}"
    "table{border-collapse:collapse;margin:1em 0}"
    "th,td{border-bottom:1px solid #DFE3E9;padding:4px 16px 4px 0;text-align:left}"
    "th{font-weight:600;color:#4A5563}</style></head><body>\n";

} // namespace

QByteArray statusPage(const SandboxStatus &status, const QString &endpoint)
{
    QString html = u"<!DOCTYPE html>\n<html lang=\"%1\">"_s.arg(QLocale().bcp47Name());
    html += QString::fromLatin1(pageStart);
    html +=
        u"<h1>%1</h1>\n<p>%2</p>\n"_s.arg(Words::tr("T-Minus sandbox"), endpoint.toHtmlEscaped());
    html += topicTable(status) + groupTable(status) + u"</body></html>\n"_s;
    return html.toUtf8();
}

} // namespace TMinus
