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
    m_tag = chooser(this, u"tag"_s);
    m_tag->lineEdit()->setPlaceholderText(tr("none"));
    m_tag->setAccessibleName(tr("Tag"));
    m_shardingKey = new QLineEdit(this);
    m_shardingKey->setObjectName(u"shardingKey"_s);
    m_shardingKey->setPlaceholderText(tr("none"));
    m_shardingKey->setAccessibleName(tr("Sharding key"));
    m_shardingKey->setMinimumWidth(leastField);
    m_key = new QLineEdit(this);
    m_key->setObjectName(u"key"_s);
    m_key->setPlaceholderText(tr("to find it again"));
    m_key->setAccessibleName(tr("Key"));
    m_properties = new PropertyChips(this);
    m_properties->setObjectName(u"properties"_s);
    setFocusProxy(m_topic);
}

void MessageFields::arrangeWidgets()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(0, 62);
    grid->setColumnStretch(1, 1);
    auto *tags = new QWidget(this);
    auto *row = new QHBoxLayout(tags);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_tag, 5);
    row->addWidget(new Label(tr("Sharding key"), {.ink = &Tokens::text2}, this));
    row->addWidget(m_shardingKey, 2);
    addRow(*grid, tr("Topic"), m_topic);
    addRow(*grid, tr("Tag"), tags);
    addRow(*grid, tr("Key"), m_key);
    addRow(*grid, tr("Properties"), m_properties);
    setTabOrder(m_topic, m_tag);
    setTabOrder(m_tag, m_shardingKey);
    setTabOrder(m_shardingKey, m_key);
    setTabOrder(m_key, m_properties);
}

void MessageFields::addRow(QGridLayout &grid, const QString &words, QWidget *field)
{
    const int row = grid.rowCount();
    grid.addWidget(new Label(words, {.ink = &Tokens::text2}, this), row, 0,
                   Qt::AlignLeft | Qt::AlignVCenter);
    grid.addWidget(field, row, 1);
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
