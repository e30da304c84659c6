// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/tagfilter.h"

#include <QStringView>

namespace TMinus {

using namespace Qt::StringLiterals;

TagFilter::TagFilter(const QString &expression)
{
    for (const QStringView part : QStringView(expression).split(u"||")) {
        const QStringView tag = part.trimmed();
        if (!tag.isEmpty())
            m_tags.append(tag.toString());
    }
    m_tags.sort();
    m_tags.removeDuplicates();
    if (m_tags == QStringList{u"*"_s})
        m_tags.clear();
}

} // namespace TMinus
