// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace TMinus {

class Label;
class ElidedLabel;

/// The line that never leaves: what the timeline shows and what it cannot, and which shape means
/// what. The shapes go first where it is narrow.
class ProvenanceLine final : public QWidget
{
    Q_OBJECT

public:
    explicit ProvenanceLine(QWidget *parent = nullptr);

    /// Something else to say for a while; empty: the usual sentence.
    void say(const QString &sentence);
    /// Puts @p widget at the end, behind the shapes. The line takes it.
    void addAtEnd(QWidget *widget);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ElidedLabel *m_sentence;
    QWidget *m_legend;
    QWidget *m_end = nullptr;
};

} // namespace TMinus
