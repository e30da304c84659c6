// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/consumer/consumerpage.h"

class QAction;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace TMinus {

class Chip;
class MessageBars;
class PaneHeader;

/// The consumers of a window, in tabs where there are several. The header shows the one in sight.
class ConsumerPane final : public QWidget
{
    Q_OBJECT

public:
    /// Puts its buttons into @p header, which must outlive the pane.
    ConsumerPane(PaneHeader &header, QWidget *parent = nullptr);

    /// Adds a consumer and shows it. The pane takes @p page.
    void add(ConsumerPage *page);
    /// Takes @p page away; the last one stays.
    void remove(ConsumerPage *page);
    ConsumerPage *current() const;
    void setCurrent(ConsumerPage *page);
    int count() const;
    MessageBars &bars() const { return *m_bars; }
    /// Start, Stop and so on, for menus: they act on the consumer in sight.
    const QList<QAction *> &actions() const { return m_actions; }
    void acknowledgeCurrent();

Q_SIGNALS:
    void startRequested(TMinus::ConsumerPage *page);
    void stopRequested(TMinus::ConsumerPage *page);
    void acknowledgeLiveRequested(TMinus::ConsumerPage *page);
    /// The operator wants one more.
    void addRequested();
    void removeRequested(TMinus::ConsumerPage *page);
    /// The operator wants a copy of the current message in the form.
    void duplicateRequested(TMinus::ConsumerPage *page);
    /// The operator wants the current message as code for another program.
    /// The selected rows as records in the clipboard.
    void recordsRequested(TMinus::ConsumerPage *page);
    void copyRequested(TMinus::ConsumerPage *page);
    /// Export what is selected, or all that is shown.
    void exportRequested(TMinus::ConsumerPage *page);
    void currentChanged(TMinus::ConsumerPage *page);

private:
    void createHeader(PaneHeader &header);
    void createActions();
    void createViewKeys();
    void arrangeWidgets();
    QAction *addAction(const QString &name, const QString &text, const QKeySequence &key,
                       const QString &icon);
    void openRowMenu(ConsumerPage &page, const QPoint &place);
    void createPageKeys();
    void addPageKey(const QString &name, const QString &text, const QKeySequence &key,
                    const std::function<void(ConsumerPage &)> &deed);
    void fillMenu();
    void showTabs();
    void showHeader();
    void showAckWords(bool isShort);
    void showPill(const ConsumerPage &page);

    PaneHeader &m_header;
    Chip *m_pill;
    QPushButton *m_ackSelected;
    QPushButton *m_ackLive;
    QToolButton *m_pause;
    QPushButton *m_start;
    QPushButton *m_stop;
    QWidget *m_tabRow;
    QTabBar *m_tabs;
    QToolButton *m_plus;
    MessageBars *m_bars;
    QStackedWidget *m_pages;
    QList<QAction *> m_actions;
    QList<QAction *> m_pageActions; ///< in "…", of the consumer in sight
};

} // namespace TMinus
