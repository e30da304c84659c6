// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "search/filter.h"

#include <QWidget>

class QAction;
class QPushButton;
class QSplitter;
class QStackedLayout;

namespace TMinus {

class EmptyPage;
class FilterLine;
class LogDetails;
class LogModel;
class LogTable;
class Segments;
class PaneHeader;
struct Exchange;

/// The requests that left and what came back: what was signed, the request with its signature
/// masked, what the answer means, and the same request as a curl command.
class LogPane final : public QWidget
{
    Q_OBJECT

public:
    /// Puts filter and buttons into @p header; that and @p model must outlive the pane. @p phrases
    /// is what times in the filter are read against.
    LogPane(LogModel &model, PaneHeader &header, std::function<PhraseContext()> phrases,
            QWidget *parent = nullptr);

    /// Shows @p page beside the requests, whichever the operator chooses; takes it.
    void addProgram(QWidget *page);
    FilterLine &filter() const { return *m_filter; }

private:
    void createWidgets(PaneHeader &header);
    void createActions(PaneHeader &header);
    void connectSignals();
    QAction *addAction(PaneHeader &header, const QString &name, const QString &text,
                       const QKeySequence &key);
    void applyFilter(const std::optional<FilterNode> &filter);
    void showRow(const QModelIndex &index);
    void showPage();
    bool isProgram() const;
    std::optional<Exchange> chosen() const;
    void copyCurl();
    void copyRequestId();
    void copySignedText();

    LogModel &m_model;
    FilterLine *m_filter;
    QPushButton *m_copyCurl;
    LogTable *m_requests;
    LogDetails *m_parts;
    QSplitter *m_split;
    EmptyPage *m_empty;
    QStackedLayout *m_pages;
    PaneHeader &m_header;
    Segments *m_kinds = nullptr; ///< none: there are only requests
    QAction *m_curlAction = nullptr;
    QAction *m_idAction = nullptr;
    QAction *m_textAction = nullptr;
    QAction *m_clearAction = nullptr;
};

} // namespace TMinus
