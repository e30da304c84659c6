// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QWidget>

namespace TMinus {

class Label;
class LedgerModel;
class SharedClock;

/// The line below a list that says what the list does not show; not there while it shows all.
class ListFoot final : public QWidget
{
    Q_OBJECT

public:
    /// @p model must outlive it.
    explicit ListFoot(const LedgerModel &model, QWidget *parent = nullptr);

    /// Says as well when the list last heard of the ledger; the line is there always then.
    void addHeartbeat(SharedClock &clock);
    QString words() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tell();

    const LedgerModel &m_model;
    Label *m_words;
    QWidget *m_heartbeat = nullptr; ///< none: nobody asked for it
    QString m_trouble;              ///< why the last page could not be read
};

} // namespace TMinus
