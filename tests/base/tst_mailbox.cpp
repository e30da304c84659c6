// SPDX-License-Identifier: Apache-2.0
#include "base/mailbox.h"
#include "base/result.h"

#include <QRegularExpression>
#include <QTest>
#include <QThread>

#include <numeric>
#include <optional>
#include <thread>
#include <vector>

using namespace TMinus;

class MailboxTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void deliversOnTheThreadThatMadeIt();
    void deliversTogetherWhatCameTogether();
    void deliversEachLetterOnceAndInOrder();
    void takesLettersPostedWhileItDelivers();
    void dropsLettersWhenItGoes();
};

void MailboxTest::deliversOnTheThreadThatMadeIt()
{
    QThread *thread = nullptr;
    Mailbox<int> box([&](const std::deque<int> &) { thread = QThread::currentThread(); });

    std::thread([&] { box.post(1); }).join();

    QVERIFY(!thread);
    QTRY_COMPARE(thread, QThread::currentThread());
}

void MailboxTest::deliversTogetherWhatCameTogether()
{
    QList<std::deque<int>> deliveries;
    Mailbox<int> box([&](const std::deque<int> &letters) { deliveries.append(letters); });

    std::thread([&] {
        for (int letter : {1, 2, 3})
            box.post(letter);
    }).join();

    QTRY_COMPARE(deliveries, QList<std::deque<int>>({{1, 2, 3}}));
    QCoreApplication::processEvents();
    QCOMPARE(deliveries.size(), 1);
}

void MailboxTest::deliversEachLetterOnceAndInOrder()
{
    constexpr int threads = 4;
    constexpr int letters = 5'000;
    using Letter = std::pair<int, int>; // thread, number
    std::vector<std::vector<int>> came(threads);
    qsizetype count = 0;
    Mailbox<Letter> box([&](const std::deque<Letter> &delivery) {
        QVERIFY(!delivery.empty());
        for (const auto &[thread, number] : delivery)
            came[size_t(thread)].push_back(number);
        count += qsizetype(delivery.size());
    });

    std::vector<std::thread> posters;
    for (int thread = 0; thread < threads; ++thread) {
        posters.emplace_back([&box, thread] {
            for (int number = 0; number < letters; ++number)
                box.post({thread, number});
        });
    }
    QTRY_COMPARE(count, qsizetype(threads) * letters);
    for (std::thread &poster : posters)
        poster.join();

    std::vector<int> expected(letters);
    std::iota(expected.begin(), expected.end(), 0);
    for (const std::vector<int> &numbers : came)
        QVERIFY(numbers == expected);
}

void MailboxTest::takesLettersPostedWhileItDelivers()
{
    QList<int> came;
    std::optional<Mailbox<int>> box;
    box.emplace([&](const std::deque<int> &letters) {
        came.append(letters.front());
        if (letters.front() < 3)
            box->post(letters.front() + 1);
    });

    box->post(1);

    QTRY_COMPARE(came, QList<int>({1, 2, 3}));
}

void MailboxTest::dropsLettersWhenItGoes()
{
    bool delivered = false;
    {
        Mailbox<int> box([&](const std::deque<int> &) { delivered = true; });
        box.post(1);
    }

    QCoreApplication::processEvents();

    QVERIFY(!delivered);
}

QTEST_GUILESS_MAIN(MailboxTest)
#include "tst_mailbox.moc"
