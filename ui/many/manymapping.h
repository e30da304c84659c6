// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/rowmapping.h"

#include <QWidget>

class QComboBox;

namespace TMinus {

/// Which columns of a file become key, body and due time.
class ManyMapping final : public QWidget
{
    Q_OBJECT

public:
    /// @p zone is what times without one are read in, as words.
    explicit ManyMapping(const QString &zone, QWidget *parent = nullptr);

    /// Offers these; what was chosen stays where it can. Says whether the mapping changed by it.
    bool setColumns(const QStringList &columns);
    RowMapping mapping() const;

Q_SIGNALS:
    void edited();

private:
    QComboBox *addChooser(const QString &name, const QString &words);
    void fill(QComboBox &box, const QString &part);

    QString m_zone;
    QStringList m_columns;
    QComboBox *m_key;
    QComboBox *m_body;
    QComboBox *m_due;
};

} // namespace TMinus
