// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QWidget>

namespace TMinus {

class Label;
class LedgerModel;

/// The line below a list that says what the list does not show; not there while it shows all.
class ListFoot final : public QWidget
{
    Q_OBJECT

public:
    /// @p model must outlive it.
    explicit ListFoot(const LedgerModel &model, QWidget *parent = nullptr);

    QString words() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tell();

    const LedgerModel &m_model;
    Label *m_words;
    QString m_trouble; ///< why the last page could not be read
};

} // namespace TMinus
