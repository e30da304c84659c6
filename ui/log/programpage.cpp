// SPDX-License-Identifier: Apache-2.0
#include "ui/log/programpage.h"

#include "models/programlogmodel.h"
#include "ui/controls/focusheir.h"
#include "ui/style/tokens.h"
#include "ui/style/typography.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>

namespace TMinus {

namespace {

using Column = ProgramLogModel::Column;

constexpr int rowPixels = 26;
constexpr int timePixels = 104;
constexpr int levelPixels = 84;
constexpr int categoryPixels = 180;

/// Warnings and worse stand out, by their word too.
class LevelDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const Tokens &tokens = tokensOf(option->palette);
        option->state &= ~QStyle::State_HasFocus;
        const auto level = index.data(ProgramLogModel::EntryRole).value<LogEntry>().level;
        if (level < LogLevel::Warning)
            return;
        if (!option->state.testFlag(QStyle::State_Selected))
            option->backgroundBrush = warnRow(tokens);
        if (Column(index.column()) != Column::Level)
            return;
        option->font = strong(option->font);
        const QColor ink = level == LogLevel::Warning ? tokens.warnText : tokens.errorText;
        for (const QPalette::ColorRole role : {QPalette::Text, QPalette::HighlightedText})
            option->palette.setColor(role, ink);
    }
};

} // namespace

ProgramPage::ProgramPage(ProgramLogModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_level(new QComboBox(this))
    , m_category(new QComboBox(this))
    , m_table(new QTableView(this))
{
    setObjectName(u"programPage"_s);
    m_rows.setSourceModel(&model);
    m_level->setObjectName(u"programLevel"_s);
    m_level->setAccessibleName(tr("Least level"));
    for (const LogLevel level :
         {LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Error})
        m_level->addItem(
            level == LogLevel::Debug
                ? tr("All levels")
                : tr("%1 and worse", "level of a log").arg(ProgramLogModel::word(level)),
            int(level));
    m_category->setObjectName(u"programCategory"_s);
    m_category->setAccessibleName(tr("Part of the program"));
    createTable();
    arrangeWidgets();
    connectSignals();
    offerCategories();
    dress();
}

void ProgramPage::createTable()
{
    m_table->setObjectName(u"programLog"_s);
    m_table->setAccessibleName(tr("What the program said about itself"));
    m_table->setModel(&m_rows);
    m_table->setItemDelegate(new LevelDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setEditTriggers(QTableView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(16);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    handFocusOn(*this, *m_table);
}

void ProgramPage::arrangeWidgets()
{
    auto *copyButton = new QPushButton(tr("Copy"), this);
    copyButton->setObjectName(u"copyProgramLog"_s);
    copyButton->setToolTip(
        tr("Copies the chosen rows, or all that are shown, as they stand in the file."));
    connect(copyButton, &QPushButton::clicked, this, &ProgramPage::copy);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(8);
    row->addWidget(m_level);
    row->addWidget(m_category);
    row->addStretch(1);
    row->addWidget(copyButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_table, 1);
}

void ProgramPage::connectSignals()
{
    connect(m_level, &QComboBox::currentIndexChanged, this,
            [this] { m_rows.setLeast(LogLevel(m_level->currentData().toInt())); });
    connect(m_category, &QComboBox::currentIndexChanged, this,
            [this] { m_rows.setCategory(m_category->currentData().toString()); });
    connect(&m_model, &ProgramLogModel::rowsInserted, this, &ProgramPage::offerCategories);
}

/// The parts that were heard of; which one is chosen stays.
void ProgramPage::offerCategories()
{
    if (m_category->count() == 0)
        m_category->addItem(tr("All parts", "of the program"), QString());
    for (const QString &category : m_model.categories()) {
        if (m_category->findData(category) < 0)
            m_category->addItem(category, category);
    }
}

bool ProgramPage::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        dress();
    return QWidget::event(event);
}

/// Rows and columns grow with the user's font.
void ProgramPage::dress()
{
    m_table->setFont(sized(QApplication::font(), tableText));
    m_table->horizontalHeader()->setFont(strong(m_table->font()));
    const qreal share = growthOf(m_table->font(), tablePixels);
    m_table->verticalHeader()->setDefaultSectionSize(qRound(rowPixels * share));
    m_table->setColumnWidth(int(Column::Time), qRound(timePixels * share));
    m_table->setColumnWidth(int(Column::Level), qRound(levelPixels * share));
    m_table->setColumnWidth(int(Column::Category), qRound(categoryPixels * share));
}

/// The oldest first, as in the file.
void ProgramPage::copy()
{
    QList<int> chosen;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        chosen.append(index.row());
    if (chosen.isEmpty()) {
        for (int row = 0; row < m_rows.rowCount(); ++row)
            chosen.append(row);
    }
    std::ranges::sort(chosen, std::greater<>());
    QString lines;
    for (const int row : std::as_const(chosen))
        lines += logLine(m_rows.index(row, 0).data(ProgramLogModel::EntryRole).value<LogEntry>());
    QGuiApplication::clipboard()->setText(lines);
}

} // namespace TMinus
