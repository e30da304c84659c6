// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/composewiring.h"

#include "base/sharedclock.h"
#include "timeline/zonelens.h"
#include "ui/compose/composepane.h"
#include "ui/compose/timesection.h"
#include "ui/controls/messagebars.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/paneheader.h"
#include "ui/shell/windowactions.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>

namespace TMinus {

ComposeWiring::ComposeWiring(ServiceLink &link, SharedClock &clock, ZoneLens &lens,
                             Workers &workers, MainWindow &window)
    : m_link(link)
    , m_lens(lens)
    , m_window(window)
    , m_load(link, clock)
    , m_many(link, lens, workers, window)
{
    PaneArea &panes = window.panes();
    m_pane = new ComposePane(clock, lens, panes.header(PaneId::Compose));
    m_pane->setObjectName(paneToken(PaneId::Compose));
    panes.setBody(PaneId::Compose, m_pane);
    fillMenu();
    connect(m_pane, &ComposePane::sendRequested, this, &ComposeWiring::send);
    connect(m_pane, &ComposePane::holdRequested, this,
            [this](const SendWish &wish, std::chrono::milliseconds lead,
                   std::optional<std::chrono::milliseconds> late) {
                HoldWish held{.send = wish, .lead = lead};
                if (late)
                    held.late = std::chrono::ceil<std::chrono::seconds>(*late);
                hold(held);
            });
    connect(m_pane, &ComposePane::editSaved, this, &ComposeWiring::saveEdit);
    connect(m_pane, &ComposePane::manyRequested, this,
            [this](const SendWish &wish) { m_many.open(wish, m_pane->draft()); });
    connect(m_pane, &ComposePane::armRequested,
            &window.actions().action(WindowActions::Deed::ArmDisarm), &QAction::trigger);
    connect(m_pane, &ComposePane::copyRequested, this, &ComposeWiring::copy);
    connect(&clock, &SharedClock::secondPassed, this, [this] {
        m_pane->setSkew(m_link.isOpen() ? m_link.transport().skew().interval() : std::nullopt);
    });
    connect(&m_load, &LoadFeed::loaded, &m_pane->time(), &TimeSection::setLoad);
    createUndoBar(clock);
    connect(&link, &ServiceLink::opened, this, &ComposeWiring::open);
    connect(&link, &ServiceLink::closing, this, &ComposeWiring::close);
    close();
}

ComposeWiring::~ComposeWiring() = default;

/// Above the status strip, which is the last of the window.
/// The menu of the window has what the form has.
void ComposeWiring::fillMenu()
{
    PaneArea &panes = m_window.panes();
    const QList<QAction *> actions = m_pane->actions();
    for (QAction *action : actions) {
        connect(action, &QAction::triggered, this, [&panes] {
            if (!panes.isInSight(PaneId::Compose))
                panes.open(PaneId::Compose);
        });
    }
    m_window.actions().addToMenu(PaneId::Compose, actions);
}

void ComposeWiring::createUndoBar(SharedClock &clock)
{
    m_undo = new UndoBar(clock, &m_window);
    if (auto *column = qobject_cast<QBoxLayout *>(m_window.layout()))
        column->insertWidget(column->count() - 1, m_undo);
    WindowActions &actions = m_window.actions();
    connect(&actions.action(WindowActions::Deed::Undo), &QAction::triggered, m_undo,
            &UndoBar::undo);
    connect(m_undo, &UndoBar::filled, this, [&actions](bool isFilled) {
        actions.refuse(WindowActions::Deed::Undo,
                       isFilled ? QString() : tr("There is nothing to undo."));
    });
    connect(m_undo, &UndoBar::undoRequested, this, &ComposeWiring::takeBack);
    connect(m_undo, &UndoBar::sendNowRequested, this, &ComposeWiring::sendNow);
}

QList<Leaving> ComposeWiring::leaving() const
{
    return m_undo->messages();
}

void ComposeWiring::offerUndo(const QList<Leaving> &messages)
{
    for (const Leaving &message : messages)
        m_undo->add(message);
}

void ComposeWiring::open()
{
    m_open = std::make_unique<QObject>();
    connect(&m_link.arming(), &Arming::armed, m_open.get(), [this] { showAccess(); });
    connect(&m_link.arming(), &Arming::cooled, m_open.get(), [this] { showAccess(); });
    m_pane->setReview([this](const SendWish &wish) { return m_link.desk().sender().review(wish); });
    connect(&m_link.desk().outbox(), &Outbox::settled, m_open.get(),
            [this](const SendReport &report) {
                m_undo->remove(report.id);
                tell(report);
            });
    m_pane->setProfile(m_link.profile());
    showAccess();
}

void ComposeWiring::close()
{
    m_pane->setReview({});
    m_undo->clear();
    m_open.reset();
    setAccess({ComposeAccess::Kind::Closed, tr("No service is connected.")});
}

void ComposeWiring::setAccess(const ComposeAccess &access)
{
    m_pane->setAccess(access);
    m_many.setAccess(access);
}

void ComposeWiring::showAccess()
{
    using Kind = ComposeAccess::Kind;
    const Arming &arming = m_link.arming();
    const Profile &profile = m_link.profile();
    if (profile.readOnly)
        return setAccess({Kind::Closed,
                          tr("This profile is read-only by its own wish. "
                             "Change that in its settings to send.")});
    if (arming.isNeeded() && !arming.isArmed())
        return setAccess({Kind::ReadOnly,
                          tr("Production is read-only. Arm it for %n minute(s) to schedule.",
                             nullptr, int(profile.arm.count()))});
    setAccess({arming.isNeeded() ? Kind::Armed : Kind::Open, {}});
}

void ComposeWiring::send(const SendWish &wish)
{
    if (!m_open)
        return;
    if (m_link.profile().undo.count() > 0)
        return hold(m_link.desk().withUndo(wish));
    m_pane->header().setNote(tr("leaving…"));
    m_link.desk().send(wish, m_open.get(), [this, wish](const Result<SendReport> &outcome) {
        takeReport(wish, outcome);
    });
}

void ComposeWiring::hold(const HoldWish &wish)
{
    if (!m_open)
        return;
    m_link.desk().hold(wish, m_open.get(), [this, wish](const Result<HeldReport> &outcome) {
        takeHeld(wish, outcome);
    });
}

void ComposeWiring::edit(const LedgerMessage &message)
{
    const Draft &draft = message.draft;
    ComposeDraft shown{.draft = draft, .when = m_pane->draft().when};
    shown.draft.due = {};
    if (draft.due)
        shown.when = onWall(*draft.due, shown.when.zone);
    if (draft.due && message.leaves && message.hold == HoldKind::Hold)
        shown.hold = std::chrono::milliseconds(message.leaves->msecsTo(*draft.due));
    m_window.panes().open(PaneId::Compose);
    m_pane->beginEdit({.id = message.id, .name = draft.key.isEmpty() ? draft.topic : draft.key},
                      shown);
}

/// A lead that is as it was is not said again: what was held in the undo window has none.
void ComposeWiring::saveEdit(const QString &id, const SendWish &wish,
                             std::optional<std::chrono::milliseconds> lead)
{
    if (!m_open)
        return m_window.bars().add({.title = tr("No service is connected, so nothing was done."),
                                    .text = tr("Connect the profile, then try again.")});
    m_link.desk().edit(
        id, {.send = wish, .lead = lead}, m_open.get(), [this](const Result<HeldReport> &outcome) {
            if (!outcome)
                return m_window.bars().add(barText(outcome.error()));
            m_pane->endEdit();
            m_pane->header().setNote(tr("saved, leaves %1").arg(m_lens.clock(outcome->leaves)));
        });
}

void ComposeWiring::takeHeld(const HoldWish &wish, const Result<HeldReport> &outcome)
{
    if (!outcome)
        return complain(wish.send, outcome.error());
    if (wish.lead)
        return m_pane->header().setNote(tr("held, leaves %1").arg(m_lens.clock(outcome->leaves)));
    m_pane->header().setNote({});
    m_undo->add({.id = outcome->id,
                 .name = outcome->draft.key.isEmpty() ? outcome->draft.topic : outcome->draft.key,
                 .since = m_link.serverNow(),
                 .leaves = outcome->leaves});
}

void ComposeWiring::takeReport(const SendWish &wish, const Result<SendReport> &outcome)
{
    if (outcome)
        tell(*outcome);
    else
        complain(wish, outcome.error());
}

void ComposeWiring::tell(const SendReport &report)
{
    if (report.error) {
        m_pane->header().setNote({});
        return m_window.bars().add(barText(*report.error));
    }
    const auto due = report.draft.due;
    m_pane->header().setNote(due ? tr("accepted, due %1").arg(m_lens.clock(*due)) : tr("accepted"));
    Q_EMIT accepted(report.draft.topic, due.value_or(QDateTime()));
}

/// Nothing left. What may be a second one is asked about, since it may be wanted.
void ComposeWiring::complain(const SendWish &wish, const Error &error)
{
    m_pane->header().setNote({});
    if (error.code != u"duplicate"_s)
        return m_window.bars().add(barText(error));
    m_window.bars().add({.kind = BarText::Kind::Warning,
                         .title = error.message,
                         .text = tr("Nothing was sent."),
                         .actions = {tr("Send a second one")}},
                        [this, wish](int) {
                            SendWish again = wish;
                            again.again = true;
                            send(again);
                        });
}

void ComposeWiring::takeBack(const QStringList &ids)
{
    for (const QString &id : ids) {
        m_link.desk().cancel(id, m_open.get(), [this, id](const Result<AppendedEvent> &outcome) {
            m_undo->remove(id);
            if (!outcome)
                return m_window.bars().add(barText(outcome.error()));
            m_pane->header().setNote(tr("taken back, nothing was sent"));
        });
    }
}

void ComposeWiring::sendNow(const QStringList &ids)
{
    for (const QString &id : ids) {
        m_undo->remove(id);
        m_link.desk().sendNow(id, m_open.get(), [this](const Result<SendReport> &outcome) {
            if (!outcome)
                return m_window.bars().add(barText(outcome.error()));
            tell(*outcome);
        });
    }
}

void ComposeWiring::copy(SnippetLanguage language, const SendWish &wish)
{
    if (!m_open)
        return m_window.bars().add({.title = tr("The service is not there, so its address is not "
                                                "known and nothing was copied."),
                                    .text = tr("Connect a profile, then copy again.")});
    Draft draft = wish.draft;
    if (wish.after)
        draft.due = m_link.serverNow().addMSecs(wish.after->count());
    m_link.transport().snippet(language, draft, m_open.get(), [this](const Result<QString> &text) {
        if (!text)
            return m_window.bars().add(barText(text.error()));
        QGuiApplication::clipboard()->setText(*text);
        m_pane->header().setNote(tr("copied"));
    });
}

} // namespace TMinus
