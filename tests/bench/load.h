// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <chrono>
#include <functional>
#include <vector>

/// What the wire gave back in one run of a load.
struct LoadResult
{
    qint64 requests = 0; ///< answered
    qint64 failures = 0; ///< not a 2xx (404 of an empty poll is counted apart)
    qint64 empty = 0;    ///< 404
    double seconds = 0;
    std::vector<double> milliseconds = {}; ///< of each request
    double perSecond() const { return seconds > 0 ? double(requests) / seconds : 0; }
};

/// How a load is made: each connection sends the next request when its last one was answered.
struct LoadPlan
{
    quint16 port = 0;
    int connections = 1;
    std::chrono::milliseconds length{3000};
    qint64 most = 0; ///< requests in all; 0: only the time counts
    std::function<QByteArray()> request = {};
    std::function<void(const QByteArray &reply)> replied = {}; ///< may be empty
    std::function<bool()> isEnough = {}; ///< may be empty; asked before each request
};

/// Runs a load on this thread.
LoadResult runLoad(const LoadPlan &plan);

/// The value below which the given share (0 to 1) of @p values lies.
double percentile(std::vector<double> values, double share);
