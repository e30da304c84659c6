// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/consumercosts.h"

#include <QWidget>

class QToolButton;

namespace TMinus {

class ElidedLabel;
class Label;

/// The foot of a consumer: what polling has cost so far, and the last request id.
class CostStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit CostStrip(QWidget *parent = nullptr);

    void show(const ConsumerCosts &costs, const QDateTime &now);
    /// A note at the end, such as how many rows had to go; empty: none.
    void setNote(const QString &note);
    /// The figures in one line, as a person reads them.
    QString text() const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Figure
    {
        Label *value;
        Label *word;
    };
    enum Which { Polls, Empty, Messages, Bytes, Rate };
    Figure add(const char *name);
    void arrangeWidgets();

    QList<Figure> m_figures;
    ElidedLabel *m_note;
    Label *m_requestWord;
    ElidedLabel *m_request;
    QToolButton *m_copy;
};

} // namespace TMinus
