// SPDX-License-Identifier: Apache-2.0
#include "models/logmodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace TMinus;
using Column = LogModel::Column;
using Verb = Exchange::Verb;

class LogModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void init();
    void cleanup();
    void isEmptyAtFirst();
    void showsTheNewestFirst();
    void insertsWhatCameTogetherAtOnce();
    void insertsByItselfAfterAMoment();
    void showsEveryColumn();
    void showsADashForWhatNeverCame();
    void sortsEveryColumnByItsRawValue();
    void forgetsTheOldestBeyondItsCapacity();
    void keepsOnlyTheNewestOfAFlood();
    void showsOnlyWhatTheFilterLetsThrough();
    void removesShownRowsWhenHiddenOnesAreForgotten();
    void clearsAll();
    void writesTimesThroughTheLens();
    void answersNothingForAForeignIndex();

private:
    Exchange exchange(int number) const;
    void add(int from, int count);
    QStringList targets() const;
    QString shown(int row, Column column) const;
    void filter(const QString &text);

    QDateTime m_now;
    std::unique_ptr<LogModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void LogModelTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_now = QDateTime(QDate(2027, 1, 12), QTime(6, 32, 7), Qt::UTC);
    m_model = std::make_unique<LogModel>(4, [this] { return m_now; });
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void LogModelTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

Exchange LogModelTest::exchange(int number) const
{
    return {.verb = number % 2 == 0 ? Verb::Consume : Verb::Publish,
            .target = u"/%1"_s.arg(number),
            .started = m_now.addMSecs(number),
            .took = std::chrono::milliseconds(1'200 + number),
            .status = number % 2 == 0 ? 404 : 201,
            .requestId = u"65A0%1"_s.arg(number)};
}

void LogModelTest::add(int from, int count)
{
    for (int number = from; number < from + count; ++number)
        m_model->add(exchange(number));
    m_model->flush();
}

QStringList LogModelTest::targets() const
{
    QStringList all;
    for (int row = 0; row < m_model->rowCount(); ++row)
        all.append(shown(row, Column::Target));
    return all;
}

QString LogModelTest::shown(int row, Column column) const
{
    return m_model->index(row, int(column)).data().toString();
}

void LogModelTest::filter(const QString &text)
{
    const auto tree = readFilter(text, {.subject = FilterSubject::Log, .phrases = {.now = m_now}});
    QVERIFY(tree);
    m_model->setFilter(*tree);
}

void LogModelTest::isEmptyAtFirst()
{
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->columnCount(), 7);
    QCOMPARE(m_model->keptCount(), 0);
}

void LogModelTest::showsTheNewestFirst()
{
    add(1, 2);
    add(3, 1);

    QCOMPARE(targets(), QStringList({u"/3"_s, u"/2"_s, u"/1"_s}));
}

void LogModelTest::insertsWhatCameTogetherAtOnce()
{
    const QSignalSpy inserted(m_model.get(), &LogModel::rowsInserted);

    add(1, 3);

    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 0);
    QCOMPARE(inserted.first().at(2).toInt(), 2);
}

void LogModelTest::insertsByItselfAfterAMoment()
{
    m_model->add(exchange(1));

    QCOMPARE(m_model->rowCount(), 0);
    QTRY_COMPARE(m_model->rowCount(), 1);
}

void LogModelTest::showsEveryColumn()
{
    m_model->setClockText([](const QDateTime &instant) {
        return instant.toUTC().time().toString(u"HH:mm:ss.zzz"_s);
    });
    add(1, 1);

    QCOMPARE(shown(0, Column::Time), u"06:32:07.001"_s);
    QCOMPARE(shown(0, Column::Verb), u"publish"_s);
    QCOMPARE(shown(0, Column::Target), u"/1"_s);
    QCOMPARE(shown(0, Column::Status), u"201"_s);
    QCOMPARE(shown(0, Column::Code), u"accepted"_s);
    QCOMPARE(shown(0, Column::Took), u"1,201"_s);
    QCOMPARE(shown(0, Column::RequestId), u"65A01"_s);
}

