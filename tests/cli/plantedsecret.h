// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QList>

namespace TMinus {

/// A secret that a test has planted, in every form in which it might come to light.
class PlantedSecret final
{
public:
    explicit PlantedSecret(const QByteArray &plain)
        : value(plain)
        , m_forms{value, value.toPercentEncoding(), value.toPercentEncoding().toLower(),
                  value.toHex(), value.toHex().toUpper()}
    {
        // Base64 has three faces, by how many bytes stand in front; its ends depend on neighbours.
        for (int before = 0; before < 3; ++before) {
            const QByteArray text = (QByteArray(before, 'x') + value).toBase64();
            const qsizetype first = before == 0 ? 0 : before + 1;
            const QByteArray face = text.sliced(first, (value.size() + before) / 3 * 4 - first);
            m_forms += {face, QByteArray(face).replace('+', '-').replace('/', '_')};
        }
    }

    /// Whether @p text tells it.
    bool isTold(const QByteArray &text) const
    {
        const QByteArray joined = QByteArray(text).replace("\\/", "/"); // as JSON may write a slash
        for (const QByteArray &form : m_forms) {
            if (text.contains(form) || joined.contains(form))
                return true;
        }
        return false;
    }
    /// The files below @p folder whose contents or names tell it.
    QStringList filesThatTell(const QString &folder) const
    {
        QStringList files;
        QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::System,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (isTold(file.fileName().toUtf8())
                || (file.open(QIODevice::ReadOnly) && isTold(file.readAll())))
                files.append(file.fileName());
        }
        return files;
    }

    const QByteArray value;

private:
    QByteArrayList m_forms;
};

/// The environments and command lines of all processes below process @p id, as they are now.
inline QByteArray childrenOf(qint64 id)
{
    QByteArray all;
    const QDir tasks(QStringLiteral("/proc/%1/task").arg(id));
    for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile children(tasks.filePath(task + QStringLiteral("/children")));
        if (!children.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &child : children.readAll().simplified().split(' ')) {
            for (const char *part : {"environ", "cmdline"}) {
                QFile file(QStringLiteral("/proc/%1/%2")
                               .arg(QLatin1StringView(child), QLatin1StringView(part)));
                if (!child.isEmpty() && file.open(QIODevice::ReadOnly))
                    all += file.readAll() + '\n';
            }
            if (!child.isEmpty())
                all += childrenOf(child.toLongLong());
        }
    }
    return all;
}

} // namespace TMinus
