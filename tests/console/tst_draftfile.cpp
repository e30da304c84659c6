// SPDX-License-Identifier: Apache-2.0
#include "console/draftfile.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestDraftFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesBackWhatWasWritten_data();
    void givesBackWhatWasWritten();
    void refusesEachCutOffDraft();
    void takesWhatIsStrangeAsAnEmptyForm();
    void keepsItForItsOwnerAlone();
    void takesTheFileOfAnEmptyDraftAway();
    void knowsThatThereIsNone();
    void tellsWhenItCannotBeKept();

private:
    QString path() const { return m_folder->filePath(u"drafts/compose.json"_s); }
    static ComposeDraft full();

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDraftFile::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
}

ComposeDraft TestDraftFile::full()
{
    return {.draft = {.topic = u"order-timeout"_s,
                      .body = R"({"优惠券": "a \"b\" \\ </x>"})",
                      .tag = u"CLOSE"_s,
                      .key = u"ORD-1"_s,
                      .shardingKey = u"s"_s,
                      .properties = {{u"source"_s, u"ops"_s}, {u"x y"_s, u"🙂"_s}},
                      .transactionCheck = 30s},
            .when = {.kind = WhenChoice::Kind::At,
                     .after = 90min,
                     .wall = QDateTime(QDate(2027, 1, 14), QTime(15, 0, 0, 7), Qt::UTC),
                     .zone = QTimeZone("UTC"),
                     .doubled = DoubledHour::Later},
            .hold = 600s};
}

void TestDraftFile::givesBackWhatWasWritten_data()
{
    QTest::addColumn<ComposeDraft>("draft");
    QTest::newRow("all of it") << full();
    QTest::newRow("an empty form") << ComposeDraft{};
    ComposeDraft binary = full();
    binary.draft.body = QByteArray("\xff\x00\x01", 3);
    QTest::newRow("a body that is no text") << binary;
    ComposeDraft atOnce;
    atOnce.when.kind = WhenChoice::Kind::AtOnce;
    QTest::newRow("at once") << atOnce;
}

void TestDraftFile::givesBackWhatWasWritten()
{
    QFETCH(const ComposeDraft, draft);

    const auto read = readDraft(draftBytes(draft));

    QVERIFY(read);
    QCOMPARE(*read, draft);
}

void TestDraftFile::refusesEachCutOffDraft()
{
    const QByteArray bytes = draftBytes(full()).trimmed();

    for (qsizetype size = 0; size < bytes.size(); ++size)
        QVERIFY2(!readDraft(bytes.first(size)), bytes.first(size).constData());
}

void TestDraftFile::takesWhatIsStrangeAsAnEmptyForm()
{
    const auto read = readDraft(R"({"topic":17,"when":[],"hold":"x","properties":3})");

    QVERIFY(read);
    QCOMPARE(*read, ComposeDraft{});
    const auto timeless = readDraft(R"({"when":{"kind":"at","zone":"Mars/Olympus"}})");
    QVERIFY(timeless);
    QCOMPARE(timeless->when, WhenChoice{});
}

void TestDraftFile::keepsItForItsOwnerAlone()
{
    QVERIFY(keepDraft(path(), full()));

    QCOMPARE(QFile::permissions(path())
                 & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
    const auto recalled = recallDraft(path());
    QVERIFY(recalled && *recalled);
    QCOMPARE(**recalled, full());
}

void TestDraftFile::takesTheFileOfAnEmptyDraftAway()
{
    QVERIFY(keepDraft(path(), full()));

    QVERIFY(keepDraft(path(), {.draft = {.topic = u"order-timeout"_s}}));

    QVERIFY(!QFile::exists(path()));
}

void TestDraftFile::knowsThatThereIsNone()
{
    const auto recalled = recallDraft(path());

    QVERIFY(recalled);
    QVERIFY(!*recalled);
}

void TestDraftFile::tellsWhenItCannotBeKept()
{
    QFile inTheWay(m_folder->filePath(u"drafts"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();

    const auto kept = keepDraft(path(), full());

    QVERIFY(!kept);
    QCOMPARE(kept.error().kind, ErrorKind::Storage);
}

QTEST_GUILESS_MAIN(TestDraftFile)
#include "tst_draftfile.moc"
