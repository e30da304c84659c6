// SPDX-License-Identifier: Apache-2.0
#include "console/reporttext.h"

#include "console/messagecalendar.h"
#include "console/messagecells.h"
#include "console/messagewords.h"
#include "console/timetext.h"
#include "exchange/calendarwriter.h"
#include "exchange/csvwriter.h"
#include "exchange/htmlwriter.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace TMinus {

namespace {

using Kind = ReportPart::Kind;

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::ReportText)
};

HtmlSection::Weight weightOf(const ReportPart &part)
{
    if (part.count == 0)
        return HtmlSection::Weight::Plain;
    if (part.kind == Kind::Unknown || part.kind == Kind::Overdue)
        return HtmlSection::Weight::Alarm;
    return part.kind == Kind::Failed || part.kind == Kind::Unacked ? HtmlSection::Weight::Warning
                                                                   : HtmlSection::Weight::Plain;
}

/// What the part asks of whoever takes over.
QString adviceOf(Kind kind)
{
    switch (kind) {
    case Kind::Unknown:
        return Words::tr("Each left and no answer came: it may be stored, or not. Look for it in "
                         "the service's own console, then settle it; sent again, it may double.");
    case Kind::Overdue:
        return Words::tr("Each is past its due time and has not come, although a consumer of ours "
                         "was watching.");
    case Kind::Failed:
        return Words::tr("None of these is stored. Whoever needs them must send them again.");
    case Kind::Unacked:
        return Words::tr("Each came here and was not acknowledged: it comes again, here or "
                         "elsewhere, when its lease ends.");
    case Kind::NotWatched:
        return Words::tr("Each is past its due time, and no consumer of ours was watching: nobody "
                         "here can say whether it came.");
    case Kind::Held:
        return Words::tr("Each leaves only while T-Minus, or “tminusctl outbox run”, is running.");
    case Kind::Next:
    case Kind::Notes:
    case Kind::Sent:
        return {};
    }
    Q_UNREACHABLE();
}

QString textOf(const ReportPart &part)
{
    if (part.count == 0)
        return {};
    QStringList sentences{adviceOf(part.kind)};
    if (part.count > part.messages.size()) {
        const QString shown = QString::number(part.messages.size());
        sentences.append(part.filter.isEmpty()
                             ? Words::tr("The first %1 are shown.").arg(shown)
                             : Words::tr("The first %1 are shown; all of them: tminusctl history "
                                         "--filter '%2'")
                                   .arg(shown, part.filter));
    }
    sentences.removeAll(QString());
    return sentences.join(u'\n');
}

/// The second time that matters in a part, beside due.
QString otherTime(Kind kind)
{
    switch (kind) {
    case Kind::Unacked:
        return Words::tr("First seen");
    case Kind::Held:
        return Words::tr("Leaves");
    default:
        return Words::tr("Sent");
    }
}

std::optional<QDateTime> otherTime(Kind kind, const LedgerMessage &message)
{
    switch (kind) {
    case Kind::Unacked:
        return message.firstSeen;
    case Kind::Held:
        return message.leaves;
    default:
        return message.sent;
    }
}

QStringList columnsOf(const ShiftReport &report, Kind kind)
{
    QStringList columns{Words::tr("State"), Words::tr("Due"), otherTime(kind), Words::tr("Topic"),
                        Words::tr("Tag"),   Words::tr("Key"), Words::tr("Id"), Words::tr("Note")};
    if (report.wish.withBodies)
        columns.append(Words::tr("Body"));
    return columns;
}

QStringList rowOf(const ShiftReport &report, Kind kind, const LedgerMessage &message)
{
    const auto time = [&report](const std::optional<QDateTime> &when) {
        return when ? timeText(*when, report.wish.zone) : QString();
    };
    const Draft &draft = message.draft;
    const QString id =
        message.messageId.isEmpty() ? message.id : message.id + u'\n' + message.messageId;
    QStringList row{stateWord(message),
                    time(draft.due),
                    time(otherTime(kind, message)),
                    draft.topic,
                    draft.tag,
                    draft.key,
                    id,
                    remarkOf(message)};
    if (report.wish.withBodies)
        row.append(bodyTextOf(message));
    return row;
}

HtmlSection sectionOf(const ShiftReport &report, const ReportPart &part)
{
    HtmlSection section{.title = reportPartTitle(part.kind),
                        .count = QLocale().toString(part.count),
                        .weight = weightOf(part),
                        .text = textOf(part),
                        .columns = columnsOf(report, part.kind)};
    for (const LedgerMessage &message : part.messages)
        section.rows.append(rowOf(report, part.kind, message));
    return section;
}

