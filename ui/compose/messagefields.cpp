// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/messagefields.h"

#include "ui/compose/propertychips.h"
#include "ui/controls/label.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>

namespace TMinus {

namespace {

constexpr int leastField = 60;
constexpr int mostTags = 50;
constexpr int arrowRoom = 34; ///< of a box with an arrow, beside its text
enum Row { TopicRow, TagRow, ShardingRow, KeyRow, PropertyRow };

QComboBox *chooser(QWidget *parent, const QString &name)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setMinimumWidth(leastField);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->completer()->setCaseSensitivity(Qt::CaseSensitive);
    return box;
}

} // namespace

MessageFields::MessageFields(QWidget *parent)
    : QWidget(parent)
{
    createWidgets();
    arrangeWidgets();
    connectSignals();
}

void MessageFields::createWidgets()
{
    m_topic = chooser(this, u"topic"_s);
    m_topic->lineEdit()->setPlaceholderText(tr("where it goes"));
    m_topic->setAccessibleName(tr("Topic"));
    m_topic->setToolTip(tr("Where the message goes. Letters, digits, _ and -."));
    m_tag = chooser(this, u"tag"_s);
    m_tag->lineEdit()->setPlaceholderText(tr("none"));
    m_tag->setAccessibleName(tr("Tag"));
    m_tag->setToolTip(tr("Consumers can ask for this tag alone. Letters, digits, _ and -."));
    m_shardingKey = new QLineEdit(this);
    m_shardingKey->setObjectName(u"shardingKey"_s);
    m_shardingKey->setPlaceholderText(tr("none"));
    m_shardingKey->setAccessibleName(tr("Sharding key"));
    m_shardingKey->setWhatsThis(
        tr("Messages of one sharding key come in the order in which they were sent."));
    m_shardingKey->setMinimumWidth(leastField);
    m_key = new QLineEdit(this);
    m_key->setObjectName(u"key"_s);
    m_key->setPlaceholderText(tr("to find it again"));
    m_key->setAccessibleName(tr("Key"));
    m_key->setToolTip(tr("What the message is about, such as an order number. It is found by it."));
    m_properties = new PropertyChips(this);
    m_properties->setObjectName(u"properties"_s);
    setFocusProxy(m_topic);
}

void MessageFields::arrangeWidgets()
{
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnMinimumWidth(0, 62);
    m_grid->setColumnStretch(1, 1);
    auto *tags = new QWidget(this);
    m_tags = new QHBoxLayout(tags);
    m_tags->setContentsMargins(0, 0, 0, 0);
    m_tags->setSpacing(8);
    m_tags->addWidget(m_tag, 5);
    m_shardingWords = new Label(tr("Sharding key"), {.ink = &Tokens::text2}, this);
    addRow(TopicRow, tr("Topic"), m_topic);
    addRow(TagRow, tr("Tag"), tags);
    addRow(KeyRow, tr("Key"), m_key);
    addRow(PropertyRow, tr("Properties"), m_properties);
    placeShardingKey();
    setTabOrder(m_topic, m_tag);
    setTabOrder(m_tag, m_shardingKey);
    setTabOrder(m_shardingKey, m_key);
    setTabOrder(m_key, m_properties);
}

void MessageFields::addRow(int row, const QString &words, QWidget *field)
{
    m_grid->addWidget(new Label(words, {.ink = &Tokens::text2}, this), row, 0,
                      Qt::AlignLeft | Qt::AlignVCenter);
    m_grid->addWidget(field, row, 1);
}

/// Of the words before the fields, without those that move.
int MessageFields::namesWidth() const
{
    return qMax(m_grid->columnMinimumWidth(0),
                m_grid->itemAtPosition(PropertyRow, 0)->sizeHint().width());
}

/// As narrow as it is with the sharding key in a row of its own: it gets there only where the form
/// does not keep the width for both.
QSize MessageFields::minimumSizeHint() const
{
    const int apart = qMax(namesWidth(), m_shardingWords->sizeHint().width())
        + m_grid->horizontalSpacing() + leastField;
    const QSize least = QWidget::minimumSizeHint();
    return {qMin(least.width(), apart), least.height()};
}

