// SPDX-License-Identifier: Apache-2.0
#include "cli/holdoptions.h"

#include "cli/typed.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

namespace TMinus {

using namespace std::chrono_literals;

namespace {

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::HoldOptions)
};

constexpr std::chrono::milliseconds longestUndo = 24h;
constexpr std::chrono::milliseconds longestLead = 24h * 40;

tl::unexpected<Error> refusal(const QString &sentence)
{
    return failure(ErrorKind::InvalidArgument, sentence);
}

} // namespace

void HoldOptions::describe(CLI::App &app)
{
    addOptionalValue(
        app, "--hold [LEAD]", m_hold,
        Words::tr("Keep it here until this long before it is due (without a time: as the "
                  "profile says): until then it can be moved and cancelled. It leaves "
                  "while a window or \"tminusctl outbox run\" is there."));
    addOption(app, "--undo-window TIME", m_undo,
              Words::tr("Wait so long before it leaves; Ctrl+C takes it back."));
    addOption(app, "--late TIME", m_late,
              Words::tr("With --hold and --undo-window: cancel it where it would leave later after "
                        "its due time than that; never sends it however late."));
}

Result<HoldWish> HoldOptions::read(const SendWish &send, const Profile &profile) const
{
    HoldWish wish{.send = send, .late = profile.late};
    if (!m_hold.empty() && !m_undo.empty())
        return refusal(Words::tr("--hold and --undo-window both keep the message here. Leave one "
                                 "of them out."));
    if (m_hold.empty() && m_undo.empty())
        return refusal(Words::tr("--late belongs to --hold and --undo-window. Add one of them, or "
                                 "leave it out."));
    if (const auto late = readLate(wish); !late)
        return failure(late.error());
    if (m_hold.empty())
        return readSpan("--undo-window", m_undo, {0ms, longestUndo})
            .map([&wish](std::chrono::milliseconds span) {
                wish.undo = span;
                return wish;
            });
    wish.lead = profile.holdLead;
    if (!hasValue(m_hold))
        return wish;
    return readSpan("--hold", m_hold.front(), {0ms, longestLead})
        .map([&wish](std::chrono::milliseconds span) {
            wish.lead = span;
            return wish;
        });
}

Result<void> HoldOptions::readLate(HoldWish &wish) const
{
    if (m_late.empty())
        return {};
    if (m_late == "never") {
        wish.late.reset();
        return {};
    }
    return readSpan("--late", m_late, {0ms, longestLead})
        .map([&wish](std::chrono::milliseconds span) {
            wish.late = std::chrono::ceil<std::chrono::seconds>(span);
        });
}

} // namespace TMinus
