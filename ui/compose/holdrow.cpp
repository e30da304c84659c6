// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/holdrow.h"

#include "base/result.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>

namespace TMinus {

using namespace std::chrono_literals;

namespace {

constexpr qlonglong however = -1; ///< late without an end
constexpr int leadWidth = 126;

/// Chooses @p ms; adds it with @p words when it is not there.
void choose(QComboBox &box, qlonglong ms, const QString &words)
{
    int at = box.findData(ms);
    if (at < 0) {
        box.addItem(words, ms);
        at = box.count() - 1;
    }
    box.setCurrentIndex(at);
}

} // namespace

HoldRow::HoldRow(QWidget *parent)
    : QWidget(parent)
{
    createWidgets();
    auto *first = new QHBoxLayout;
    first->setSpacing(6);
    first->addWidget(m_hold);
    first->addWidget(m_lead);
    first->addStretch(1);
    auto *second = new QHBoxLayout(m_second);
    second->setContentsMargins(24, 0, 0, 0);
    second->addWidget(m_late);
    second->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(first);
    column->addWidget(m_second);
    connect(m_hold, &QCheckBox::toggled, this, [this] {
        showParts();
        Q_EMIT edited();
    });
    for (QComboBox *box : {m_lead, m_late})
        connect(box, &QComboBox::currentIndexChanged, this, &HoldRow::edited);
    showParts();
}

void HoldRow::createWidgets()
{
    m_hold = new QCheckBox(tr("Hold here, hand over"), this);
    m_hold->setObjectName(u"hold"_s);
    m_hold->setToolTip(tr("It waits on this computer and can be edited, moved and cancelled; "
                          "T-Minus has to run when it is handed over."));
    m_lead = new QComboBox(this);
    m_lead->setObjectName(u"lead"_s);
    m_lead->setAccessibleName(tr("When it is handed over"));
    m_lead->setToolTip(
        tr("How long before it is due the broker gets it. Until then it can be changed."));
    m_lead->setMinimumWidth(leadWidth);
    m_second = new QWidget(this);
    m_late = new QComboBox(m_second);
    m_late->setObjectName(u"late"_s);
    m_late->setAccessibleName(tr("What becomes of it when it could not be handed over in time"));
    m_late->setToolTip(tr("What becomes of it when it could not be handed over in time"));
    for (QComboBox *box : {m_lead, m_late})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (int minutes : {1, 5, 10, 30})
        m_lead->addItem(tr("%1 min before").arg(minutes), qlonglong(minutes) * 60'000);
    m_lead->addItem(tr("1 h before"), qlonglong(3'600'000));
    m_lead->setCurrentIndex(2);
    for (int minutes : {1, 5, 30})
        m_late->addItem(tr("Drop it when %1 min late").arg(minutes), qlonglong(minutes) * 60'000);
    m_late->addItem(tr("Send it however late"), however);
    m_late->setCurrentIndex(1);
}

std::optional<std::chrono::milliseconds> HoldRow::lead() const
{
    if (!m_isPossible || !m_hold->isChecked())
        return std::nullopt;
    return std::chrono::milliseconds(m_lead->currentData().toLongLong());
}

std::optional<std::chrono::milliseconds> HoldRow::late() const
{
    const qlonglong ms = m_late->currentData().toLongLong();
    return ms == however ? std::nullopt : std::optional(std::chrono::milliseconds(ms));
}

void HoldRow::setUsual(std::chrono::milliseconds usual,
                       std::optional<std::chrono::milliseconds> late)
{
    const bool isHeld = m_hold->isChecked();
    setLead(usual);
    setLate(late);
    m_hold->setChecked(isHeld);
}

void HoldRow::setLead(std::optional<std::chrono::milliseconds> lead)
{
    m_hold->setChecked(lead.has_value());
    if (lead)
        choose(*m_lead, lead->count(), tr("%1 s before").arg(lead->count() / 1000));
}

void HoldRow::setLate(std::optional<std::chrono::milliseconds> late)
{
    choose(*m_late, late ? late->count() : however,
           tr("Drop it when %1 s late").arg(late.value_or(0ms).count() / 1000));
}

void HoldRow::setPossible(bool isPossible, const QString &reason)
{
    m_isPossible = isPossible;
    m_hold->setEnabled(isPossible && !m_isEditing);
    m_hold->setToolTip(isPossible
                           ? tr("It waits on this computer and can be edited, moved and cancelled; "
                                "T-Minus has to run when it is handed over.")
                           : reason);
    showParts();
}

void HoldRow::toggle()
{
    if (m_isPossible && !m_isEditing)
        m_hold->toggle();
}

void HoldRow::setEditing(bool isEditing)
{
    m_isEditing = isEditing;
    m_hold->setEnabled(m_isPossible && !isEditing);
    showParts();
}

void HoldRow::showParts()
{
    const bool isHeld = m_isPossible && m_hold->isChecked();
    m_lead->setEnabled(isHeld);
    m_second->setVisible(isHeld && !m_isEditing);
}

} // namespace TMinus
