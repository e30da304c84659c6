// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/ledgerwiring.h"

#include "messaging/errortext.h"
#include "timeline/zonelens.h"
#include "ui/controls/messagebars.h"
#include "ui/ledgerlist/ledgerdeeds.h"
#include "ui/ledgerlist/ledgertable.h"
#include "ui/ledgerlist/twinpane.h"
#include "ui/outbox/outboxpane.h"
#include "ui/outbox/quitdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rail.h"
#include "ui/shell/statuswriter.h"

#include <QEvent>

namespace TMinus {

namespace {

using namespace std::chrono_literals;

QString nameOf(const LedgerMessage &message)
{
    return message.draft.key.isEmpty() ? message.draft.topic : message.draft.key;
}

QString kindWord(ProcessKind kind)
{
    switch (kind) {
    case ProcessKind::Window:
        return u"T-Minus"_s;
    case ProcessKind::CommandLine:
        return u"tminusctl"_s;
    case ProcessKind::Outbox:
        return u"tminusctl outbox"_s;
    }
    return {};
}

} // namespace

LedgerWiring::LedgerWiring(const Parts &parts)
    : m_parts(parts)
    , m_held({.ledger = parts.link.ledger(), .clock = parts.clock, .lens = parts.lens})
{
    createPanes();
    connectPanes();
    m_asking.setSingleShot(true);
    m_asking.setInterval(200ms);
    connect(&m_asking, &QTimer::timeout, this, &LedgerWiring::askNextDue);
    connect(&parts.link.ledger(), &Ledger::changed, this, [this] {
        if (!m_asking.isActive())
            m_asking.start();
    });
    connect(&parts.clock, &SharedClock::secondPassed, this, [this] {
        if (m_nextDue.isValid() && m_nextDue <= m_parts.clock.now() && !m_asking.isActive())
            m_asking.start();
    });
    connect(&parts.link, &ServiceLink::opened, this, &LedgerWiring::openLink);
    connect(&parts.link, &ServiceLink::closing, this, [this] { m_desk.reset(); });
    parts.window.installEventFilter(this);
}

LedgerWiring::~LedgerWiring() = default;

void LedgerWiring::createPanes()
{
    PaneArea &panes = m_parts.window.panes();
    m_outbox = new OutboxPane(m_held, m_parts.clock, panes.header(PaneId::Outbox));
    m_outbox->setObjectName(paneToken(PaneId::Outbox));
    panes.setBody(PaneId::Outbox, m_outbox);
}

void LedgerWiring::connectPanes()
{
    LedgerTable &table = m_parts.twin.table();
    connect(&table, &LedgerTable::opened, this, [this](const QModelIndex &index) {
        Q_EMIT opened(index.data(LedgerModel::MessageRole).value<LedgerMessage>());
    });
    connect(&table, &LedgerTable::stepped, this,
            [this](int steps) { m_parts.twin.deeds().askToMove(std::chrono::minutes(steps)); });
    connectDeeds(m_parts.twin.deeds());
    connectDeeds(m_outbox->deeds());
    connect(&m_held, &LedgerModel::rowsInserted, this, &LedgerWiring::showHeld);
    connect(&m_held, &LedgerModel::rowsRemoved, this, &LedgerWiring::showHeld);
    connect(&m_held, &LedgerModel::dataChanged, this, &LedgerWiring::showHeld);
    connect(&m_held, &LedgerModel::modelReset, this, &LedgerWiring::showHeld);
}

void LedgerWiring::connectDeeds(LedgerDeeds &deeds)
{
    connect(&deeds, &LedgerDeeds::requested, this, &LedgerWiring::act);
    connect(&deeds, &LedgerDeeds::moveRequested, this, &LedgerWiring::moveMessage);
    connect(&deeds, &LedgerDeeds::noteRequested, this,
            [this](const QList<LedgerMessage> &messages, const QString &text) {
                for (const LedgerMessage &message : messages)
                    note(message, text);
            });
    connect(&deeds, &LedgerDeeds::refused, this, [this](const QString &reason) {
        m_parts.window.bars().add({.title = tr("Nothing was done."), .text = reason});
    });
}

void LedgerWiring::showProfile(const Profile &profile)
{
    m_profile = profile.id;
    m_held.setPolicies({{profile.id, policyOf(profile)}});
    m_held.read({.scope = LedgerScope::Outbox, .profile = profile.id});
    m_asking.start();
}

void LedgerWiring::openLink()
{
    m_desk = std::make_unique<QObject>();
    followOutbox(m_parts.link.desk().outbox());
    connect(&m_parts.link.desk().hook(), &HookRunner::failed, m_desk.get(),
            [this](const Error &error) {
                BarText text = barText(error);
                text.kind = BarText::Kind::Warning;
                text.cause = u"hook"_s;
                m_parts.window.bars().add(text);
            });
    showProfile(m_parts.link.profile());
    showOwner();
}

/// What fails is tried again, and told once.
void LedgerWiring::followOutbox(Outbox &outbox)
{
    connect(&outbox, &Outbox::ownerChanged, m_desk.get(), [this] { showOwner(); });
    connect(&outbox, &Outbox::settled, m_desk.get(), [this](const SendReport &report) {
        const Draft &draft = report.draft;
        if (!report.error)
            m_failed.remove(report.id);
        else if (!m_failed.contains(report.id)) {
            m_failed.insert(report.id);
            Q_EMIT notHandedOver(draft.key.isEmpty() ? draft.topic : draft.key,
                                 errorText(*report.error).happened);
        }
    });
    connect(&outbox, &Outbox::droppedLate, m_desk.get(), [this](const LedgerMessage &message) {
        const QString why = tr("Its time was missed by more than its late rule allows.");
        m_parts.window.bars().add({.kind = BarText::Kind::Warning,
                                   .title = tr("%1 was not handed over.").arg(nameOf(message)),
                                   .text = why});
        Q_EMIT notHandedOver(nameOf(message), why);
    });
}

bool LedgerWiring::hasDesk()
{
    if (m_desk)
        return true;
    m_parts.window.bars().add({.title = tr("No service is connected, so nothing was done."),
                               .text = tr("Connect the profile, then try again.")});
    return false;
}

void LedgerWiring::act(LedgerDeed deed, const QList<LedgerMessage> &messages)
{
    if (deed == LedgerDeed::Details) {
        Q_EMIT opened(messages.constFirst());
        return;
    }
    if (deed == LedgerDeed::CopyLink) {
        Q_EMIT linkRequested(messages.constFirst());
        return;
    }
    for (const LedgerMessage &message : messages)
        actOn(deed, message);
}

void LedgerWiring::actOn(LedgerDeed deed, const LedgerMessage &message)
{
    switch (deed) {
    case LedgerDeed::HandOver:
        if (hasDesk())
            m_parts.link.desk().sendNow(
                message.id, m_desk.get(), [this](const Result<SendReport> &outcome) {
                    const auto error = outcome ? outcome->error : outcome.error();
                    if (error)
                        tell(*error);
                });
        return;
    case LedgerDeed::Cancel:
        return cancel(message);
    case LedgerDeed::Edit:
        return withWhole(message.id,
                         [this](const LedgerMessage &whole) { Q_EMIT editRequested(whole); });
    case LedgerDeed::Duplicate:
        return withWhole(
            message.id, [this](const LedgerMessage &whole) { Q_EMIT draftRequested(whole.draft); });
    case LedgerDeed::Arrived:
    case LedgerDeed::Lost:
        return append(message, SettledFact{.arrived = deed == LedgerDeed::Arrived});
    case LedgerDeed::Details:
    case LedgerDeed::CopyLink:
    case LedgerDeed::Move:
    case LedgerDeed::Copy:
    case LedgerDeed::Note:
        return; // come by other signals, or are done
    }
}

/// Its body is read before: with it the message can be held again.
void LedgerWiring::cancel(const LedgerMessage &message)
{
    withWhole(message.id, [this](const LedgerMessage &whole) {
        m_parts.link.ledger().append(
            {.id = whole.id, .place = whole.place, .fact = CancelledFact{}}, this,
            [this, whole](const Result<AppendedEvent> &done) {
                if (!done)
                    return tell(done.error());
                if (m_desk)
                    m_parts.link.desk().outbox().wake();
                offerHoldAgain(whole);
            });
    });
}

void LedgerWiring::offerHoldAgain(const LedgerMessage &message)
{
    const BarText text{.title = tr("%1 was cancelled and will not leave.").arg(nameOf(message)),
                       .text = tr("Undo holds it again, as another message."),
                       .actions = {tr("Undo")}};
    const auto isUsed = std::make_shared<bool>(false); // a second click would hold a second one
    m_parts.window.bars().add(text, [this, message, isUsed](int) {
        if (*isUsed || !hasDesk())
            return;
        *isUsed = true;
        HoldWish wish{.send = {.draft = message.draft, .again = true}, .late = message.late};
        wish.lead = message.draft.due && message.leaves
            ? std::chrono::milliseconds(message.leaves->msecsTo(*message.draft.due))
            : 0ms;
        m_parts.link.desk().hold(wish, m_desk.get(), [this](const Result<HeldReport> &held) {
            if (!held)
                tell(held.error());
        });
    });
}

void LedgerWiring::moveMessage(const LedgerMessage &message, const QDateTime &due)
{
    if (!hasDesk())
        return;
    m_parts.link.desk().move(message.id, due, m_desk.get(),
                             [this](const Result<HeldReport> &moved) {
                                 if (!moved)
                                     tell(moved.error());
                             });
}

void LedgerWiring::move(qint64 number, const QDateTime &due)
{
    withNumber(number, [this, due](const LedgerMessage &message) { moveMessage(message, due); });
}

void LedgerWiring::duplicate(qint64 number)
{
    withNumber(number,
               [this](const LedgerMessage &message) { actOn(LedgerDeed::Duplicate, message); });
}

void LedgerWiring::note(const LedgerMessage &message, const QString &text)
{
    append(message, NoteFact{.text = text});
}

void LedgerWiring::withNumber(qint64 number, const std::function<void(const LedgerMessage &)> &done)
{
    m_parts.link.ledger().page({.condition = rowsSql({number}), .limit = 1}, this,
                               [this, done](const Result<LedgerPage> &page) {
                                   if (!page)
                                       tell(page.error());
                                   else if (!page->messages.isEmpty())
                                       done(page->messages.constFirst());
                               });
}

void LedgerWiring::append(const LedgerMessage &message, const LedgerFact &fact)
{
    m_parts.link.ledger().append({.id = message.id, .place = message.place, .fact = fact}, this,
                                 [this](const Result<AppendedEvent> &done) {
                                     if (!done)
                                         tell(done.error());
                                 });
}

void LedgerWiring::withWhole(const QString &id,
                             const std::function<void(const LedgerMessage &)> &done)
{
    m_parts.link.ledger().message(
        id, this, [this, done](const Result<std::optional<LedgerMessage>> &message) {
            if (!message)
                tell(message.error());
            else if (*message)
                done(**message);
        });
}

void LedgerWiring::tell(const Error &error)
{
    m_parts.window.bars().add(barText(error));
}

void LedgerWiring::showOwner()
{
    const auto &lease = m_parts.link.desk().outbox().lease().lease();
    m_outbox->showOwner(!lease || lease->isMine
                            ? QString()
                            : tr("%1 (%2)", "a program and the number of its process")
                                  .arg(kindWord(lease->owner.kind))
                                  .arg(lease->owner.facts.pid));
}

void LedgerWiring::showHeld()
{
    const qsizetype held = m_outbox->heldCount();
    m_parts.window.rail()
        .button(PaneId::Outbox)
        .setBadge(held, &Tokens::held, tr("%n held", nullptr, int(held)));
    QDateTime next;
    for (int row = 0; row < m_held.rowCount(); ++row) {
        const QDateTime leaves = m_held.index(row, 0).data(LedgerModel::LeavesRole).toDateTime();
        if (leaves.isValid() && (!next.isValid() || leaves < next))
            next = leaves;
    }
    m_parts.status.tellHeld(held, next);
}

void LedgerWiring::askNextDue()
{
    const QDateTime now = m_parts.clock.now();
    m_parts.link.ledger().page({.condition = bothSql(scopeSql(LedgerScope::Open, m_profile, now),
                                                     rangesSql({{now, now.addYears(100)}})),
                                .limit = 1,
                                .now = now},
                               this, [this](const Result<LedgerPage> &page) {
                                   if (!page)
                                       return;
                                   m_nextDue = page->messages.isEmpty()
                                       ? QDateTime()
                                       : page->messages.constFirst().moment;
                                   Q_EMIT nextDueChanged();
                               });
}

/// Nobody quits over what is held without having been asked.
bool LedgerWiring::eventFilter(QObject *object, QEvent *event)
{
    const bool isClosing = object == &m_parts.window && event->type() == QEvent::Close;
    const bool staysBehind = m_parts.staysBehind && m_parts.staysBehind();
    if (!isClosing || staysBehind || m_mayQuit || !m_desk || m_outbox->heldCount() == 0)
        return QObject::eventFilter(object, event);
    event->ignore();
    askQuit();
    return true;
}

void LedgerWiring::askQuit()
{
    m_parts.link.desk().outbox().askQuit(
        m_desk.get(), [this](const Result<QuitQuestion> &question) { takeQuit(question); });
}

void LedgerWiring::takeQuit(const Result<QuitQuestion> &question)
{
    if (!question || !question->mustAsk)
        return quit();
    auto *dialog = new QuitDialog(question->held + question->undo, &m_parts.window);
    connect(dialog, &QuitDialog::keepRequested, this, &LedgerWiring::quit);
    connect(dialog, &QuitDialog::handOverRequested, this, &LedgerWiring::handOverAndQuit);
    dialog->open();
}

void LedgerWiring::handOverAndQuit()
{
    if (!hasDesk())
        return;
    m_parts.link.desk().outbox().handOverAll(
        m_desk.get(), [this](const Result<HandOverSummary> &summary) {
            if (summary && summary->left == 0 && !summary->error)
                return quit();
            tell(!summary             ? summary.error()
                     : summary->error ? *summary->error
                                      : Error{.kind = ErrorKind::Canceled});
        });
}

void LedgerWiring::quit()
{
    m_mayQuit = true;
    m_parts.window.close();
    m_mayQuit = false;
}

} // namespace TMinus
