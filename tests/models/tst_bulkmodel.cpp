// SPDX-License-Identifier: Apache-2.0
#include "models/bulkmodel.h"

#include "base/result.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;
using Column = BulkModel::Column;

class BulkModelTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<BulkModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    const QDateTime m_due = QDateTime(QDate(2027, 1, 15), QTime(1, 0, 6), Qt::UTC);

    QStringList column(Column column, int role = Qt::DisplayRole) const
    {
        QStringList texts;
        for (int row = 0; row < m_model->rowCount(); ++row)
            texts.append(m_model->index(row, int(column)).data(role).toString());
        return texts;
    }
    RowVerdict good(qint64 row) const
    {
        return {.row = row, .key = u"k%1"_s.arg(row), .due = m_due, .moved = 6s};
    }
    static RowVerdict refused(qint64 row)
    {
        return {.row = row, .isGood = false, .key = u"k%1"_s.arg(row), .why = u"No body."_s};
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_model = std::make_unique<BulkModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setTimeText([](const QDateTime &due) { return due.toString(u"HH:mm:ss"_s); });
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void isEmptyAtFirst()
    {
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_model->columnCount(), 5);
        QVERIFY(!m_model->index(0, 0).isValid());
    }

    void listsRefusedRowsFirst()
    {
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);

        m_model->setRows({refused(17)}, {good(1), good(2)});

        QCOMPARE(reset.count(), 1);
        QCOMPARE(column(Column::Row), (QStringList{u"17"_s, u"1"_s, u"2"_s}));
        QCOMPARE(column(Column::Verdict), (QStringList{u"Refused"_s, u"Good"_s, u"Good"_s}));
        QCOMPARE(column(Column::Key), (QStringList{u"k17"_s, u"k1"_s, u"k2"_s}));
        QCOMPARE(column(Column::Due), (QStringList{u"—"_s, u"01:00:06"_s, u"01:00:06"_s}));
        QCOMPARE(column(Column::Why).first(), u"No body."_s);
        QCOMPARE(column(Column::Why).last(), u"moved by +6 s to spread"_s);
        QCOMPARE(column(Column::Row, BulkModel::FailedRole),
                 (QStringList{u"true"_s, u"false"_s, u"false"_s}));
    }

    void sortsEveryColumnByItsRawValue()
    {
        m_model->setRows({}, {good(7)});
        const auto raw = [this](Column column) {
            return m_model->index(0, int(column)).data(BulkModel::SortRole);
        };

        QCOMPARE(raw(Column::Row), QVariant(qlonglong(7)));
        QCOMPARE(raw(Column::Verdict), QVariant(u"Good"_s));
        QCOMPARE(raw(Column::Key), QVariant(u"k7"_s));
        QCOMPARE(raw(Column::Due), QVariant(m_due));
        QCOMPARE(raw(Column::Why), QVariant(u"moved by +6 s to spread"_s));
    }

    void anOutcomeChangesItsOwnRow()
    {
        m_model->setRows({}, {good(1), good(2)});
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        RowVerdict sent = good(2);
        sent.state = MessageState::Pending;

        m_model->setOutcome(sent);
        QCOMPARE(changed.count(), 0);
        m_model->flush();

        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 1);
        QCOMPARE(column(Column::Verdict).last(), messageStateWord(MessageState::Pending));
    }

    void showsOutcomesByItselfAfterAMoment()
    {
        m_model->setRows({}, {good(1)});
        RowVerdict sent = good(1);
        sent.state = MessageState::Refused;

        m_model->setOutcome(sent);

        QTRY_COMPARE(column(Column::Verdict).first(), messageStateWord(MessageState::Refused));
    }

    void aFailureOfARowThatIsNotListedComesToTheTop()
    {
        m_model->setRows({}, {good(1)});
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        for (qint64 row : {50, 51}) {
            RowVerdict failed = good(row);
            failed.state = MessageState::Unknown;
            m_model->setOutcome(failed);
        }
        RowVerdict fine = good(52);
        fine.state = MessageState::Pending;
        m_model->setOutcome(fine);

        m_model->flush();

        QCOMPARE(inserted.count(), 1);
        QCOMPARE(column(Column::Row), (QStringList{u"51"_s, u"50"_s, u"1"_s}));
    }

    void showsOnlyWhatFailed()
    {
        m_model->setRows({refused(3)}, {good(1), good(2)});

        m_model->setOnlyFailed(true);
        QCOMPARE(column(Column::Row), QStringList{u"3"_s});

        RowVerdict failed = good(2);
        failed.state = MessageState::NotSent;
        m_model->setOutcome(failed);
        m_model->flush();
        QCOMPARE(column(Column::Row), (QStringList{u"3"_s, u"2"_s}));

        m_model->setOnlyFailed(false);
        QCOMPARE(column(Column::Row), (QStringList{u"3"_s, u"1"_s, u"2"_s}));
    }
};

QTEST_GUILESS_MAIN(BulkModelTest)
#include "tst_bulkmodel.moc"
