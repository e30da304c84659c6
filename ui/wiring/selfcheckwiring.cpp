// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/selfcheckwiring.h"

#include "client/profileconnection.h"
#include "console/supportfile.h"
#include "models/logmodel.h"
#include "models/programlogmodel.h"
#include "settings/profilefile.h"
#include "ui/controls/messagebars.h"
#include "ui/selfcheck/selfcheckdialog.h"
#include "ui/shell/mainwindow.h"

#include <QFileDialog>

namespace TMinus {

namespace {

constexpr int mostExchanges = 1000;

QList<Exchange> exchangesOf(const LogModel &log)
{
    QList<Exchange> exchanges;
    for (int row = 0; row < qMin(log.rowCount(), mostExchanges); ++row)
        exchanges.append(log.index(row, 0).data(LogModel::ExchangeRole).value<Exchange>());
    return exchanges;
}

} // namespace

SelfCheckWiring::SelfCheckWiring(const Parts &parts)
    : m_parts(parts)
    , m_finder(parts.secrets, [](const Profile &, QObject *context, auto done) {
        answerLater<EnteredSecret>(
            context, std::move(done),
            failure(ErrorKind::KeyStore,
                    tr("Its secret is asked for each time, so test it with its profile.")));
    })
{}

SelfCheckWiring::~SelfCheckWiring() = default;

void SelfCheckWiring::open()
{
    if (m_dialog) {
        m_dialog->raise();
        return m_dialog->activateWindow();
    }
    m_dialog = new SelfCheckDialog(&m_parts.window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &SelfCheckDialog::againRequested, this, &SelfCheckWiring::check);
    connect(m_dialog, &SelfCheckDialog::saveRequested, this, &SelfCheckWiring::chooseFile);
    m_dialog->open();
    check();
}

void SelfCheckWiring::check()
{
    m_dialog->begin();
    m_doctor = std::make_unique<Doctor>(DoctorTools{
        .places = m_parts.places,
        .secrets = m_parts.secrets,
        .finder = m_finder,
        .reach = [reach = m_parts.reach](const Profile &profile, const Credentials &credentials) {
            return connectionSettings(profile, credentials).map(reach);
        }});
    connect(m_doctor.get(), &Doctor::found, m_dialog, &SelfCheckDialog::add);
    connect(m_doctor.get(), &Doctor::finished, m_dialog, &SelfCheckDialog::finish);
    m_doctor->start();
}

void SelfCheckWiring::chooseFile()
{
    auto *files = new QFileDialog(m_dialog, tr("Save for support"), {}, tr("JSON Lines (*.jsonl)"));
    files->setObjectName(u"supportFiles"_s);
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(u"jsonl"_s);
    files->selectFile(
        u"tminus-support-%1.jsonl"_s.arg(m_parts.now().toLocalTime().toString(u"yyyyMMdd-HHmm"_s)));
    connect(files, &QFileDialog::fileSelected, this, &SelfCheckWiring::save);
    files->open();
}

/// A ledger that cannot be asked is a finding, and no reason to keep the rest back.
void SelfCheckWiring::save(const QString &path)
{
    m_parts.log.flush();
    m_parts.ledger.totals({}, m_dialog, [this, path](const Result<LedgerCounts> &counts) {
        write(path, counts ? std::optional(*counts) : std::nullopt);
    });
}

void SelfCheckWiring::write(const QString &path, const std::optional<LedgerCounts> &counts)
{
    SupportFacts facts{.made = m_parts.now(),
                       .layers = m_dialog->layers(),
                       .exchanges = exchangesOf(m_parts.log),
                       .ledger = counts,
                       .log =
                           m_parts.program ? m_parts.program->entries() : std::deque<LogEntry>()};
    m_writer = std::make_unique<FileWriter>(path);
    m_writer->write(
        [facts, file = m_parts.profileFile]() mutable { // reads a file: not on this thread
            facts.profiles = ProfileFile(file).all().value_or(QList<Profile>());
            return supportFile(facts);
        },
        m_dialog, {});
    m_writer->finish(m_dialog, [this, path](const Result<void> &written) {
        if (!written)
            return m_dialog->bars().add(barText(written.error()));
        m_dialog->bars().add({.title = tr("The file for support is written."), .text = path});
    });
}

} // namespace TMinus
