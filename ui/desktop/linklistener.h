// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace TMinus {

/// Hears the links and files that macOS hands to the running program; elsewhere they come with a
/// second start.
class LinkListener final : public QObject
{
    Q_OBJECT

public:
    /// Hears what @p program is handed; @p program must outlive this.
    explicit LinkListener(QObject &program);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Somebody wants @p link opened, file:///… for a file; nothing in it has been checked.
    void linkOpened(const QString &link);
};

} // namespace TMinus
