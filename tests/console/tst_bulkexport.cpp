// SPDX-License-Identifier: Apache-2.0
#include "console/bulkexport.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;

class TestBulkExport final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void rowsAreAsInTheFileWithTheirReason()
    {
        const BulkPlan plan{.file = write(u"in.csv"_s, "key,body\na,1\nb,\"x,y\"\nc,3\n")};

        const auto saved = saveRows(
            {plan, {{2, {.row = 2, .isGood = false, .why = u"Too late."_s}}}, path(u"out.csv"_s)});

        QCOMPARE(saved.value(), 1);
        QCOMPARE(read(u"out.csv"_s), QByteArray("key,body,row,why\r\nb,\"x,y\",2,Too late.\r\n"));
    }

    void writesJsonLinesByTheName()
    {
        const BulkPlan plan{.file = write(u"in.jsonl"_s, "{\"key\":\"a\",\"body\":\"1\"}\n")};

        const auto saved = saveRows(
            {plan, {{1, {.row = 1, .isGood = false, .why = u"No."_s}}}, path(u"out.jsonl"_s)});

        QCOMPARE(saved.value(), 1);
        QCOMPARE(read(u"out.jsonl"_s),
                 QByteArray("{\"body\":\"1\",\"key\":\"a\",\"row\":1,\"why\":\"No.\"}\n"));
    }

    void aRowThatCannotBeReadLeavesItsReason()
    {
        const BulkPlan plan{.file = write(u"in.csv"_s, "key,body\na,1\nb\nc,3\n")};

        const auto saved = saveRows({plan,
                                     {{1, {.row = 1, .isGood = false, .why = u"A."_s}},
                                      {2, {.row = 2, .isGood = false, .why = u"B."_s}}},
                                     path(u"out.csv"_s)});

        QCOMPARE(saved.value(), 2);
        QCOMPARE(read(u"out.csv"_s), QByteArray("key,body,row,why\r\na,1,1,A.\r\n,,2,B.\r\n"));
    }

    void copiesLeaveKeyAndTime()
    {
        const QDateTime due = QDateTime::fromMSecsSinceEpoch(1'799'910'000'000, Qt::UTC);

        const auto saved = saveRows(
            {{.copies = 3},
             {{2, {.row = 2, .isGood = false, .key = u"k-2"_s, .due = due, .why = u"No."_s}}},
             path(u"out.csv"_s)});

        QCOMPARE(saved.value(), 1);
        QCOMPARE(read(u"out.csv"_s), QByteArray("key,due,row,why\r\nk-2,1799910000000,2,No.\r\n"));
    }

    void saysWhenTheFileIsGone()
    {
        const auto saved = saveRows({{.file = path(u"gone.csv"_s)},
                                     {{1, {.row = 1, .isGood = false}}},
                                     path(u"out.csv"_s)});

        QCOMPARE(saved.error().kind, ErrorKind::Storage);
        QVERIFY(!QFile::exists(path(u"out.csv"_s)));
    }
};

QTEST_GUILESS_MAIN(TestBulkExport)
#include "tst_bulkexport.moc"
