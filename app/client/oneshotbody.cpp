// SPDX-License-Identifier: Apache-2.0
#include "client/oneshotbody.h"

#include <algorithm>
#include <cstring>

namespace TMinus {

OneShotBody::OneShotBody(QByteArray body, QObject *parent)
    : QIODevice(parent)
    , m_body(std::move(body))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::readData(char *data, qint64 most)
{
    if (!m_hasLeft) {
        m_hasLeft = true;
        Q_EMIT leaving();
    }
    const qint64 count = std::min<qint64>(most, m_body.size() - m_at);
    if (count == 0)
        return most == 0 ? 0 : -1;
    std::memcpy(data, m_body.constData() + m_at, static_cast<size_t>(count));
    m_at += count;
    return count;
}

} // namespace TMinus
