// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/historywiring.h"

#include "ledger/conditions.h"
#include "ledger/ledger.h"
#include "ui/compose/composepane.h"
#include "ui/compose/historystepper.h"

#include <QScopedValueRollback>

namespace TMinus {

namespace {

using namespace std::chrono_literals;

constexpr int mostSteps = 100;
constexpr auto gathering = 300ms;

} // namespace

HistoryWiring::HistoryWiring(Ledger &ledger, ComposePane &pane)
    : m_ledger(ledger)
    , m_pane(pane)
{
    m_reading.setSingleShot(true);
    m_reading.setInterval(gathering);
    connect(&m_reading, &QTimer::timeout, this, &HistoryWiring::read);
    connect(&ledger, &Ledger::changed, this, [this] {
        if (!m_reading.isActive())
            m_reading.start();
    });
    connect(&pane, &ComposePane::edited, this, &HistoryWiring::takeEdit);
    connect(&pane.history(), &HistoryStepper::stepRequested, this, &HistoryWiring::step);
}

void HistoryWiring::showProfile(const Profile &profile)
{
    m_profile = profile.id;
    read();
}

void HistoryWiring::read()
{
    m_ledger.page({.condition = bothOf(ofProfile(m_profile), ofSource(MessageSource::Sent)),
                   .order = LedgerQuery::Order::ByNumberDown,
                   .limit = mostSteps},
                  this, [this](const Result<LedgerPage> &page) {
                      if (page)
                          take(*page);
                  });
}

/// The message in the form stays in sight; what was written and not sent stays behind all others.
void HistoryWiring::take(const LedgerPage &page)
{
    const Entry shown = m_entries.at(m_place);
    const bool isOwn = m_place == lastPlace();
    QList<Entry> entries;
    for (const LedgerMessage &message : page.messages)
        entries.prepend({.id = message.id});
    int place = -1;
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.id.isEmpty())
            entries.append(entry);
        if (!isOwn && shown.id.isEmpty() && &entry == &m_entries.at(m_place))
            place = int(entries.size()) - 1;
    }
    m_entries = entries;
    for (int each = 0; each < m_entries.size() && !shown.id.isEmpty(); ++each) {
        if (m_entries.at(each).id == shown.id)
            place = each;
    }
    m_place = place < 0 ? lastPlace() : place;
    tell();
}

void HistoryWiring::step(int direction)
{
    const int place = m_place + direction;
    if (place < 0 || place > lastPlace() || m_pane.isEditing())
        return;
    if (m_place == lastPlace())
        m_entries.last().draft = m_pane.draft();
    show(place);
}

void HistoryWiring::show(int place)
{
    m_place = place;
    tell();
    const Entry entry = m_entries.at(place);
    if (entry.id.isEmpty())
        return fill(entry.draft);
    m_ledger.message(entry.id, this,
                     [this, entry](const Result<std::optional<LedgerMessage>> &found) {
                         const bool isWanted = m_entries.at(m_place).id == entry.id;
                         if (!isWanted || !found || !*found || m_pane.isEditing())
                             return;
                         const QScopedValueRollback filling(m_isFilling, true);
                         m_pane.take((*found)->draft);
                     });
}

void HistoryWiring::fill(const ComposeDraft &draft)
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_pane.setDraft(draft);
}

/// A message of before that is edited is what is being written now; what was written until then
/// goes behind it.
void HistoryWiring::takeEdit()
{
    if (m_isFilling || m_place == lastPlace() || m_pane.isEditing())
        return;
    const ComposeDraft &own = m_entries.constLast().draft;
    const bool isWorthKeeping = !own.draft.body.isEmpty() || !own.draft.key.isEmpty();
    if (isWorthKeeping)
        m_entries.append(Entry{});
    m_place = lastPlace();
    tell();
}

void HistoryWiring::tell()
{
    m_pane.history().setPlace(m_place + 1, int(m_entries.size()));
}

} // namespace TMinus
