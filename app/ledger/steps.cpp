// SPDX-License-Identifier: Apache-2.0
#include "ledger/steps.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace TMinus {

namespace {

/// A set of states; "no message yet" is one of them.
class States final
{
public:
    constexpr States(std::initializer_list<MessageState> states)
    {
        for (const MessageState state : states)
            m_bits |= 1U << (static_cast<unsigned>(state) + 1);
    }
    constexpr States orNone() const
    {
        States more = *this;
        more.m_bits |= 1;
        return more;
    }
    constexpr bool has(std::optional<MessageState> state) const
    {
        return (m_bits >> (state ? static_cast<unsigned>(*state) + 1 : 0)) & 1;
    }

private:
    unsigned m_bits = 0;
};

enum class If { Always, OnHold, NotOnHold, Arrived, Lost };

struct Step
{
    EventKind kind;
    States from;
    MessageState to;
    If condition = If::Always;
};

using enum MessageState;

constexpr States none = States({}).orNone();
constexpr States seen{Seen, AckFailed, Expired};

/// CONTRACT.md section 5, and the only place where it stands. A note changes nothing: see below.
constexpr std::array table{
    Step{EventKind::Held, none, Held},
    Step{EventKind::Edited, {Held}, Held},
    Step{EventKind::Moved, {Held}, Held},
    Step{EventKind::Cancelled, {Held}, Cancelled},
    Step{EventKind::Leaving, States({Held}).orNone(), Leaving},
    Step{EventKind::NotSent, {Leaving}, Held, If::OnHold},
    Step{EventKind::NotSent, {Leaving}, NotSent, If::NotOnHold},
    Step{EventKind::Accepted, {Leaving, Unknown}, Pending},
    Step{EventKind::Refused, {Leaving}, Refused},
    Step{EventKind::Unknown, {Leaving}, Unknown},
    Step{EventKind::Settled, {Unknown}, Pending, If::Arrived},
    Step{EventKind::Settled, {Unknown}, NotSent, If::Lost},
    Step{EventKind::Imported, none, Pending},
    Step{EventKind::Seen,
         States({Pending, Unknown, NotSent, Seen, AckFailed, Expired, Acked}).orNone(), Seen},
    Step{EventKind::Acked, seen, Acked},
    Step{EventKind::AckFailed, seen, AckFailed},
    Step{EventKind::LeaseExpired, {Seen, AckFailed}, Expired},
    Step{EventKind::Committed, {Pending}, Pending},
    Step{EventKind::RolledBack, {Pending}, Cancelled},
};

bool holds(If condition, const StepQuestion &question)
{
    switch (condition) {
    case If::Always:
        return true;
    case If::OnHold:
        return question.hold == HoldKind::Hold;
    case If::NotOnHold:
        return question.hold != HoldKind::Hold;
    case If::Arrived:
        return question.arrived;
    case If::Lost:
        return !question.arrived;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<MessageState> stepFrom(const StepQuestion &question)
{
    if (question.kind == EventKind::Note && question.from)
        return *question.from;
    const auto step = std::ranges::find_if(table, [&](const Step &row) {
        return row.kind == question.kind && row.from.has(question.from)
            && holds(row.condition, question);
    });
    if (step != table.end())
        return step->to;
    const QString from = question.from ? messageStateToken(*question.from) : u"-"_s;
    return failure({.kind = ErrorKind::InvalidArgument,
                    .code = u"step"_s,
                    .message = eventKindToken(question.kind) + u", "_s + from});
}

} // namespace TMinus
