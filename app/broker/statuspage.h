// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "broker/sandbox.h"

namespace TMinus {

/// The plain page that a browser gets on the sandbox's port: topics, groups, counts. HTML in UTF-8.
QByteArray statusPage(const SandboxStatus &status, const QString &endpoint);

} // namespace TMinus
