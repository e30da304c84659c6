// SPDX-License-Identifier: Apache-2.0
#include "console/supportfile.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestSupportFile final : public QObject
{
    Q_OBJECT

    static SupportFacts facts()
    {
        SupportFacts facts{.made = QDateTime::fromMSecsSinceEpoch(1'800'000'000'000, Qt::UTC)};
        facts.layers = {{.name = u"service/planted-profile"_s,
                         .title = u"planted-title"_s,
                         .outcome = ProbeLayer::Outcome::Failed,
                         .took = 12ms,
                         .found = u"planted-host did not answer"_s,
                         .remedy = u"ask planted-person"_s,
                         .code = u"SignatureDoesNotMatch"_s}};
        facts.profiles = {{.id = u"planted-profile"_s,
                           .name = u"planted-name"_s,
                           .endpoint = u"https://planted-host.example.com"_s,
                           .instance = u"planted-instance"_s,
                           .topics = {{u"planted-topic"_s}},
                           .groups = {u"planted-group"_s},
                           .credential = {.accessKeyId = u"planted-key"_s},
                           .pins = {u"planted-pin"_s},
                           .hook = {u"planted-program"_s}}};
        facts.exchanges = {{.verb = Exchange::Verb::Consume,
                            .profile = u"planted-profile"_s,
                            .endpoint = u"https://planted-host.example.com"_s,
                            .target = u"/topics/planted-topic/messages?consumer=planted-group"_s,
                            .topic = u"planted-topic"_s,
                            .group = u"planted-group"_s,
                            .signedText = u"planted-text"_s,
                            .request = u"planted-request"_s,
                            .took = 30ms,
                            .status = 404,
                            .requestId = u"REQ-1"_s,
                            .error = Error{.kind = ErrorKind::Service,
                                           .code = u"TopicNotExist"_s,
                                           .message = u"planted-message"_s,
                                           .left = true}}};
        facts.log = {{.at = facts.made,
                      .level = LogLevel::Warning,
                      .category = u"tminus.storage"_s,
                      .text = u"The file /home/planted/x.sqlite of planted-host (planted-topic) "
                              "is locked for 12 s."_s}};
        facts.ledger = LedgerCounts{.byState = {{MessageState::Pending, 3}}};
        return facts;
    }
    static QList<QJsonObject> records()
    {
        QList<QJsonObject> records;
        for (const QByteArray &line : supportFile(facts()).split('\n')) {
            if (!line.isEmpty())
                records.append(QJsonDocument::fromJson(line).object());
        }
        return records;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void saysWhatHelps()
    {
        const QList<QJsonObject> all = records();

        QCOMPARE(all.size(), 6);
        QCOMPARE(all[0][u"type"_s].toString(), u"support"_s);
        QCOMPARE(all[0][u"version"_s].toString(), QStringLiteral(TMINUS_VERSION));
        QCOMPARE(all[1][u"name"_s].toString(), u"service"_s);
        QCOMPARE(all[1][u"code"_s].toString(), u"SignatureDoesNotMatch"_s);
        QCOMPARE(all[2][u"topics"_s].toInt(), 1);
        QCOMPARE(all[2][u"production"_s].toBool(), true);
        QCOMPARE(all[3][u"pending"_s].toInt(), 3);
        QCOMPARE(all[4][u"verb"_s].toString(), u"consume"_s);
        QCOMPARE(all[4][u"status"_s].toInt(), 404);
        QCOMPARE(all[4][u"requestId"_s].toString(), u"REQ-1"_s);
        QCOMPARE(all[4][u"code"_s].toString(), u"TopicNotExist"_s);
        QCOMPARE(all[5][u"level"_s].toString(), u"warning"_s);
        QCOMPARE(all[5][u"category"_s].toString(), u"tminus.storage"_s);
        QCOMPARE(all[5][u"text"_s].toString(), u"The file … of … … is locked for 12 s."_s);
    }

    /// Even where a name looks like any other word.
    void masksTheNamesOfProfilesInWhatWasSaid()
    {
        SupportFacts mine = facts();
        mine.profiles.first().topics = {{u"orders"_s}};
        mine.log.front().text = u"No lane for orders, nor for others."_s;

        QVERIFY(supportFile(mine).contains("No lane for … nor for others."));
    }

    void namesNothingThatIsTheirs() { QVERIFY(!supportFile(facts()).contains("planted")); }
};

QTEST_GUILESS_MAIN(TestSupportFile)
#include "tst_supportfile.moc"
