// SPDX-License-Identifier: Apache-2.0
#include "base/ulid.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <mutex>

namespace TMinus {

namespace {

using namespace Qt::StringLiterals;

constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's: no I, L, O, U
constexpr int timeBytes = 6;
constexpr int byteCount = 16;
constexpr int digitCount = 26;

using Bytes = std::array<quint8, byteCount>;

/// What the last id of this process was, so that the next one is greater.
struct Last
{
    std::mutex mutex;
    qint64 time = 0;
    Bytes bytes{}; ///< under mutex
};

quint8 timeByte(qint64 time, int index)
{
    return quint8(time >> (8 * (timeBytes - 1 - index)));
}

void fillRandom(Bytes &bytes)
{
    for (int i = timeBytes; i < byteCount; ++i)
        bytes[std::size_t(i)] = quint8(QRandomGenerator::system()->bounded(256));
    bytes[timeBytes] &= 0x7F; // room to count up in
}

void countUp(Bytes &bytes)
{
    for (int i = byteCount - 1; i >= timeBytes; --i) {
        if (++bytes[std::size_t(i)] != 0)
            return;
    }
}

Bytes nextBytes(qint64 time)
{
    static Last last; // of the process: two generators could make the same id
    const std::lock_guard lock(last.mutex);
    if (time <= last.time) {
        countUp(last.bytes);
        return last.bytes;
    }
    last.time = time;
    for (int i = 0; i < timeBytes; ++i)
        last.bytes[std::size_t(i)] = timeByte(time, i);
    fillRandom(last.bytes);
    return last.bytes;
}

int digitOf(QChar letter)
{
    const char wanted = letter.toUpper().toLatin1();
    const char *end = alphabet + 32;
    const char *found = std::find(alphabet, end, wanted);
    return wanted == 0 || found == end ? -1 : int(found - alphabet);
}

} // namespace

QString newUlid(const QDateTime &now)
{
    const Bytes bytes = nextBytes(now.toMSecsSinceEpoch());
    return writeUlid(QByteArray(reinterpret_cast<const char *>(bytes.data()), byteCount));
}

QString firstUlid(const QDateTime &when)
{
    QByteArray bytes(byteCount, 0);
    for (int i = 0; i < timeBytes; ++i)
        bytes[i] = char(timeByte(when.toMSecsSinceEpoch(), i));
    return writeUlid(bytes);
}

QString writeUlid(const QByteArray &bytes)
{
    // 26 digits of 5 bits hold 130: the first digit has two bits too many, which are zero.
    QString text(digitCount, u'0');
    const auto bit = [&](int index) {
        return index < 0 ? 0 : (quint8(bytes.at(index / 8)) >> (7 - index % 8)) & 1;
    };
    for (int digit = 0; digit < digitCount; ++digit) {
        int value = 0;
        for (int i = 0; i < 5; ++i)
            value = value << 1 | bit(digit * 5 + i - 2);
        text[digit] = QLatin1Char(alphabet[value]);
    }
    return text;
}

std::optional<QByteArray> readUlid(const QString &ulid)
{
    if (ulid.size() != digitCount || digitOf(ulid.at(0)) > 7)
        return std::nullopt;
    QByteArray bytes(byteCount, 0);
    for (int digit = 0; digit < digitCount; ++digit) {
        const int value = digitOf(ulid.at(digit));
        if (value < 0)
            return std::nullopt;
        for (int i = 0; i < 5; ++i) {
            const int index = digit * 5 + i - 2;
            if (index >= 0 && (value >> (4 - i)) & 1)
                bytes[index / 8] = char(quint8(bytes.at(index / 8)) | (0x80 >> index % 8));
        }
    }
    return bytes;
}

} // namespace TMinus
