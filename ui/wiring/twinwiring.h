// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledgermodel.h"

#include <functional>

namespace TMinus {

class FilterLine;
class RowColours;
class TimelineWiring;
class TwinPane;
struct Profile;

/// The table below the timeline: one selection, one filter and one set of days for both.
class TwinWiring final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Ledger &ledger;
        SharedClock &clock;
        ZoneLens &lens;
        RowColours &colours;
    };
    /// All must outlive the wiring.
    TwinWiring(TimelineWiring &timeline, const Parts &parts);

    bool eventFilter(QObject *object, QEvent *event) override;
    /// Its deeds() tell what somebody wants done with messages.
    TwinPane &pane() const { return *m_pane; }
    LedgerModel &model() { return *m_model; }
    FilterLine &filter() const { return *m_filter; }
    /// Lists the messages of another profile.
    void showProfile(const Profile &profile);

private:
    void connectFilter();
    void connectColours(const Parts &parts);
    void connectSelection();
    void connectDays();
    void connectDeeds();
    void whenChosen(std::function<void()> deed);

    TimelineWiring &m_timeline;
    LedgerModel *m_model;         ///< the scene's, so that it goes after the pane
    TwinPane *m_pane;             ///< the timeline's
    FilterLine *m_filter;         ///< the header's
    std::function<void()> m_deed; ///< waits for what was chosen to be read
};

} // namespace TMinus
