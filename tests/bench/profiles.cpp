// SPDX-License-Identifier: Apache-2.0
// tminusctl with a file of 1,000 profiles against the same with the one profile that is used.
#include "load.h"
#include "report.h"
#include "served.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

namespace {

constexpr int rounds = 150;
constexpr int many = 1000;
constexpr double mostTimes = 1.2;

/// A file with @p count profiles of the usual size, the last of which is "used" and served at
/// @p port.
void writeProfiles(const QString &home, int count, quint16 port)
{
    QByteArray text = "{\"format\":\"tminus-profiles\",\"version\":1,\"profiles\":[\n";
    for (int i = 1; i < count; ++i)
        text +=
            QByteArray("{\"id\":\"other-%1\",\"name\":\"Orders of team %1\",\"group\":\"Teams\","
                       "\"endpoint\":\"https://1234567890123456.mqrest.cn-hangzhou.aliyuncs.com\","
                       "\"instance\":\"MQ_INST_1234567890123456_BbT9xQ2k\","
                       "\"topics\":[{\"name\":\"order-timeout\",\"type\":\"delay\"},"
                       "{\"name\":\"coupon-reminder\",\"type\":\"delay\"}],"
                       "\"groups\":[\"GID_orders\"],\"credential\":{\"source\":\"keystore\","
                       "\"accessKeyId\":\"LTAI5tExampleKeyId0001\"}},\n")
                .replace("%1", QByteArray::number(i));
    text += QByteArray("{\"id\":\"used\",\"service\":\"sandbox\",\"environment\":\"sandbox\","
                       "\"topics\":[{\"name\":\"bench\"}],\"endpoint\":\"http://127.0.0.1:")
        + QByteArray::number(port) + "\"}]}\n";
    QDir().mkpath(home + QStringLiteral("/config"));
    QFile file(home + QStringLiteral("/config/profiles.json"));
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
}

double milliseconds(const QString &program, const QStringList &arguments, const QString &home)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TMINUS_HOME"), home);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    process.waitForFinished(10'000);
    const double took = double(timer.nsecsElapsed()) / 1e6;
    if (process.exitCode() != 0)
        qWarning("%s: %s", qPrintable(arguments.join(u' ')), process.readAll().constData());
    return took;
}

} // namespace

void benchProfiles(Report &report, const QString &tminusctl)
{
    QTemporaryDir folder;
    Served served(folder.filePath(QStringLiteral("store")));
    const QString one = folder.filePath(QStringLiteral("one"));
    const QString all = folder.filePath(QStringLiteral("all"));
    writeProfiles(one, 1, served.port());
    writeProfiles(all, many, served.port());
    const QList<std::pair<QString, QString>> commands{
        {QStringLiteral("send"),
         QStringLiteral("--profile used send --topic bench --body x --again")},
        {QStringLiteral("profile show"), QStringLiteral("profile show used")},
        {QStringLiteral("profile test"), QStringLiteral("profile test used")},
        {QStringLiteral("profile edit"), QStringLiteral("profile edit used --name x")},
    };
    for (const auto &[name, typed] : commands) {
        std::vector<double> with;
        std::vector<double> without;
        for (int i = 0; i < rounds; ++i) { // in turns: what the machine does else hits both
            with.push_back(milliseconds(tminusctl, typed.split(u' '), all));
            without.push_back(milliseconds(tminusctl, typed.split(u' '), one));
        }
        const double median = percentile(with, 0.5);
        const double floor = percentile(without, 0.5);
        report.add({QStringLiteral("tminusctl %1 with 1,000 profiles").arg(name),
                    QStringLiteral("%1 ms").arg(figure(median)),
                    QStringLiteral("%1 times the %2 ms with one; at most %3")
                        .arg(figure(median / floor), figure(floor), figure(mostTimes)),
                    median <= mostTimes * floor});
    }
}
