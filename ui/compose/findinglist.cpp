// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/findinglist.h"

#include "ui/controls/label.h"
#include "ui/style/iconbook.h"
#include "ui/style/looks.h"
#include "ui/style/scaledtext.h"
#include "ui/style/typography.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace TMinus {

namespace {

constexpr qsizetype mostLines = 4;
constexpr int iconSize = 16;

/// An icon in the colours of whatever theme is there.
class Picture final : public QWidget
{
public:
    Picture(const QString &name, Ink ink, QWidget *parent)
        : QWidget(parent)
        , m_icon(icon(name, ink))
    {
        setFixedSize(iconSize, iconSize);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_icon.paint(&painter, rect());
    }

private:
    QIcon m_icon;
};

/// A sentence with its links: beside it, or below where they are wide.
class LineWidget final : public QWidget
{
public:
    LineWidget(QWidget *words, QWidget *links, QWidget *parent)
        : QWidget(parent)
        , m_links(links)
        , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    {
        m_row->setContentsMargins(0, 1, 0, 1);
        m_row->setSpacing(0);
        m_row->addWidget(words, 1);
        m_row->addWidget(links, 0, Qt::AlignTop | Qt::AlignRight);
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QWidget::resizeEvent(event);
        const bool isWide = m_links->sizeHint().width() * 5 > width() * 2;
        m_row->setDirection(isWide ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    }

private:
    QWidget *m_links;
    QBoxLayout *m_row;
};

/// The same sentence about two parts is read once.
QList<FindingList::Line> withoutTwins(const QList<FindingList::Line> &lines)
{
    QList<FindingList::Line> kept;
    for (const FindingList::Line &line : lines) {
        const auto isTwin = [&line](const FindingList::Line &other) {
            return other.finding.sentence == line.finding.sentence;
        };
        if (std::ranges::none_of(kept, isTwin))
            kept.append(line);
    }
    return kept;
}

} // namespace

FindingList::FindingList(QWidget *parent)
    : QWidget(parent)
    , m_title(
          new Label({}, {.ink = &Tokens::errorText, .share = tableText, .isStrong = true}, this))
    , m_column(new QVBoxLayout(this))
{
    m_title->setObjectName(u"stopCount"_s);
    m_title->hide();
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_column->addWidget(m_title);
}

void FindingList::show(const QList<Line> &all, const QString &fine)
{
    const QList<Line> lines = withoutTwins(all);
    if (lines == m_lines && fine == m_fine)
        return;
    m_lines = lines;
    m_fine = fine;
    m_current = qMin(m_current, lines.size() - 1);
    for (QWidget *widget : std::as_const(m_widgets)) {
        widget->hide();
        widget->deleteLater();
    }
    m_widgets.clear();
    const auto stops = std::ranges::count(lines, Finding::Level::Stop,
                                          [](const Line &line) { return line.finding.level; });
    m_title->setText(tr("%n problem(s) stop this message", nullptr, int(stops)));
    m_title->setVisible(stops > 0);
    for (const Line &line : lines.first(qMin(mostLines, lines.size())))
        add(lineOf(line));
    if (lines.size() > mostLines)
        add(bare(u"more"_s, &Tokens::text2,
                 tr("and %n more", "findings that are not shown", int(lines.size() - mostLines))));
    if (!fine.isEmpty())
        add(bare(u"check"_s, &Tokens::acked, fine));
}

void FindingList::add(QWidget *widget)
{
    m_column->addWidget(widget);
    widget->show();
    m_widgets.append(widget);
}

QWidget *FindingList::bare(const QString &icon, Ink ink, const QString &text)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 1, 0, 1);
    row->setSpacing(6);
    row->addWidget(new Picture(icon, ink, line), 0, Qt::AlignTop);
    auto *words = new Label(text, {.share = tableText}, line);
    words->setObjectName(u"finding"_s);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    row->addWidget(words, 1);
    return line;
}

QWidget *FindingList::lineOf(const Line &line)
{
    const bool isStop = line.finding.level == Finding::Level::Stop;
    QWidget *words = isStop ? bare(u"error"_s, &Tokens::overdue, line.finding.sentence)
                            : bare(u"warn"_s, &Tokens::unknown, line.finding.sentence);
    if (line.remedies.isEmpty())
        return words;
    auto *links = new QWidget(this);
    auto *column = new QVBoxLayout(links);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const Remedy &remedy : line.remedies) {
        auto *link = new QPushButton(QString(remedy.words).replace(u'&', u"&&"_s), links);
        link->setObjectName(u"fix"_s);
        link->setToolTip(tr("Repairs this in the form (Alt+Enter)."));
        keepScaled(*link, tableText, {20, 4});
        link->setAccessibleName(tr("%1: repairs “%2”", "%1 a link, %2 a sentence")
                                    .arg(remedy.words, line.finding.sentence));
        setLook(*link, ButtonLook::Link);
        column->addWidget(link, 0, Qt::AlignRight);
        connect(link, &QPushButton::clicked, this, [this, remedy] { Q_EMIT repairChosen(remedy); });
    }
    return new LineWidget(words, links, this);
}

void FindingList::step(int by)
{
    if (m_lines.isEmpty())
        return;
    const qsizetype count = m_lines.size();
    m_current = m_current < 0 ? (by > 0 ? 0 : count - 1) : (m_current + by + count) % count;
    Q_EMIT visited(m_lines.at(m_current).finding);
}

void FindingList::fixCurrent()
{
    const qsizetype which = qMax<qsizetype>(0, m_current);
    if (which < m_lines.size() && !m_lines.at(which).remedies.isEmpty())
        Q_EMIT repairChosen(m_lines.at(which).remedies.first());
}

} // namespace TMinus
