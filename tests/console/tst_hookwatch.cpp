// SPDX-License-Identifier: Apache-2.0
#include "console/outboxfixture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace TMinus;
using namespace std::chrono_literals;

/// What a hook is told of what happens at a desk.
class HookWatchTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OutboxFixture> m_fixture;
    std::unique_ptr<Desk> m_desk;

    /// "event record" of each run so far.
    QList<QByteArray> told() const
    {
        QFile file(m_folder->filePath(u"told"_s));
        if (!QTest::qWaitFor([this] { return m_desk->hook().isIdle(); }, 30'000)
            || !file.open(QIODevice::ReadOnly))
            return {};
        QList<QByteArray> lines = file.readAll().split('\n');
        lines.removeAll({});
        return lines;
    }
    static QJsonObject recordIn(const QByteArray &line)
    {
        return QJsonDocument::fromJson(line.mid(line.indexOf(' ') + 1)).object();
    }

private Q_SLOTS:
    void init();
    void cleanup()
    {
        m_desk.reset();
        m_fixture.reset();
    }
    void tellsOfAnArrivalWithoutWhatIsHidden();
    void tellsOnceOfWhatCouldNotBeHandedOver();
    void tellsOfWhatWasTooLate();
    void tellsOfWhatBecomesOverdue();
};

void HookWatchTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QFile script(m_folder->filePath(u"hook.sh"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("echo \"$1 $(cat)\" >>'" + m_folder->filePath(u"told"_s).toUtf8() + "'\n");
    script.close();
    m_fixture = std::make_unique<OutboxFixture>();
    m_fixture->profile.hook = {u"/bin/sh"_s, script.fileName()};
    m_fixture->profile.mask = {u"$.card"_s};
    m_desk = m_fixture->outboxDesk();
}

void HookWatchTest::tellsOfAnArrivalWithoutWhatIsHidden()
{
    m_desk->arrivals().take({{.message = {.messageId = u"M-7"_s,
                                          .receiptHandle = u"H-7"_s,
                                          .body = R"({"card":"4111","id":7})",
                                          .key = u"ORD-7"_s,
                                          .publishTime = m_fixture->now,
                                          .firstConsumeTime = m_fixture->now,
                                          .nextConsumeTime = m_fixture->now.addSecs(300),
                                          .consumedTimes = 1},
                              .topic = u"order-timeout"_s,
                              .group = u"GID_a"_s}});
    m_fixture->settle();

    const QList<QByteArray> lines = told();
    QCOMPARE(lines.size(), 1);
    QVERIFY(lines.first().startsWith("arrival {"));
    const QJsonObject record = recordIn(lines.first());
    QCOMPARE(record.value(u"type"_s).toString(), u"message"_s);
    QCOMPARE(record.value(u"messageId"_s).toString(), u"M-7"_s);
    QCOMPARE(record.value(u"profile"_s).toString(), u"orders"_s);
    QVERIFY(!record.value(u"id"_s).toString().isEmpty());
    QVERIFY(record.value(u"body"_s).toString().contains(u"••••"_s));
    QVERIFY(!lines.first().contains("4111"));
}

void HookWatchTest::tellsOnceOfWhatCouldNotBeHandedOver()
{
    m_desk->outbox().start();
    m_fixture->settle();
    m_fixture->publishError = Error{.kind = ErrorKind::Connect};
    const QString id = m_fixture->held(*m_desk, 3600, 3590s);
    m_fixture->time().pass(120s); // tried again and again
    QVERIFY(m_fixture->transport.publishes.asked.size() > 1);

    QList<QByteArray> lines = told();
    QCOMPARE(lines.size(), 1);
    QVERIFY(lines.first().startsWith("notHandedOver {"));
    QCOMPARE(recordIn(lines.first()).value(u"id"_s).toString(), id);

    m_fixture->publishError.reset();
    m_fixture->time().pass(120s);
    QCOMPARE(m_fixture->state(id), MessageState::Pending);
    QCOMPARE(told().size(), 1);
}

void HookWatchTest::tellsOfWhatWasTooLate()
{
    const QString id = m_fixture->held(*m_desk, 60, 30s, 10s);
    m_fixture->time().pass(120s);
    m_desk->outbox().start();
    m_fixture->settle();
    m_fixture->time().pass(5s);
    QCOMPARE(m_fixture->state(id), MessageState::Cancelled);

    const QList<QByteArray> lines = told();
    QCOMPARE(lines.size(), 1);
    QCOMPARE(recordIn(lines.first()).value(u"state"_s).toString(), u"cancelled"_s);
}

void HookWatchTest::tellsOfWhatBecomesOverdue()
{
    m_desk->outbox().start();
    m_fixture->settle();
    const QString id = m_fixture->held(*m_desk, 60, 50s);
    m_fixture->time().pass(30s);
    QCOMPARE(m_fixture->state(id), MessageState::Pending);
    const auto watched = LedgerFixture::answer<void>([this](QObject *context, auto done) {
        m_fixture->ledger().watch({.profile = u"orders"_s,
                                   .topic = u"order-timeout"_s,
                                   .group = u"GID_a"_s,
                                   .since = m_fixture->now,
                                   .until = m_fixture->now.addSecs(3600)},
                                  context, std::move(done));
    });
    QVERIFY(watched);
    QVERIFY(told().isEmpty());

    m_fixture->time().pass(400s);

    const QList<QByteArray> lines = told();
    QCOMPARE(lines.size(), 1);
    QVERIFY(lines.first().startsWith("overdue {"));
    QCOMPARE(recordIn(lines.first()).value(u"id"_s).toString(), id);
    QCOMPARE(recordIn(lines.first()).value(u"state"_s).toString(), u"overdue"_s);
}

QTEST_GUILESS_MAIN(HookWatchTest)
#include "tst_hookwatch.moc"
