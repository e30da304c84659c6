// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/profile.h"

#include <QDialog>

namespace TMinus {

/// Asks before a production profile is armed: what becomes possible, and for how long. The safe
/// button is the default one.
class ArmingDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ArmingDialog(const Profile &profile, QWidget *parent = nullptr);
};

} // namespace TMinus
