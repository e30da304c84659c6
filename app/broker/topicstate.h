// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "broker/groupqueue.h"
#include "broker/halfqueue.h"
#include "broker/topiclog.h"

#include <map>
#include <memory>

namespace TMinus {

/// All that the sandbox holds of one topic.
struct TopicState
{
    TopicRow row = {};
    TopicLog log = {};
    HalfQueue halves = {};
    std::map<int, std::unique_ptr<GroupQueue>> queues = {}; ///< by group
    qint64 waiting = 0;                                     ///< scheduled, not due yet
    bool hasNews = false;                                   ///< polls should be looked at
};

} // namespace TMinus
