// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "search/filter.h"

#include <QLineEdit>
#include <QPointer>

#include <functional>
#include <optional>

class QCompleter;
class QStandardItemModel;

namespace TMinus {

class FieldReason;
class RowColours;
class SavedFilters;
struct FilterProposal;

/// A line for the one grammar of filters: says at once whether what stands in it can be read, and
/// why not, offers names and words while one types, and keeps what was used before.
class FilterLine final : public QLineEdit
{
    Q_OBJECT

public:
    /// What times in a filter are read against; asked at each change.
    using Phrases = std::function<PhraseContext()>;

    FilterLine(FilterSubject subject, Phrases phrases, QWidget *parent = nullptr);
    ~FilterLine() override;

    /// What stands in it; one that lets everything through when it is empty, none when it cannot be
    /// read.
    const std::optional<FilterNode> &filter() const { return m_filter; }
    /// Why it cannot be read, in a sentence; empty when it can.
    const QString &reason() const { return m_reason; }
    /// Reads the text again: the zone, or the day, is another.
    void readAgain();
    /// Whether @p text would be a filter here.
    bool canRead(const QString &text) const;
    /// Offers @p saved in its menu and in front of what was used before; that must outlive the line.
    void setSaved(SavedFilters &saved) { m_saved = &saved; }
    /// Offers in its menu to colour rows; @p colours must outlive the line.
    void setColours(RowColours &colours) { m_colours = &colours; }
    /// What was used before, the newest first.
    const QStringList &history() const { return m_history; }
    void setHistory(const QStringList &history);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The filter is another; none: it cannot be read, and what was shown before should stay.
    void filterChanged(const std::optional<TMinus::FilterNode> &filter);
    /// The operator used a filter that was not the newest in the history.
    void historyChanged(const QStringList &history);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void createActions();
    void createCompleter();
    void complete(bool isAsked);
    void offer(const QList<FilterProposal> &proposals);
    void offerHistory();
    void take(const QString &proposal);
    void remember();
    void showReason();

    const FilterSubject m_subject;
    const Phrases m_phrases;
    std::optional<FilterNode> m_filter = FilterNode{};
    QString m_reason;
    QStringList m_history;
    SavedFilters *m_saved = nullptr; ///< none: nothing is saved
    RowColours *m_colours = nullptr; ///< none: rows have no colours
    TextRange m_offered;             ///< what a proposal replaces
    QAction *m_clear = nullptr;
    QCompleter *m_completer = nullptr;
    QStandardItemModel *m_proposals = nullptr;
    QPointer<FieldReason> m_below;
};

} // namespace TMinus
