// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/remedy.h"
#include "ui/style/looks.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QGridLayout;
class QLineEdit;

namespace TMinus {

class Label;
class PropertyChips;

/// Topic, tag, sharding key, key and properties of a message.
class MessageFields final : public QWidget
{
    Q_OBJECT

public:
    explicit MessageFields(QWidget *parent = nullptr);

    /// Puts what stands here into @p draft; the rest of it stays.
    void write(Draft &draft) const;
    void show(const Draft &draft);
    using QWidget::show;
    /// What can be chosen; what is typed need not be among it.
    void setTopics(const QStringList &topics);
    /// Adds @p tag to those that can be chosen.
    void remember(const QString &tag);
    /// A half message has no sharding key.
    void setOrdered(bool isOrdered, const QString &reason);
    void setMark(DraftPart part, FieldMark mark);
    void focusPart(DraftPart part);
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createWidgets();
    void arrangeWidgets();
    int namesWidth() const;
    void placeShardingKey();
    void addRow(int row, const QString &words, QWidget *field);
    void connectSignals();
    QWidget *fieldOf(DraftPart part) const;

    QGridLayout *m_grid = nullptr;
    QHBoxLayout *m_tags = nullptr; ///< with the sharding key, where there is room
    Label *m_shardingWords = nullptr;
    QComboBox *m_topic;
    QComboBox *m_tag;
    QLineEdit *m_shardingKey;
    QLineEdit *m_key;
    PropertyChips *m_properties;
};

} // namespace TMinus
