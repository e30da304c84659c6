// SPDX-License-Identifier: Apache-2.0
#include "tests/screens/ledgerlists.h"

#include "base/result.h"
#include "models/ledgermodel.h"
#include "tests/screens/stage.h"
#include "timeline/zonelens.h"
#include "ui/ledgerlist/ledgertable.h"
#include "ui/ledgerlist/twinpane.h"
#include "ui/outbox/outboxpane.h"
#include "ui/outbox/quitdialog.h"
#include "ui/shell/paneheader.h"
#include "ui/shell/paneid.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QVBoxLayout>

namespace TMinus {

namespace {

struct Known
{
    const char *topic;
    const char *tag;
    const char *key;
    int due;    ///< seconds from now
    int leaves; ///< the same; 0: it is not held
    const char *fate;
};

constexpr int days = 86'400;

constexpr Known all[] = {
    {"invoice-dunning", "DAY_3", "INV-2027-00302", -727, 0, "accepted"},
    {"coupon-reminder", "EXPIRE_24H", "CPN-C7781-0990", -427, 0, "accepted"},
    {"payment-retry", "RETRY_1", "PAY-7730102", 143, 0, "unknown"},
    {"order-timeout", "CLOSE", "ORD-20270112-88402", 173, 0, "accepted"},
    {"payment-retry", "RETRY_2", "PAY-7730155", 233, 3, "undo"},
    {"order-timeout", "CLOSE", "ORD-20270112-88409", 473, 353, "held"},
    {"payment-retry", "RETRY_3", "PAY-7729912", 603, 0, "accepted"},
    {"order-timeout", "CLOSE", "ORD-20270112-88410", 783, 633, "anyway"},
    {"order-timeout", "CLOSE", "ORD-20270112-88412", 2 * days + 1673, 2 * days + 1073, "held"},
    {"coupon-reminder", "EXPIRE_24H", "CPN-C7790-1204", 2 * days + 66'473, 0, "imported"},
    {"coupon-reminder", "EXPIRE_24H", "CPN-C7781-0940", -127, -327, "late"},
};

QDateTime after(int seconds)
{
    return Stage::now().addSecs(seconds);
}

Draft draftOf(const Known &one)
{
    return {.topic = QString::fromLatin1(one.topic),
            .body = "{}",
            .tag = QString::fromLatin1(one.tag),
            .key = QString::fromLatin1(one.key),
            .due = after(one.due)};
}

QString messageIdOf(const Known &one)
{
    return u"1E050A2B0001%1"_s.arg(0x7A02 + one.due % 9973, 4, 16, QChar(u'0')).toUpper();
}

LedgerFact firstFact(const Known &one)
{
    const QByteArray fate = one.fate;
    if (fate == "imported")
        return ImportedFact{.draft = draftOf(one), .messageId = messageIdOf(one)};
    if (one.leaves == 0)
        return LeavingFact{.draft = draftOf(one)};
    HeldFact held{.draft = draftOf(one),
                  .leaves = after(one.leaves),
                  .hold = fate == "undo" ? HoldKind::Undo : HoldKind::Hold,
                  .armed = true};
    if (fate != "anyway")
        held.late = std::chrono::seconds(300);
    return held;
}

std::optional<LedgerFact> secondFact(const Known &one)
{
    const QByteArray fate = one.fate;
    if (fate == "accepted")
        return AcceptedFact{
            .receipt = {.messageId = messageIdOf(one), .serverTime = after(-6 * 3600)}};
    if (fate == "unknown")
        return UnknownFact{.error = {.kind = ErrorKind::Timeout}};
    if (fate == "late")
        return CancelledFact{.by = CancelledFact::By::Late};
    return std::nullopt;
}

/// Writes and waits until it is written.
QString write(Ledger &ledger, const LedgerEvent &event)
{
    std::optional<QString> id;
    ledger.append(event, &ledger,
                  [&id](const Result<AppendedEvent> &done) { id = done ? done->id : QString(); });
    while (!id)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return *id;
}

/// Two lists of one ledger.
class ListStage final
{
public:
    ListStage()
        : m_clock([] { return Stage::now(); })
        , m_ledger({.path = m_folder.filePath(u"ledger.sqlite"_s),
                    .operatorName = u"lin.yu"_s,
                    .now = [] { return Stage::now(); }})
        , m_open({.ledger = m_ledger, .clock = m_clock, .lens = m_lens})
        , m_held({.ledger = m_ledger, .clock = m_clock, .lens = m_lens})
        , m_header(new PaneHeader(paneTitle(PaneId::Outbox), &m_window))
        , m_twin(m_open, m_clock)
        , m_outbox(new OutboxPane(m_held, m_clock, *m_header, &m_window))
    {
        m_lens.choose(ZoneLens::Kind::Named, u"Asia/Shanghai"_s);
        auto *column = new QVBoxLayout(&m_window);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(m_header);
        column->addWidget(m_outbox, 1);
    }
    void read()
    {
        m_open.read({});
        m_held.read({.scope = LedgerScope::Outbox});
        while (m_open.feed().isReading() || m_held.feed().isReading())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    /// Colours the open ones by two rules.
    void colour()
    {
        RowRules rules;
        for (const auto &[tint, text] : {std::pair(RowTint::Violet, "topic:order"),
                                         std::pair(RowTint::Green, "from:imported")}) {
            const QString typed = QString::fromLatin1(text);
            if (const auto filter = readFilter(typed, {}))
                rules.append({.text = typed, .filter = *filter, .tint = tint});
        }
        m_open.setRules(rules);
        while (m_open.feed().isReading())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    Ledger &ledger() { return m_ledger; }
    TwinPane &twin() { return m_twin; }
    OutboxPane &outbox() { return *m_outbox; }
    QWidget &window() { return m_window; }

private:
    QTemporaryDir m_folder;
    SharedClock m_clock;
    ZoneLens m_lens;
    Ledger m_ledger;
    LedgerModel m_open;
    LedgerModel m_held;
    QWidget m_window;
    PaneHeader *m_header;
    TwinPane m_twin;
    OutboxPane *m_outbox;
};

} // namespace

void fillLedger(Ledger &ledger)
{
    const MessagePlace place{.profile = u"sandbox"_s, .realm = u"sandbox"_s};
    std::optional<bool> isWatched;
    ledger.watch({.profile = u"sandbox"_s,
                  .topic = u"coupon-reminder"_s,
                  .group = u"GID_ops_console"_s,
                  .since = after(-2000),
                  .until = after(0)},
                 &ledger, [&](const Result<void> &done) { isWatched = done.has_value(); });
    for (const Known &one : all) {
        const QDateTime at = after(-6 * 3600);
        const QString id = write(ledger, {.place = place, .at = at, .fact = firstFact(one)});
        if (const auto second = secondFact(one))
            write(ledger, {.id = id, .place = place, .at = at, .fact = *second});
    }
    while (!isWatched)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void drawLedgerLists(Stage &stage, const char *suffix)
{
    const QString end = QLatin1StringView(suffix);
    ListStage lists;
    stage.dress(Theme::Choice::Light);
    lists.read();
    stage.draw(lists.twin(), {1005, 130}, u"twin-empty"_s + end);
    stage.draw(lists.window(), {1083, 200}, u"outbox-empty"_s + end);
    fillLedger(lists.ledger());
    lists.read();
    lists.twin().table().selectRow(5);
    lists.outbox().table().selectRow(1);
    stage.draw(lists.twin(), {1005, 260}, u"twin-light"_s + end);
    stage.draw(lists.twin(), {915, 205}, u"twin-small"_s + end);
    stage.draw(lists.window(), {1083, 200}, u"outbox-light"_s + end);
    lists.outbox().showOwner(u"tminusctl (4711)"_s);
    stage.dress(Theme::Choice::Dark);
    stage.draw(lists.twin(), {1395, 260}, u"twin-dark"_s + end);
    stage.draw(lists.window(), {915, 300}, u"outbox-small-dark"_s + end);
    lists.colour();
    stage.draw(lists.twin(), {1005, 260}, u"twin-colours-dark"_s + end);
    stage.dress(Theme::Choice::Light, 1.4);
    stage.draw(lists.twin(), {1005, 300}, u"twin-large-text"_s + end);
    stage.dress(Theme::Choice::Light);
    QuitDialog question(3, nullptr);
    question.setAttribute(Qt::WA_DeleteOnClose, false);
    stage.draw(question, question.sizeHint(), u"quit"_s + end);
}

} // namespace TMinus
