// SPDX-License-Identifier: Apache-2.0
#include "ledgerfill.h"

#include "base/ulid.h"
#include "ledger/ledgerwriter.h"
#include "storage/checkpointer.h"

#include <random>

using namespace TMinus;

namespace {

constexpr int messagesAtOnce = 2000; // in one transaction
constexpr qint64 start = 1'800'000'000'000;
constexpr qsizetype bodySize = 1024;

QDateTime at(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(start + ms, Qt::UTC);
}

/// Writes the events of one message down.
class Story final
{
public:
    Story(Recorder &recorder, int number)
        : m_recorder(recorder)
        , m_number(number)
        , m_messageId(QStringLiteral("AC1F0B%1").arg(number, 26, 16, QLatin1Char('0')).toUpper())
    {}

    void tell(FilledLedger &filled)
    {
        const bool isPending = m_number % 5 == 0;
        const Draft draft{.topic = QStringLiteral("topic-%1").arg(m_number % 20),
                          .body = ledgerBody(m_number),
                          .tag = m_number % 3 == 0 ? QStringLiteral("CLOSE")
                                                   : QStringLiteral("REMIND"),
                          .key = QStringLiteral("ORD-%1").arg(m_number),
                          .due = at(isPending ? 86'400'000'000LL + m_number : m_number * 100LL)};
        add(LeavingFact{.draft = draft}, m_number * 90LL);
        add(AcceptedFact{.receipt = {.messageId = m_messageId,
                                     .requestId = m_messageId,
                                     .serverTime = at(m_number * 90LL)}},
            m_number * 90LL + 5);
        filled.bodyBytes += draft.body.size();
        if (!isPending) {
            arrive(draft, 1);
            arrive(draft, 2);
        }
        filled.events += m_events;
        ++filled.messages;
        filled.id = m_id;
        filled.key = draft.key;
    }

private:
    void add(const LedgerFact &fact, qint64 when)
    {
        const auto done = m_recorder.append({.id = m_id,
                                             .place = {.profile = QStringLiteral("prod"),
                                                       .realm = QStringLiteral("mq.example.com")},
                                             .at = at(when),
                                             .fact = fact});
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
        m_id = done->id;
        ++m_events;
    }
    void arrive(const Draft &draft, int times)
    {
        const QString handle = m_messageId + QString::number(times);
        const QDateTime first = draft.due->addMSecs(40);
        add(SeenFact{.message = {.messageId = m_messageId,
                                 .receiptHandle = handle,
                                 .body = draft.body,
                                 .tag = draft.tag,
                                 .key = draft.key,
                                 .due = draft.due,
                                 .publishTime = at(m_number * 90LL),
                                 .firstConsumeTime = first,
                                 .nextConsumeTime = first.addSecs(300LL * times),
                                 .consumedTimes = times},
                     .topic = draft.topic,
                     .group = QStringLiteral("GID_bench")},
            m_number * 100LL + times * 300'000LL);
        if (times == 1)
            add(LeaseExpiredFact{.handle = handle}, m_number * 100LL + 600'000);
        else
            add(AckedFact{.handle = handle}, m_number * 100LL + 600'100);
    }

    Recorder &m_recorder;
    int m_number;
    QString m_messageId;
    QString m_id;
    int m_events = 0;
};

} // namespace

QByteArray ledgerBody(int number)
{
    static const QByteArrayList syllables{"ba", "de", "ki", "lo", "mu",
                                          "na", "pe", "ri", "so", "tu"};
    std::mt19937 random(static_cast<unsigned>(number));
    QByteArray body = "{\"order\":" + QByteArray::number(number) + ",\"text\":\"";
    if (number % 3 == 0)
        body += "refund ";
    if (number % 10 == 0)
        body += "invoice ";
    if (number % 20 == 0)
        body += "优惠券到期 ";
    if (number % 1000 == 0)
        body += "escalated ";
    while (body.size() < bodySize - 40) {
        unsigned word =
            std::min(random() % 8000, random() % 8000); // some are said more than others
        for (; word > 0; word /= 10)
            body += syllables[static_cast<int>(word % 10)];
        body += ' ' + QByteArray::number(random() % 100'000) + ' ';
    }
    return body + "\"}";
}

FilledLedger fillLedger(const QString &path, int count)
{
    const auto writer = LedgerWriter::open({.path = path, .operatorName = QStringLiteral("bench")},
                                           std::make_shared<SharedPolicies>());
    if (!writer)
        qFatal("%s", qPrintable(writer.error().message));
    Checkpointer checkpointer(path); // as a program that writes has one
    FilledLedger filled;
    FilledLedger middle;
    for (int first = 0; first < count; first += messagesAtOnce) {
        const auto done = (*writer)->commit([&](LedgerWriter &self) {
            for (int i = first; i < std::min(count, first + messagesAtOnce); ++i)
                Story(self.recorder(), i).tell(filled);
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
        checkpointer.committed();
        if (first <= count / 2)
            middle = filled;
    }
    for (bool hasMore = true; hasMore;)
        (void)(*writer)->commit(
            [&](LedgerWriter &self) { hasMore = self.textIndex().fill(std::chrono::seconds(1)); });
    filled.id = middle.id;
    filled.key = middle.key;
    return filled;
}
