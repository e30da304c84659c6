// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/profile.h"

namespace TMinus {

/// The least and the most of a number.
struct FieldRange
{
    int least;
    int most;
};

/// The forms that a text field can be bound to.
enum class FieldForm { Free, Id, Endpoint, Colour, Zone, Pin };

/// Shows every field of a profile to @p archive, which reads or writes them; the one list of their
/// names in files. CONTRACT.md section 3.
template<typename Archive>
void eachProfileField(Archive &archive)
{
    constexpr FieldRange seconds{0, 2'592'000};
    constexpr FieldRange many{1, 10'000'000};
    archive.text("id", &Profile::id, FieldForm::Id);
    archive.text("name", &Profile::name);
    archive.text("group", &Profile::group);
    archive.whole("order", &Profile::order, {-1'000'000, 1'000'000});
    archive.word("service", &Profile::service);
    archive.text("endpoint", &Profile::endpoint, FieldForm::Endpoint);
    archive.text("instance", &Profile::instance);
    archive.word("environment", &Profile::environment);
    archive.text("colour", &Profile::colour, FieldForm::Colour);
    archive.truth("readOnly", &Profile::readOnly);
    archive.topics("topics", &Profile::topics);
    archive.texts("groups", &Profile::groups);
    archive.span("windowHours", &Profile::window, {1, 960});
    archive.text("zone", &Profile::zone, FieldForm::Zone);
    archive.inside("credential", &Profile::credential, [](auto &inner) {
        inner.word("source", &ProfileCredential::source);
        inner.text("accessKeyId", &ProfileCredential::accessKeyId);
        inner.truth("temporary", &ProfileCredential::temporary);
    });
    archive.span("timeoutSeconds", &Profile::timeout, {1, 3600});
    archive.inside("proxy", &Profile::proxy, [](auto &inner) {
        inner.word("kind", &ProfileProxy::kind);
        inner.text("host", &ProfileProxy::host);
        inner.whole("port", &ProfileProxy::port, {0, 65535});
        inner.text("user", &ProfileProxy::user);
    });
    archive.texts("pins", &Profile::pins, FieldForm::Pin);
    archive.span("undoSeconds", &Profile::undo, seconds);
    archive.span("holdLeadSeconds", &Profile::holdLead, seconds);
    archive.span("lateSeconds", &Profile::late, seconds);
    archive.span("graceSeconds", &Profile::grace, seconds);
    archive.whole("busyPerMinute", &Profile::busyPerMinute, many);
    archive.span("duplicateSeconds", &Profile::duplicate, seconds);
    archive.span("armMinutes", &Profile::arm, {1, 1440});
    archive.whole("bulkConfirm", &Profile::bulkConfirm, many);
    archive.whole("rate", &Profile::rate, {0, 1'000'000});
    archive.whole("bulkMax", &Profile::bulkMax, many);
    archive.word("keepBody", &Profile::keepBody);
    archive.whole("keepBytes", &Profile::keepBytes, {0, 4 << 20});
    archive.whole("retainDays", &Profile::retainDays, {1, 36'500});
    archive.whole("retainMB", &Profile::retainMB, {1, 10'000'000});
    archive.truth("marker", &Profile::marker);
    archive.texts("mask", &Profile::mask);
    archive.texts("hook", &Profile::hook);
}

} // namespace TMinus
