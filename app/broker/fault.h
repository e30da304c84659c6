// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "mqhttp/resource.h"

#include <QList>

#include <chrono>
#include <optional>
#include <random>

namespace TMinus {

/// Something that goes wrong on purpose. CONTRACT.md section 10:
/// kind { "," selector }, kinds latency=D drop-before drop-after cut[=BYTES] hang slow=BYTES
/// error=CODE clock=D, selectors op=… topic=NAME skip=N every=N times=N chance=P seed=N; all
/// selectors must hold, none means every request.
struct Fault
{
    enum class Kind {
        Latency,    ///< answers later
        DropBefore, ///< closes without an answer, nothing is stored
        DropAfter,  ///< closes without an answer, all is stored
        Cut,        ///< sends the beginning of the reply, then closes
        Hang,       ///< never answers, nothing is stored
        Slow,       ///< sends the reply drop by drop
        Error,      ///< answers with an error, nothing is stored
        Clock,      ///< has another time than it should
    };
    Kind kind = Kind::Latency;
    std::chrono::milliseconds by{0};         ///< of Latency and Clock
    qsizetype bytes = -1;                    ///< of Cut (-1: half of the reply) and Slow (a second)
    QString code = {};                       ///< of Error
    std::optional<Operation> operation = {}; ///< op=publish consume ack pop commit rollback
    QString topic = {};                      ///< empty: any
    int skip = 0;                            ///< requests that match and are left alone first
    int every = 1;                           ///< then each that many-th
    std::optional<int> times = {};           ///< at most that often
    double chance = 1;                       ///< 0 to 1
    quint32 seed = 1;                        ///< of that chance: the same again and again
    bool operator==(const Fault &) const = default;
};

/// Reads a SPEC. Errors: InvalidArgument, with the word that is not understood.
Result<Fault> readFault(const QString &spec);

/// Decides request by request which faults happen: those that match count on.
class FaultPlan final
{
public:
    FaultPlan() = default;
    /// Counts begin anew.
    explicit FaultPlan(const QList<Fault> &faults);
    /// The faults that happen to this request, in the order in which they were named.
    QList<Fault> next(const Resource &resource);
    /// Whether nothing ever happens.
    bool isEmpty() const { return m_rules.empty(); }

private:
    struct Rule
    {
        Fault fault;
        std::mt19937 random;
        int seen = 0;
        int happened = 0;
    };
    static bool happens(Rule &rule);
    std::vector<Rule> m_rules;
};

} // namespace TMinus
