// SPDX-License-Identifier: Apache-2.0
#include "ui/consumer/consumercontrols.h"

#include "base/result.h"
#include "ui/consumer/topicchooser.h"
#include "ui/controls/label.h"
#include "ui/style/brushwork.h"
#include "ui/style/scaledtext.h"
#include "ui/style/typography.h"

#include <QActionGroup>
#include <QApplication>
#include <QComboBox>
#include <QFontInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QSpinBox>

namespace TMinus {

namespace {

constexpr int rowHeight = 38;
constexpr int fieldHeight = 26;
constexpr int side = 12;
constexpr int gap = 8;
constexpr AckPolicy policies[] = {AckPolicy::Manual, AckPolicy::AfterViewing, AckPolicy::Automatic};
constexpr ConsumeMode modes[] = {ConsumeMode::Plain, ConsumeMode::Ordered, ConsumeMode::Half};

QString policyWord(AckPolicy policy)
{
    switch (policy) {
    case AckPolicy::Manual:
        return ConsumerControls::tr("by hand", "how to acknowledge");
    case AckPolicy::AfterViewing:
        return ConsumerControls::tr("after viewing", "how to acknowledge");
    case AckPolicy::Automatic:
        return ConsumerControls::tr("automatically", "how to acknowledge");
    }
    Q_UNREACHABLE();
}

QString modeWord(ConsumeMode mode)
{
    switch (mode) {
    case ConsumeMode::Plain:
        return ConsumerControls::tr("Plain messages");
    case ConsumeMode::Ordered:
        return ConsumerControls::tr("Ordered: one sharding key after the other");
    case ConsumeMode::Half:
        return ConsumerControls::tr("Half messages: commit or roll back");
    }
    Q_UNREACHABLE();
}

} // namespace

ConsumerControls::ConsumerControls(QWidget *parent)
    : QWidget(parent)
    , m_topics(new TopicChooser(this))
    , m_group(new QComboBox(this))
    , m_tags(new QLineEdit(this))
    , m_batch(new QSpinBox(this))
    , m_wait(new QSpinBox(this))
    , m_policy(new QComboBox(this))
    , m_modes(new QActionGroup(this))
    , m_row(new QHBoxLayout(this))
{
    createWidgets();
    arrangeWidgets();
    connectSignals();
    setForm({});
}

void ConsumerControls::createWidgets()
{
    m_topics->setObjectName(u"topics"_s);
    m_group->setObjectName(u"group"_s);
    m_group->setToolTip(
        tr("Group to poll as. Each group gets every message, and its consumers share them."));
    m_group->setEditable(true);
    m_group->setInsertPolicy(QComboBox::NoInsert);
    m_group->lineEdit()->setPlaceholderText(u"GID_"_s);
    m_tags->setObjectName(u"tags"_s);
    m_tags->setPlaceholderText(u"*"_s);
    m_tags->setToolTip(tr("Tags that the service chooses by: CLOSE or CLOSE||REMIND. Empty: all."));
    m_batch->setObjectName(u"batch"_s);
    m_batch->setToolTip(tr("How many messages one poll may bring: 1 to 16."));
    m_wait->setObjectName(u"wait"_s);
    m_wait->setToolTip(tr("How long one poll waits for the first message: 0 to 30 s."));
    m_wait->setSuffix(tr(" s", "seconds"));
    limit({});
    m_policy->setObjectName(u"policy"_s);
    m_policy->setToolTip(consequence(AckPolicy::Manual));
    for (const AckPolicy policy : policies) {
        m_policy->addItem(policyWord(policy));
        m_policy->setItemData(int(policy), consequence(policy), Qt::ToolTipRole);
    }
    for (const ConsumeMode mode : modes) {
        QAction *action = m_modes->addAction(modeWord(mode));
        action->setObjectName(u"mode%1"_s.arg(int(mode)));
        action->setCheckable(true);
        action->setData(int(mode));
    }
}

void ConsumerControls::arrangeWidgets()
{
    m_row->setContentsMargins(side, 0, side, 1);
    m_row->setSpacing(gap);
    const auto add = [&](const QString &word, QWidget *field, int least, int most) {
        auto *label = new Label(word, {.ink = &Tokens::text2, .share = tableText}, this);
        label->setBuddy(field);
        field->setAccessibleName(word);
        keepScaled(*field, tableText, {fieldHeight, 8});
        m_row->addWidget(label);
        m_row->addWidget(field);
        m_fields.append({label, field, least, most});
    };
    add(tr("Topic"), m_topics, 0, 220);
    add(tr("Group"), m_group, 150, 220);
    add(tr("Tag"), m_tags, 48, 120);
    add(tr("Batch"), m_batch, 52, 72);
    add(tr("Wait"), m_wait, 64, 84);
    add(tr("Ack", "acknowledge"), m_policy, 114, 150);
    m_row->addStretch(1);
    dress();
}

bool ConsumerControls::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        dress();
    if (event->type() == QEvent::LayoutRequest)
        fit(); // what stands at the end came or went
    return QWidget::event(event);
}

