// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/guide/guidepages.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QTextBlock;
class QTextBrowser;

namespace TMinus {

class Label;

/// The built-in guide: its pages at the left, what finds them above, the page that is read. Stands
/// beside the window while one works there.
class GuideDialog final : public QDialog
{
    Q_OBJECT

public:
    /// In @p language, one of languages().
    explicit GuideDialog(const QString &language, QWidget *parent = nullptr);

    /// Opens the page of this name, whatever is searched for.
    void showPage(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createWidgets();
    void arrangeWidgets();
    void fill();
    void sift();
    void read(int row);
    void takeSource(const QUrl &place);
    void dress();
    void dressBlock(const QTextBlock &block);

    const QList<GuidePage> m_pages;
    QLineEdit *m_search;
    QListWidget *m_list;
    Label *m_nothing;
    QTextBrowser *m_text;
};

} // namespace TMinus
