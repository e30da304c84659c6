// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/snippetlanguage.h"
#include "models/messagefacts.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTreeWidget;

namespace TMinus {

class BodyView;
class EmptyPage;
class FactSheet;
class Label;
class PaneHeader;
class Segments;
class SharedClock;
class ZoneLens;

/// One message in full, but for what its profile hides: body, times, deliveries, every field of the
/// reply, and all of it as XML.
class DetailsPane final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the pane.
    DetailsPane(PaneHeader &header, SharedClock &clock, const ZoneLens &lens,
                QWidget *parent = nullptr);

    void showFacts(const MessageFacts &facts);
    /// Nothing is chosen.
    void clear();
    const MessageFacts &facts() const { return m_facts; }

Q_SIGNALS:
    void acknowledgeRequested();
    void settleRequested(TMinus::MessageDeed deed);
    void duplicateRequested();
    void snippetRequested(TMinus::SnippetLanguage language);
    /// A column of the table with what stands at this path of each body.
    void columnRequested(const QString &path);

protected:
    bool event(QEvent *event) override;

private:
    enum Tab { Body, Times, Deliveries, Properties, Xml };
    void createWidgets(PaneHeader &header);
    void createFooter();
    void arrangeWidgets();
    QWidget *bodyPage();
    void connectSignals();
    void showTab();
    void showBody();
    void showTree();
    void fitTree();
    void dress();
    void showFooter();
    void tick();

    PaneHeader &m_header;
    SharedClock &m_clock;
    const ZoneLens &m_lens;
    MessageFacts m_facts;
    bool m_hasFacts = false;
    QByteArray m_shownBody; ///< without what is hidden
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    EmptyPage *m_empty;
    QWidget *m_content;
    Segments *m_form;
    QLabel *m_md5Mark;
    Label *m_md5;
    QStackedWidget *m_bodies;
    BodyView *m_body;
    QTreeWidget *m_tree;
    FactSheet *m_summary;
    FactSheet *m_times;
    FactSheet *m_deliveries;
    FactSheet *m_properties;
    BodyView *m_xml;
    QWidget *m_footer;
    QPushButton *m_duplicate;
    QPushButton *m_copyAs;
    QPushButton *m_rollBack;
    QPushButton *m_acknowledge;
};

} // namespace TMinus
