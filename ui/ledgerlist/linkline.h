// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPushButton;

namespace TMinus {

class Label;

/// A note above a list, with a link that does away with what it says.
class LinkLine final : public QWidget
{
    Q_OBJECT

public:
    explicit LinkLine(const QString &link, QWidget *parent = nullptr);

    /// Empty: the line is not there.
    void say(const QString &words);

Q_SIGNALS:
    void chosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Label *m_words;
    QPushButton *m_link;
};

} // namespace TMinus
