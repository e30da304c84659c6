// SPDX-License-Identifier: Apache-2.0
// tminusctl send against curl with the same request.
#include "load.h"
#include "report.h"
#include "served.h"
#include "wire.h"

#include <QElapsedTimer>
#include <QFile>

namespace {

constexpr int rounds = 40;
constexpr double mostTimes = 1.5;

double milliseconds(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    process.waitForFinished(10'000);
    const double took = double(timer.nsecsElapsed()) / 1e6;
    if (process.exitCode() != 0)
        qWarning("%s: %s", qPrintable(program), process.readAll().constData());
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 ? took : 1e9;
}

/// The same request for curl: its headers as arguments, its body in a file.
QStringList curlArguments(const QByteArray &request, quint16 port, const QString &bodyFile)
{
    const qsizetype head = request.indexOf("\r\n\r\n");
    QFile file(bodyFile);
    if (file.open(QIODevice::WriteOnly))
        file.write(request.mid(head + 4));
    QStringList arguments{QStringLiteral("-sS"), QStringLiteral("-f"),
                          QStringLiteral("--data-binary"), QStringLiteral("@") + bodyFile};
    const QByteArrayList lines = request.left(head).split('\n');
    for (const QByteArray &line : lines.mid(1)) {
        if (!line.startsWith("Content-Length"))
            arguments << QStringLiteral("-H") << QString::fromUtf8(line.trimmed());
    }
    return arguments << QStringLiteral("http://127.0.0.1:%1/topics/bench/messages").arg(port);
}

} // namespace

void benchSend(Report &report, const QString &tminusctl)
{
    QTemporaryDir folder;
    Served served(folder.filePath(QStringLiteral("store")));
    const QStringList ours{
        QStringLiteral("--endpoint"), QStringLiteral("http://127.0.0.1:%1").arg(served.port()),
        QStringLiteral("send"),       QStringLiteral("--topic"),
        QStringLiteral("bench"),      QStringLiteral("--body"),
        QStringLiteral("hello"),      QStringLiteral("--again")};
    qputenv("TMINUS_HOME", folder.path().toLocal8Bit()); // it keeps a ledger
    const QStringList theirs = curlArguments(Wire::publish("hello"), served.port(),
                                             folder.filePath(QStringLiteral("body")));
    std::vector<double> mine;
    std::vector<double> curl;
    for (int i = 0; i < rounds; ++i) { // in turns: what the machine does else hits both
        mine.push_back(milliseconds(tminusctl, ours));
        curl.push_back(milliseconds(QStringLiteral("curl"), theirs));
    }
    const double median = percentile(mine, 0.5);
    const double floor = percentile(curl, 0.5);
    report.add({QStringLiteral("tminusctl send of one message"),
                QStringLiteral("%1 ms").arg(figure(median)),
                QStringLiteral("%1 times curl's %2 ms; at most %3")
                    .arg(figure(median / floor), figure(floor), figure(mostTimes)),
                median <= mostTimes * floor});
}
