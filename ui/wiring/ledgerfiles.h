// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/now.h"
#include "console/filewriter.h"
#include "console/messageexporter.h"
#include "console/messageimporter.h"
#include "settings/profile.h"

#include <QObject>

namespace TMinus {

class FilterLine;
class MainWindow;
class ZoneLens;

/// Messages of the ledger to a file, and those that others sent from a file into it. One of each at
/// a time; bars tell how far it is and what became of it.
class LedgerFiles final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        MainWindow &window;
        Ledger &ledger;
        const ZoneLens &lens;
        const FilterLine &filter; ///< what it lets through is exported
        Now now;
    };
    /// All must outlive it.
    explicit LedgerFiles(const Parts &parts);
    ~LedgerFiles() override;

    /// Whose messages go, and where those that come are.
    void showProfile(const Profile &profile) { m_profile = profile; }
    /// Writes to @p path; the format is that of its name, else CSV.
    void exportTo(const QString &path);
    void importFrom(const QString &path);

private:
    void askExport();
    void askImport();
    void tellExporting(qint64 count, const QString &path);
    void closeExport(const Result<qint64> &count, const QString &path);
    void tellExported(const Result<qint64> &count, const QString &path);
    void tellImporting(const ImportCount &count, const QString &path);
    void tellImported(const Result<ImportCount> &count, const QString &path);
    void showTroubles();

    const Parts m_parts;
    Profile m_profile;
    QStringList m_troubles; ///< of the last import, as many as are shown
    std::unique_ptr<FileWriter> m_writer;
    std::unique_ptr<MessageExporter> m_exporter;
    std::unique_ptr<MessageImporter> m_importer;
};

} // namespace TMinus
