// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QTemporaryDir>

#include <sys/mount.h>

namespace TMinus {

/// A file system of its own, small enough to be full. Only root can make one.
class SmallDisk final
{
public:
    explicit SmallDisk(const char *size)
    {
        const QByteArray options = QByteArray("mode=0755,size=") + size;
        m_isThere = ::mount("tmpfs", folder().constData(), "tmpfs", 0, options.constData()) == 0;
    }
    ~SmallDisk()
    {
        if (m_isThere)
            ::umount2(folder().constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    bool isThere() const { return m_isThere; }
    QString path(const QString &name = {}) const { return m_folder.filePath(name); }
    /// Leaves room for @p bytes, whole pages, and no more.
    void fill(qint64 bytes = 0)
    {
        makeRoom();
        QFile filler(path(QStringLiteral("filler")));
        if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return;
        const QByteArray block(4096, 'x');
        while (filler.write(block) == block.size()) {}
        filler.resize(std::max<qint64>(0, filler.size() - bytes));
    }
    void makeRoom() { QFile::remove(path(QStringLiteral("filler"))); }
    /// Nobody may write here any more, whoever it is; or everybody again.
    void setReadOnly(bool isReadOnly)
    {
        unsigned long flags = MS_REMOUNT;
        if (isReadOnly)
            flags |= MS_RDONLY;
        (void)::mount("tmpfs", folder().constData(), "tmpfs", flags, nullptr);
    }

private:
    QByteArray folder() const { return QFile::encodeName(m_folder.path()); }

    QTemporaryDir m_folder;
    bool m_isThere = false;
};

} // namespace TMinus
