// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/ledgerfiles.h"

#include "console/desk.h"
#include "ledger/conditions.h"
#include "timeline/zonelens.h"
#include "ui/controls/filterline.h"
#include "ui/controls/messagebars.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windowactions.h"

#include <QDialog>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPlainTextEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace TMinus {

namespace {

using Deed = WindowActions::Deed;

constexpr qsizetype mostTroubles = 1000; ///< sentences that are kept to be read
constexpr qint64 shortJob = 2000;        ///< messages: over before anybody has read how far it is

const QString exportCause = u"ledgerExport"_s;
const QString importCause = u"ledgerImport"_s;

QString countWords(qint64 count)
{
    return QLocale().toString(count);
}

} // namespace

LedgerFiles::LedgerFiles(const Parts &parts)
    : m_parts(parts)
{
    const WindowActions &actions = parts.window.actions();
    connect(&actions.action(Deed::ExportLedger), &QAction::triggered, this,
            &LedgerFiles::askExport);
    connect(&actions.action(Deed::ImportMessages), &QAction::triggered, this,
            &LedgerFiles::askImport);
}

LedgerFiles::~LedgerFiles() = default;

void LedgerFiles::askExport()
{
    auto *dialog = new QFileDialog(&m_parts.window, tr("Export messages of the ledger"), {},
                                   tr("CSV (*.csv);;JSON Lines (*.jsonl);;JSON (*.json)"));
    dialog->setObjectName(u"exportLedgerDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(u"ledger.csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &LedgerFiles::exportTo);
    dialog->open();
}

