// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/httpmessage.h"

namespace TMinus {

QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name)
{
    for (const HttpHeader &header : headers) {
        if (header.name.size() == name.size()
            && header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value.isNull() ? QByteArray("") : header.value;
    }
    return {};
}

} // namespace TMinus
