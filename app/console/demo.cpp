// SPDX-License-Identifier: Apache-2.0
#include "console/demo.h"

#include "console/arrivalbook.h"
#include "mqhttp/wirerules.h"

namespace TMinus {

using namespace std::chrono_literals;

Demo::Demo(Transport &transport, Guard guard, ConsumerTools tools, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_tools(std::move(tools))
    , m_sender(transport, guard, m_tools.now)
    , m_acknowledger(transport, guard)
    , m_consumer(transport, guard, m_tools)
{
    connect(&m_consumer, &Consumer::received, this, &Demo::takeBatch);
    connect(&m_consumer, &Consumer::nothingCame, this,
            [this](const QString &, const QString &requestId) { Q_EMIT nothingCame(requestId); });
    connect(&m_consumer, &Consumer::failed, this,
            [this](const QString &, const Error &error, std::chrono::milliseconds retryAfter) {
                takeFailure(error, retryAfter);
            });
}

void Demo::start(const DemoPlan &plan)
{
    m_plan = plan;
    m_wish = {.topics = {plan.topic}, .group = plan.group, .wait = plan.wait};
    const auto checked = checkConsume({.topic = plan.topic, .group = plan.group});
    if (checked)
        return sendNext();
    m_result.error = checked.error(); // before anything is sent that nobody could take
    stop();
}

void Demo::stop()
{
    QMetaObject::invokeMethod(this, &Demo::finish, Qt::QueuedConnection);
}

/// The message of the vendor's sample. PROTOCOL.md section 10.
Draft Demo::draft(int index) const
{
    return {.topic = m_plan.topic,
            .body = QByteArrayLiteral("I am test message ") + QByteArray::number(index)
                + QByteArrayLiteral(".hello"),
            .tag = u"tag1"_s,
            .key = u"MessageKey"_s,
            .properties = {{u"a"_s, u"i"_s}}};
}

void Demo::sendNext()
{
    m_sender.send({.draft = draft(m_result.sent), .after = m_plan.delay}, this,
                  [this](const Result<SendReport> &outcome) { takeReport(outcome); });
}

void Demo::takeReport(const Result<SendReport> &outcome)
{
    if (m_isOver)
        return;
    if (!outcome) {
        m_result.error = outcome.error();
        return finish();
    }
    Q_EMIT sent(m_result.sent, *outcome);
    if (!outcome->receipt) {
        m_result.failedSends.append(*outcome);
        return finish();
    }
    ++m_result.sent;
    m_expected.insert(outcome->receipt->messageId);
    m_lastDue = outcome->draft.due.value_or(m_tools.now());
    if (m_result.sent < m_plan.count)
        sendNext();
    else
        listen();
}

void Demo::listen()
{
    Q_EMIT waiting(m_lastDue);
    const QDateTime now = m_transport.skew().toServer(m_tools.now());
    const std::chrono::milliseconds lead(now.msecsTo(m_lastDue));
    m_tools.after(lead + m_plan.patience, this, [this] { finish(); });
    if (m_book)
        m_book->follow(m_consumer, m_wish);
    m_consumer.start(m_wish);
}

void Demo::takeBatch(const QString &topic, const ConsumeBatch &batch)
{
    QStringList handles;
    for (const Arrival &arrival : arrivalsOf(m_wish, topic, batch)) {
        const bool isOurs = m_expected.remove(arrival.message.messageId);
        if (isOurs) {
            ++m_result.landed;
            handles.append(arrival.message.receiptHandle);
            m_ids.insert(arrival.message.receiptHandle, arrival.message.messageId);
        }
        Q_EMIT landed(arrival, isOurs);
    }
    if (batch.damage)
        Q_EMIT troubled(*batch.damage, 0ms);
    if (m_expected.isEmpty())
        m_consumer.stop();
    if (!handles.isEmpty())
        acknowledge(handles);
}

void Demo::takeFailure(const Error &error, std::chrono::milliseconds retryAfter)
{
    if (retryAfter > 0ms)
        return Q_EMIT troubled(error, retryAfter);
    m_result.error = error;
    finish();
}

void Demo::acknowledge(const QStringList &handles)
{
    m_acknowledger.acknowledge({.topic = m_plan.topic, .group = m_plan.group, .handles = handles},
                               this,
                               [this](const Result<AckReport> &outcome) { takeVerdicts(outcome); });
}

void Demo::takeVerdicts(const Result<AckReport> &outcome)
{
    if (m_isOver)
        return;
    if (!outcome) {
        m_result.error = outcome.error();
        return finish();
    }
    if (outcome->error)
        m_result.error = outcome->error;
    if (m_book)
        m_book->takeVerdicts(outcome->verdicts);
    for (const AckVerdict &verdict : outcome->verdicts) {
        ++m_judged;
        if (verdict.state == AckVerdict::State::Acked)
            ++m_result.acknowledged;
        else
            m_result.failedAcks.append(verdict);
        Q_EMIT acknowledged(verdict, m_ids.value(verdict.receiptHandle));
    }
    if (m_judged >= m_plan.count)
        finish();
}

void Demo::finish()
{
    if (m_isOver)
        return;
    m_isOver = true;
    m_consumer.stop();
    if (m_book)
        m_book->unfollow(m_consumer);
    Q_EMIT finished(m_result);
}

} // namespace TMinus
