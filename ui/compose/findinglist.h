// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/remedy.h"
#include "ui/style/tokens.h"

#include <QWidget>

class QVBoxLayout;

namespace TMinus {

class Label;

/// What the pre-flight says of the message: stops with their count, then warnings, then what is
/// fine; and links that repair.
class FindingList final : public QWidget
{
    Q_OBJECT

public:
    /// A finding with what can be done about it.
    struct Line
    {
        Finding finding = {};
        QList<Remedy> remedies = {};
        bool operator==(const Line &) const = default;
    };

    explicit FindingList(QWidget *parent = nullptr);

    /// @p fine is said at the end; empty: nothing.
    void show(const QList<Line> &lines, const QString &fine);
    using QWidget::show;
    /// Goes to the next finding, or with -1 to the one before.
    void step(int by);
    /// Does what the first link of the current finding says.
    void fixCurrent();

Q_SIGNALS:
    void repairChosen(const TMinus::Remedy &remedy);
    /// Somebody went to this finding.
    void visited(const TMinus::Finding &finding);

private:
    QWidget *lineOf(const Line &line);
    QWidget *bare(const QString &icon, Ink ink, const QString &text);
    void add(QWidget *widget);

    QList<Line> m_lines;
    QString m_fine;
    qsizetype m_current = -1;
    Label *m_title;
    QVBoxLayout *m_column;
    QList<QWidget *> m_widgets;
};

} // namespace TMinus
