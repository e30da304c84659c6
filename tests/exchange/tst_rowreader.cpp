// SPDX-License-Identifier: Apache-2.0
#include "exchange/rowreader.h"

#include "exchange/rows.h"

#include <QFile>
#include <QRegularExpression>

using namespace TMinus;

namespace {

/// Rows without end, made as they are read.
class EndlessRows final : public QIODevice
{
public:
    explicit EndlessRows(qint64 rows)
        : m_rows(rows)
    {
        open(QIODevice::ReadOnly);
    }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        static const QByteArray row = "message," + QByteArray(90, 'x') + '\n';
        if (std::exchange(m_isBegun, true))
            if (m_rows == 0)
                return -1;
        qint64 count = 0;
        for (; count + row.size() <= most && m_rows > 0; count += row.size(), --m_rows)
            memcpy(data + count, row.constData(), size_t(row.size()));
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_rows;
    bool m_isBegun = false;
};

qint64 residentKilobytes()
{
#ifdef TMINUS_SANITIZED
    return -1; // it keeps what was freed for a while
#endif
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toLongLong();
    }
    return -1;
}

} // namespace

class TestRowReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void nameTellsTheFormat()
    {
        QCOMPARE(formatOfName(u"/a.b/orders.CSV"_s), RowFormat::Csv);
        QCOMPARE(formatOfName(u"orders.tsv"_s), RowFormat::Csv);
        QCOMPARE(formatOfName(u"orders.jsonl"_s), RowFormat::JsonLines);
        QCOMPARE(formatOfName(u"orders.ndjson"_s), RowFormat::JsonLines);
        QVERIFY(!formatOfName(u"orders.txt"_s));
        QVERIFY(!formatOfName(u"orders"_s));
    }

    void contentTellsTheFormatAndStays()
    {
        for (const QByteArray &bytes :
             {QByteArray("\xEF\xBB\xBF\n {\"a\":1}"), QByteArray("a,b\n")}) {
            QBuffer buffer;
            buffer.setData(bytes);
            QVERIFY(buffer.open(QIODevice::ReadOnly));
            QCOMPARE(formatOfContent(buffer),
                     bytes.contains('{') ? RowFormat::JsonLines : RowFormat::Csv);
            QCOMPARE(buffer.readAll(), bytes);
        }
    }

    void memoryStaysFlatOverAMillionRows()
    {
        EndlessRows file(1'000'000);
        const auto reader = readRows(file, RowFormat::Csv);
        qint64 rows = 0;
        qint64 early = 0;

        for (auto row = reader->next(); row && *row; row = reader->next()) {
            if (++rows == 10'000)
                early = residentKilobytes();
        }

        QCOMPARE(rows, 999'999);
        if (early > 0)
            QVERIFY2(residentKilobytes() - early < 4096, "a hundred megabytes were read");
    }
};

QTEST_GUILESS_MAIN(TestRowReader)
#include "tst_rowreader.moc"
