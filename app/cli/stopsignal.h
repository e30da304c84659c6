// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace TMinus {

/// Tells when somebody wants the program to end: Ctrl+C, or the system says so. One at a time. The
/// first time asks; the second ends the program at once.
class StopSignal final : public QObject
{
    Q_OBJECT

public:
    explicit StopSignal(QObject *parent = nullptr);
    ~StopSignal() override;

Q_SIGNALS:
    void raised();
};

} // namespace TMinus
