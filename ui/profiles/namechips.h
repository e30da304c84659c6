// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/profile.h"

#include <QWidget>

class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace TMinus {

/// Names of topics, or of groups, as chips: each has a menu, "+" adds one. Those that do not fit
/// are behind a last chip that counts them.
class NameChips final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Topics, Groups };
    explicit NameChips(Kind kind, QWidget *parent = nullptr);

    void setTopics(const QList<ProfileTopic> &topics);
    /// Of groups, the type stays Any.
    const QList<ProfileTopic> &topics() const { return m_topics; }

Q_SIGNALS:
    void changed();

public:
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void createChips();
    QPushButton *chip(const QString &name);
    void place();
    void showMenu(QPushButton &chip, qsizetype at);
    void showRest();
    void fillMenu(QMenu &menu, qsizetype at);
    void beginAdding();
    void endAdding(bool isWanted);
    void remove(qsizetype at);
    void setType(qsizetype at, ProfileTopicType type);

    const Kind m_kind;
    QList<ProfileTopic> m_topics;
    QList<QPushButton *> m_chips;
    qsizetype m_placed = 0; ///< chips that have room
    QPushButton *m_more;
    QLineEdit *m_name;
    QToolButton *m_add;
};

} // namespace TMinus
