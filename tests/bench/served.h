// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QTemporaryDir>

/// A sandbox in a process of its own, so that its memory and its CPU are its own.
class Served final
{
public:
    /// Serves the store in @p folder; waits until it is ready.
    explicit Served(const QString &folder);
    ~Served();
    quint16 port() const { return m_port; }
    /// From the start of the process to its ready line.
    double readySeconds() const { return m_ready; }
    double residentMegabytes() const;
    /// CPU time used so far, user and system.
    double cpuSeconds() const;
    /// The serving side: what the child process runs. Ends when its standard input does.
    static int serve(const QString &folder);

private:
    QProcess m_process;
    quint16 m_port = 0;
    double m_ready = 0;
};

/// Writes @p count pending messages straight into a new store in @p folder: body of 1 KB, due
/// evenly spread over [@p first, @p last] (ms since 1970).
void fillStore(const QString &folder, int count, qint64 first, qint64 last);
