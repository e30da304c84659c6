// SPDX-License-Identifier: Apache-2.0
#include "ui/controls/rowcoloursdialog.h"

#include "base/result.h"
#include "ui/controls/label.h"
#include "ui/controls/rowcolours.h"
#include "ui/controls/segments.h"
#include "ui/style/looks.h"
#include "ui/style/rowtints.h"
#include "ui/style/typography.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>

namespace TMinus {

namespace {

constexpr int dialogWidth = 520;
constexpr int listHeight = 180;
constexpr int rowRoom = 10; ///< above and below the words of a rule
constexpr int tokenRole = Qt::UserRole;

RowTint tintAt(const QModelIndex &index)
{
    return RowColours::tintOf(index.data(tokenRole).toString());
}

/// Shows each rule as the rows look that it colours.
class RuleDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        RowTints::paintEdge(*painter, option.rect, tintAt(index), tokensOf(option.palette));
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->text.prepend(u"  "_s); // the strokes stand there
        if (!option->state.testFlag(QStyle::State_Selected))
            option->backgroundBrush = RowTints::ground(tintAt(index), tokensOf(option->palette));
    }
};

QStringList tintWords()
{
    QStringList words;
    for (const RowTint tint : RowTints::all())
        words.append(RowTints::word(tint));
    return words;
}

} // namespace

RowColoursDialog::RowColoursDialog(const QList<RowColour> &colours, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
    , m_tints(new Segments(tintWords(), this))
    , m_up(button(u"moveUp"_s, tr("Up")))
    , m_down(button(u"moveDown"_s, tr("Down")))
    , m_remove(button(u"removeRule"_s, tr("Remove")))
    , m_cancel(button(u"cancel"_s, tr("Cancel")))
    , m_save(button(u"saveColours"_s, tr("Save")))
{
    setObjectName(u"rowColoursDialog"_s);
    setWindowTitle(tr("Row colours"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_list->setObjectName(u"rules"_s);
    m_list->setAccessibleName(tr("Rules, the first that fits counts"));
    m_list->setItemDelegate(new RuleDelegate(m_list));
    m_list->setMinimumHeight(listHeight);
    m_tints->setObjectName(u"tints"_s);
    m_tints->setAccessibleName(tr("Colour of the rule"));
    m_save->setDefault(true);
    setLook(*m_save, ButtonLook::Primary);
    for (const RowColour &colour : colours)
        append(colour);
    m_list->setCurrentRow(0);
    arrangeWidgets();
    connectSignals();
    showCurrent();
}

QPushButton *RowColoursDialog::button(const QString &name, const QString &text)
{
    auto *made = new QPushButton(text, this);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

void RowColoursDialog::arrangeWidgets()
{
    auto *what = new Label(tr("The first rule that fits a row colours it. A row that needs a look, "
                              "such as an overdue one, keeps the ground of its state."),
                           {.ink = &Tokens::text2}, this);
    what->setWordWrap(true);
    auto *order = new QHBoxLayout;
    order->setSpacing(8);
    order->addWidget(m_tints);
    order->addStretch(1);
    for (QPushButton *each : {m_up, m_down, m_remove})
        order->addWidget(each);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(new Label(tr("Row colours"), {.share = dialogTitle, .isStrong = true}, this));
    column->addWidget(what);
    column->addWidget(m_list, 1);
    column->addLayout(order);
    column->addLayout(buttons);
    resize(dialogWidth, sizeHint().height());
}

void RowColoursDialog::connectSignals()
{
    connect(m_list, &QListWidget::currentRowChanged, this, &RowColoursDialog::showCurrent);
    connect(m_tints, &Segments::currentChanged, this, [this](int number) {
        if (QListWidgetItem *item = m_list->currentItem(); item && number >= 0)
            item->setData(tokenRole, RowColours::tokenOf(RowTints::all().at(number)));
        showCurrent();
    });
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        const std::unique_ptr<QListWidgetItem> gone(m_list->takeItem(m_list->currentRow()));
        showCurrent();
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &QDialog::accept);
}

void RowColoursDialog::append(const RowColour &colour)
{
    auto *item = new QListWidgetItem(colour.filter, m_list);
    item->setToolTip(colour.filter);
    item->setData(tokenRole, colour.colour);
    item->setSizeHint({0, m_list->fontMetrics().height() + rowRoom});
}

void RowColoursDialog::add(const QString &filter)
{
    const QList<QListWidgetItem *> same =
        m_list->findItems(filter, Qt::MatchFixedString | Qt::MatchCaseSensitive);
    if (same.isEmpty())
        append({.filter = filter,
                .colour = RowColours::tokenOf(
                    RowTints::all().at(m_list->count() % RowTints::all().size()))});
    m_list->setCurrentItem(same.value(0, m_list->item(m_list->count() - 1)));
}

QList<RowColour> RowColoursDialog::colours() const
{
    QList<RowColour> colours;
    for (int row = 0; row < m_list->count(); ++row)
        colours.append({.filter = m_list->item(row)->text(),
                        .colour = m_list->item(row)->data(tokenRole).toString()});
    return colours;
}

void RowColoursDialog::move(int steps)
{
    const int row = m_list->currentRow();
    QListWidgetItem *item = m_list->takeItem(row);
    m_list->insertItem(row + steps, item);
    m_list->setCurrentItem(item);
}

void RowColoursDialog::showCurrent()
{
    const int row = m_list->currentRow();
    const QListWidgetItem *item = m_list->item(row);
    m_tints->setEnabled(item != nullptr);
    const RowTint tint =
        item ? RowColours::tintOf(item->data(tokenRole).toString()) : RowTint::None;
    if (item) // spoken with the rule
        m_list->item(row)->setData(Qt::AccessibleDescriptionRole, RowTints::word(tint));
    m_tints->setCurrent(int(RowTints::all().indexOf(tint)));
    m_up->setEnabled(row > 0);
    m_down->setEnabled(item && row < m_list->count() - 1);
    m_remove->setEnabled(item != nullptr);
}

} // namespace TMinus
