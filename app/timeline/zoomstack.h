// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeline/lanetimes.h"

namespace TMinus {

/// Where one was on the timeline: back and forward, as in a browser. Pans that follow each other
/// within a second are one step.
class ZoomStack final
{
public:
    enum class Step { Jump, Pan };

    /// Notes that @p left was left at @p now (ms). Forgets what lay forward.
    void push(const TimeRange &left, qint64 now, Step step = Step::Jump);
    /// The range before; @p here becomes what forward() gives. Nothing where there is none.
    std::optional<TimeRange> back(const TimeRange &here);
    std::optional<TimeRange> forward(const TimeRange &here);
    bool canGoBack() const { return !m_back.isEmpty(); }
    bool canGoForward() const { return !m_forward.isEmpty(); }

private:
    QList<TimeRange> m_back; ///< the newest last
    QList<TimeRange> m_forward;
    std::optional<qint64> m_lastPan; ///< when, if the newest step was one
};

} // namespace TMinus
