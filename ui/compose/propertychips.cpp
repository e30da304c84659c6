// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/propertychips.h"

#include "base/result.h"
#include "ui/compose/propertygrid.h"
#include "ui/controls/flowlayout.h"
#include "ui/controls/iconbutton.h"
#include "ui/style/looks.h"
#include "ui/style/typography.h"

#include <QEvent>
#include <QPushButton>
#include <QToolButton>

namespace TMinus {

namespace {

constexpr int chipHeight = 22;
constexpr int widestChip = 220;
constexpr int edges = 14;

} // namespace

PropertyChips::PropertyChips(QWidget *parent)
    : QWidget(parent)
    , m_add(iconButton(u"plus"_s, tr("Add a property"), this))
{
    m_add->setObjectName(u"addProperty"_s);
    m_add->setFixedSize(chipHeight, chipHeight);
    auto *flow = new FlowLayout(6);
    setLayout(flow);
    flow->addWidget(m_add);
    connect(m_add, &QToolButton::clicked, this, [this] { openGrid({}); });
    // Its hint is that of one chip a row: no least height.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PropertyChips::setProperties(const Properties &properties)
{
    if (m_properties == properties)
        return;
    m_properties = properties;
    showChips();
    Q_EMIT edited();
}

void PropertyChips::setWrong(bool isWrong)
{
    if (std::exchange(m_isWrong, isWrong) != isWrong)
        showChips();
}

void PropertyChips::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && layout())
        showChips();
}

void PropertyChips::showChips()
{
    for (QWidget *chip : std::as_const(m_chips)) {
        layout()->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    layout()->removeWidget(m_add);
    for (const auto &[name, value] : std::as_const(m_properties).asKeyValueRange()) {
        const QString whole = u"%1 = %2"_s.arg(name, value);
        auto *chip = new QPushButton(this);
        chip->setObjectName(u"propertyChip"_s);
        chip->setFont(sized(font(), tableText));
        chip->setText(chip->fontMetrics().elidedText(QString(whole).replace(u'&', u"&&"_s),
                                                     Qt::ElideRight, widestChip - edges));
        chip->setFixedSize(
            qMin(widestChip, chip->fontMetrics().horizontalAdvance(chip->text()) + edges),
            qMax(chipHeight, chip->fontMetrics().height() + 4));
        chip->setToolTip(whole.size() > 400 ? whole.first(400) + u'…' : whole);
        chip->setAccessibleName(tr("Property %1").arg(name));
        if (m_isWrong)
            setLook(*chip, ButtonLook::Danger);
        connect(chip, &QPushButton::clicked, this, [this, which = name] { openGrid(which); });
        layout()->addWidget(chip);
        chip->show();
        m_chips.append(chip);
    }
    layout()->addWidget(m_add);
    updateGeometry();
}

void PropertyChips::openGrid(const QString &name)
{
    auto *grid = new PropertyGrid(m_properties, this);
    connect(grid, &PropertyGrid::edited, this, [this, grid] { setProperties(grid->properties()); });
    grid->move(mapToGlobal(QPoint(0, height() + 4)));
    grid->show();
    grid->startAt(name);
}

} // namespace TMinus
