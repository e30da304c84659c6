// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/checkedlayer.h"

#include <QDialog>

class QPushButton;
class QVBoxLayout;

namespace TMinus {

class Label;
class MessageBars;

/// Whether all that the program needs is in order, line by line as it is found, with the next step
/// below what is not. The same words as those of "tminusctl doctor".
class SelfCheckDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SelfCheckDialog(QWidget *parent = nullptr);

    /// Forgets what was found; more comes.
    void begin();
    void add(const CheckedLayer &layer);
    /// All is said.
    void finish();
    const QList<CheckedLayer> &layers() const { return m_layers; }
    MessageBars &bars() const { return *m_bars; }

Q_SIGNALS:
    void againRequested();
    void saveRequested();

private:
    QWidget *head();
    QWidget *list();
    QWidget *foot();
    void copy();

    QList<CheckedLayer> m_layers;
    Label *m_summary;
    MessageBars *m_bars;
    QWidget *m_rows = nullptr;
    QVBoxLayout *m_column = nullptr;
    QPushButton *m_again;
    QPushButton *m_copy;
    QPushButton *m_save;
};

} // namespace TMinus
