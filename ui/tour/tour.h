// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace TMinus {

class MainWindow;
class TourCallout;

/// The tour of a window on the sandbox: send four, watch, start, acknowledge.
class Tour final : public QObject
{
    Q_OBJECT

public:
    /// @p window must outlive it.
    explicit Tour(MainWindow &window);

    void begin();
    bool isRunning() const { return m_step >= 0; }
    /// Which step is shown, from 0; -1: none.
    int step() const { return m_step; }

Q_SIGNALS:
    /// The form should hold a message to try with.
    void draftWanted();
    /// It was gone through, or skipped.
    void ended();

private:
    void show(int step);
    void followWindow();
    void end();

    MainWindow &m_window;
    TourCallout *m_callout; ///< the window's
    int m_step = -1;
    bool m_isNarrow = false;
};

} // namespace TMinus
