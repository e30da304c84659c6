// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledgerdeed.h"

#include <QObject>

#include <optional>

class QAction;
class QKeyEvent;
class QMenu;
class QTableView;

namespace TMinus {

class LedgerModel;

/// What can be done with the messages that are selected in a table: a menu and keys, each allowed
/// only where it can be done, with the reason where not. It does nothing itself but copying: it
/// says what is wished for.
class LedgerDeeds final : public QObject
{
    Q_OBJECT

public:
    /// The table owns it.
    LedgerDeeds(QTableView &table, LedgerModel &model);

    /// The deed that a key stands for.
    std::optional<LedgerDeed> deedOf(const QKeyEvent &event) const;
    /// Wishes for it, or says why it cannot be; asks first for what it needs to know.
    void ask(LedgerDeed deed);
    /// Wishes for the selected messages, as far as they are held, to be due later by @p span.
    void askToMove(std::chrono::milliseconds span);
    /// The selected messages with which @p deed can be done, the current one first.
    QList<LedgerMessage> able(LedgerDeed deed) const;
    /// Why it cannot be done with any of them; empty: it can.
    QString refusal(LedgerDeed deed) const;
    /// For another menu; consider() before it is shown.
    QAction &action(LedgerDeed deed) const;
    /// Allows each action, or says in its tooltip why not.
    void consider();
    void popUp(const QPoint &place);

Q_SIGNALS:
    /// The operator wants this done; Copy is done already. Move comes as moveRequested(), Note as
    /// noteRequested().
    void requested(TMinus::LedgerDeed deed, const QList<TMinus::LedgerMessage> &messages);
    void moveRequested(const TMinus::LedgerMessage &message, const QDateTime &due);
    void noteRequested(const QList<TMinus::LedgerMessage> &messages, const QString &text);
    /// It cannot be done: why, in a sentence.
    void refused(const QString &reason);

private:
    QList<LedgerMessage> selected() const;
    void createActions();
    void copy() const;
    void askWhen();
    void askNote();

    QTableView &m_table;
    LedgerModel &m_model;
    QMenu *m_menu;
    QMap<LedgerDeed, QAction *> m_actions;
};

} // namespace TMinus
