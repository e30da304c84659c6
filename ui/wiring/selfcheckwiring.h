// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/connection.h"
#include "console/doctor.h"
#include "console/filewriter.h"
#include "ledger/ledger.h"

#include <QPointer>

namespace TMinus {

class LogModel;
class MainWindow;
class ProgramLogModel;
class SelfCheckDialog;

/// The self-check of the window, and the file for support that comes of it.
class SelfCheckWiring final : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives this.
    struct Parts
    {
        DoctorPlaces places = {};
        SecretStore &secrets;
        /// Makes the way to a service.
        std::function<std::unique_ptr<Transport>(const ConnectionSettings &)> reach = {};
        QString profileFile = {};
        Ledger &ledger;
        LogModel &log;
        const ProgramLogModel *program = nullptr; ///< null: there is none
        Now now = systemNow();
        MainWindow &window;
    };
    explicit SelfCheckWiring(const Parts &parts);
    ~SelfCheckWiring() override;

    void open();

private:
    void check();
    void chooseFile();
    void save(const QString &path);
    void write(const QString &path, const std::optional<LedgerCounts> &counts);

    const Parts m_parts;
    CredentialFinder m_finder;
    QPointer<SelfCheckDialog> m_dialog;
    std::unique_ptr<Doctor> m_doctor;
    std::unique_ptr<FileWriter> m_writer;
};

} // namespace TMinus
