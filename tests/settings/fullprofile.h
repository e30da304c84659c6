// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/profile.h"

namespace TMinus {

/// A profile in which no field has its default.
inline Profile fullProfile()
{
    using namespace std::chrono_literals;
    return {.id = u"prod-1"_s,
            .name = u"生产 “one”"_s,
            .group = u"Orders"_s,
            .order = -2,
            .service = ProfileService::Tdmq,
            .endpoint = u"https://mq.example.com:8443"_s,
            .instance = u"MQ_INST_1_a"_s,
            .environment = ProfileEnvironment::Staging,
            .colour = u"#C0392B"_s,
            .readOnly = true,
            .topics = {{u"a"_s, ProfileTopicType::Delay}, {u"b"_s, ProfileTopicType::Any}},
            .groups = {u"GID_x"_s, u"GID_y"_s},
            .window = 960h,
            .zone = u"Asia/Shanghai"_s,
            .credential = {CredentialSource::Ask, u"LTAI5t"_s, true},
            .timeout = 30s,
            .proxy = {ProfileProxyKind::Socks5, u"proxy.example.com"_s, 1080, u"me"_s},
            .pins = {QString(64, u'a')},
            .undo = 0s,
            .holdLead = 60s,
            .late = std::nullopt,
            .grace = 30s,
            .busyPerMinute = 7,
            .duplicate = 0s,
            .arm = 5min,
            .bulkConfirm = 3,
            .rate = 12,
            .bulkMax = 9,
            .keepBody = KeepBody::Hash,
            .keepBytes = 0,
            .retainDays = 1,
            .retainMB = 2,
            .marker = true,
            .mask = {u"$.card"_s},
            .hook = {u"/usr/bin/notify"_s, u"-x"_s}};
}

/// JSON with single quotes for double ones, since moc stumbles over raw strings with brackets.
inline QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace TMinus
