// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/manywiring.h"

#include "console/bulkexport.h"
#include "ui/controls/messagebars.h"
#include "ui/many/manydialog.h"
#include "ui/shell/mainwindow.h"

namespace TMinus {

namespace {

using namespace std::chrono_literals;

constexpr auto telling = 200ms;

} // namespace

ManyWiring::ManyWiring(ServiceLink &link, ZoneLens &lens, Workers &workers, MainWindow &window)
    : m_link(link)
    , m_lens(lens)
    , m_workers(workers)
    , m_window(window)
{
    m_tick.setInterval(telling);
    connect(&m_tick, &QTimer::timeout, this, &ManyWiring::tick);
    connect(&link, &ServiceLink::closing, this, &ManyWiring::letGo);
}

ManyWiring::~ManyWiring() = default;

void ManyWiring::open(const SendWish &common, const ComposeDraft &form)
{
    if (m_dialog)
        return m_dialog->raise();
    if (!m_link.isOpen())
        return m_window.bars().add({.title = tr("No service is connected, so nothing was done."),
                                    .text = tr("Connect the profile, then try again.")});
    const Profile &profile = m_link.profile();
    m_dialog = new ManyDialog(
        {.common = common,
         .hold = form.hold ? std::optional(BulkHold{*form.hold, profile.late}) : std::nullopt,
         .zone = QString::fromLatin1(form.when.zone.id()),
         .busyPerMinute = profile.busyPerMinute,
         .confirmFrom = profile.bulkConfirm,
         .perSecond = m_link.arming().guard().perSecond(0),
         .permit =
             [this](qint64 count) {
                 return m_link.isOpen() ? m_link.arming().guard().permitMany(count)
                                        : Result<void>();
             }},
        m_lens, &m_window);
    m_dialog->setAccess(m_access);
    connectDialog();
    m_dialog->open();
    m_dialog->lookAgain();
}

void ManyWiring::connectDialog()
{
    connect(m_dialog, &ManyDialog::dryRunRequested, this, &ManyWiring::lookAt);
    connect(m_dialog, &ManyDialog::sendRequested, this, &ManyWiring::send);
    connect(m_dialog, &ManyDialog::saveRequested, this, &ManyWiring::save);
    connect(m_dialog, &ManyDialog::pauseRequested, this, [this](bool isPaused) {
        if (m_sender)
            m_sender->setPaused(isPaused);
        tick();
    });
    connect(m_dialog, &ManyDialog::stopRequested, this, [this] {
        if (m_sender)
            m_sender->stop();
    });
    connect(m_dialog, &QDialog::finished, this, &ManyWiring::dropSender);
}

void ManyWiring::setAccess(const ComposeAccess &access)
{
    m_access = access;
    if (m_dialog)
        m_dialog->setAccess(access);
}

void ManyWiring::lookAt(const BulkPlan &plan)
{
    m_isMeant = false;
    BulkPlan dry = plan;
    dry.isDryRun = true;
    begin(dry);
}

void ManyWiring::send(const BulkPlan &plan, qint64 expected)
{
    m_isMeant = true;
    m_expected = expected;
    begin(plan);
}

void ManyWiring::begin(BulkPlan plan)
{
    dropSender();
    if (!m_link.isOpen())
        return;
    const MessagePlace &place = m_link.desk().place();
    plan.realm = place.realm;
    plan.instance = place.instance;
    plan.profile = place.profile;
    plan.ledger = m_link.desk().courier().ledger().path();
    m_sender =
        std::make_unique<BulkSender>(m_link.transport(), m_link.arming().guard(), m_link.now());
    if (!plan.isDryRun)
        m_sender->recordBy(m_link.desk().courier());
    connect(m_sender.get(), &BulkSender::surveyed, this, &ManyWiring::takeSurvey);
    connect(m_sender.get(), &BulkSender::settled, this, &ManyWiring::takeOutcome);
    connect(m_sender.get(), &BulkSender::held, this, &ManyWiring::takeHeld);
    connect(m_sender.get(), &BulkSender::finished, this, &ManyWiring::finish);
    m_tick.start();
    m_sender->start(plan);
}

/// It may be telling something at this moment.
void ManyWiring::dropSender()
{
    m_tick.stop();
    m_isSending = false;
    if (!m_sender)
        return;
    m_sender->disconnect(this);
    m_sender->stop();
    m_sender.release()->deleteLater();
}

/// What the dialog has shown may go; what has changed since is shown again.
void ManyWiring::takeSurvey(const BulkSurvey &survey)
{
    const bool isAsShown = m_isMeant && survey.toSend == m_expected;
    if (!isAsShown)
        m_tick.stop();
    if (!m_dialog || !isAsShown) {
        if (m_dialog)
            m_dialog->showSurvey(survey);
        return;
    }
    m_isSending = true;
    m_dialog->showBegun();
    m_sender->proceed();
}

/// Production does not cool down while somebody sends there.
void ManyWiring::takeOutcome(qint64 row, const SendReport &report)
{
    m_link.arming().touch();
    if (m_dialog)
        m_dialog->takeOutcome(row, report);
}

void ManyWiring::takeHeld(qint64 row, const HeldReport &report)
{
    m_link.arming().touch();
    if (m_dialog)
        m_dialog->takeHeld(row, report);
}

void ManyWiring::tick()
{
    if (!m_sender || !m_dialog)
        return m_tick.stop();
    if (m_isSending)
        m_dialog->showProgress(m_sender->summary());
    else
        m_dialog->showLooked(m_sender->looked());
}

void ManyWiring::finish(const BulkSummary &summary)
{
    m_tick.stop();
    if (!m_dialog)
        return;
    if (m_isSending)
        m_dialog->showFinished(summary);
    else if (summary.error)
        m_dialog->showFault(*summary.error);
}

void ManyWiring::save(const BulkPlan &plan, const QMap<qint64, RowVerdict> &rows,
                      const QString &file)
{
    m_workers.run(
        m_dialog, [wish = BulkExport{plan, rows, file}] { return saveRows(wish); },
        [this, file](const Result<qint64> &saved) { m_dialog->showSaved(file, saved); });
}

/// The way to the service goes: what was on its way is in the journal and in the ledger.
void ManyWiring::letGo()
{
    m_tick.stop();
    if (!m_sender)
        return;
    BulkSummary summary = m_sender->summary();
    summary.isStopped = true;
    m_sender.reset();
    if (m_isSending && m_dialog)
        m_dialog->showFinished(summary);
}

} // namespace TMinus
