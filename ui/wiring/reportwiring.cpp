// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/reportwiring.h"

#include "console/ledgersetup.h"
#include "models/profilesmodel.h"
#include "timeline/zonelens.h"
#include "ui/controls/messagebars.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rail.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>

namespace TMinus {

namespace {

constexpr int bars = 24;
constexpr int ticks = 5;

QString fileNameOf(ReportFormat format, const QDateTime &now)
{
    const QString day = now.toString(u"yyyy-MM-dd-HHmm");
    switch (format) {
    case ReportFormat::Html:
        return u"shift-%1.html"_s.arg(day);
    case ReportFormat::Csv:
        return u"shift-%1.csv"_s.arg(day);
    case ReportFormat::Calendar:
        return u"shift-%1.ics"_s.arg(day);
    }
    Q_UNREACHABLE();
}

qint64 awaitedIn(const Histogram::Bucket &bucket)
{
    qint64 count = 0;
    for (const MessageState state :
         {MessageState::Held, MessageState::Leaving, MessageState::Pending, MessageState::Unknown})
        count += bucket.byState[std::size_t(state)];
    return count;
}

} // namespace

ReportWiring::ReportWiring(const Parts &parts)
    : m_parts(parts)
{
    parts.window.rail().report().setEnabled(true);
    parts.window.rail().report().setToolTip(tr("Shift report"));
}

ReportWiring::~ReportWiring() = default;

void ReportWiring::open(const QString &id)
{
    if (m_dialog) {
        m_dialog->raise();
        return m_dialog->activateWindow();
    }
    ReportDialog::Place place{
        .zone = m_parts.lens.zone(), .now = m_parts.now(), .operatorName = operatorName()};
    for (const Profile &profile : m_parts.profiles.profiles()) {
        const std::pair entry(profile.id, profile.title());
        profile.id == id ? place.profiles.prepend(entry) : place.profiles.append(entry);
    }
    m_dialog = new ReportDialog(place, &m_parts.window);
    connect(m_dialog, &ReportDialog::previewRequested, this, &ReportWiring::preview);
    connect(m_dialog, &ReportDialog::saveRequested, this, &ReportWiring::save);
    connect(m_dialog, &ReportDialog::copyRequested, this, &ReportWiring::copy);
    preview();
    m_dialog->open();
}

void ReportWiring::preview()
{
    auto wish = m_dialog->wish();
    if (!wish)
        return;
    wish->withBodies = false;
    m_shown = std::make_unique<ShiftReporter>(m_parts.ledger, m_parts.now);
    m_shown->make(*wish, m_dialog, [this](const Result<ShiftReport> &report) {
        report ? m_dialog->showReport(*report) : tell(report.error());
    });
    askLoad(*wish);
}

void ReportWiring::askLoad(const ReportWish &wish)
{
    const QDateTime from = m_parts.now();
    const QDateTime until = from.addMSecs(wish.ahead.count());
    m_parts.ledger.histogram(
        {.from = from, .to = until, .buckets = bars, .profile = wish.profile}, m_dialog,
        [this, from, until, zone = wish.zone](const Result<Histogram> &histogram) {
            if (!histogram)
                return; // the report itself tells
            QList<qint64> counts;
            for (const Histogram::Bucket &bucket : histogram->buckets)
                counts.append(awaitedIn(bucket));
            QStringList words;
            for (int tick = 0; tick < ticks; ++tick)
                words.append(from.addMSecs(from.msecsTo(until) * tick / (ticks - 1))
                                 .toTimeZone(zone)
                                 .toString(u"HH:mm"));
            m_dialog->showLoad(counts, words);
        });
}

void ReportWiring::make(const std::function<void(const ShiftReport &)> &done)
{
    auto wish = m_dialog->wish();
    if (!wish)
        return tell(wish.error());
    wish->mask = BodyMask(m_parts.profiles.profiles());
    m_kept = std::make_unique<ShiftReporter>(m_parts.ledger, m_parts.now);
    m_dialog->setSaving(true);
    m_kept->make(*wish, m_dialog, [this, done](const Result<ShiftReport> &report) {
        m_dialog->setSaving(false);
        report ? done(*report) : tell(report.error());
    });
}

void ReportWiring::save()
{
    const ReportFormat format = m_dialog->format();
    auto *files = new QFileDialog(m_dialog, tr("Save the shift report"), {},
                                  tr("Page (*.html);;CSV (*.csv);;Calendar (*.ics)"));
    files->setObjectName(u"reportFiles"_s);
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->selectFile(fileNameOf(format, m_parts.now().toTimeZone(m_parts.lens.zone())));
    connect(files, &QFileDialog::fileSelected, this, [this, format](const QString &path) {
        saveTo(path, reportFormatOfName(path).value_or(format));
    });
    files->open();
}

void ReportWiring::saveTo(const QString &path, ReportFormat format)
{
    make([this, path, format](const ShiftReport &report) {
        m_writer = std::make_unique<FileWriter>(path);
        m_writer->write([report, format] { return writeReport(report, format); }, m_dialog, {});
        m_writer->finish(m_dialog, [this, path](const Result<void> &written) {
            if (!written)
                return tell(written.error());
            m_dialog->bars().add(
                {.title = tr("The report is in %1.").arg(QFileInfo(path).fileName()),
                 .text = path});
        });
    });
}

void ReportWiring::copy()
{
    make([this](const ShiftReport &report) {
        m_parts.workers.run(
            m_dialog, [report] { return writeReport(report, ReportFormat::Html); },
            [this](const QByteArray &page) {
                auto *copied = new QMimeData;
                copied->setHtml(QString::fromUtf8(page));
                QGuiApplication::clipboard()->setMimeData(copied);
                m_dialog->bars().add({.title = tr("The report was copied.")});
            });
    });
}

void ReportWiring::tell(const Error &error)
{
    if (m_dialog)
        m_dialog->bars().add(barText(error));
}

} // namespace TMinus