QString handoverTitle()
{
    return Words::tr("Notes for the next shift");
}

QByteArray asHtml(const ShiftReport &report)
{
    const ReportWish &wish = report.wish;
    const auto time = [&wish](const QDateTime &when) { return timeText(when, wish.zone); };
    HtmlPage page{
        .language = QLocale().bcp47Name(),
        .title = Words::tr("Shift hand-over"),
        .facts = {{Words::tr("Made"), time(report.made)},
                  {Words::tr("By"), wish.operatorName},
                  {Words::tr("Profile"), wish.profile.isEmpty() ? Words::tr("all") : wish.profile},
                  {Words::tr("Looks back to"), time(wish.since)},
                  {Words::tr("Looks ahead to"), time(report.until)},
                  {Words::tr("Times in"), QString::fromLatin1(wish.zone.id())}},
        .foot = Words::tr("This shows what was sent from here, imported, or seen here. "
                          "Messages that others sent and nobody here has seen are not in "
                          "it.")};
    if (!wish.handover.isEmpty())
        page.sections.append({.title = handoverTitle(), .text = wish.handover});
    for (const ReportPart &part : report.parts)
        page.sections.append(sectionOf(report, part));
    return writeHtml(page);
}

QByteArray asCsv(const ShiftReport &report)
{
    QByteArray text = csvLine(QStringList{u"part"_s} + messageColumns() + QStringList{u"why"_s});
    if (!report.wish.handover.isEmpty()) {
        QStringList cells(messageColumns().size());
        cells[messageColumns().indexOf(u"note"_s)] = report.wish.handover;
        text += csvLine(QStringList{u"handover"_s} + cells + QStringList{QString()});
    }
    for (const ReportPart &part : report.parts) {
        for (const LedgerMessage &message : part.messages)
            text += csvLine(QStringList{reportPartToken(part.kind)} + messageCells(message)
                            + QStringList{reasonWithCommands(message)});
    }
    return text;
}

QByteArray asCalendar(const ShiftReport &report)
{
    QByteArray text = Calendar::head(Words::tr("T-Minus: what is due"));
    if (!report.wish.handover.isEmpty())
        text +=
            Calendar::event({.uid = u"handover-%1@tminus"_s.arg(report.made.toMSecsSinceEpoch()),
                             .summary = handoverTitle(),
                             .description = report.wish.handover,
                             .at = report.made,
                             .stamp = report.made});
    for (const Kind kind : {Kind::Unknown, Kind::Overdue, Kind::Held, Kind::Next}) {
        const CalendarEntry entry{.category = reportPartTitle(kind),
                                  .stamp = report.made,
                                  .withBody = report.wish.withBodies};
        for (const LedgerMessage &message : report.part(kind).messages)
            text += calendarEntry(message, entry);
    }
    return text + Calendar::foot();
}

} // namespace

std::optional<ReportFormat> reportFormatOfName(const QString &fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    if (suffix == u"html" || suffix == u"htm")
        return ReportFormat::Html;
    if (suffix == u"csv")
        return ReportFormat::Csv;
    return suffix == u"ics" ? std::optional(ReportFormat::Calendar) : std::nullopt;
}

QString reportPartTitle(Kind kind)
{
    switch (kind) {
    case Kind::Unknown:
        return Words::tr("Outcome unknown");
    case Kind::Overdue:
        return Words::tr("Overdue");
    case Kind::Failed:
        return Words::tr("Refused or not sent");
    case Kind::Unacked:
        return Words::tr("Not acknowledged");
    case Kind::NotWatched:
        return Words::tr("Due, and nobody watched");
    case Kind::Held:
        return Words::tr("Held here");
    case Kind::Next:
        return Words::tr("Due next");
    case Kind::Notes:
        return Words::tr("Notes");
    case Kind::Sent:
        return Words::tr("Sent", "a part of the report: messages");
    }
    Q_UNREACHABLE();
}

QString reportPartToken(Kind kind)
{
    static const QStringList tokens{u"unknown"_s, u"overdue"_s,    u"failed"_s,
                                    u"unacked"_s, u"notWatched"_s, u"held"_s,
                                    u"next"_s,    u"notes"_s,      u"sent"_s};
    return tokens[static_cast<int>(kind)];
}

QByteArray writeReport(const ShiftReport &report, ReportFormat format)
{
    switch (format) {
    case ReportFormat::Html:
        return asHtml(report);
    case ReportFormat::Csv:
        return asCsv(report);
    case ReportFormat::Calendar:
        return asCalendar(report);
    }
    Q_UNREACHABLE();
}

} // namespace TMinus
