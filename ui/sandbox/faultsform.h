// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "broker/fault.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLineEdit;

namespace TMinus {

class Chip;

/// What goes wrong on purpose in the sandbox: each fault can be switched on, and says how.
class FaultsForm final : public QWidget
{
    Q_OBJECT

public:
    explicit FaultsForm(QWidget *parent = nullptr);

    /// Those that are on and can be read.
    QList<Fault> faults() const;

Q_SIGNALS:
    void changed(const QList<TMinus::Fault> &faults);

private:
    struct Row
    {
        QCheckBox *isOn;
        QLineEdit *value;
        QString kind; ///< as a SPEC begins
    };
    void add(const QString &words, const QString &kind, const QString &usual);
    static QString specOf(const Row &row);
    void take();

    QGridLayout *m_grid;
    QList<Row> m_rows;
    Chip *m_note; ///< amber, while a fault is on
};

} // namespace TMinus
