// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QObject>
#include <QStringList>

#include <chrono>
#include <deque>

class QProcess;

namespace TMinus {

/// What a hook is told of.
enum class HookEvent { Arrival, Overdue, NotHandedOver };

/// The first extra argument of the program: arrival, overdue or notHandedOver.
QString hookEventToken(HookEvent event);

/// How far a hook may go.
struct HookLimits
{
    std::chrono::milliseconds time{10'000}; ///< for one run; then it is ended
    int atOnce = 4;
    qsizetype waiting = 1000; ///< events; more are left out
};

/// Runs the program of a profile for each event: without a shell, a record on its standard input,
/// no access key in its environment. CONTRACT.md section 8.
class HookRunner final : public QObject
{
    Q_OBJECT

public:
    /// @p command is a program and its arguments; empty: nothing is ever run.
    explicit HookRunner(QStringList command, const HookLimits &limits = {},
                        QObject *parent = nullptr);
    /// Ends what still runs.
    ~HookRunner() override;

    void run(HookEvent event, const QByteArray &record);
    /// Whether nothing runs or waits.
    bool isIdle() const { return m_running == 0 && m_waiting.empty(); }

Q_SIGNALS:
    /// It did not run, ended badly, took too long, or events were left out. The sentence is in the
    /// message.
    void failed(const TMinus::Error &error);
    void becameIdle();

private:
    struct Run
    {
        HookEvent event;
        QByteArray record;
    };
    void startNext();
    void start(const Run &run);
    void end(QProcess &process, const QString &trouble);
    void tell(const QString &sentence);

    const QStringList m_command;
    const HookLimits m_limits;
    std::deque<Run> m_waiting;
    int m_running = 0;
    bool m_leavesOut = false; ///< and it was told
};

} // namespace TMinus
