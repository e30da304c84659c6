// SPDX-License-Identifier: Apache-2.0
#include "ledger/projection.h"

#include "ledger/ledgerfixture.h"

#include <QRandomGenerator>

using namespace TMinus;

class TestProjection final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void isTheSameWhenMadeAnew();
    void staysAsItIsWhenAnEventCannotBeRead();
    void writesAndReadsProperties();

private:
    static Result<qint64> rebuild(LedgerFixture &fixture)
    {
        return LedgerFixture::answer<qint64>([&](QObject *context, auto done) {
            fixture.ledger().rebuild(context, std::move(done));
        });
    }
    static QStringList dump(const LedgerFixture &fixture)
    {
        QStringList rows;
        SQLite::Database database(fixture.path().toStdString(), SQLite::OPEN_READONLY);
        for (const char *table : {"message", "delivery", "joined"}) {
            SQLite::Statement select(database,
                                     std::string("SELECT * FROM ") + table + " ORDER BY row");
            while (select.executeStep()) {
                QStringList columns{QString::fromLatin1(table)};
                for (int i = 0; i < select.getColumnCount(); ++i) {
                    const SQLite::Column column = select.getColumn(i);
                    columns.append(
                        QString::number(column.getType()) + u':'
                        + QString::fromUtf8(
                            QByteArray::fromStdString(column.getString()).toPercentEncoding()));
                }
                rows.append(columns.join(u' '));
            }
        }
        return rows;
    }
};

namespace {

/// Writes events by chance, many of which fit; those that do not are refused.
class Chance final
{
public:
    explicit Chance(LedgerFixture &fixture)
        : m_fixture(fixture)
    {}
    void writeOne()
    {
        m_fixture.now = m_fixture.now.addMSecs(below(5000));
        if (m_ids.isEmpty() || below(5) == 0)
            return begin();
        const QString id = m_ids.at(below(int(m_ids.size())));
        const int number = int(m_ids.indexOf(id));
        const LedgerFact fact = factFor(number);
        (void)m_fixture.append(
            eventOf(std::holds_alternative<SeenFact>(fact) ? QString() : id, fact));
    }

private:
    int below(int limit) { return int(m_random.bounded(limit)); }
    Draft draftOf(int number)
    {
        return testDraft(600 + number % 7, "body " + QByteArray::number(number % 5));
    }
    void begin()
    {
        const int number = int(m_ids.size());
        const LedgerEvent event = below(2) == 0
            ? heldEvent(draftOf(number), below(2) == 0 ? HoldKind::Undo : HoldKind::Hold)
            : leavingEvent(draftOf(number));
        m_ids.append(m_fixture.appendedId(event));
    }
    LedgerFact factFor(int number)
    {
        const QString messageId = u"M-%1"_s.arg(number);
        const Draft draft = draftOf(number);
        const QString handle = messageId + u"-%1"_s.arg(1 + below(3));
        const std::array<LedgerFact, 14> facts{
            EditedFact{draft, m_fixture.now},
            MovedFact{draft.due->addSecs(below(100)), *draft.due,
                      below(2) == 0 ? HoldKind::Hold : HoldKind::None},
            CancelledFact{},
            LeavingFact{},
            NotSentFact{{.message = u"away"_s}},
            acceptedAs(messageId),
            RefusedFact{{.code = u"C"_s}},
            UnknownFact{},
            SettledFact{.arrived = below(2) == 0, .messageId = messageId},
            seenAs(messageId, draft, below(3000), 1 + below(3)),
            AckedFact{handle},
            AckFailedFact{handle, u"C"_s},
            LeaseExpiredFact{handle},
            NoteFact{u"note %1"_s.arg(below(10))}};
        // Most messages are sent and seen; the rest of the facts come now and then.
        static constexpr std::array usual{3, 5, 9, 9, 10};
        return below(2) == 0 ? facts.at(std::size_t(usual.at(std::size_t(below(5)))))
                             : facts.at(std::size_t(below(14)));
    }

    LedgerFixture &m_fixture;
    QRandomGenerator m_random{42};
    QStringList m_ids;
};

} // namespace

void TestProjection::isTheSameWhenMadeAnew()
{
    LedgerFixture fixture;
    fixture.start({{u"prod"_s, {.keepBody = KeepBody::First, .keepBytes = 3}}});
    Chance chance(fixture);
    for (int i = 0; i < 600; ++i)
        chance.writeOne();
    const QStringList before = dump(fixture);
    QVERIFY(before.size() > 100);
    QVERIFY(!before.filter(u"joined "_s).isEmpty());
    QVERIFY(!before.filter(u"delivery "_s).isEmpty());

    const auto count = rebuild(fixture);

    QVERIFY(count);
    QVERIFY(*count > 200);
    QCOMPARE(dump(fixture), before);
    QVERIFY(!fixture.appendedId(heldEvent(testDraft(60))).isEmpty()); // and it goes on
}

void TestProjection::staysAsItIsWhenAnEventCannotBeRead()
{
    LedgerFixture fixture;
    for (int i = 0; i < 3; ++i)
        QVERIFY(fixture.append(heldEvent(testDraft(60 + i))));
    const QStringList before = dump(fixture);
    SQLite::Database(fixture.path().toStdString(), SQLite::OPEN_READWRITE, 5000)
        .exec("UPDATE event SET payload=x'01' WHERE seq=2");

    const auto count = rebuild(fixture);

    QCOMPARE(count.error().code, u"damaged"_s);
    QCOMPARE(dump(fixture), before);
}

void TestProjection::writesAndReadsProperties()
{
    const Properties properties{{u"b"_s, u"杭州 \"q\""_s}, {u"a"_s, QString()}};

    QCOMPARE(writeProperties(properties), "{\"a\":\"\",\"b\":\"杭州 \\\"q\\\"\"}"_ba);
    QCOMPARE(readProperties(writeProperties(properties)), properties);
    QCOMPARE(writeProperties({}), "{}"_ba);
}

QTEST_GUILESS_MAIN(TestProjection)
#include "tst_projection.moc"
