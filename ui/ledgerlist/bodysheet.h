// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QStackedWidget;
class QTreeWidget;

namespace TMinus {

class BodyView;
class Label;
class Segments;

/// A body as text, as a tree of its JSON or as hex, with words about its size.
class BodySheet final : public QWidget
{
    Q_OBJECT

public:
    explicit BodySheet(QWidget *parent = nullptr);

    /// Shows @p body; @p words say how much of it there is.
    void show(const QByteArray &body, const QString &words);

protected:
    bool event(QEvent *event) override;

private:
    void showForm();

    Segments *m_form;
    Label *m_words;
    QStackedWidget *m_pages;
    BodyView *m_text;
    QTreeWidget *m_tree;
};

} // namespace TMinus
