// SPDX-License-Identifier: Apache-2.0
#include "ledger/filtercolumns.h"

namespace TMinus {

const char *textColumn(FilterField field)
{
    switch (field) {
    case FilterField::Topic:
        return "m.topic";
    case FilterField::Tag:
        return "m.tag";
    case FilterField::Key:
        return "m.key";
    case FilterField::Group:
        return "m.consumer";
    case FilterField::Profile:
        return "m.profile";
    case FilterField::Operator:
        return "m.operator";
    case FilterField::Note:
        return "m.note";
    case FilterField::Request:
        return "m.request_id";
    default:
        return "''"; // a field of the log
    }
}

const char *numberColumn(FilterField field)
{
    switch (field) {
    case FilterField::Due:
        return "m.due";
    case FilterField::Sent:
        return "m.sent";
    case FilterField::Seen:
        return "m.first_seen";
    case FilterField::Lateness:
        return "(m.first_seen-m.due)";
    case FilterField::Lease:
        return "m.lease_end";
    case FilterField::Try:
        return "m.tries";
    case FilterField::Size:
        return "m.body_size";
    default:
        return "NULL"; // a field of the log
    }
}

const char *operatorText(FilterOperator op)
{
    switch (op) {
    case FilterOperator::Less:
        return "<";
    case FilterOperator::AtMost:
        return "<=";
    case FilterOperator::Greater:
        return ">";
    case FilterOperator::AtLeast:
        return ">=";
    default:
        return "=";
    }
}

} // namespace TMinus
