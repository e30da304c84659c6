// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/consumersession.h"
#include "messaging/capabilities.h"

#include <QWidget>

class QActionGroup;
class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QMenu;
class QSpinBox;

namespace TMinus {

class Label;
class TopicChooser;

/// What an operator wants of a consumer.
struct ConsumerForm
{
    ConsumerWish wish = {};
    AckPolicy policy = AckPolicy::Manual;
    bool operator==(const ConsumerForm &) const = default;
};

/// The row of controls of a consumer. Batch and wait stand in the menu as well, for narrow windows.
class ConsumerControls final : public QWidget
{
    Q_OBJECT

public:
    explicit ConsumerControls(QWidget *parent = nullptr);

    ConsumerForm form() const;
    void setForm(const ConsumerForm &form);
    /// Names that can be chosen.
    void offer(const QStringList &topics, const QStringList &groups);
    /// What the transport can do; the rest is greyed and says why.
    void limit(const Capabilities &can);
    /// While it polls only the policy can be changed.
    void setPolling(bool isPolling);
    /// What the policy means, in words.
    static QString consequence(AckPolicy policy);
    /// What goes into "…": mode, batch, wait.
    void fillMenu(QMenu &menu);
    /// Puts @p widget at the end of the row. The row takes it.
    void addAtEnd(QWidget *widget);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void policyChanged(TMinus::AckPolicy policy);
    void formChanged();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Field
    {
        Label *label;
        QWidget *widget;
        int least; ///< pixels at usual text; 0: it knows itself
        int most;
    };
    void createWidgets();
    void arrangeWidgets();
    void connectSignals();
    void fillNumbers(QMenu &menu, QSpinBox &field, const QList<int> &values);
    void dress();
    int leastWidth(const QList<QWidget *> &gone) const;
    void fit();
    ConsumeMode mode() const;

    TopicChooser *m_topics;
    QComboBox *m_group;
    QLineEdit *m_tags;
    QSpinBox *m_batch;
    QSpinBox *m_wait;
    QComboBox *m_policy;
    QActionGroup *m_modes;
    QList<Field> m_fields; ///< in their order
    QList<QWidget *> m_end;
    QHBoxLayout *m_row;
    bool m_isPolling = false;
};

} // namespace TMinus
