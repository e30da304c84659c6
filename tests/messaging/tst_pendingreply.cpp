// SPDX-License-Identifier: Apache-2.0
#include "messaging/pendingreply.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

class TestPendingReply final : public QObject
{
    Q_OBJECT

    QList<int> m_answers;

    PendingReply answer(int value, QObject *context)
    {
        return answerLater<int>(
            context, [this](Result<int> got) { m_answers.append(*got); }, value);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_answers.clear();
    }

    void anEmptyHandleIsNotPending()
    {
        const PendingReply none;

        none.abort();

        QVERIFY(!none.isPending());
    }

    void answersFromTheEventLoopAndOnce()
    {
        const PendingReply pending = answer(7, this);
        QVERIFY(m_answers.isEmpty());
        QVERIFY(pending.isPending());

        QCoreApplication::processEvents();
        QCoreApplication::processEvents();

        QCOMPARE(m_answers, QList<int>{7});
        QVERIFY(!pending.isPending());
    }

    void isNotPendingAnyMoreInsideTheCallback()
    {
        PendingReply pending;
        std::optional<bool> wasPending;
        pending = answerLater<int>(
            this, [&](Result<int>) { wasPending = pending.isPending(); }, 1);

        QCoreApplication::processEvents();

        QVERIFY(wasPending == std::optional(false));
    }

    void anAnswerThatStandsIsNotTakenBackByAnAbort()
    {
        const PendingReply pending = answer(7, this);

        pending.abort();
        QCoreApplication::processEvents();

        QCOMPARE(m_answers, QList<int>{7});
    }

    void aDeadContextIsNotCalled()
    {
        auto context = std::make_unique<QObject>();
        const PendingReply pending = answer(7, context.get());

        context.reset();
        QCoreApplication::processEvents();

        QVERIFY(m_answers.isEmpty());
        QVERIFY(!pending.isPending());
    }

    void aHandleThatGoesAwayAbortsNothing()
    {
        answer(7, this);

        QCoreApplication::processEvents();

        QCOMPARE(m_answers, QList<int>{7});
    }
};

QTEST_GUILESS_MAIN(TestPendingReply)
#include "tst_pendingreply.moc"
