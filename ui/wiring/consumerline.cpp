// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/consumerline.h"

#include "base/sharedclock.h"
#include "timeline/zonelens.h"
#include "ui/controls/filterline.h"
#include "ui/controls/messagebars.h"
#include "ui/wiring/servicelink.h"

#include <QLocale>

namespace TMinus {

namespace {

constexpr qsizetype capacity = 100'000;
constexpr qsizetype namedAtMost = 5; ///< of messages that are still leased

MessageHandle handleOf(const Delivery &delivery)
{
    return {.topic = delivery.topic,
            .group = delivery.group,
            .messageId = delivery.messageId,
            .handle = delivery.handle};
}

Delivery deliveryOf(const MessageHandle &handle)
{
    return {handle.topic, handle.group, handle.messageId, handle.handle};
}

ConsumerStatus::State stateOf(const ConsumerSession *session)
{
    if (!session)
        return ConsumerStatus::State::Closed;
    switch (session->state()) {
    case Consumer::State::Stopped:
        return ConsumerStatus::State::Stopped;
    case Consumer::State::Polling:
        return ConsumerStatus::State::Polling;
    case Consumer::State::BackingOff:
        return ConsumerStatus::State::BackingOff;
    }
    Q_UNREACHABLE();
}

} // namespace

ConsumerLine::ConsumerLine(const Shared &shared, QObject *parent)
    : QObject(parent)
    , m_shared(shared)
    , m_model(capacity, [&clock = shared.clock] { return clock.now(); })
{
    m_model.setLens(shared.lens);
}

ConsumerPage *ConsumerLine::furnish(MessageBars &bars)
{
    auto *page = new ConsumerPage({m_model, m_shared.clock, m_shared.lens});
    if (m_page) {
        page->takeViewOf(*m_page);
        m_page->disconnect(this);
        m_page->controls().disconnect(this);
    }
    m_page = page;
    m_bars = &bars;
    connectPage();
    if (m_session)
        page->controls().limit(m_shared.link.transport().capabilities());
    showState();
    return page;
}

void ConsumerLine::connectPage()
{
    connect(m_page, &ConsumerPage::acknowledgeRequested, this, &ConsumerLine::acknowledge);
    connect(m_page, &ConsumerPage::settleRequested, this, &ConsumerLine::settle);
    connect(m_page, &ConsumerPage::detailsRequested, this, &ConsumerLine::detailsRequested);
    connect(&m_page->controls(), &ConsumerControls::policyChanged, this, [this](AckPolicy policy) {
        if (m_session)
            m_session->setPolicy(policy);
    });
}

ConsumerLine::~ConsumerLine()
{
    m_session.reset();
    if (m_page)
        m_page->deleteLater();
}

void ConsumerLine::open(const Guard &guard, const ConsumerSessionTools::Keeper &keep)
{
    m_session = std::make_unique<ConsumerSession>(
        m_shared.link.transport(), guard,
        ConsumerSessionTools{.consumer = {.now = m_shared.link.now()}, .keep = keep});
    m_mask = FieldMask(m_shared.link.profile().mask);
    m_page->controls().limit(m_shared.link.transport().capabilities());
    connectSession();
    showState();
}

void ConsumerLine::close()
{
    m_session.reset();
    showState();
}

void ConsumerLine::connectSession()
{
    ConsumerSession *session = m_session.get();
    connect(session, &ConsumerSession::arrived, this, [this](const QList<Arrival> &arrivals) {
        const Arrival &first = arrivals.first();
        QList<ReceivedMessage> messages;
        for (const Arrival &arrival : arrivals)
            messages.append(arrival.message);
        m_model.take({.origin = {first.topic, first.group, first.mode, m_mask},
                      .requestId = first.requestId,
                      .serverTime = first.serverTime},
                     messages);
    });
    connect(session, &ConsumerSession::acknowledging, this,
            [this](const QList<Delivery> &deliveries) {
                for (const Delivery &delivery : deliveries)
                    m_model.begin(handleOf(delivery));
            });
    connect(session, &ConsumerSession::settling, this,
            [this](const Delivery &delivery, SettleRequest::Decision decision) {
                m_model.begin(handleOf(delivery),
                              decision == SettleRequest::Decision::Commit ? MessageDeed::Commit
                                                                          : MessageDeed::Rollback);
            });
    connect(session, &ConsumerSession::settled, &m_model, &MessageModel::settle);
    connect(session, &ConsumerSession::acknowledged, this, &ConsumerLine::tellReport);
    connect(session, &ConsumerSession::failed, this,
            [this](const QString &, const Error &error) { tell(barText(error)); });
    connect(session, &ConsumerSession::changed, this, &ConsumerLine::showState);
}

void ConsumerLine::tell(const BarText &text, const std::function<void(int)> &chosen)
{
    if (m_bars)
        m_bars->add(text, chosen);
}

bool ConsumerLine::needsSession(const QString &title)
{
    if (m_session)
        return true;
    tell({.title = title,
          .text = tr("Start the sandbox, or choose a profile whose service answers; "
                     "messages come again by themselves.")});
    return false;
}

void ConsumerLine::start()
{
    if (!needsSession(tr("There is no service to poll: the sandbox is stopped.")))
        return;
    m_shared.link.arming().touch();
    const ConsumerForm form = m_page->controls().form();
    m_session->start(form.wish, form.policy);
}

void ConsumerLine::stop()
{
    if (!m_session || m_session->state() == Consumer::State::Stopped)
        return;
    m_session->stop();
    tellLeased();
}

void ConsumerLine::acknowledge(const QList<MessageHandle> &deliveries)
{
    if (!needsSession(tr("Nothing can be acknowledged: the sandbox is stopped.")))
        return;
    QList<Delivery> wanted;
    for (const MessageHandle &handle : deliveries)
        wanted.append(deliveryOf(handle));
    m_shared.link.arming().touch();
    m_session->acknowledge(wanted);
}

void ConsumerLine::settle(const MessageHandle &delivery, MessageDeed deed)
{
    if (!needsSession(tr("Nothing can be committed: the sandbox is stopped.")))
        return;
    m_shared.link.arming().touch();
    m_session->settle(deliveryOf(delivery),
                      deed == MessageDeed::Commit ? SettleRequest::Decision::Commit
                                                  : SettleRequest::Decision::Rollback);
}

void ConsumerLine::view(const MessageHandle &delivery)
{
    if (m_session)
        m_session->view(deliveryOf(delivery));
}

void ConsumerLine::showState()
{
    if (!m_page)
        return;
    const auto retryAt = m_session ? m_session->retryAt() : std::nullopt;
    const qint64 ahead = m_shared.link.now()().msecsTo(m_shared.clock.now());
    m_page->showStatus({.state = stateOf(m_session.get()),
                        .group = m_session ? m_session->wish().group : QString(),
                        .retryAt = retryAt ? retryAt->addMSecs(ahead) : QDateTime()});
    if (m_session)
        m_page->showCosts(m_session->costs());
    Q_EMIT changed();
}

/// A failure of the whole request says why; of some handles, how many and which first.
void ConsumerLine::tellReport(const AckReport &report)
{
    if (report.error)
        return tell(barText(*report.error));
    const auto isFailed = [](const AckVerdict &verdict) {
        return verdict.state != AckVerdict::State::Acked;
    };
    const auto first = std::ranges::find_if(report.verdicts, isFailed);
    if (first == report.verdicts.end())
        return;
    const qsizetype failed = std::ranges::count_if(report.verdicts, isFailed);
    const qsizetype all = report.verdicts.size();
    const QString detail = first->requestId.isEmpty()
        ? first->code
        : tr("%1 · request %2").arg(first->code, first->requestId);
    const QString title = all == 1 ? tr("The acknowledgement failed.")
        : failed == all ? tr("All %1 acknowledgements failed.").arg(QLocale().toString(all))
                        : tr("%1 of %2 acknowledgements failed. The other %3 are done.")
                              .arg(QLocale().toString(failed), QLocale().toString(all),
                                   QLocale().toString(all - failed));
    tell({.kind = BarText::Kind::Warning,
          .title = title,
          .text = tr("The service knows the handle no more: the lease ended, or a newer "
                     "delivery took its place. Wait for it to come again, its row will "
                     "arm itself."),
          .detail = detail,
          .actions = {tr("Show rows")}},
         [page = m_page](int) { page->filter().setText(u"is:ackFailed"_s); });
}

/// Stopping gives nothing back: what is leased comes again when its lease ends.
void ConsumerLine::tellLeased()
{
    const QList<MessageHandle> live = m_model.liveHandles();
    if (live.isEmpty())
        return;
    QStringList named;
    for (const MessageHandle &handle : live.first(qMin(live.size(), namedAtMost)))
        named.append(tr("%1 at %2", "key of a message, and when it comes again")
                         .arg(handle.key.isEmpty() ? handle.messageId : handle.key,
                              m_shared.lens.clock(handle.leaseEnd)));
    if (live.size() > namedAtMost)
        named.append(tr("the last one at %1", "when a message comes again")
                         .arg(m_shared.lens.clock(live.last().leaseEnd)));
    tell({.title = tr("Stopped. %n message(s) are still leased to %1.", nullptr, int(live.size()))
                       .arg(live.first().group),
          .text = tr("Each comes again when its lease ends, unless you acknowledge it before: %1.")
                      .arg(named.join(u", "_s)),
          .actions = {tr("Show rows")}},
         [page = QPointer(m_page)](int) {
             if (page) // its tab may be closed by now
                 page->filter().setText(u"is:live"_s);
         });
}

} // namespace TMinus
