// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/logmodel.h"

namespace TMinus {

class LogPane;
class MainWindow;
class ServiceLink;
class ZoneLens;

/// The request log of a window: everything that goes over its link, and what the profiles dialog
/// tries.
class LogWiring final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the wiring; @p link is closed before it goes.
    LogWiring(ServiceLink &link, MainWindow &window, const ZoneLens &lens);

    LogModel &model() { return m_model; }

private:
    LogModel m_model;
    LogPane *m_pane = nullptr; ///< the window's
};

} // namespace TMinus
