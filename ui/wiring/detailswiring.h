// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/snippetlanguage.h"
#include "ui/wiring/consumerline.h"

#include <QPersistentModelIndex>

class QStackedWidget;

namespace TMinus {

class DetailsPane;
class MainWindow;

/// The details of a message that a consumer brought: it follows its row while that stands.
class DetailsWiring final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the wiring.
    DetailsWiring(ServiceLink &link, SharedClock &clock, ZoneLens &lens, MainWindow &window);

    /// Shows row @p index of @p line and brings the pane into sight.
    void show(ConsumerLine &line, const QModelIndex &index);

    /// The body of the pane: other details can be put there, and are in sight while they are current.
    QStackedWidget &stack() const { return *m_stack; }

    /// Asks for a copy of row @p index of @p line in the form.
    void duplicate(ConsumerLine &line, const QModelIndex &index);
    /// Offers the languages in which that row can be copied as code, at @p place of the screen.
    void offerCopies(ConsumerLine &line, const QModelIndex &index, const QPoint &place);

Q_SIGNALS:
    /// The operator wants a copy of it in the form.
    void duplicateRequested(const TMinus::Draft &draft);

private:
    void connectPane();
    void follow();
    void copyAs(SnippetLanguage language, const Draft &draft);
    void addColumn(const QString &path);

    ServiceLink &m_link;
    MainWindow &m_window;
    QStackedWidget *m_stack; ///< the window's
    DetailsPane *m_pane;     ///< the stack's
    QPointer<ConsumerLine> m_line;
    QPersistentModelIndex m_row;
};

} // namespace TMinus
