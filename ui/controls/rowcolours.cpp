// SPDX-License-Identifier: Apache-2.0
#include "ui/controls/rowcolours.h"

#include "base/result.h"
#include "ui/controls/filterline.h"
#include "ui/controls/rowcoloursdialog.h"

#include <QMenu>

namespace TMinus {

namespace {

constexpr std::pair<RowTint, const char *> tokens[] = {{RowTint::Blue, "blue"},
                                                       {RowTint::Green, "green"},
                                                       {RowTint::Amber, "amber"},
                                                       {RowTint::Violet, "violet"}};
/// Each row is asked all of them.
constexpr qsizetype mostRules = 20;

} // namespace

QString RowColours::tokenOf(RowTint tint)
{
    for (const auto &[each, token] : tokens) {
        if (each == tint)
            return QString::fromLatin1(token);
    }
    return {};
}

RowTint RowColours::tintOf(const QString &token)
{
    for (const auto &[tint, each] : tokens) {
        if (token == QLatin1StringView(each))
            return tint;
    }
    return RowTint::None;
}

void RowColours::setColours(const Colours &colours)
{
    if (colours == m_colours)
        return;
    m_colours = colours;
    Q_EMIT changed();
}

RowRules RowColours::rules(const PhraseContext &phrases) const
{
    RowRules rules;
    for (const RowColour &colour : m_colours) {
        const RowTint tint = tintOf(colour.colour);
        const auto filter = readFilter(colour.filter, {.phrases = phrases});
        if (filter && tint != RowTint::None && rules.size() < mostRules)
            rules.append({.text = colour.filter, .filter = *filter, .tint = tint});
    }
    return rules;
}

void RowColours::fill(QMenu &menu, FilterLine &line)
{
    menu.addSeparator();
    QAction *add = menu.addAction(tr("Colour rows that match…"));
    add->setObjectName(u"colourRows"_s);
    add->setEnabled(line.filter() && !line.text().trimmed().isEmpty()
                    && m_colours.size() < mostRules);
    connect(add, &QAction::triggered, this, [this, &line] { open(line, line.text().trimmed()); });
    QAction *edit = menu.addAction(tr("Row colours…"));
    edit->setObjectName(u"rowColours"_s);
    edit->setEnabled(!m_colours.isEmpty());
    connect(edit, &QAction::triggered, this, [this, &line] { open(line, {}); });
}

void RowColours::open(QWidget &parent, const QString &filter)
{
    auto *dialog = new RowColoursDialog(m_colours, &parent);
    if (!filter.isEmpty())
        dialog->add(filter);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { Q_EMIT chosen(dialog->colours()); });
    dialog->open();
}

} // namespace TMinus
