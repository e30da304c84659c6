// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "tests/models/ledgerlist.h"

#include <QItemSelectionModel>

using namespace TMinus;
using Column = LedgerColumn;

class LedgerModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void cleanup() { m_list.reset(); }
    void isEmptyBeforeItReads();
    void showsWhatIsStillToHappen();
    void leavesOutWhatIsDoneWith();
    void showsEveryColumn();
    void answersEveryRole();
    void sortsEveryColumnByItsRawValue();
    void takesInWhatIsWritten();
    void movesARowWithItsSelection();
    void takesOutWhatIsOver();
    void changesOneRowByOneSignal();
    void countsDownWithoutASignal();
    void asksAgainWhenAMessageBecomesDueAndOverdue();
    void keepsTheSelectionThroughAFilter();
    void insertsManyScatteredRowsAtOnce();
    void keepsItsOrderThroughAStorm();
    void tellsTimesInTheLensAnew();
    void givesRowsTheTintOfTheFirstRuleThatFits();
    void asksItsRulesAgainWhenARowChanges();
    void readsAgainWhenARuleMovesWithTheClock();

private:
    std::unique_ptr<LedgerList> m_list;
};

void LedgerModelTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_list = std::make_unique<LedgerList>();
}

void LedgerModelTest::isEmptyBeforeItReads()
{
    m_list->stock.hold(600);

    QCOMPARE(m_list->model.rowCount(), 0);
    QCOMPARE(m_list->model.columnCount(), ledgerColumns);
    QVERIFY(!m_list->model.canFetchMore({}));
    QVERIFY(!m_list->model.index(0, 0).data().isValid());
}

void LedgerModelTest::showsWhatIsStillToHappen()
{
    m_list->stock.pend(300, u"B"_s);
    m_list->stock.hold(600, u"C"_s);
    const QString unknown = m_list->stock.send(100, u"A"_s);
    m_list->stock.add(unknown, UnknownFact{});

    m_list->read();

    QCOMPARE(m_list->keys(), QStringList({u"A"_s, u"B"_s, u"C"_s}));
    QCOMPARE(m_list->shown(0, Column::State), messageStateWord(MessageState::Unknown));
    QCOMPARE(m_list->model.feed().total(), 3);
}

