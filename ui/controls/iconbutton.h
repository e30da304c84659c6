// SPDX-License-Identifier: Apache-2.0
#pragma once

class QString;
class QToolButton;
class QWidget;

namespace TMinus {

/// A button that is only the icon @p name, 24 pixels square; @p says is its tooltip and its name
/// for assistive tools. @p parent owns it.
QToolButton *iconButton(const QString &name, const QString &says, QWidget *parent);

} // namespace TMinus
