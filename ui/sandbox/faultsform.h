// SPDX-License-Identifier: Apache-2.0
#pragma once

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

    /// Those that are on and can be read, a SPEC each.
    QStringList faults() const;
    /// Shows @p specs as switched on, and nothing else; changed() is not told.
    void setFaults(const QStringList &specs);

Q_SIGNALS:
    void changed(const QStringList &specs);

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
    void tell();

    QGridLayout *m_grid;
    QList<Row> m_rows;
    Chip *m_note; ///< amber, while a fault is on
};

} // namespace TMinus
