// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/paneid.h"

#include <QList>
#include <QUrl>

namespace TMinus {

/// A page of the built-in guide: Markdown, which links to other pages by the name of their file.
struct GuidePage
{
    QString name = {}; ///< "consumer", in each language
    QString title = {};
    QString text = {};
    QUrl place = {}; ///< of the file in the program

    /// Whether all of @p words stand on it, in any order.
    bool says(const QStringList &words) const;
};

/// The whole guide in @p language, one of languages(), in the order in which it is read.
QList<GuidePage> guidePages(const QString &language);

/// The name of the page about @p pane.
QString guidePageOf(PaneId pane);

} // namespace TMinus
