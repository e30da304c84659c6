// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

namespace TMinus {

class ColumnFitter;
class LedgerDeeds;
class LedgerDelegate;
class LedgerModel;
class SharedClock;

/// A table of messages of the ledger. It repaints its clocks each second, and nothing else; keeps
/// the current row where it is on the screen while others come and go; and takes the keys of what
/// can be done with a message.
class LedgerTable final : public QTableView
{
    Q_OBJECT

public:
    enum class Kind {
        Twin,   ///< what stands on the timeline
        Outbox, ///< what is held here
    };
    /// Both must outlive the table.
    LedgerTable(Kind kind, LedgerModel &model, SharedClock &clock, QWidget *parent = nullptr);

    LedgerDeeds &deeds() const { return *m_deeds; }
    /// Selects these messages, by their numbers in the file, and makes the first the current one;
    /// scrolls only when it is out of sight. Those that are not here are read in.
    void choose(const QList<qint64> &numbers);
    /// Whether all that was chosen there is here by now; choiceCame() tells when it is.
    bool isChoiceHere() const { return m_wanted.isEmpty(); }
    /// The numbers of the selected messages, the current one first.
    QList<qint64> chosen() const;
    /// Letters are commands here, never a search.
    void keyboardSearch(const QString &) override {}

Q_SIGNALS:
    /// The operator chose other messages, here; not told for choose().
    void chosenChanged(const QList<qint64> &numbers);
    /// All that choose() was asked for is selected now.
    void choiceCame();
    /// Return, or a double click, on the current message.
    void opened(const QModelIndex &index);
    /// Alt and an arrow: by that many steps into the future.
    void stepped(int steps);

protected:
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;

private:
    void dress();
    qreal textShare() const;
    void tick();
    void flash(const QList<qint64> &numbers);
    void endFlash(const QList<qint64> &numbers);
    void keepPlace(int first, int count);
    void chooseMissing();
    void seekCurrent();
    void layOutNow();

    const Kind m_kind;
    LedgerModel &m_model;
    LedgerDelegate *m_delegate;
    LedgerDeeds *m_deeds;
    ColumnFitter *m_fitter;
    QList<qint64> m_wanted;   ///< chosen by somebody else, not all here yet
    bool m_isSeeking = false; ///< the current row is to come into sight
    bool m_isTold = false;    ///< somebody else chose: nobody needs to be told
};

} // namespace TMinus
