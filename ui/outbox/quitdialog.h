// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QHBoxLayout;

namespace TMinus {

/// Asks what becomes of held messages when the program ends. Staying is the safe answer: Esc, and
/// what Return does. It is opened, never waited for.
class QuitDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p count messages are held here and leave only while this program runs.
    QuitDialog(qsizetype count, QWidget *parent);

Q_SIGNALS:
    void handOverRequested();
    void keepRequested();
    void stayRequested();

private:
    QHBoxLayout *createButtons();
};

} // namespace TMinus
