// SPDX-License-Identifier: Apache-2.0
#include "exchange/templatetext.h"

#include "exchange/rowtrouble.h"
#include "timeline/zones.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace TMinus {

namespace {

const QString open = u"{{"_s;
const QString close = u"}}"_s;

QString ms(const QDateTime &instant)
{
    return QString::number(instant.toMSecsSinceEpoch());
}

/// @p text as it stands within a JSON text, without the quotes around it.
QString jsonEscaped(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(2, list.size() - 4));
}

} // namespace

Result<TemplateText> TemplateText::parse(const QString &text)
{
    TemplateText parsed;
    Part plain;
    for (qsizetype at = 0;;) {
        const qsizetype next = text.indexOf(open, at);
        plain.text += text.mid(at, next < 0 ? -1 : next - at);
        if (next < 0)
            break;
        at = next + open.size();
        if (text.mid(at).startsWith(open)) {
            plain.text += open;
            at += open.size();
            continue;
        }
        const qsizetype end = text.indexOf(close, at);
        if (end < 0)
            return rowTrouble(RowTrouble::tr("The variable that opens at character %1 is never "
                                             "closed. Close it with }}; a {{ that is meant as text "
                                             "is written {{{{.")
                                  .arg(next + 1));
        const auto part = variable(text.mid(at, end - at));
        if (!part)
            return failure(part.error());
        if (!plain.text.isEmpty())
            parsed.m_parts.append(std::exchange(plain, {}));
        parsed.m_parts.append(*part);
        at = end + close.size();
    }
    if (!plain.text.isEmpty() || parsed.m_parts.isEmpty())
        parsed.m_parts.append(plain);
    return parsed;
}

Result<TemplateText::Part> TemplateText::variable(const QString &inside)
{
    const QString word = inside.trimmed();
    for (const QString &name : {u"i"_s, u"n"_s, u"uuid"_s, u"now"_s, u"due"_s}) {
        if (word == name)
            return Part{.name = name};
    }
    for (const QString &name : {u"due:"_s, u"row."_s, u"ask:"_s}) {
        if (word.startsWith(name) && word.size() > name.size())
            return Part{.name = name, .text = word.mid(name.size())};
    }
    return rowTrouble(RowTrouble::tr("There is no variable {{%1}}. There are i, n, uuid, now, due, "
                                     "due:iso, due:yyyy-MM-dd, row.COLUMN and ask:Label; a {{ that "
                                     "is meant as text is written {{{{.")
                          .arg(inside));
}

QStringList TemplateText::textsOf(const QString &name) const
{
    QStringList texts;
    for (const Part &part : m_parts) {
        if (part.name == name && !texts.contains(part.text))
            texts.append(part.text);
    }
    return texts;
}

QStringList TemplateText::labels() const
{
    return textsOf(u"ask:"_s);
}

QStringList TemplateText::columns() const
{
    return textsOf(u"row."_s);
}

bool TemplateText::isJson() const
{
    QString sample;
    for (const Part &part : m_parts) // 0 can stand within a text and alone
        sample += part.name.isEmpty() ? part.text : u"0"_s;
    return !QJsonDocument::fromJson(sample.toUtf8()).isNull();
}

Result<QString> TemplateText::expand(const TemplateValues &values, Target target) const
{
    QString text;
    for (const Part &part : m_parts) {
        if (part.name.isEmpty()) {
            text += part.text;
            continue;
        }
        const auto filled = value(part, values);
        if (!filled)
            return failure(filled.error());
        text += target == Target::Json ? jsonEscaped(*filled) : *filled;
    }
    return text;
}

Result<QString> TemplateText::value(const Part &part, const TemplateValues &values)
{
    if (part.name == u"i"_s)
        return QString::number(values.i);
    if (part.name == u"n"_s)
        return QString::number(values.n);
    if (part.name == u"uuid"_s)
        return values.uuid;
    if (part.name == u"now"_s)
        return ms(values.now);
    if (part.name.startsWith(u"due"_s))
        return dueText(part.text, values);
    if (part.name == u"row."_s) {
        const auto cell = values.column ? values.column(part.text) : std::nullopt;
        return cell ? Result<QString>(*cell)
                    : rowTrouble(RowTrouble::tr("{{row.%1}} has no value: there is no such column "
                                                "in this row.")
                                     .arg(part.text));
    }
    if (values.answers.contains(part.text))
        return values.answers.value(part.text);
    if (values.isAsked)
        return rowTrouble(
            RowTrouble::tr("“%1” has no value yet. Fill it in below the body.").arg(part.text));
    return rowTrouble(
        RowTrouble::tr("{{ask:%1}} has no value: there is nobody to ask here. Put the "
                       "value into a column and write {{row.COLUMN}}.")
            .arg(part.text));
}

Result<QString> TemplateText::dueText(const QString &format, const TemplateValues &values)
{
    if (!values.due)
        return rowTrouble(
            RowTrouble::tr("{{due}} has no value: this message has no due time. Give it one."));
    if (format.isEmpty())
        return ms(*values.due);
    if (format == u"iso"_s)
        return isoText(*values.due, values.zone);
    return values.due->toTimeZone(values.zone).toString(format);
}

} // namespace TMinus
