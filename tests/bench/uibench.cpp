// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/uibench.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>

#include <cstdio>

/// tminus_uibench [--out FILE]: how fast the window paints; QT_QPA_PLATFORM as for the program.
int main(int argc, char *argv[])
{
    QApplication program(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("Writes the table there."),
                                 QStringLiteral("file"));
    parser.addOption(out);
    parser.addHelpOption();
    parser.process(program);

    Report report;
    benchTimeline(report);

    if (parser.isSet(out)) {
        QFile file(parser.value(out));
        if (!file.open(QIODevice::WriteOnly) || file.write(report.markdown().toUtf8()) < 0) {
            std::fprintf(stderr, "cannot write %s\n", qPrintable(file.fileName()));
            return 2;
        }
    }
    return report.failures();
}