/// The widths of the fields grow with the user's font.
void ConsumerControls::dress()
{
    const qreal share = growthOf(sized(QApplication::font(), tableText), tablePixels);
    for (const Field &field : std::as_const(m_fields)) {
        field.widget->setMinimumWidth(qRound(field.least * share));
        field.widget->setMaximumWidth(qRound(field.most * share));
    }
    fit();
}

void ConsumerControls::connectSignals()
{
    connect(m_policy, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_policy->setToolTip(consequence(AckPolicy(index)));
        Q_EMIT policyChanged(AckPolicy(index));
    });
    connect(m_topics, &TopicChooser::topicsChanged, this, &ConsumerControls::formChanged);
    connect(m_group, &QComboBox::currentTextChanged, this, &ConsumerControls::formChanged);
    connect(m_tags, &QLineEdit::textChanged, this, &ConsumerControls::formChanged);
    connect(m_batch, &QSpinBox::valueChanged, this, &ConsumerControls::formChanged);
    connect(m_wait, &QSpinBox::valueChanged, this, &ConsumerControls::formChanged);
    connect(m_modes, &QActionGroup::triggered, this, [this] {
        m_tags->setEnabled(!m_isPolling && mode() != ConsumeMode::Half);
        Q_EMIT formChanged();
    });
}

QString ConsumerControls::consequence(AckPolicy policy)
{
    switch (policy) {
    case AckPolicy::Manual:
        return tr("Nothing is acknowledged until you do it; the rest comes again.");
    case AckPolicy::AfterViewing:
        return tr("A message is acknowledged, for good, when you open its details.");
    case AckPolicy::Automatic:
        return tr("Each message is acknowledged, for good, as soon as it comes.");
    }
    Q_UNREACHABLE();
}

ConsumeMode ConsumerControls::mode() const
{
    const QAction *checked = m_modes->checkedAction();
    return checked ? ConsumeMode(checked->data().toInt()) : ConsumeMode::Plain;
}

ConsumerForm ConsumerControls::form() const
{
    const QString tags = m_tags->text().trimmed();
    const bool isAll = tags == u"*" || mode() == ConsumeMode::Half;
    return {.wish = {.topics = m_topics->topics(),
                     .group = m_group->currentText().trimmed(),
                     .mode = mode(),
                     .tags = isAll ? QString() : tags,
                     .batch = m_batch->value(),
                     .wait = std::chrono::seconds(m_wait->value())},
            .policy = AckPolicy(m_policy->currentIndex())};
}

void ConsumerControls::setForm(const ConsumerForm &form)
{
    m_topics->setTopics(form.wish.topics);
    m_group->setCurrentText(form.wish.group);
    m_group->lineEdit()->home(false); // a long name shows its beginning
    m_tags->setText(form.wish.tags);
    m_batch->setValue(form.wish.batch);
    m_wait->setValue(int(form.wish.wait.count()));
    m_policy->setCurrentIndex(int(form.policy));
    m_modes->actions().at(int(form.wish.mode))->setChecked(true);
}

