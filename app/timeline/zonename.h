// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QTimeZone;

namespace TMinus {

/// A zone as people call it, in their language where we know the city: "Shanghai", "New York", "UTC",
/// "UTC+08:00".
QString zoneText(const QTimeZone &zone);

} // namespace TMinus
