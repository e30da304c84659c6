// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace TMinus {

class Band;
class ElidedBox;
class Label;

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

protected:
    bool event(QEvent *event) override;

private:
    struct Row
    {
        ElidedBox *isOn;
        QLineEdit *value;
        QString kind; ///< as a SPEC begins
    };
    void add(const QString &words, const QString &kind, const QString &usual);
    static QString specOf(const Row &row);
    void take();
    void tell();
    void dress();

    QGridLayout *m_grid;
    QList<Row> m_rows;
    Label *m_note;
    Band *m_noteBand; ///< amber, while a fault is on
};

} // namespace TMinus
