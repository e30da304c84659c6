// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/wiring/servicelink.h"

namespace TMinus {

class MainWindow;
class SharedClock;

/// Arms and disarms the profile of a window, shows for how long, and says when it has cooled down.
class ArmingWiring final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the wiring.
    ArmingWiring(ServiceLink &link, SharedClock &clock, MainWindow &window);

    /// Asks whether to arm; where it is armed already, or need not be, nothing happens.
    void ask();

Q_SIGNALS:
    /// It is read-only again: what polls or waits for an acknowledgement has to stop.
    void cooled();

private:
    void open();
    void close();
    void disarm();
    void show();
    void tellCooled(bool byItself);

    ServiceLink &m_link;
    MainWindow &m_window;
    bool m_hasWarned = false; ///< that it cools soon
};

} // namespace TMinus
