// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace TMinus {

class LaneCanvas;

/// Whether this program can draw lines and words into a file: it cannot where Qt has no SVG.
bool canDrawLines();

/// The timeline as it stands, as lines and words; nothing where it cannot be.
std::optional<QByteArray> timelineSvg(const LaneCanvas &canvas, const QString &title);

} // namespace TMinus
