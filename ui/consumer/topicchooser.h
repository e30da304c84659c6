// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>

class QLineEdit;
class QMenu;

namespace TMinus {

/// Chooses one to eight topics: those that are known, and any name that somebody types.
class TopicChooser final : public QPushButton
{
    Q_OBJECT

public:
    explicit TopicChooser(QWidget *parent = nullptr);

    /// Offers @p topics beside those that are chosen.
    void offer(const QStringList &topics);
    /// The chosen ones, in the order in which they were.
    const QStringList &topics() const { return m_chosen; }
    void setTopics(const QStringList &topics);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// What of it is shown in @p room pixels.
    QString shownText(int room) const;

Q_SIGNALS:
    void topicsChanged(const QStringList &topics);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fillMenu();
    void toggle(const QString &topic, bool isChosen);
    void addTyped();
    void showChosen();

    QMenu *m_menu;
    QLineEdit *m_typed;
    QStringList m_offered;
    QStringList m_chosen;
};

} // namespace TMinus