void ConsumerControls::offer(const QStringList &topics, const QStringList &groups)
{
    m_topics->offer(topics);
    const QString group = m_group->currentText();
    const QSignalBlocker blocker(m_group);
    m_group->clear();
    m_group->addItems(groups);
    m_group->setCurrentText(group);
    m_group->lineEdit()->home(false);
}

void ConsumerControls::limit(const Capabilities &can)
{
    m_batch->setRange(can.batch.least, can.batch.most);
    m_wait->setRange(int(can.wait.least.count()), int(can.wait.most.count()));
    const bool can_[] = {true, can.orderPerRequest, can.halfMessages};
    for (QAction *action : m_modes->actions()) {
        const bool isPossible = can_[action->data().toInt()];
        action->setEnabled(isPossible && !m_isPolling);
        action->setToolTip(isPossible ? action->text()
                                      : tr("This service cannot hand messages out like that."));
    }
    m_tags->setEnabled(can.tagFilter);
}

void ConsumerControls::setPolling(bool isPolling)
{
    m_isPolling = isPolling;
    for (QWidget *field : {static_cast<QWidget *>(m_topics), static_cast<QWidget *>(m_group),
                           static_cast<QWidget *>(m_batch), static_cast<QWidget *>(m_wait)})
        field->setEnabled(!isPolling);
    m_tags->setEnabled(!isPolling && mode() != ConsumeMode::Half);
    m_modes->setEnabled(!isPolling);
    fit();
}

void ConsumerControls::fillMenu(QMenu &menu)
{
    menu.addSection(tr("Mode", "how to consume"));
    menu.addActions(m_modes->actions());
    QMenu *batch = menu.addMenu(tr("Batch"));
    fillNumbers(*batch, *m_batch, {1, 2, 4, 8, 16});
    QMenu *wait = menu.addMenu(tr("Wait"));
    fillNumbers(*wait, *m_wait, {0, 5, 10, 20, 30});
}

void ConsumerControls::fillNumbers(QMenu &menu, QSpinBox &field, const QList<int> &values)
{
    for (const int value : values) {
        QAction *action = menu.addAction(QString::number(value) + field.suffix());
        connect(action, &QAction::triggered, &field, [&field, value] { field.setValue(value); });
    }
    connect(&menu, &QMenu::aboutToShow, &field, [&menu, &field] {
        for (QAction *action : menu.actions())
            action->setEnabled(field.isEnabled());
    });
}

void ConsumerControls::addAtEnd(QWidget *widget)
{
    m_row->addWidget(widget);
    m_end.append(widget);
}

/// What the row takes at least without @p gone.
int ConsumerControls::leastWidth(const QList<QWidget *> &gone) const
{
    int sum = 2 * side;
    for (const Field &field : std::as_const(m_fields)) {
        if (!gone.contains(field.widget))
            sum += field.label->sizeHint().width() + 2 * gap
                + (field.least > 0 ? field.widget->minimumWidth()
                                   : field.widget->minimumSizeHint().width());
    }
    for (const QWidget *widget : std::as_const(m_end)) {
        if (!widget->isHidden())
            sum += gap + qMax(widget->minimumWidth(), widget->minimumSizeHint().width());
    }
    return sum;
}

/// While it polls the pill says the group; in a narrow window the rest gives way in its order.
void ConsumerControls::fit()
{
    QList<QWidget *> gone;
    if (m_isPolling)
        gone.append(m_group);
    if (leastWidth(gone) > width())
        gone += {m_batch, m_wait};
    if (leastWidth(gone) > width())
        gone.append(m_tags);
    for (const Field &field : std::as_const(m_fields)) {
        field.label->setVisible(!gone.contains(field.widget));
        field.widget->setVisible(!gone.contains(field.widget));
    }
}

QSize ConsumerControls::sizeHint() const
{
    return {QWidget::sizeHint().width(), qMax(rowHeight, QWidget::sizeHint().height() + 6)};
}

QSize ConsumerControls::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void ConsumerControls::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.base);
    paintHair(painter, QRectF(0, height() - 1, width(), 1), tokens.hair);
}

void ConsumerControls::resizeEvent(QResizeEvent *event)
{
    fit();
    QWidget::resizeEvent(event);
}

} // namespace TMinus
