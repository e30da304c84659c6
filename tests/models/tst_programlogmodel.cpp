// SPDX-License-Identifier: Apache-2.0
#include "models/programlogmodel.h"

#include "models/programlogproxy.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace TMinus;
using Column = ProgramLogModel::Column;

/// The model, and the proxy that a window puts before it.
class ProgramLogModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatWasSaidBefore();
    void showsWhatComesFromAnyThreadOnTop();
    void keepsNoMoreThanTheLog();
    void answersEveryColumnInItsRawValue();
    void showsALevelAndWhatIsWorse();
    void showsOnePartOfTheProgramAndWhatBelongsToIt();
    void writesTimesAsTheWindowDoes();

private:
    void say(LogLevel level, const QString &category, const QString &text)
    {
        m_log->take(level, category, text);
    }
    QStringList texts(const QAbstractItemModel &model) const
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.index(row, int(Column::Text)).data().toString());
        return texts;
    }
    void open()
    {
        m_model = std::make_unique<ProgramLogModel>(*m_log);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    std::unique_ptr<ProgramLog> m_log;
    std::unique_ptr<ProgramLogModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void ProgramLogModelTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_log = std::make_unique<ProgramLog>(
        LogPlace{}, [] { return QDateTime::fromMSecsSinceEpoch(1'900'000'000'000, Qt::UTC); });
}

void ProgramLogModelTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_log.reset();
}

void ProgramLogModelTest::showsWhatWasSaidBefore()
{
    open();
    QCOMPARE(m_model->rowCount(), 0);
    m_tester.reset();
    m_model.reset();
    say(LogLevel::Info, u"tminus"_s, u"one"_s);
    say(LogLevel::Info, u"tminus"_s, u"two"_s);

    open();

    QCOMPARE(texts(*m_model), QStringList({u"two"_s, u"one"_s}));
}

void ProgramLogModelTest::showsWhatComesFromAnyThreadOnTop()
{
    open();
    QSignalSpy inserted(m_model.get(), &ProgramLogModel::rowsInserted);

    std::thread other([this] {
        say(LogLevel::Info, u"tminus"_s, u"one"_s);
        say(LogLevel::Info, u"tminus"_s, u"two"_s);
    });
    other.join();

    QTRY_COMPARE(texts(*m_model), QStringList({u"two"_s, u"one"_s}));
    QCOMPARE(inserted.count(), 1); // together
}

void ProgramLogModelTest::keepsNoMoreThanTheLog()
{
    open();
    const int count = int(ProgramLog::mostKept) + 5;
    say(LogLevel::Info, u"tminus"_s, u"first"_s);
    QTRY_COMPARE(m_model->rowCount(), 1);

    for (int number = 0; number < count; ++number)
        say(LogLevel::Info, u"tminus"_s, QString::number(number));

    QTRY_COMPARE(m_model->rowCount(), int(ProgramLog::mostKept));
    QCOMPARE(texts(*m_model).first(), QString::number(count - 1));
    QCOMPARE(texts(*m_model).last(), u"5"_s);
}

void ProgramLogModelTest::answersEveryColumnInItsRawValue()
{
    say(LogLevel::Error, u"tminus.storage"_s, u"one"_s);
    open();
    const auto raw = [this](Column column) {
        return m_model->index(0, int(column)).data(ProgramLogModel::SortRole);
    };

    QCOMPARE(raw(Column::Time).toDateTime().toMSecsSinceEpoch(), 1'900'000'000'000);
    QCOMPARE(raw(Column::Level).toInt(), int(LogLevel::Error));
    QCOMPARE(raw(Column::Category).toString(), u"tminus.storage"_s);
    QCOMPARE(raw(Column::Text).toString(), u"one"_s);
    QCOMPARE(m_model->index(0, int(Column::Level)).data().toString(), u"Error"_s);
    QCOMPARE(m_model->categories(), QStringList({u"tminus.storage"_s}));
}

void ProgramLogModelTest::showsALevelAndWhatIsWorse()
{
    say(LogLevel::Info, u"tminus"_s, u"note"_s);
    say(LogLevel::Warning, u"tminus"_s, u"warning"_s);
    say(LogLevel::Error, u"tminus"_s, u"error"_s);
    open();
    ProgramLogProxy proxy;
    const QAbstractItemModelTester tester(&proxy,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    proxy.setSourceModel(m_model.get());

    proxy.setLeast(LogLevel::Warning);

    QCOMPARE(texts(proxy), QStringList({u"error"_s, u"warning"_s}));
    proxy.setLeast(LogLevel::Debug);
    QCOMPARE(proxy.rowCount(), 3);
}

void ProgramLogModelTest::showsOnePartOfTheProgramAndWhatBelongsToIt()
{
    say(LogLevel::Info, u"tminus.broker"_s, u"a"_s);
    say(LogLevel::Info, u"tminus.broker.store"_s, u"b"_s);
    say(LogLevel::Info, u"tminus.brokerage"_s, u"c"_s);
    open();
    ProgramLogProxy proxy;
    proxy.setSourceModel(m_model.get());

    proxy.setCategory(u"tminus.broker"_s);

    QCOMPARE(texts(proxy), QStringList({u"b"_s, u"a"_s}));
}

void ProgramLogModelTest::writesTimesAsTheWindowDoes()
{
    say(LogLevel::Info, u"tminus"_s, u"a"_s);
    open();
    ProgramLogProxy proxy;
    proxy.setSourceModel(m_model.get());

    proxy.setClockText([](const QDateTime &at) { return at.toUTC().toString(u"HH:mm"_s); });

    QCOMPARE(proxy.index(0, int(Column::Time)).data().toString(), u"17:46"_s);
}

QTEST_GUILESS_MAIN(ProgramLogModelTest)
#include "tst_programlogmodel.moc"
