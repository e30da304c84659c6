// SPDX-License-Identifier: Apache-2.0
#include "cli/input.h"

#include "console/standardinput.h"

#include <QCoreApplication>
#include <QFile>

namespace TMinus {

namespace {

constexpr qint64 most = 64 << 20;
constexpr qint64 chunk = 64 << 10;

} // namespace

Result<QByteArray> readInput(const QString &path)
{
    QFile file(path);
    const bool isStdin = path == u"-"_s;
    const bool isOpen = isStdin ? openStandardInput(file) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return failure(ErrorKind::Storage, u"%1: %2"_s.arg(path, file.errorString()));
    QByteArray bytes;
    for (QByteArray part = file.read(chunk); !part.isEmpty() && bytes.size() <= most;
         part = file.read(chunk))
        bytes += part;
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorKind::Storage, u"%1: %2"_s.arg(path, file.errorString()));
    if (bytes.size() > most)
        return failure(ErrorKind::InvalidArgument,
                       QCoreApplication::translate("TMinus::Input",
                                                   "%1 is larger than 64 MB. No service takes that "
                                                   "much at once.")
                           .arg(path));
    return bytes;
}

Result<QStringList> readLines()
{
    return readInput(u"-"_s).map([](const QByteArray &bytes) {
        QStringList lines;
        for (const QString &line : QString::fromUtf8(bytes).split(u'\n')) {
            if (const QString trimmed = line.trimmed(); !trimmed.isEmpty())
                lines.append(trimmed);
        }
        return lines;
    });
}

} // namespace TMinus
