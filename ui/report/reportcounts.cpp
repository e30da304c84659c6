// SPDX-License-Identifier: Apache-2.0
#include "ui/report/reportcounts.h"

#include "ui/style/stateappearance.h"
#include "ui/style/typography.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace TMinus {

namespace {

using Kind = ReportPart::Kind;

constexpr Kind shownOrder[] = {Kind::Overdue,    Kind::Unknown, Kind::Failed,
                               Kind::Unacked,    Kind::Held,    Kind::Next,
                               Kind::NotWatched, Kind::Notes,   Kind::Sent};
constexpr int shapeRoom = 28;
constexpr int countRoom = 46;
constexpr int gap = 10;

Mark markOf(Kind kind)
{
    switch (kind) {
    case Kind::Unknown:
        return Mark::Unknown;
    case Kind::Overdue:
        return Mark::Overdue;
    case Kind::Failed:
        return Mark::Refused;
    case Kind::Unacked:
        return Mark::Seen;
    case Kind::NotWatched:
        return Mark::NotWatched;
    case Kind::Held:
        return Mark::Held;
    case Kind::Next:
        return Mark::Pending;
    case Kind::Notes:
        return Mark::Dash;
    case Kind::Sent:
        return Mark::Acked;
    }
    Q_UNREACHABLE();
}

/// The one topic of all of them; empty: there are several, or not all are known.
QString onlyTopic(const ReportPart &part)
{
    if (part.messages.isEmpty() || part.count > part.messages.size())
        return {};
    const QString topic = part.messages.constFirst().draft.topic;
    const bool isAlone = std::ranges::all_of(
        part.messages, [&topic](const LedgerMessage &each) { return each.draft.topic == topic; });
    return isAlone ? topic : QString();
}

QString clock(const std::optional<QDateTime> &when, const ShiftReport &report)
{
    return when ? when->toTimeZone(report.wish.zone).toString(u"HH:mm:ss") : QString();
}

QString wordsOf(const ReportPart &part, const ShiftReport &report)
{
    const QString topic = onlyTopic(part);
    const LedgerMessage first = part.messages.value(0);
    switch (part.kind) {
    case Kind::Overdue:
        return topic.isEmpty() ? ReportCounts::tr("overdue")
                               : ReportCounts::tr("overdue, all on %1, the first due %2")
                                     .arg(topic, clock(first.draft.due, report));
    case Kind::Unknown:
        return part.count != 1 ? ReportCounts::tr("outcome unknown, not settled")
                               : ReportCounts::tr("outcome unknown, %1, not settled")
                                     .arg(first.draft.key.isEmpty() ? first.id : first.draft.key);
    case Kind::Failed:
        return ReportCounts::tr("refused or not sent this shift");
    case Kind::Unacked:
        return ReportCounts::tr("seen and not acknowledged");
    case Kind::Held:
        return first.leaves
            ? ReportCounts::tr("held here, the next hand-over %1").arg(clock(first.leaves, report))
            : ReportCounts::tr("held here");
    case Kind::Next:
        return ReportCounts::tr(
            "pending in the next %n hour(s)", nullptr,
            int(std::chrono::floor<std::chrono::hours>(report.wish.ahead).count()));
    case Kind::NotWatched:
        return ReportCounts::tr("due while nobody here was watching");
    case Kind::Notes:
        return ReportCounts::tr("with a note written this shift");
    case Kind::Sent:
        return ReportCounts::tr("sent this shift");
    }
    Q_UNREACHABLE();
}

} // namespace

ReportCounts::ReportCounts(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ReportCounts::showReport(const ShiftReport &report)
{
    m_rows.clear();
    QStringList said;
    for (const Kind kind : shownOrder) {
        const ReportPart &part = report.part(kind);
        m_rows.append({kind, part.count, wordsOf(part, report)});
        said.append(line(kind));
    }
    setAccessibleName(said.join(u"; "_s));
    updateGeometry();
    update();
}

QString ReportCounts::line(Kind kind) const
{
    const auto row = std::ranges::find(m_rows, kind, &Row::kind);
    return row == m_rows.end() ? QString()
                               : u"%1 %2"_s.arg(QLocale().toString(row->count), row->words);
}

void ReportCounts::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

int ReportCounts::rowHeight() const
{
    return qMax(24, QFontMetrics(font()).height() + 6);
}

QSize ReportCounts::sizeHint() const
{
    return {520, rowHeight() * int(std::size(shownOrder))};
}

void ReportCounts::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int top = 0;
    for (const Row &row : std::as_const(m_rows)) {
        const QRect line(0, top, width(), rowHeight());
        paintMark(painter, markOf(row.kind), tokens,
                  {.centre = QPointF(8.5, line.center().y() + 0.5), .ground = tokens.window});
        painter.setPen(row.count > 0 ? tokens.text : tokens.text3);
        painter.setFont(row.count > 0 ? strong(font()) : font());
        painter.drawText(QRect(shapeRoom, top, countRoom, line.height()),
                         Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(row.count));
        painter.setFont(font());
        const int used = shapeRoom + countRoom + gap;
        const QRect rest = line.adjusted(used, 0, 0, 0);
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(row.words, Qt::ElideRight, rest.width()));
        top += rowHeight();
    }
}

} // namespace TMinus