void LedgerModelTest::leavesOutWhatIsDoneWith()
{
    const QString cancelled = m_list->stock.hold(100, u"gone"_s);
    m_list->stock.add(cancelled, CancelledFact{});
    m_list->stock.pend(-86'500, u"old"_s);
    m_list->stock.pend(-3600, u"missed"_s);

    m_list->read();

    QCOMPARE(m_list->keys(), QStringList({u"missed"_s}));
    QCOMPARE(m_list->shown(0, Column::State), u"Not watched"_s);
}

void LedgerModelTest::showsEveryColumn()
{
    m_list->stock.hold(100'000, u"ORD-1"_s, 99'400);

    m_list->read();

    QCOMPARE(m_list->shown(0, Column::State), u"Held"_s);
    QCOMPARE(m_list->shown(0, Column::Due), u"18 Mar 21:33:20"_s);
    QCOMPARE(m_list->shown(0, Column::In), u"1 d 03:46:40"_s);
    QCOMPARE(m_list->shown(0, Column::Leaves), u"18 Mar 21:23:20"_s);
    QCOMPARE(m_list->shown(0, Column::Topic), u"order-timeout"_s);
    QCOMPARE(m_list->shown(0, Column::Tag), u"CLOSE"_s);
    QCOMPARE(m_list->shown(0, Column::Key), u"ORD-1"_s);
    QCOMPARE(m_list->shown(0, Column::IfLate), u"drop if over 5 min late"_s);
    QCOMPARE(m_list->shown(0, Column::CanDo), u"edit · move · cancel"_s);
    QCOMPARE(m_list->shown(0, Column::KnownFrom), u"held, leaves 18 Mar 21:23:20"_s);
    QCOMPARE(m_list->shown(0, Column::MessageId), u"—"_s);
    for (int column = 0; column < ledgerColumns; ++column)
        QVERIFY(!m_list->model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

void LedgerModelTest::answersEveryRole()
{
    const QString id = m_list->stock.hold(600, u"ORD-1"_s, 60);

    m_list->read();
    const QModelIndex index = m_list->model.index(0, 0);

    QCOMPARE(index.data(LedgerModel::StateRole).value<MessageState>(), MessageState::Held);
    QCOMPARE(index.data(LedgerModel::DerivedRole).value<DerivedState>(), DerivedState::None);
    QCOMPARE(index.data(LedgerModel::HoldRole).value<HoldKind>(), HoldKind::Hold);
    QCOMPARE(index.data(LedgerModel::DueRole).toDateTime(), LedgerStock::at(600));
    QCOMPARE(index.data(LedgerModel::LeavesRole).toDateTime(), LedgerStock::at(60));
    QCOMPARE(index.data(LedgerModel::IdRole).toString(), id);
    QCOMPARE(m_list->model.indexOf(index.data(LedgerModel::NumberRole).toLongLong()), index);
    LedgerMessage whole = m_list->stock.fixture.message(id);
    whole.draft.body.clear();
    QCOMPARE(index.data(LedgerModel::MessageRole).value<LedgerMessage>(), whole);
    QCOMPARE(index.data(Qt::AccessibleTextRole).toString(),
             u"Held, due 17:56:40, in 10 min, order-timeout, key ORD-1, leaves 17:47:40"_s);
}

void LedgerModelTest::sortsEveryColumnByItsRawValue()
{
    m_list->stock.hold(600, u"ORD-1"_s, 60);
    m_list->read();
    const auto sorted = [this](Column column) {
        return m_list->model.index(0, int(column)).data(LedgerModel::SortRole);
    };

    QCOMPARE(sorted(Column::State), qlonglong(MessageState::Held));
    QCOMPARE(sorted(Column::Due), LedgerStock::at(600));
    QCOMPARE(sorted(Column::In), qlonglong(600'000));
    QCOMPARE(sorted(Column::Leaves), LedgerStock::at(60));
    QCOMPARE(sorted(Column::Topic), u"order-timeout"_s);
    QCOMPARE(sorted(Column::Tag), u"CLOSE"_s);
    QCOMPARE(sorted(Column::Key), u"ORD-1"_s);
    QCOMPARE(sorted(Column::IfLate), qlonglong(300'000));
    QCOMPARE(sorted(Column::CanDo), qlonglong(MessageState::Held));
    QCOMPARE(sorted(Column::KnownFrom), qlonglong(MessageSource::Sent));
    QCOMPARE(sorted(Column::MessageId), QString());
}

void LedgerModelTest::takesInWhatIsWritten()
{
    m_list->stock.hold(100, u"A"_s);
    m_list->stock.hold(300, u"C"_s);
    m_list->read();
    QSignalSpy inserted(&m_list->model, &LedgerModel::rowsInserted);

    m_list->stock.hold(200, u"B"_s);
    QTRY_COMPARE(m_list->model.rowCount(), 3);

    QCOMPARE(m_list->keys(), QStringList({u"A"_s, u"B"_s, u"C"_s}));
    QCOMPARE(inserted.count(), 1);
    QTRY_COMPARE(m_list->model.feed().total(), 3);
}

void LedgerModelTest::movesARowWithItsSelection()
{
    const QString first = m_list->stock.hold(100, u"A"_s);
    m_list->stock.hold(300, u"B"_s);
    m_list->read();
    QItemSelectionModel selection(&m_list->model);
    selection.setCurrentIndex(m_list->model.index(0, 0), QItemSelectionModel::SelectCurrent);

    m_list->stock.add(first,
                      MovedFact{.due = LedgerStock::at(500), .leaves = LedgerStock::at(400)});
    QTRY_COMPARE(m_list->keys(), QStringList({u"B"_s, u"A"_s}));

    QCOMPARE(selection.currentIndex().row(), 1);
    QVERIFY(selection.isSelected(m_list->model.index(1, 0)));
    QCOMPARE(m_list->shown(1, Column::Leaves), u"17:53:20"_s);
}

void LedgerModelTest::takesOutWhatIsOver()
{
    const QString first = m_list->stock.hold(100, u"A"_s);
    m_list->stock.hold(300, u"B"_s);
    m_list->read();

    m_list->stock.add(first, CancelledFact{});

    QTRY_COMPARE(m_list->keys(), QStringList({u"B"_s}));
}

void LedgerModelTest::changesOneRowByOneSignal()
{
    m_list->stock.hold(100, u"A"_s);
    const QString second = m_list->stock.hold(200, u"B"_s);
    m_list->stock.hold(300, u"C"_s);
    m_list->read();
    QSignalSpy changed(&m_list->model, &LedgerModel::dataChanged);

    m_list->stock.add(second, LeavingFact{});
    QTRY_COMPARE(changed.count(), 1);

    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 1);
    QCOMPARE(m_list->shown(1, Column::State), u"Leaving"_s);
}

void LedgerModelTest::countsDownWithoutASignal()
{
    m_list->stock.hold(600);
    m_list->read();
    QSignalSpy changed(&m_list->model, &LedgerModel::dataChanged);
    QCOMPARE(m_list->shown(0, Column::In), u"00:10:00"_s);

    m_list->stock.passSeconds(3);

    QCOMPARE(m_list->shown(0, Column::In), u"00:09:57"_s);
    QCOMPARE(changed.count(), 0);
}

void LedgerModelTest::asksAgainWhenAMessageBecomesDueAndOverdue()
{
    m_list->stock.pend(5, u"A"_s);
    LedgerFixture::answer<void>([&](QObject *context, auto done) {
        m_list->stock.fixture.ledger().watch({.profile = u"prod"_s,
                                              .topic = u"order-timeout"_s,
                                              .group = u"GID_a"_s,
                                              .since = LedgerStock::at(0),
                                              .until = LedgerStock::at(600)},
                                             context, std::move(done));
    });
    m_list->read();
    QCOMPARE(m_list->shown(0, Column::State), u"Pending"_s);

    m_list->stock.passSeconds(6);
    QTRY_COMPARE(m_list->shown(0, Column::State), u"Due"_s);
    m_list->stock.passSeconds(121);

    QTRY_COMPARE(m_list->shown(0, Column::State), u"Overdue"_s);
    QCOMPARE(m_list->shown(0, Column::In), u"\u221200:02:02"_s);
}

void LedgerModelTest::keepsTheSelectionThroughAFilter()
{
    m_list->stock.hold(100, u"A"_s);
    m_list->stock.pend(200, u"B"_s);
    m_list->read();
    QItemSelectionModel selection(&m_list->model);
    selection.setCurrentIndex(m_list->model.index(1, 0), QItemSelectionModel::SelectCurrent);
    QSignalSpy reset(&m_list->model, &LedgerModel::modelReset);

    m_list->read({.filter = filterOf(u"is:pending"_s)});

    QCOMPARE(m_list->keys(), QStringList({u"B"_s}));
    QCOMPARE(selection.currentIndex().row(), 0);
    QCOMPARE(reset.count(), 0);
}

void LedgerModelTest::insertsManyScatteredRowsAtOnce()
{
    for (int number = 0; number < 100; ++number)
        m_list->stock.hold(1000 + 2 * number, QString::number(2 * number));
    m_list->read();
    m_list->model.sort(int(Column::Topic)); // alike in all: by time
    QSignalSpy laidOut(&m_list->model, &LedgerModel::layoutChanged);

    QList<LedgerEvent> events;
    for (int number = 0; number < 100; ++number)
        m_list->stock.fixture.ledger().append(
            m_list->stock.held(1001 + 2 * number, QString::number(2 * number + 1), 60), this, {});
    QTRY_COMPARE(m_list->model.rowCount(), 200);

    for (int row = 0; row < 200; ++row)
        QCOMPARE(m_list->shown(row, Column::Key), QString::number(row));
    QVERIFY(laidOut.count() <= 2);
}

void LedgerModelTest::keepsItsOrderThroughAStorm()
{
    QStringList ids;
    for (int number = 0; number < 60; ++number)
        ids.append(m_list->stock.hold(1000 + number, u"K%1"_s.arg(number)));
    m_list->read();
    QItemSelectionModel selection(&m_list->model);
    const QModelIndex chosen = m_list->model.index(30, 0);
    const QString id = chosen.data(LedgerModel::IdRole).toString();
    selection.setCurrentIndex(chosen, QItemSelectionModel::SelectCurrent);

    for (int number = 0; number < 60; ++number) {
        if (number % 3 == 0 && number != 30)
            m_list->stock.add(ids.at(number), CancelledFact{});
        else
            m_list->stock.add(ids.at(number),
                              MovedFact{.due = LedgerStock::at(9000 - 7 * number % 500),
                                        .leaves = LedgerStock::at(100)});
    }
    QTRY_COMPARE(m_list->model.rowCount(), 41);
    QTRY_VERIFY(m_list->shown(0, Column::Leaves) == u"17:48:20"
                && m_list->shown(40, Column::Leaves) == u"17:48:20");

    for (int row = 1; row < m_list->model.rowCount(); ++row)
        QVERIFY(m_list->model.message(row - 1).moment <= m_list->model.message(row).moment);
    QCOMPARE(selection.currentIndex().data(LedgerModel::IdRole).toString(), id);
}

void LedgerModelTest::tellsTimesInTheLensAnew()
{
    m_list->stock.hold(600);
    m_list->read();
    QSignalSpy changed(&m_list->model, &LedgerModel::dataChanged);

    m_list->stock.lens.choose(ZoneLens::Kind::Named, u"Asia/Shanghai"_s);

    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_list->shown(0, Column::Due), u"01:56:40"_s);
}

namespace {

RowRule rule(const QString &text, RowTint tint)
{
    return {.text = text, .filter = filterOf(text), .tint = tint};
}

} // namespace

void LedgerModelTest::givesRowsTheTintOfTheFirstRuleThatFits()
{
    m_list->stock.hold(600, u"ORD-1"_s);
    m_list->stock.hold(700, u"ORD-2"_s);
    m_list->stock.hold(800, u"ORD-3"_s);
    m_list->read();
    const auto tint = [&](int row) {
        return m_list->model.index(row, 0).data(LedgerModel::TintRole).value<RowTint>();
    };

    m_list->model.setRules(
        {rule(u"key:ORD-2"_s, RowTint::Amber), rule(u"key:ORD-1 OR key:ORD-2"_s, RowTint::Blue)});

    QTRY_COMPARE(tint(0), RowTint::Blue);
    QCOMPARE(tint(1), RowTint::Amber);
    QCOMPARE(tint(2), RowTint::None);
    QCOMPARE(m_list->model.index(1, 0).data(Qt::AccessibleDescriptionRole).toString(),
             u"Fits key:ORD-2"_s);
    // A filter narrows the list down, rules do not.
    LedgerFeed::Wish wish = m_list->model.feed().wish();
    wish.filter = filterOf(u"key:ORD-1"_s);
    m_list->read(wish);
    QCOMPARE(m_list->model.rowCount(), 1);
    QCOMPARE(tint(0), RowTint::Blue);
}

/// A text that is not in the index yet is found all the same.
void LedgerModelTest::asksItsRulesAgainWhenARowChanges()
{
    m_list->model.setRules(
        {rule(u"note:later"_s, RowTint::Green), rule(u"body:orderId"_s, RowTint::Violet)});
    m_list->read(m_list->model.feed().wish());
    const QString id = m_list->stock.hold(600);
    QTRY_COMPARE(m_list->model.rowCount(), 1);
    const auto tint = [&] {
        return m_list->model.index(0, 0).data(LedgerModel::TintRole).value<RowTint>();
    };
    QCOMPARE(tint(), RowTint::Violet);

    m_list->stock.add(id, NoteFact{.text = u"later, they said"_s});

    QTRY_COMPARE(tint(), RowTint::Green);
}

void LedgerModelTest::readsAgainWhenARuleMovesWithTheClock()
{
    m_list->stock.hold(600);
    m_list->model.setRules({rule(u"due<9m50s"_s, RowTint::Amber)});
    m_list->read(m_list->model.feed().wish());
    const auto tint = [&] {
        return m_list->model.index(0, 0).data(LedgerModel::TintRole).value<RowTint>();
    };
    QCOMPARE(tint(), RowTint::None);

    m_list->stock.passSeconds(40);

    QTRY_COMPARE(tint(), RowTint::Amber);
}

QTEST_GUILESS_MAIN(LedgerModelTest)
#include "tst_ledgermodel.moc"
