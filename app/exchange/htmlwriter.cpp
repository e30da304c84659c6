// SPDX-License-Identifier: Apache-2.0
#include "exchange/htmlwriter.h"

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

// Nothing may be loaded and nothing run, whatever a message says.
constexpr auto headOfPage = R"(<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<style>
body { font: 13px/1.45 system-ui, "Noto Sans", "Noto Sans CJK SC", "WenQuanYi Zen Hei", sans-serif;
       margin: 2em auto; max-width: 75em; padding: 0 1.5em; color: #1c2128; background: #fff; }
h1 { font-size: 1.6em; margin: 0 0 .4em; }
h2 { font-size: 1.15em; margin: 1.8em 0 .4em; padding: .25em .6em; border-left: 4px solid #8a94a3;
     background: #f2f4f7; break-after: avoid; }
h2 .count { float: right; font-variant-numeric: tabular-nums; }
h2.warning { border-color: #b26a00; background: #fdf3e1; }
h2.alarm { border-color: #b3261e; background: #fcebea; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15em 1.2em; margin: 0 0 1em; }
dt { color: #57606c; }
dd { margin: 0; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: .25em .6em .25em 0;
         border-bottom: 1px solid #dde1e6; overflow-wrap: anywhere; white-space: pre-wrap; }
th { color: #57606c; font-weight: 600; border-bottom-color: #8a94a3; white-space: nowrap; }
footer { margin-top: 2em; color: #57606c; }
@page { margin: 15mm; }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 9.5pt; }
               h2 { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
</style>
)";

QString element(const QString &name, const QString &text)
{
    return u"<%1>"_s.arg(name) + htmlText(text) + u"</%1>"_s.arg(name);
}

QString weightClass(HtmlSection::Weight weight)
{
    switch (weight) {
    case HtmlSection::Weight::Plain:
        return {};
    case HtmlSection::Weight::Warning:
        return u" class=\"warning\""_s;
    case HtmlSection::Weight::Alarm:
        return u" class=\"alarm\""_s;
    }
    Q_UNREACHABLE();
}

QString rowText(const QStringList &cells, const QString &name)
{
    QString row = u"<tr>"_s;
    for (const QString &cell : cells)
        row += element(name, cell);
    return row + u"</tr>\n"_s;
}

QString tableText(const HtmlSection &section)
{
    QString table =
        u"<table>\n<thead>"_s + rowText(section.columns, u"th"_s) + u"</thead>\n<tbody>\n"_s;
    for (const QStringList &row : section.rows)
        table += rowText(row, u"td"_s);
    return table + u"</tbody>\n</table>\n"_s;
}

QString sectionText(const HtmlSection &section)
{
    QString text = u"<section>\n<h2"_s + weightClass(section.weight) + u'>';
    if (!section.count.isEmpty())
        text += u"<span class=\"count\">"_s + htmlText(section.count) + u"</span>"_s;
    text += htmlText(section.title) + u"</h2>\n"_s;
    if (!section.text.isEmpty())
        text += element(u"p"_s, section.text) + u'\n';
    if (!section.rows.isEmpty())
        text += tableText(section);
    return text + u"</section>\n"_s;
}

QString factsText(const HtmlPage &page)
{
    if (page.facts.isEmpty())
        return {};
    QString text = u"<dl>\n"_s;
    for (const auto &[label, value] : page.facts)
        text += element(u"dt"_s, label) + element(u"dd"_s, value) + u'\n';
    return text + u"</dl>\n"_s;
}

bool canStand(QChar c)
{
    const char16_t code = c.unicode();
    const bool isControl = (code < 0x20 && code != '\t' && code != '\n' && code != '\r')
        || (code >= 0x7F && code < 0xA0);
    return !isControl && code != 0xFFFE && code != 0xFFFF;
}

} // namespace

QString htmlText(const QString &text)
{
    QString shown = text.toHtmlEscaped();
    for (QChar &c : shown) {
        if (!canStand(c))
            c = QChar::ReplacementCharacter;
    }
    return shown;
}

QByteArray writeHtml(const HtmlPage &page)
{
    QString text = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n"_s.arg(htmlText(page.language))
        + QString::fromUtf8(headOfPage) + element(u"title"_s, page.title) + u"\n</head>\n<body>\n"_s
        + element(u"h1"_s, page.title) + u'\n' + factsText(page);
    for (const HtmlSection &section : page.sections)
        text += sectionText(section);
    if (!page.foot.isEmpty())
        text += element(u"footer"_s, page.foot) + u'\n';
    return (text + u"</body>\n</html>\n"_s).toUtf8();
}

} // namespace TMinus
