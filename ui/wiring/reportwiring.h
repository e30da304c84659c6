// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/workers.h"
#include "console/filewriter.h"
#include "ui/report/reportdialog.h"
#include "ui/wiring/servicelink.h"

#include <QPointer>

namespace TMinus {

class MainWindow;
class ProfilesModel;
class ZoneLens;

/// The shift report of a window: gathered from the ledger, written on other threads.
class ReportWiring final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the wiring.
    struct Parts
    {
        Ledger &ledger;
        ProfilesModel &profiles;
        ZoneLens &lens;
        Workers &workers;
        Now now = systemNow();
        MainWindow &window;
    };
    explicit ReportWiring(const Parts &parts);
    ~ReportWiring() override;

    /// Shows the dialog, for the profile @p id first.
    void open(const QString &id);

private:
    void preview();
    void askLoad(const ReportWish &wish);
    void make(const std::function<void(const ShiftReport &)> &done);
    void save();
    void saveTo(const QString &path, ReportFormat format);
    void copy();
    void tell(const Error &error);

    const Parts m_parts;
    QPointer<ReportDialog> m_dialog;
    std::unique_ptr<ShiftReporter> m_shown; ///< gathers what is looked at
    std::unique_ptr<ShiftReporter> m_kept;  ///< gathers what is saved or copied
    std::unique_ptr<FileWriter> m_writer;
};

} // namespace TMinus
