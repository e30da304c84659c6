// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

class QIODevice;

namespace TMinus {

/// The bytes of a device, a block at a time, counted in lines.
class ByteBlocks final
{
public:
    /// How long one row may be: a body of 4 MB, written as \uXXXX, and some.
    static constexpr qsizetype longestRow = 32 << 20;

    /// @p device is open and lives longer.
    explicit ByteBlocks(QIODevice &device)
        : m_device(device)
    {}

    /// The next byte without taking it; -1 at the end.
    int peek() { return m_at < m_block.size() || fill() ? uchar(m_block[m_at]) : -1; }
    /// Takes a byte; -1 at the end.
    int take()
    {
        const int byte = peek();
        if (byte < 0)
            return byte;
        ++m_at;
        m_line += byte == '\n';
        m_column = byte == '\n' ? 0 : m_column + ((byte & 0xC0) != 0x80);
        return byte;
    }
    /// What comes next, at most one block of it; nothing is taken.
    QByteArray ahead();
    /// Takes @p bytes if they come next; they count as nothing.
    bool skip(QByteArrayView bytes);
    /// Lets the rest go.
    void close();

    qint64 line() const { return m_line; } ///< of the next byte, from 1
    /// Characters of this line that were taken.
    qint64 column() const { return m_column; }
    /// Why reading ended before the end of the file; empty when it did not.
    const QString &trouble() const { return m_trouble; }

private:
    bool fill();

    QIODevice &m_device;
    QByteArray m_block;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    qint64 m_column = 0;
    bool m_isOver = false;
    QString m_trouble;
};

/// @p bytes as text; nothing when they are not UTF-8.
std::optional<QString> textOfUtf8(const QByteArray &bytes);

} // namespace TMinus