/// Beside the tag, as long as a short tag is read whole there.
void MessageFields::placeShardingKey()
{
    const int tag = fontMetrics().horizontalAdvance(u"CLOSE"_s) + arrowRoom;
    const int needed = namesWidth() + m_grid->horizontalSpacing() + tag + 8
        + m_shardingWords->sizeHint().width() + 8 + m_shardingKey->minimumWidth();
    const bool isBeside = needed <= width();
    if (isBeside == (m_tags->count() > 1))
        return;
    for (QWidget *part :
         {static_cast<QWidget *>(m_shardingWords), static_cast<QWidget *>(m_shardingKey)}) {
        m_grid->removeWidget(part);
        m_tags->removeWidget(part);
    }
    if (isBeside) {
        m_tags->addWidget(m_shardingWords);
        m_tags->addWidget(m_shardingKey, 2);
    } else {
        m_grid->addWidget(m_shardingWords, ShardingRow, 0, Qt::AlignLeft | Qt::AlignVCenter);
        m_grid->addWidget(m_shardingKey, ShardingRow, 1);
    }
}

/// Words that are wider ask for another layout.
bool MessageFields::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        placeShardingKey();
    return QWidget::event(event);
}

void MessageFields::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeShardingKey();
}

void MessageFields::connectSignals()
{
    for (QComboBox *box : {m_topic, m_tag})
        connect(box, &QComboBox::editTextChanged, this, &MessageFields::edited);
    for (QLineEdit *edit : {m_shardingKey, m_key})
        connect(edit, &QLineEdit::textChanged, this, &MessageFields::edited);
    connect(m_properties, &PropertyChips::edited, this, &MessageFields::edited);
}

void MessageFields::write(Draft &draft) const
{
    draft.topic = m_topic->currentText();
    draft.tag = m_tag->currentText();
    draft.shardingKey = m_shardingKey->isEnabled() ? m_shardingKey->text() : QString();
    draft.key = m_key->text();
    draft.properties = m_properties->properties();
}

void MessageFields::show(const Draft &draft)
{
    m_topic->setCurrentText(draft.topic);
    m_tag->setCurrentText(draft.tag);
    m_shardingKey->setText(draft.shardingKey);
    m_key->setText(draft.key);
    m_properties->setProperties(draft.properties);
    for (QLineEdit *edit : {m_topic->lineEdit(), m_tag->lineEdit(), m_shardingKey, m_key})
        edit->setCursorPosition(0); // the beginning is what tells texts apart
}

void MessageFields::setTopics(const QStringList &topics)
{
    const QString typed = m_topic->currentText();
    const QSignalBlocker quiet(m_topic);
    m_topic->clear();
    m_topic->addItems(topics);
    m_topic->setCurrentText(typed);
}

void MessageFields::remember(const QString &tag)
{
    if (tag.isEmpty() || m_tag->findText(tag) >= 0)
        return;
    const QString typed = m_tag->currentText();
    const QSignalBlocker quiet(m_tag);
    m_tag->insertItem(0, tag);
    if (m_tag->count() > mostTags)
        m_tag->removeItem(mostTags);
    m_tag->setCurrentText(typed);
}

void MessageFields::setOrdered(bool isOrdered, const QString &reason)
{
    m_shardingKey->setEnabled(isOrdered);
    m_shardingKey->setToolTip(isOrdered ? QString() : reason);
}

QWidget *MessageFields::fieldOf(DraftPart part) const
{
    switch (part) {
    case DraftPart::Topic:
        return m_topic;
    case DraftPart::Tag:
        return m_tag;
    case DraftPart::Key:
        return m_key;
    case DraftPart::ShardingKey:
        return m_shardingKey;
    case DraftPart::Property:
        return m_properties;
    case DraftPart::Body:
    case DraftPart::Time:
    case DraftPart::Other:
        return nullptr;
    }
    Q_UNREACHABLE();
}

void MessageFields::setMark(DraftPart part, FieldMark mark)
{
    QWidget *field = fieldOf(part);
    if (field == m_properties)
        m_properties->setWrong(mark == FieldMark::Wrong);
    else if (field && fieldMarkOf(field) != mark)
        setFieldMark(*field, mark);
}

void MessageFields::focusPart(DraftPart part)
{
    if (QWidget *field = fieldOf(part))
        field->setFocus(Qt::OtherFocusReason);
}

} // namespace TMinus
