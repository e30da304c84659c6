// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/httpcall.h"
#include "client/probeverdict.h"
#include "client/waytest.h"
#include "messaging/requests.h"

#include <QPointer>

#include <functional>

namespace TMinus {

/// A connection test: goes the way, then acknowledges a receipt handle that cannot be and reads the
/// verdict. Takes nothing and changes nothing.
class Probe final : public QObject
{
    Q_OBJECT

public:
    /// What the transport lends.
    struct Tools
    {
        /// Signs and sends the acknowledgement; the call is started and not owned.
        std::function<HttpCall *(const AckRequest &)> send = {};
        std::function<std::optional<ClockSkew::Interval>()> skew = {};
    };

    Probe(const ConnectionSettings &settings, ProbeWish wish, Tools tools, QObject *parent);

    /// The acknowledgement that is sent for @p wish.
    static AckRequest impossible(const ProbeWish &wish);
    /// Starts; finished() comes from the event loop.
    void start();
    /// Gives up: the outcome becomes Canceled, finished() comes at once.
    void abort();
    /// Valid once finished. Errors: Canceled.
    const Result<ProbeReport> &outcome() const { return m_outcome; }

Q_SIGNALS:
    /// outcome() stands. Comes once.
    void finished();

private:
    void ask();
    void takeAnswer(const HttpCall &call);
    void end(Result<ProbeReport> outcome);

    const bool m_isTls;
    const ProbeWish m_wish;
    const Tools m_tools;
    WayTest m_way;
    QPointer<HttpCall> m_call;
    bool m_isOver = false;
    Result<ProbeReport> m_outcome = failure(ErrorKind::Canceled, {});
};

} // namespace TMinus
