// SPDX-License-Identifier: Apache-2.0
#include "console/bulkrecords.h"

namespace TMinus {

Record summaryRecord(const BulkSummary &summary)
{
    Record record(u"summary"_s);
    record.number(u"toSend"_s, summary.toSend)
        .number(u"pending"_s, summary.pending)
        .number(u"held"_s, summary.held)
        .number(u"refused"_s, summary.refused)
        .number(u"notSent"_s, summary.notSent)
        .number(u"unknown"_s, summary.unknown)
        .number(u"skipped"_s, summary.skipped)
        .number(u"unknownBefore"_s, summary.unknownBefore)
        .number(u"left"_s, summary.left())
        .span(u"took"_s, summary.took);
    return record;
}

Record plannedRecord(const PlannedRow &row)
{
    const Draft &draft = row.draft;
    Record properties;
    for (const auto &[name, value] : draft.properties.asKeyValueRange())
        properties.text(name, value);
    Record record(u"message"_s);
    record.number(u"row"_s, row.row)
        .text(u"topic"_s, draft.topic)
        .text(u"tag"_s, draft.tag)
        .text(u"key"_s, draft.key)
        .text(u"shardingKey"_s, draft.shardingKey)
        .object(u"properties"_s, properties)
        .instant(u"due"_s, draft.due)
        .number(u"bodySize"_s, draft.body.size())
        .text(u"bodyMd5"_s, bodyMd5(draft.body))
        .body(draft.body);
    return record;
}

} // namespace TMinus
