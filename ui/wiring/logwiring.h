// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/logmodel.h"

namespace TMinus {

class FilterLine;
class LogPane;
class MainWindow;
class ProgramLogModel;
class ZoneLens;

/// Shows the request log in a window, with the times of its lens.
class LogWiring final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the wiring.
    LogWiring(LogModel &model, const Now &now, MainWindow &window, const ZoneLens &lens);

    FilterLine &filter() const;
    /// Shows beside the requests what the program says about itself; @p model must outlive this.
    void showProgram(ProgramLogModel &model);

private:
    LogModel &m_model;
    const ZoneLens &m_lens;
    LogPane *m_pane = nullptr; ///< the window's
};

} // namespace TMinus
