// SPDX-License-Identifier: Apache-2.0
#include "ui/consumer/factsheet.h"

#include "base/result.h"
#include "ui/controls/band.h"
#include "ui/controls/label.h"
#include "ui/style/typography.h"

#include <QGridLayout>
#include <QScrollBar>

namespace TMinus {

namespace {

/// A long value is cut on screen only; the tooltip of a value nobody reads would be as long.
constexpr qsizetype shownAtMost = 4000;
constexpr int lineRoom = 4; ///< below the line over a section

QString shown(const QString &value)
{
    return value.size() > shownAtMost ? value.first(shownAtMost) + u'…' : value;
}

} // namespace

FactSheet::FactSheet(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void FactSheet::show(const QList<Section> &sections)
{
    m_sections = sections;
    const int place = verticalScrollBar()->value();
    auto *page = new QWidget;
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    m_grid = new QGridLayout(page);
    m_grid->setContentsMargins(0, 8, 0, 8);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(5);
    m_grid->setColumnMinimumWidth(1, 96);
    m_grid->setColumnStretch(2, 1);
    for (const Section &section : sections)
        addSection(section);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    setWidget(page);
    verticalScrollBar()->setValue(place);
}

void FactSheet::addSection(const Section &section)
{
    if (section.facts.isEmpty())
        return;
    if (m_grid->count() > 0) {
        auto *line = new Band({.hasLine = true}, nullptr);
        line->setObjectName(u"sectionLine"_s);
        line->setFixedHeight(1 + lineRoom);
        m_grid->addWidget(line, m_grid->rowCount(), 0, 1, 4);
    }
    if (!section.title.isEmpty()) {
        auto *title = new Label(section.title, {.share = tableText, .isStrong = true});
        title->setContentsMargins(0, 0, 0, 2);
        m_grid->addWidget(title, m_grid->rowCount(), 1, 1, 2);
    }
    for (const Fact &fact : section.facts)
        addFact(fact);
}

void FactSheet::addFact(const Fact &fact)
{
    const int row = m_grid->rowCount();
    auto *name = new Label(fact.name, {.ink = &Tokens::text2, .share = tableText});
    name->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *value = new Label(
        shown(fact.value),
        {.ink = fact.ink, .share = fact.isFixed ? smallText : tableText, .isFixed = fact.isFixed});
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setAccessibleName(u"%1: %2"_s.arg(fact.name, shown(fact.value)));
    // An id has no blank to be broken at: it must not make the pane wider.
    value->setMinimumWidth(0);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    value->setSizePolicy(policy);
    value->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_grid->addWidget(name, row, 1);
    m_grid->addWidget(value, row, 2);
}

QString FactSheet::text() const
{
    QStringList lines;
    for (const Section &section : m_sections) {
        for (const Fact &fact : section.facts)
            lines.append(u"%1: %2"_s.arg(fact.name, fact.value));
    }
    return lines.join(u'\n');
}

} // namespace TMinus
