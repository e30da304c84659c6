// SPDX-License-Identifier: Apache-2.0
#include "messaging/transport.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

namespace {

/// The least that a transport must bring.
class BareTransport final : public Transport
{
public:
    const Capabilities &capabilities() const override { return m_capabilities; }
    const ClockSkew &skew() const override { return m_skew; }
    PendingReply publish(const Draft &, QObject *, Callback<PublishReceipt>) override { return {}; }
    PendingReply consume(const ConsumeRequest &, QObject *, Callback<ConsumeBatch>) override
    {
        return {};
    }
    PendingReply acknowledge(const AckRequest &, QObject *, Callback<QList<AckVerdict>>) override
    {
        return {};
    }
    PendingReply settleHalf(const SettleRequest &, QObject *, Callback<AckVerdict>) override
    {
        return {};
    }
    PendingReply probe(const QString &, const QString &, QObject *, Callback<ProbeReport>) override
    {
        return {};
    }

private:
    Capabilities m_capabilities;
    ClockSkew m_skew;
};

} // namespace

class TestTransport final : public QObject
{
    Q_OBJECT

    QList<ErrorKind> m_kinds;

    template<typename T>
    Callback<T> keep()
    {
        return [this](Result<T> got) { m_kinds.append(got.error().kind); };
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void whatIsNotSupportedSaysSoFromTheEventLoop()
    {
        BareTransport transport;

        transport.recall({}, {}, this, keep<QString>());
        transport.changeLease({}, std::chrono::seconds(60), this, keep<QString>());
        transport.listPending({}, this, keep<QList<ReceivedMessage>>());
        transport.listTopics(this, keep<QStringList>());
        transport.snippet(SnippetLanguage::Curl, Draft(), this, keep<QString>());
        transport.snippet(SnippetLanguage::Curl, ConsumeRequest(), this, keep<QString>());
        QVERIFY(m_kinds.isEmpty());
        QCoreApplication::processEvents();

        QCOMPARE(m_kinds, QList<ErrorKind>(6, ErrorKind::Unsupported));
    }

    void theFlagsOfHttpSayTheSame()
    {
        const Capabilities http = BareTransport().capabilities();

        QCOMPARE(http.recall, Support::No);
        QCOMPARE(http.listPending, Support::No);
        QCOMPARE(http.listTopics, Support::No);
        QVERIFY(!http.changeLease);
        QVERIFY(!http.chooseLease);
        QVERIFY(http.batch.contains(16) && !http.batch.contains(17) && !http.batch.contains(0));
    }
};

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_transport.moc"
