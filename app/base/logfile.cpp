// SPDX-License-Identifier: Apache-2.0
#include "base/logfile.h"

#include <QFile>
#include <QFileInfo>

namespace TMinus {

Result<void> LogFile::append(const QByteArray &lines) const
{
    if (m_place.path.isEmpty() || lines.isEmpty())
        return {};
    const qint64 size = QFileInfo(m_place.path).size();
    if (size > 0 && size + lines.size() > m_place.mostBytes)
        rotate();
    QFile file(m_place.path);
    const bool isNew = !file.exists();
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return failure(ErrorKind::Storage, file.errorString());
    if (isNew)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(lines) != lines.size())
        return failure(ErrorKind::Storage, file.errorString());
    return {};
}

void LogFile::rotate() const
{
    const auto name = [this](int number) {
        return number == 0 ? m_place.path : m_place.path + u'.' + QString::number(number);
    };
    QFile::remove(name(m_place.mostFiles - 1));
    for (int number = m_place.mostFiles - 1; number > 0; --number)
        QFile::rename(name(number - 1), name(number));
}

} // namespace TMinus
