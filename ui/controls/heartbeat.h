// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/pulse.h"
#include "ui/controls/label.h"

#include <chrono>

namespace TMinus {

class SharedClock;

/// Says when lists last heard of the ledger, and that they wait too long for an answer: with a sign
/// and in words, so that nobody takes a pane that stands still for one where nothing happens. It
/// looks at the clock of the window once a second.
class Heartbeat final : public QWidget
{
    Q_OBJECT

public:
    /// A question that is open for so long is one that nobody answers.
    static constexpr std::chrono::seconds patience{5};

    /// All must live as long as the clock tells seconds.
    Heartbeat(SharedClock &clock, QList<const Pulse *> pulses, QWidget *parent = nullptr);

    bool isStalled() const { return m_isStalled; }
    QString words() const { return m_words->text(); }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void look();
    void say(const QString &words, bool isStalled);

    SharedClock &m_clock;
    const QList<const Pulse *> m_pulses;
    QLabel *m_sign;
    Label *m_words;
    bool m_isStalled = false;
};

} // namespace TMinus
