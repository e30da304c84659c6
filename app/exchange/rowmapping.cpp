// SPDX-License-Identifier: Apache-2.0
#include "exchange/rowmapping.h"

#include "base/result.h"

namespace TMinus {

QStringList RowMapping::partsOf(const QString &column) const
{
    QStringList parts;
    for (auto each = columns.begin(); each != columns.end(); ++each) {
        if (each.value() == column)
            parts.append(each.key());
    }
    if (isTakenByName(column))
        parts.append(column);
    return parts;
}

/// What says a part in another way (bodyBase64, after) gives way with it.
bool RowMapping::isTakenByName(const QString &column) const
{
    if (columns.contains(column))
        return false;
    if (column == u"body"_s)
        return !isBodyWholeRow;
    if (column == u"bodyBase64"_s)
        return !isBodyWholeRow && !columns.contains(u"body"_s);
    if (column == u"after"_s)
        return !columns.contains(u"due"_s);
    return true;
}

} // namespace TMinus
