// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "search/filter.h"

#include <QTest>

namespace TMinus {

/// Filters are read on Thursday, 14 January 2027, 15:00:00 in Shanghai.
inline QDateTime filterNow()
{
    return QDateTime::fromMSecsSinceEpoch(1'799'910'000'000, Qt::UTC);
}

inline FilterContext filterContext(FilterSubject subject = FilterSubject::Messages)
{
    return {.subject = subject,
            .phrases = {.now = filterNow(), .zone = QTimeZone("Asia/Shanghai")}};
}

/// A filter that is known to be right.
inline FilterNode filterOf(const QString &text, FilterSubject subject = FilterSubject::Messages)
{
    const auto tree = readFilter(text, filterContext(subject));
    return tree ? *tree : FilterNode{.kind = FilterNode::Kind::Some};
}

/// Why a filter is wrong; a failure of kind NoTerm without a part when it is not.
inline FilterFailure filterFailureOf(const QString &text,
                                     FilterSubject subject = FilterSubject::Messages)
{
    const auto tree = readFilter(text, filterContext(subject));
    return tree ? FilterFailure{} : tree.error();
}

} // namespace TMinus
