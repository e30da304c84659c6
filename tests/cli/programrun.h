// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <functional>

namespace TMinus {

/// The real tminusctl, run by a test with an environment of its own.
class ProgramRun final
{
public:
    ProgramRun()
    {
        QProcessEnvironment clean;
        for (const QString &kept : {u"PATH"_s, u"HOME"_s, u"LD_LIBRARY_PATH"_s, u"ASAN_OPTIONS"_s})
            clean.insert(kept, qEnvironmentVariable(kept.toUtf8()));
        clean.insert(u"LANG"_s, u"C.UTF-8"_s);
        clean.insert(u"TZ"_s, u"Asia/Shanghai"_s);
        clean.insert(u"TMINUS_HOME"_s, m_home.path());
        environment = clean;
    }
    ~ProgramRun()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    QProcessEnvironment environment;
    QString resultsFile; ///< where stdout goes instead of output

    /// Starts it; @p input is its stdin.
    void start(const QStringList &arguments, const QByteArray &input = {})
    {
        startProgram(QStringLiteral(TMINUSCTL), arguments, input);
    }
    /// Starts another program in the same environment.
    void startProgram(const QString &program, const QStringList &arguments,
                      const QByteArray &input = {})
    {
        m_process.setProcessEnvironment(environment);
        if (!resultsFile.isEmpty())
            m_process.setStandardOutputFile(resultsFile);
        m_process.start(program, arguments);
        if (!input.isNull())
            m_process.write(input);
        m_process.closeWriteChannel();
    }
    /// Done in the new process before the program begins there.
    void beforeStart(std::function<void()> deed)
    {
        m_process.setChildProcessModifier(std::move(deed));
    }
    /// Starts it and waits for its end, which must come within a minute; the code, or -1.
    int run(const QStringList &arguments, const QByteArray &input = {})
    {
        start(arguments, input);
        return wait();
    }
    /// The same with another program.
    int runProgram(const QString &program, const QStringList &arguments)
    {
        startProgram(program, arguments);
        return wait();
    }
    /// Waits for the end, while events are handled here.
    int wait()
    {
        const bool isOver =
            QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, 60'000);
        output += m_process.readAllStandardOutput();
        complaints += m_process.readAllStandardError();
        return isOver && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    /// Waits until @p text was printed to stdout.
    bool waitForOutput(const QByteArray &text)
    {
        return QTest::qWaitFor(
            [&] {
                output += m_process.readAllStandardOutput();
                return output.contains(text);
            },
            60'000);
    }
    /// Waits until @p text was printed to stderr.
    bool waitForComplaint(const QByteArray &text)
    {
        return QTest::qWaitFor(
            [&] {
                complaints += m_process.readAllStandardError();
                return complaints.contains(text);
            },
            60'000);
    }
    /// As Ctrl+C does, or the system at its end.
    void signal(int number) const { ::kill(static_cast<pid_t>(m_process.processId()), number); }
    /// Whether it runs.
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

    /// The records on stdout; an empty object for a line that is none.
    QList<QJsonObject> records() const
    {
        QList<QJsonObject> records;
        for (const QByteArray &line : output.split('\n')) {
            if (!line.isEmpty())
                records.append(QJsonDocument::fromJson(line).object());
        }
        return records;
    }
    /// Those of one type.
    QList<QJsonObject> records(const QString &type) const
    {
        QList<QJsonObject> some;
        for (const QJsonObject &record : records()) {
            if (record.value(u"type"_s).toString() == type)
                some.append(record);
        }
        return some;
    }

    QByteArray output;     ///< stdout
    QByteArray complaints; ///< stderr

private:
    QTemporaryDir m_home;
    QProcess m_process;
};

} // namespace TMinus