void LedgerFiles::askImport()
{
    auto *dialog = new QFileDialog(&m_parts.window, tr("Import messages that were sent elsewhere"),
                                   {}, tr("CSV, JSON Lines or JSON (*.csv *.jsonl *.json)"));
    dialog->setObjectName(u"importMessagesDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &LedgerFiles::importFrom);
    dialog->open();
}

void LedgerFiles::exportTo(const QString &path)
{
    if (m_exporter)
        return;
    auto filter = LedgerFilter::read(m_parts.filter.text(), m_parts.now(),
                                     QString::fromLatin1(m_parts.lens.zone().id()));
    if (!filter)
        return m_parts.window.bars().add(barText(filter.error()));
    filter->within(ofProfile(m_profile.id));
    m_writer = std::make_unique<FileWriter>(path);
    m_exporter = std::make_unique<MessageExporter>(
        m_parts.ledger,
        ExportWish{.filter = *filter,
                   .format = exportFormatOfName(path).value_or(ExportFormat::Csv),
                   .mask = BodyMask({m_profile})},
        [this](auto piece, QObject *context, Callback<void> done) {
            m_writer->write(std::move(piece), context, std::move(done));
        },
        m_parts.now);
    connect(m_exporter.get(), &MessageExporter::progressed, this,
            [this, path](qint64 count) { tellExporting(count, path); });
    m_exporter->start(this,
                      [this, path](const Result<qint64> &count) { closeExport(count, path); });
}

void LedgerFiles::tellExporting(qint64 count, const QString &path)
{
    if (count < shortJob)
        return;
    m_parts.window.bars().add({.title = tr("Exporting: %1 messages so far.").arg(countWords(count)),
                               .text = path,
                               .actions = {tr("Stop")},
                               .cause = exportCause},
                              [this](int) {
                                  if (m_exporter)
                                      m_exporter->stop();
                              });
}

/// The file takes its name when all is in it; what was there before stays until then.
void LedgerFiles::closeExport(const Result<qint64> &count, const QString &path)
{
    if (!count)
        return tellExported(count, path);
    m_writer->finish(this, [this, count, path](const Result<void> &written) {
        tellExported(written ? count : Result<qint64>(failure(written.error())), path);
    });
}

void LedgerFiles::tellExported(const Result<qint64> &count, const QString &path)
{
    // Both are still on the way back.
    m_exporter.release()->deleteLater();
    QTimer::singleShot(0, this, [writer = std::shared_ptr<FileWriter>(std::move(m_writer))] {});
    m_parts.window.bars().settle(exportCause);
    BarText text;
    if (count) {
        text.title =
            tr("%n message(s) are in %1.", nullptr, int(*count)).arg(QFileInfo(path).fileName());
        text.text = m_parts.filter.text().isEmpty()
            ? tr("That is all that the ledger has of this profile.")
            : tr("That is what the filter of the timeline lets through.");
    } else if (count.error().kind == ErrorKind::Canceled) {
        text.title = tr("The export was stopped, and no file was written.");
    } else {
        text = barText(count.error());
    }
    text.detail = path;
    m_parts.window.bars().add(text);
}

void LedgerFiles::importFrom(const QString &path)
{
    if (m_importer)
        return;
    m_troubles.clear();
    m_importer = std::make_unique<MessageImporter>(m_parts.ledger,
                                                   ImportPlan{.file = path,
                                                              .place = placeOf(m_profile),
                                                              .zone = m_profile.zone,
                                                              .now = m_parts.now()});
    connect(m_importer.get(), &MessageImporter::troubled, this, [this](const QString &sentence) {
        if (m_troubles.size() < mostTroubles)
            m_troubles.append(sentence);
    });
    connect(m_importer.get(), &MessageImporter::progressed, this,
            [this, path](const ImportCount &count) { tellImporting(count, path); });
    m_importer->start(
        this, [this, path](const Result<ImportCount> &count) { tellImported(count, path); });
}

void LedgerFiles::tellImporting(const ImportCount &count, const QString &path)
{
    if (count.rows < shortJob)
        return;
    m_parts.window.bars().add(
        {.title = tr("Importing: %1 rows so far.").arg(countWords(count.rows)),
         .text = path,
         .actions = {tr("Stop")},
         .cause = importCause},
        [this](int) {
            if (m_importer)
                m_importer->stop();
        });
}

void LedgerFiles::tellImported(const Result<ImportCount> &count, const QString &path)
{
    m_importer.release()->deleteLater(); // it is still on the way back
    m_parts.window.bars().settle(importCause);
    BarText text;
    if (!count) {
        text = barText(count.error());
        if (count.error().kind == ErrorKind::Canceled) {
            text.title = tr("The import was stopped.");
            text.text =
                tr("What it wrote until then stays; the same file once more adds the rest.");
        }
        text.detail = path;
        return m_parts.window.bars().add(text);
    }
    text.title = tr("%n message(s) were imported as pending.", nullptr, int(count->added));
    QStringList sentences;
    if (count->known > 0)
        sentences.append(tr("%n were in the ledger already.", nullptr, int(count->known)));
    if (!count->otherColumns.isEmpty())
        sentences.append(tr("These columns mean nothing to an import: %1.")
                             .arg(count->otherColumns.join(u", "_s)));
    if (count->wrong > 0) {
        text.kind = BarText::Kind::Warning;
        text.actions = {tr("Show them")};
        sentences.append(tr("%n row(s) were left out. Correct them and import the file again: what "
                            "is in the ledger already is not taken twice.",
                            nullptr, int(count->wrong)));
    }
    text.text = sentences.join(u' ');
    text.detail = path;
    m_parts.window.bars().add(text, [this](int) { showTroubles(); });
}

void LedgerFiles::showTroubles()
{
    auto *dialog = new QDialog(&m_parts.window);
    dialog->setObjectName(u"importTroubles"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rows that were left out"));
    auto *list = new QPlainTextEdit(m_troubles.join(u'\n'), dialog);
    list->setReadOnly(true);
    list->setAccessibleName(dialog->windowTitle());
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(12, 12, 12, 12);
    column->addWidget(list);
    dialog->resize(640, 360);
    dialog->open();
}

} // namespace TMinus
