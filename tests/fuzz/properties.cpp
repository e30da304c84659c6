// SPDX-License-Identifier: Apache-2.0
// The properties of a message as one text, and tag expressions.
#include "fuzz/fuzzing.h"

#include "mqhttp/tagfilter.h"
#include "mqhttp/wireproperties.h"

#include <algorithm>

namespace TMinus::Fuzzing {

namespace {

/// No tag of a message has one, and joined with others it would be torn.
bool hasBar(const QString &tag)
{
    return tag.contains(u'|');
}

} // namespace

void read(const QByteArray &input)
{
    const QString text = QString::fromUtf8(input);
    (void)readProperties(text);
    (void)TagFilter(text).matches(u"a"_s);
}

void check(const QByteArray &input)
{
    const QString text = QString::fromUtf8(input);
    const auto properties = readProperties(text);
    need(!properties || readProperties(writeProperties(*properties)) == properties,
         "properties written again read the same");
    const TagFilter filter(text);
    const bool hasBars = std::ranges::any_of(filter.tags(), &hasBar);
    need(hasBars || TagFilter(filter.tags().join(u"||"_s)).tags() == filter.tags(),
         "a tag expression written again is the same");
    need(std::ranges::all_of(filter.tags(), [&](const auto &tag) { return filter.matches(tag); }),
         "a tag expression takes its own tags");
}

} // namespace TMinus::Fuzzing