void LogModelTest::showsADashForWhatNeverCame()
{
    m_model->add({.error = Error{.kind = ErrorKind::Timeout, .left = true}});
    m_model->flush();

    QCOMPARE(shown(0, Column::Status), u"—"_s);
    QCOMPARE(shown(0, Column::RequestId), u"—"_s);
    QCOMPARE(m_model->index(0, 0).data(LogModel::FateRole).toInt(), int(ExchangeFate::Unknown));
    QCOMPARE(m_model->index(0, int(Column::Status)).data(Qt::AccessibleTextRole).toString(),
             u"no status came"_s);
}

void LogModelTest::sortsEveryColumnByItsRawValue()
{
    add(1, 1);
    const auto raw = [this](Column column) {
        return m_model->index(0, int(column)).data(LogModel::SortRole);
    };

    QCOMPARE(raw(Column::Time), QVariant(m_now.addMSecs(1)));
    QCOMPARE(raw(Column::Verb), QVariant(u"publish"_s));
    QCOMPARE(raw(Column::Target), QVariant(u"/1"_s));
    QCOMPARE(raw(Column::Status), QVariant(201LL));
    QCOMPARE(raw(Column::Code), QVariant(QString()));
    QCOMPARE(raw(Column::Took), QVariant(1'201LL));
    QCOMPARE(raw(Column::RequestId), QVariant(u"65A01"_s));
    QCOMPARE(m_model->index(0, 3).data(LogModel::ExchangeRole).value<Exchange>(), exchange(1));
    QVERIFY(!m_model->index(0, 3).data(LogModel::MeaningRole).toString().isEmpty());
}

void LogModelTest::forgetsTheOldestBeyondItsCapacity()
{
    add(1, 4);
    const QSignalSpy removed(m_model.get(), &LogModel::rowsRemoved);

    add(5, 1);

    QCOMPARE(targets(), QStringList({u"/5"_s, u"/4"_s, u"/3"_s, u"/2"_s}));
    QCOMPARE(removed.size(), 1);
}

void LogModelTest::keepsOnlyTheNewestOfAFlood()
{
    add(1, 100);

    QCOMPARE(targets(), QStringList({u"/100"_s, u"/99"_s, u"/98"_s, u"/97"_s}));
    QCOMPARE(m_model->keptCount(), 4);
}

void LogModelTest::showsOnlyWhatTheFilterLetsThrough()
{
    add(1, 4);

    filter(u"verb:publish"_s);
    QCOMPARE(targets(), QStringList({u"/3"_s, u"/1"_s}));
    add(5, 2);
    QCOMPARE(targets(), QStringList({u"/5"_s, u"/3"_s}));
    filter({});
    QCOMPARE(targets(), QStringList({u"/6"_s, u"/5"_s, u"/4"_s, u"/3"_s}));
}

void LogModelTest::removesShownRowsWhenHiddenOnesAreForgotten()
{
    add(1, 4);
    filter(u"status=404"_s);
    QCOMPARE(targets(), QStringList({u"/4"_s, u"/2"_s}));

    add(5, 1);
    QCOMPARE(targets(), QStringList({u"/4"_s, u"/2"_s}));
    add(7, 1);
    QCOMPARE(targets(), QStringList({u"/4"_s}));
}

void LogModelTest::clearsAll()
{
    add(1, 3);
    m_model->add(exchange(4));

    m_model->clear();
    m_model->flush();

    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->keptCount(), 0);
    add(5, 1);
    QCOMPARE(targets(), QStringList({u"/5"_s}));
}

void LogModelTest::writesTimesThroughTheLens()
{
    add(1, 2);
    const QSignalSpy changed(m_model.get(), &LogModel::dataChanged);

    m_model->setClockText([](const QDateTime &) { return u"later"_s; });

    QCOMPARE(changed.size(), 1);
    QCOMPARE(shown(1, Column::Time), u"later"_s);
}

void LogModelTest::answersNothingForAForeignIndex()
{
    add(1, 1);

    QVERIFY(!m_model->data({}).isValid());
    QCOMPARE(m_model->rowCount(m_model->index(0, 0)), 0);
    QCOMPARE(m_model->columnCount(m_model->index(0, 0)), 0);
    for (int column = 0; column < m_model->columnCount(); ++column)
        QVERIFY(!m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

QTEST_GUILESS_MAIN(LogModelTest)
#include "tst_logmodel.moc"
