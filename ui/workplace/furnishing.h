// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/composedraft.h"
#include "ui/compose/undobar.h"
#include "ui/controls/rowcolours.h"
#include "ui/controls/savedfilters.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/noticebook.h"
#include "ui/shell/statuswriter.h"
#include "ui/shell/windowmemory.h"
#include "ui/tour/tour.h"
#include "ui/wiring/armingwiring.h"
#include "ui/wiring/composewiring.h"
#include "ui/wiring/consumerwiring.h"
#include "ui/wiring/draftwiring.h"
#include "ui/wiring/historywiring.h"
#include "ui/wiring/ledgerdetailswiring.h"
#include "ui/wiring/ledgerfiles.h"
#include "ui/wiring/ledgerwiring.h"
#include "ui/wiring/linkwiring.h"
#include "ui/wiring/logwiring.h"
#include "ui/wiring/palettesearch.h"
#include "ui/wiring/profileswiring.h"
#include "ui/wiring/reportwiring.h"
#include "ui/wiring/selfcheckwiring.h"
#include "ui/wiring/templatewiring.h"
#include "ui/wiring/timelinewiring.h"
#include "ui/wiring/twinwiring.h"
#include "ui/workplace/surroundings.h"

namespace TMinus {

/// The window of a workplace and all that belongs to it: made in the language that is spoken, and
/// made anew when that is another, around what lives on.
class Furnishing final : public QObject
{
    Q_OBJECT

public:
    /// What works while windows come and go; all of it outlives them.
    struct Living
    {
        const Surroundings &around;
        ServiceLink &link;
        SharedClock &clock; ///< the service's
        ZoneLens &lens;
        LogModel &log;
        ConsumerStock &consumers;
        NoticeBook &notices;
    };
    /// What a person did with the window, and what stands in it.
    struct View
    {
        WindowMemory memory = {};
        Profile profile = {};
        ComposeDraft draft = {};
        QList<Leaving> leaving = {};
        TimelineWiring::View timeline = {};
        QList<qint64> chosen = {}; ///< in the table below the timeline
        QString focus = {};        ///< names of what has the focus, from the window inwards
    };

    explicit Furnishing(const Living &living);

    MainWindow &window() { return m_window; }
    StatusWriter &status() { return m_status; }
    ComposeWiring &compose() { return m_compose; }
    ConsumerWiring &consumers() { return m_consumers; }
    ProfileSwitch &profiles() { return m_profiles; }
    ProfilesWiring &profileManager() { return m_profileManager; }
    LedgerWiring &ledger() { return m_ledger; }
    TimelineWiring &timeline() { return m_timeline; }
    TwinWiring &twin() { return m_twin; }
    DraftWiring &drafts() { return m_drafts; }
    Tour &tour() { return m_tour; }
    LinkWiring &links() { return m_links; }

    View view() const;
    /// Takes over what stood in another window, before this one is shown. The link must be told of
    /// it next: ServiceLink::introduce().
    void take(const View &view);
    /// The rest of @p view, for which the link had to be there.
    void finish(const View &view);
    /// What is kept from one start to the next.
    WindowMemory memory() const;
    void recall(const WindowMemory &memory);
    /// Takes over what the operator prefers.
    void applyPreferences();

Q_SIGNALS:
    /// The operator prefers something else, in all windows.
    void preferencesChanged();

private:
    void connectAll();
    void connectPanes();
    void connectLedger();
    void connectLooks();
    void connectDialogs();
    void openSettings();
    void connectFilters();
    void connectPalette();
    void showMessage(const LedgerMessage &message);
    void openNotices();
    void connectTour();
    void beginTour();

    const Living m_living;
    SavedFilters m_filters;
    RowColours m_colours;
    MainWindow m_window;
    StatusWriter m_status;
    LogWiring m_log;
    SandboxWiring m_sandbox;
    ProfileSwitch m_profiles;
    ProfilesWiring m_profileManager;
    ArmingWiring m_arming;
    ConsumerWiring m_consumers;
    TimelineWiring m_timeline;
    TwinWiring m_twin;
    ComposeWiring m_compose;
    DraftWiring m_drafts;
    HistoryWiring m_history;
    TemplateWiring m_templates;
    LedgerWiring m_ledger;
    LedgerDetailsWiring m_details;
    CommandPalette &m_palette; ///< the window's
    PaletteSearch m_search;
    LinkWiring m_links;
    LedgerFiles m_files;
    ReportWiring m_report;
    SelfCheckWiring m_selfCheck;
    Tour m_tour;
};

} // namespace TMinus
