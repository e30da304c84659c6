// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace TMinus {

/// The sentences of this folder, in the reader's language: Wire::tr("…").
class Wire final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::Wire)
};

} // namespace TMinus
