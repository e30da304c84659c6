// SPDX-License-Identifier: Apache-2.0
#include "ui/selfcheck/selfcheckdialog.h"

#include "base/result.h"
#include "ui/controls/label.h"
#include "ui/controls/messagebars.h"
#include "ui/profiles/layerrow.h"
#include "ui/style/iconbook.h"
#include "ui/style/typography.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace TMinus {

namespace {

constexpr QSize usualSize(640, 520);
constexpr int edge = 20;
constexpr int markRoom = 24; ///< of a row, before its words

QString figureOf(const CheckedLayer &layer)
{
    return layer.took ? SelfCheckDialog::tr("%1 ms").arg(layer.took->count()) : QString();
}

} // namespace

SelfCheckDialog::SelfCheckDialog(QWidget *parent)
    : QDialog(parent)
    , m_summary(new Label({}, {.ink = &Tokens::text2}, this))
    , m_bars(new MessageBars(this))
    , m_again(new QPushButton(tr("Check again"), this))
    , m_copy(new QPushButton(icon(u"copy"_s), tr("Copy"), this))
    , m_save(new QPushButton(icon(u"save"_s), tr("Save for support…"), this))
{
    setObjectName(u"selfCheckDialog"_s);
    setWindowTitle(tr("Self-check"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head());
    column->addWidget(m_bars);
    column->addWidget(list(), 1);
    column->addWidget(foot());
    resize(usualSize);
    connect(m_again, &QPushButton::clicked, this, &SelfCheckDialog::againRequested);
    connect(m_save, &QPushButton::clicked, this, &SelfCheckDialog::saveRequested);
    connect(m_copy, &QPushButton::clicked, this, &SelfCheckDialog::copy);
}

QWidget *SelfCheckDialog::head()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(edge, 16, edge, 8);
    column->setSpacing(4);
    m_summary->setObjectName(u"selfCheckSummary"_s);
    column->addWidget(new Label(tr("Self-check"), {.share = dialogTitle, .isStrong = true}, page));
    column->addWidget(m_summary);
    return page;
}

QWidget *SelfCheckDialog::list()
{
    auto *area = new QScrollArea(this);
    area->setObjectName(u"selfCheckList"_s);
    area->setAccessibleName(tr("What was looked at"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget(area);
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(edge, 4, edge, 8);
    m_rows = new QWidget(page);
    m_column = new QVBoxLayout(m_rows);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    outer->addWidget(m_rows);
    outer->addStretch(1);
    area->setWidget(page);
    return area;
}

QWidget *SelfCheckDialog::foot()
{
    auto *page = new QWidget(this);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(edge, 12, edge, 16);
    row->setSpacing(8);
    m_save->setObjectName(u"saveSupport"_s);
    m_save->setToolTip(tr("A file of lines without names of hosts, topics, groups or people, and "
                          "without anything secret. Read it before you give it away."));
    m_copy->setObjectName(u"copySelfCheck"_s);
    m_copy->setToolTip(tr("Copies all lines as text."));
    m_again->setObjectName(u"checkAgain"_s);
    m_again->setToolTip(tr("Looks at everything once more."));
    auto *close = new QPushButton(tr("Close"), page);
    close->setObjectName(u"closeSelfCheck"_s);
    close->setToolTip(tr("Closes this window."));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    row->addWidget(m_save);
    row->addWidget(m_copy);
    row->addStretch(1);
    row->addWidget(m_again);
    row->addWidget(close);
    return page;
}

void SelfCheckDialog::begin()
{
    m_layers.clear();
    while (QLayoutItem *item = m_column->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_summary->setInk(&Tokens::text2);
    m_summary->setText(tr("Looking… It takes nothing and changes nothing."));
    for (QPushButton *button : {m_again, m_copy, m_save})
        button->setEnabled(false);
}

void SelfCheckDialog::add(const CheckedLayer &layer)
{
    m_layers.append(layer);
    auto *row = new LayerRow(m_rows);
    row->setObjectName(u"layer/"_s + layer.name);
    row->setToolTip(layer.found);
    row->showLayer(layer, figureOf(layer));
    m_column->addWidget(row);
    if (layer.remedy.isEmpty())
        return;
    auto *remedy = new Label(layer.remedy, {.share = tableText}, m_rows);
    remedy->setWordWrap(true);
    remedy->setContentsMargins(markRoom, 0, 0, 8);
    m_column->addWidget(remedy);
}

void SelfCheckDialog::finish()
{
    const auto faults = std::ranges::count_if(m_layers, &CheckedLayer::isFault);
    m_summary->setInk(faults > 0 ? &Tokens::errorText : &Tokens::text2);
    m_summary->setText(faults > 0 ? tr("%n fault(s) were found; what to do stands below each.",
                                       nullptr, int(faults))
                                  : tr("No fault was found."));
    for (QPushButton *button : {m_again, m_copy, m_save})
        button->setEnabled(true);
}

void SelfCheckDialog::copy()
{
    QStringList lines;
    for (const CheckedLayer &layer : m_layers)
        lines.append(
            tr("%1: %2", "a layer, what was found there").arg(layer.title, layerSentence(layer)));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    m_bars->add({.title = tr("The lines were copied.")});
}

} // namespace TMinus
