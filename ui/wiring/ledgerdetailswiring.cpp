// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/ledgerdetailswiring.h"

#include "base/sharedclock.h"
#include "console/bodymask.h"
#include "ledger/ledger.h"
#include "ledger/ledgerscope.h"
#include "ui/controls/messagebars.h"
#include "ui/ledgerlist/ledgerdetails.h"
#include "ui/shell/mainwindow.h"

#include <QStackedWidget>

namespace TMinus {

using namespace std::chrono_literals;

LedgerDetailsWiring::LedgerDetailsWiring(const Parts &parts)
    : m_parts(parts)
    , m_details(new LedgerDetails(parts.window.panes().header(PaneId::Details), parts.clock,
                                  parts.lens, &parts.stack))
{
    m_details->setObjectName(u"ledgerDetails"_s);
    parts.stack.addWidget(m_details);
    m_again.setSingleShot(true);
    m_again.setInterval(200ms);
    connect(&m_again, &QTimer::timeout, this, &LedgerDetailsWiring::read);
    connect(&parts.ledger, &Ledger::changed, this, &LedgerDetailsWiring::takeNews);
}

void LedgerDetailsWiring::showProfile(const Profile &profile)
{
    m_profile = profile;
}

void LedgerDetailsWiring::show(qint64 number)
{
    m_number = number;
    m_isOpening = true;
    read();
}

void LedgerDetailsWiring::takeNews(const LedgerNews &news)
{
    const bool isAbout = news.isAllDifferent || news.rows.contains(m_number);
    if (m_number != 0 && isAbout && !m_again.isActive())
        m_again.start();
}

/// One question after the other: the next one gives up the one before.
void LedgerDetailsWiring::read()
{
    m_reading.abort();
    m_reading = m_parts.ledger.page({.condition = rowsSql({m_number}),
                                     .limit = 1,
                                     .now = m_parts.clock.now(),
                                     .withBody = true},
                                    this, [this](const Result<LedgerPage> &page) {
                                        if (!page)
                                            return tell(page.error());
                                        if (!page->messages.isEmpty())
                                            readHistory({.message = page->messages.constFirst()});
                                    });
}

void LedgerDetailsWiring::readHistory(const LedgerFacts &facts)
{
    const QString id = facts.message.id;
    m_reading = m_parts.ledger.history(
        id, this, [this, facts = facts](const Result<QList<LedgerEntry>> &entries) mutable {
            if (!entries)
                return tell(entries.error());
            facts.entries = *entries;
            m_reading = m_parts.ledger.deliveries(
                facts.message.id, this,
                [this, facts = facts](const Result<QList<LedgerDelivery>> &deliveries) mutable {
                    if (!deliveries)
                        return tell(deliveries.error());
                    facts.deliveries = *deliveries;
                    mask(facts);
                });
        });
}

/// Bodies may be large: not on this thread.
void LedgerDetailsWiring::mask(const LedgerFacts &facts)
{
    m_parts.workers.run(
        this,
        [facts, profile = m_profile] {
            LedgerFacts shown = facts;
            const QByteArray &body = facts.message.draft.body;
            shown.message.draft.body =
                BodyMask({profile}).masked(body, facts.message.place.profile);
            shown.isMasked = shown.message.draft.body != body;
            return shown;
        },
        [this](const LedgerFacts &shown) { take(shown); });
}

void LedgerDetailsWiring::take(const LedgerFacts &facts)
{
    if (facts.message.row != m_number)
        return; // another one was opened meanwhile
    const bool isOpening = std::exchange(m_isOpening, false);
    if (!isOpening && m_parts.stack.currentWidget() != m_details)
        return;
    m_parts.stack.setCurrentWidget(m_details);
    m_details->showFacts(facts);
    if (isOpening)
        m_parts.window.panes().open(PaneId::Details);
}

void LedgerDetailsWiring::tell(const Error &error)
{
    if (error.kind != ErrorKind::Canceled)
        m_parts.window.bars().add(barText(error));
}

} // namespace TMinus
