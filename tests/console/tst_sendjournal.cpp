// SPDX-License-Identifier: Apache-2.0
#include "console/sendjournal.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;

class TestSendJournal final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    const SendJournal::Owner m_owner{u"mq.example"_s, u"MQ_INST_1"_s};
    const QDateTime m_at = QDateTime::fromMSecsSinceEpoch(1'799'910'000'000, Qt::UTC);

    QString file() const { return m_folder->filePath(u"orders.csv"_s); }
    QByteArray content() const
    {
        QFile journal(SendJournal::pathOf(file()));
        return journal.open(QIODevice::ReadOnly) ? journal.readAll() : QByteArray();
    }
    void write(const QByteArray &bytes) const
    {
        QFile journal(SendJournal::pathOf(file()));
        if (journal.open(QIODevice::WriteOnly))
            journal.write(bytes);
    }
    static SendReport accepted()
    {
        return {.receipt = PublishReceipt{.messageId = u"A1"_s, .requestId = u"R1"_s}};
    }
    static PlannedRow leaving(qint64 row)
    {
        return {.row = row, .hash = quint64(row), .id = u"ID-%1"_s.arg(row)};
    }
    static SendReport failed(const Error &error) { return {.error = error}; }
    /// Four rows, each with another end, and one that is on its way.
    void fill() const
    {
        auto journal = SendJournal::open(file(), m_owner);
        QByteArray lines;
        for (int row = 1; row <= 5; ++row)
            lines += leavingLine(leaving(row), m_at);
        lines += outcomeLine(1, accepted(), m_at);
        lines += outcomeLine(2, failed({.httpStatus = 404, .code = u"TopicNotExist"_s}), m_at);
        lines += outcomeLine(3, failed({.kind = ErrorKind::Timeout, .left = true}), m_at);
        lines += outcomeLine(4, failed({.kind = ErrorKind::Connect}), m_at);
        QVERIFY((*journal)->append(lines, true));
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void knowsWhatBecameOfEachRow()
    {
        fill();

        const auto journal = SendJournal::open(file(), m_owner);

        QVERIFY(journal);
        const JournalIndex index = (*journal)->takeIndex();
        QCOMPARE(index.mark(1), RowMark::Settled);
        QCOMPARE(index.mark(2), RowMark::Repeat);
        QCOMPARE(index.mark(3), RowMark::Unknown);
        QCOMPARE(index.mark(4), RowMark::Repeat);
        QCOMPARE(index.mark(5), RowMark::Leaving);
        QCOMPARE(index.mark(6), RowMark::None);
        QCOMPARE(index.sum(0), 15u);
        QCOMPARE(index.inDoubt(), (QMap<qint64, QString>{{3, u"ID-3"_s}, {5, u"ID-5"_s}}));
    }

    void oneLineForEachRowAndStep()
    {
        fill();

        const QByteArrayList lines = content().split('\n');
        QCOMPARE(lines.size(), 11); // the last one is empty
        QCOMPARE(lines[0],
                 R"({"type":"journal","version":1,"realm":"mq.example","instance":"MQ_INST_1"})");
        QCOMPARE(lines[1],
                 R"({"type":"leaving","row":1,"id":"ID-1","hash":"1","at":1799910000000})");
        QCOMPARE(
            lines[6],
            R"({"type":"accepted","row":1,"messageId":"A1","requestId":"R1","at":1799910000000})");
        QCOMPARE(lines[7],
                 R"({"type":"refused","row":2,"code":"TopicNotExist","at":1799910000000})");
        const auto rights = QFileInfo(SendJournal::pathOf(file())).permissions();
        QVERIFY(!(rights & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    }

    void anyCutOfTheEndIsReadAndGoneOnWith()
    {
        fill();
        const QByteArray whole = content();
        for (qsizetype size = 0; size <= whole.size(); ++size) {
            write(whole.left(size));
            {
                const auto journal = SendJournal::open(file(), m_owner);
                QVERIFY2(journal, qPrintable(QString::number(size)));
                QVERIFY((*journal)->append(leavingLine(leaving(9), m_at), false));
            }
            const auto index = SendJournal::read(file(), m_owner);
            QVERIFY2(index, qPrintable(QString::number(size)));
            QCOMPARE(index->mark(9), RowMark::Leaving);
        }
    }

    void damageWithinIsToldAndLeft()
    {
        fill();
        QByteArray bytes = content();
        bytes[bytes.indexOf("\"row\":2")] = '{';
        write(bytes);

        const auto journal = SendJournal::open(file(), m_owner);

        QVERIFY(!journal);
        QVERIFY(journal.error().message.contains(u"is damaged at byte"_s));
        QCOMPARE(content(), bytes);
    }

    void journalOfAnotherServiceIsRefused_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("said");
        QTest::newRow("another host")
            << QByteArray(R"({"type":"journal","version":1,"realm":"b","instance":"MQ_INST_1"})")
            << u"another service"_s;
        QTest::newRow("another instance")
            << QByteArray(R"({"type":"journal","version":1,"realm":"mq.example"})")
            << u"another service"_s;
        QTest::newRow("newer") << QByteArray(R"({"type":"journal","version":2})") << u"newer"_s;
        QTest::newRow("something else") << QByteArray(R"({"type":"x"})") << u"is no journal"_s;
    }

    void journalOfAnotherServiceIsRefused()
    {
        QFETCH(const QByteArray, head);
        QFETCH(const QString, said);
        write(head + '\n');

        const auto journal = SendJournal::open(file(), m_owner);

        QVERIFY(!journal);
        QCOMPARE(journal.error().kind, ErrorKind::InvalidArgument);
        QVERIFY2(journal.error().message.contains(said), qPrintable(journal.error().message));
    }

    void oneRunAtATime()
    {
        const auto first = SendJournal::open(file(), m_owner);
        QVERIFY(first);

        const auto second = SendJournal::open(file(), m_owner);

        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Locked);
        QCOMPARE(SendJournal::remove(file()).error().kind, ErrorKind::Locked);
    }

    void withoutAPlaceForItThereIsASentence()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"orders.csv.tminus-journal"_s));

        const auto journal = SendJournal::open(file(), m_owner);

        QVERIFY(!journal);
        QCOMPARE(journal.error().kind, ErrorKind::Storage);
        QVERIFY(journal.error().message.contains(u"orders.csv.tminus-journal"_s));
    }

    void aRunThatWroteNothingLeavesNothing()
    {
        QVERIFY(SendJournal::open(file(), m_owner));

        QVERIFY(!QFile::exists(SendJournal::pathOf(file())));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList());
    }

    void canBeRemoved()
    {
        QCOMPARE(SendJournal::remove(file()).value_or(true), false);
        fill();

        QVERIFY(SendJournal::remove(file()).value_or(false));

        QVERIFY(!QFile::exists(SendJournal::pathOf(file())));
    }

    void whatTheLedgerKnowsSettlesARow_data()
    {
        using enum MessageState;
        QTest::addColumn<MessageState>("state");
        QTest::addColumn<QByteArray>("step"); // empty: it knows no more
        QTest::addColumn<RowMark>("mark");
        QTest::newRow("leaving") << Leaving << QByteArray() << RowMark::Unknown;
        QTest::newRow("unknown") << Unknown << QByteArray() << RowMark::Unknown;
        QTest::newRow("pending") << Pending << QByteArray("accepted") << RowMark::Settled;
        QTest::newRow("seen") << Seen << QByteArray("accepted") << RowMark::Settled;
        QTest::newRow("acked") << Acked << QByteArray("accepted") << RowMark::Settled;
        QTest::newRow("held") << Held << QByteArray("held") << RowMark::Settled;
        QTest::newRow("cancelled") << Cancelled << QByteArray("held") << RowMark::Settled;
        QTest::newRow("refused") << Refused << QByteArray("refused") << RowMark::Repeat;
        QTest::newRow("not sent") << NotSent << QByteArray("notSent") << RowMark::Repeat;
    }

    void whatTheLedgerKnowsSettlesARow()
    {
        QFETCH(const MessageState, state);
        QFETCH(const QByteArray, step);
        QFETCH(const RowMark, mark);
        const RowFate fate{.state = state, .messageId = u"A3"_s};
        fill();

        if (markOf(fate))
            QVERIFY((*SendJournal::open(file(), m_owner))->append(fateLine(3, fate, m_at), true));

        const auto index = SendJournal::read(file(), m_owner);
        QCOMPARE(index->mark(3), mark);
        QCOMPARE(index->inDoubt().contains(3), step.isEmpty());
        const QByteArray line = "{\"type\":\"" + step + "\",\"row\":3,\"messageId\":\"A3\",";
        QCOMPARE(content().contains(line), !step.isEmpty());
    }

    void namesTheFirstRowThatChanged()
    {
        fill();

        QCOMPARE(SendJournal::changedRow(file(), 0, {1, 2, 3, 4, 5}).value(), std::nullopt);
        QCOMPARE(SendJournal::changedRow(file(), 0, {1, 2, 9, 9, 5}).value(), 3);
        QCOMPARE(SendJournal::changedRow(file(), 0, {1, 2, 3}).value(), 4);
    }
};

QTEST_GUILESS_MAIN(TestSendJournal)
#include "tst_sendjournal.moc"
