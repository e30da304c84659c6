// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/draftwiring.h"

#include "base/sharedclock.h"
#include "console/draftfile.h"
#include "ui/compose/composepane.h"
#include "ui/compose/timesection.h"
#include "ui/controls/messagebars.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/paneheader.h"

#include <mutex>

namespace TMinus {

class DraftWiring::Keeper final
{
public:
    explicit Keeper(QString path)
        : m_path(std::move(path))
    {}
    const QString &path() const { return m_path; }
    /// The number of a draft that is to be written; from the window's thread.
    int next() { return ++m_last; }
    Result<void> keep(int number, const ComposeDraft &draft)
    {
        const std::lock_guard lock(m_mutex);
        if (number < m_kept)
            return {};
        m_kept = number;
        return keepDraft(m_path, draft);
    }

private:
    const QString m_path;
    int m_last = 0;
    std::mutex m_mutex; ///< guards the file and the number of the draft in it
    int m_kept = 0;
};

DraftWiring::DraftWiring(ComposePane &pane, MainWindow &window, SharedClock &clock,
                         Workers &workers, const QString &path)
    : m_pane(pane)
    , m_window(window)
    , m_clock(clock)
    , m_workers(workers)
    , m_keeper(std::make_shared<Keeper>(path))
{
    connect(&pane, &ComposePane::edited, this, [this] {
        m_isEdited = true;
        m_noteBefore = m_pane.header().note();
    });
    connect(&clock, &SharedClock::secondPassed, this, &DraftWiring::keep);
    connect(&window, &MainWindow::closing, this, &DraftWiring::keepNow);
}

/// What somebody has begun to write meanwhile is not taken away.
void DraftWiring::recall()
{
    m_workers.run(
        this, [path = m_keeper->path()] { return recallDraft(path); },
        [this](const Result<std::optional<ComposeDraft>> &recalled) {
            if (!recalled)
                return m_window.bars().add(
                    {.title =
                         tr("The draft of the last time cannot be read, so the form is empty."),
                     .text = tr("The file is kept until something is written here."),
                     .detail = recalled.error().message});
            if (*recalled && !m_isEdited)
                m_pane.setDraft(**recalled);
        });
}

void DraftWiring::keep()
{
    if (!m_isEdited || m_isWriting)
        return;
    m_isEdited = false;
    m_isWriting = true;
    m_workers.run(
        this,
        [keeper = m_keeper, number = m_keeper->next(), draft = m_pane.ownDraft()] {
            return keeper->keep(number, draft);
        },
        [this](const Result<void> &kept) {
            m_isWriting = false;
            if (!kept && !std::exchange(m_hasFailed, true))
                m_window.bars().add(
                    {.kind = BarText::Kind::Warning,
                     .title = tr("What is written in the form cannot be kept for the next start."),
                     .text =
                         tr("Make room on the disk, or allow writing to its folder; it is tried "
                            "again at the next edit."),
                     .detail = kept.error().message});
            if (!kept)
                return;
            m_hasFailed = false;
            sayKept();
        });
}

/// What was told since the edit matters more.
void DraftWiring::sayKept()
{
    if (m_pane.header().note() != m_noteBefore)
        return;
    const QDateTime now = m_clock.now().toTimeZone(m_pane.time().choice().zone);
    m_noteBefore = tr("draft saved %1", "%1 is a clock").arg(now.toString(u"HH:mm"_s));
    m_pane.header().setNote(m_noteBefore);
}

/// The program may end at once: this one small file is worth the wait.
void DraftWiring::keepNow()
{
    if (m_isEdited || m_isWriting)
        (void)m_keeper->keep(m_keeper->next(), m_pane.ownDraft());
    m_isEdited = false;
}

} // namespace TMinus
