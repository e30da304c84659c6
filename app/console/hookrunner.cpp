// SPDX-License-Identifier: Apache-2.0
#include "console/hookrunner.h"

#include <QProcess>
#include <QTimer>

namespace TMinus {

namespace {

constexpr int endsWithin = 1000; ///< ms, what was killed

/// The program needs no key of ours, and must not get one.
QProcessEnvironment withoutKeys()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        if (name.startsWith(u"ALIBABA_"_s, Qt::CaseInsensitive))
            environment.remove(name);
    }
    return environment;
}

} // namespace

QString hookEventToken(HookEvent event)
{
    switch (event) {
    case HookEvent::Arrival:
        return u"arrival"_s;
    case HookEvent::Overdue:
        return u"overdue"_s;
    case HookEvent::NotHandedOver:
        return u"notHandedOver"_s;
    }
    Q_UNREACHABLE();
}

HookRunner::HookRunner(QStringList command, const HookLimits &limits, QObject *parent)
    : QObject(parent)
    , m_command(std::move(command))
    , m_limits(limits)
{}

HookRunner::~HookRunner()
{
    for (QProcess *process : findChildren<QProcess *>()) {
        process->disconnect(this);
        process->kill();
        process->waitForFinished(endsWithin); // a process object must not die before its process
    }
}

void HookRunner::run(HookEvent event, const QByteArray &record)
{
    if (m_command.isEmpty())
        return;
    if (qsizetype(m_waiting.size()) >= m_limits.waiting) {
        if (!std::exchange(m_leavesOut, true))
            tell(tr("The hook is too slow: events are left out until it has caught up."));
        return;
    }
    m_waiting.push_back({event, record});
    startNext();
}

void HookRunner::startNext()
{
    while (m_running < m_limits.atOnce && !m_waiting.empty()) {
        const Run next = std::move(m_waiting.front());
        m_waiting.pop_front();
        start(next);
    }
    if (isIdle()) {
        m_leavesOut = false;
        Q_EMIT becameIdle();
    }
}

void HookRunner::start(const Run &run)
{
    auto *process = new QProcess(this);
    process->setProgram(m_command.first());
    process->setArguments(m_command.sliced(1) << hookEventToken(run.event));
    process->setProcessEnvironment(withoutKeys());
    process->setStandardOutputFile(QProcess::nullDevice());
    process->setStandardErrorFile(QProcess::nullDevice());
    ++m_running;
    // It tells of a program that cannot be started from within start().
    const auto settle = [this, process](const QString &trouble) { end(*process, trouble); };
    connect(
        process, &QProcess::errorOccurred, this,
        [this, settle](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                settle(tr("The hook could not be started: %1").arg(m_command.first()));
        },
        Qt::QueuedConnection);
    connect(process, &QProcess::finished, this, [settle](int code, QProcess::ExitStatus status) {
        settle(status == QProcess::CrashExit ? tr("The hook crashed.")
                   : code != 0 ? tr("The hook ended with %1.", "an exit code").arg(code)
                               : QString());
    });
    QTimer::singleShot(m_limits.time, process, [process] {
        process->setProperty("isLate", true);
        process->kill();
    });
    process->start();
    process->write(run.record);
    process->closeWriteChannel();
}

void HookRunner::end(QProcess &process, const QString &trouble)
{
    const bool isLate = process.property("isLate").toBool();
    process.disconnect(this);
    process.deleteLater();
    --m_running;
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_limits.time).count();
    if (isLate)
        tell(tr("The hook took longer than %n s and was ended.", "seconds", int(seconds)));
    else if (!trouble.isEmpty())
        tell(trouble);
    startNext();
}

void HookRunner::tell(const QString &sentence)
{
    Q_EMIT failed({.kind = ErrorKind::InvalidArgument, .code = u"hook"_s, .message = sentence});
}

} // namespace TMinus
