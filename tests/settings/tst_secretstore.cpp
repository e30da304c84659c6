// SPDX-License-Identifier: Apache-2.0
#include "settings/secretstore.h"

#include "settings/fakestores.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestSecretStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void accountsAreThoseOfTheContract()
    {
        QCOMPARE(secretAccount(u"prod"_s), u"prod/secret"_s);
        QCOMPARE(tokenAccount(u"prod"_s), u"prod/token"_s);
    }

    void sessionStoreKeepsUntilRemoved()
    {
        SessionSecretStore store;
        Answers answers(store);

        QCOMPARE(answers.read(u"a"_s).value(), std::nullopt);
        QVERIFY(answers.write(u"a"_s, Secret("one")));
        QVERIFY(answers.write(u"a"_s, Secret("two")));
        QCOMPARE(answers.read(u"a"_s).value(), Secret("two"));
        QCOMPARE(answers.read(u"b"_s).value(), std::nullopt);
        QVERIFY(answers.remove(u"a"_s));
        QVERIFY(answers.remove(u"a"_s));
        QCOMPARE(answers.read(u"a"_s).value(), std::nullopt);
    }

    void answerComesFromTheEventLoopAndNotAfterTheContext()
    {
        SessionSecretStore store;
        int answers = 0;
        auto context = std::make_unique<QObject>();
        QObject other;
        store.read(u"a"_s, context.get(), [&](const auto &) { ++answers; });
        store.read(u"a"_s, &other, [&](const auto &) { answers += 10; });

        QCOMPARE(answers, 0);
        context.reset();
        QTRY_COMPARE(answers, 10);
    }

    void patientStorePassesAnswersOn()
    {
        PatientSecretStore store(std::make_unique<SessionSecretStore>(), 10s);
        Answers answers(store);

        QVERIFY(answers.write(u"a"_s, Secret("one")));
        QCOMPARE(answers.read(u"a"_s).value(), Secret("one"));
        QVERIFY(answers.remove(u"a"_s));
    }

    void silentStoreIsGivenUp()
    {
        PatientSecretStore store(std::make_unique<SilentStore>(), 20ms);
        Answers answers(store);

        for (const Error &error :
             {answers.read(u"a"_s).error(), answers.write(u"a"_s, Secret("x")).error(),
              answers.remove(u"a"_s).error()}) {
            QCOMPARE(error.kind, ErrorKind::KeyStore);
            QVERIFY(error.message.contains(u"0.02 s"_s));
        }
    }

    void lateAnswerIsDropped()
    {
        auto inner = std::make_unique<SilentStore>();
        SilentStore &silent = *inner;
        PatientSecretStore store(std::move(inner), 1ms);
        int answers = 0;
        store.read(u"a"_s, this, [&](const auto &outcome) {
            ++answers;
            QVERIFY(!outcome);
            silent.answerAll();
        });

        QTRY_COMPARE(answers, 1);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(answers, 1);
    }

    void usualPatienceIsEightSeconds() { QCOMPARE(PatientSecretStore::usualPatience, 8s); }
};

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_secretstore.moc"
