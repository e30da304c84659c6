// SPDX-License-Identifier: Apache-2.0
#include "console/bulkrows.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;

class TestBulkRows final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    BulkPlan m_plan;

    void write(const QByteArray &bytes)
    {
        QFile file(m_plan.file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static QStringList bodies(BulkRows &rows)
    {
        QStringList bodies;
        for (auto row = rows.next(); row && *row; row = rows.next())
            bodies.append((*row)->value(u"body").value_or(u"-"_s));
        return bodies;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_plan = {.file = m_folder->filePath(u"rows.csv"_s)};
    }

    void beginsAgain()
    {
        write("body\na\nb\n");
        BulkRows rows(m_plan);

        for (int time = 0; time < 2; ++time) {
            QVERIFY(rows.rewind());
            QCOMPARE(bodies(rows), (QStringList{u"a"_s, u"b"_s}));
        }
    }

    void theFormatIsToldOrFound()
    {
        write("{\"body\":\"a\"}\n");
        m_plan.format = RowFormat::JsonLines;
        BulkRows told(m_plan);
        QVERIFY(told.rewind());
        QCOMPARE(bodies(told), QStringList{u"a"_s});

        m_plan = {.file = m_folder->filePath(u"rows.txt"_s)};
        write("{\"body\":\"b\"}\n");
        BulkRows found(m_plan);
        QVERIFY(found.rewind());
        QCOMPARE(bodies(found), QStringList{u"b"_s});
    }

    void copiesAreRowsWithoutCells()
    {
        m_plan = {.copies = 3};
        BulkRows rows(m_plan);
        QVERIFY(rows.rewind());

        QCOMPARE(bodies(rows).size(), 3);
        QVERIFY(rows.rewind());
        QCOMPARE((**rows.next()).number, 1);
    }

    void aFileThatGrewMeanwhileIsRefused()
    {
        write("body\na\n");
        BulkRows rows(m_plan);
        QVERIFY(rows.rewind());

        write("body\na\nb\n");

        const auto again = rows.rewind();
        QVERIFY(!again);
        QVERIFY(again.error().message.contains(u"was changed"_s));
    }

    void whatCannotBeReadTwiceIsRefused()
    {
        m_plan.file = u"/dev/null"_s;
        BulkRows device(m_plan);
        QCOMPARE(device.rewind().error().kind, ErrorKind::InvalidArgument);

        m_plan.file = m_folder->filePath(u"none"_s);
        BulkRows none(m_plan);
        QCOMPARE(none.rewind().error().kind, ErrorKind::Storage);
    }
};

QTEST_GUILESS_MAIN(TestBulkRows)
#include "tst_bulkrows.moc"
