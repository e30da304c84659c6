// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/workers.h"
#include "console/composedraft.h"

#include <memory>

namespace TMinus {

class ComposePane;
class MainWindow;
class SharedClock;

/// Keeps what is written in the form: a second after an edit, when the window closes, and back into
/// the form at the next start.
class DraftWiring final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the wiring; @p path is the draft's file.
    DraftWiring(ComposePane &pane, MainWindow &window, SharedClock &clock, Workers &workers,
                const QString &path);

    /// Puts what was kept into the form, unless somebody has begun to write.
    void recall();
    /// Writes what is not written yet, now.
    void keepNow();

private:
    /// The file, which threads take turns to write: an older draft never follows a newer one.
    class Keeper;
    void keep();
    void sayKept();

    ComposePane &m_pane;
    MainWindow &m_window;
    SharedClock &m_clock;
    Workers &m_workers;
    const std::shared_ptr<Keeper> m_keeper;
    bool m_isEdited = false;  ///< since it was written last
    bool m_isWriting = false; ///< one at a time, so that the newest is the last
    bool m_hasFailed = false; ///< told once
    QString m_noteBefore;     ///< of the pane, at the last edit
};

} // namespace TMinus
