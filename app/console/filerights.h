// SPDX-License-Identifier: Apache-2.0
#pragma once

class QFileInfo;

namespace TMinus {

/// Whether others than its owner may read or write @p info, as far as it can be told.
bool isOpenToOthers(const QFileInfo &info);

} // namespace TMinus
