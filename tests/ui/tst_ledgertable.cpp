// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "models/ledgermodel.h"
#include "tests/models/ledgerstock.h"
#include "tests/ui/windowwarnings.h"
#include "ui/ledgerlist/ledgerdeeds.h"
#include "ui/ledgerlist/ledgertable.h"
#include "ui/ledgerlist/linedialog.h"
#include "ui/style/theme.h"
#include "ui/style/tokens.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace TMinus;
using Column = LedgerColumn;

namespace {

/// Counts what is painted of a viewport.
class PaintCounter final : public QObject
{
public:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            painted += static_cast<QPaintEvent *>(event)->region();
        return false;
    }
    QRegion painted;
};

} // namespace

class LedgerTableTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void cleanup();
    void showsItsColumnsInOrder();
    void dropsColumnsThatDoNotFit();
    void repaintsOnlyItsClockEachSecond();
    void choosesForOthersWithoutTelling();
    void choosesWhatIsNotReadYet();
    void tellsWhatTheOperatorChose();
    void keepsTheCurrentRowInItsPlace();
    void opensByReturnAndDoubleClick();
    void wishesByKey_data();
    void wishesByKey();
    void saysWhyAKeyDoesNothing();
    void greysItsMenuWithTheReason();
    void wishesOnlyForTheMessagesThatItCanBeDoneWith();
    void flashesWhatHasSettled();
    void settlesAnUnknownOutcome();
    void copiesTheSelectedRows();
    void movesByAPhraseThatIsReadBack();
    void writesANote();

private:
    LedgerTable &show(LedgerTable::Kind kind = LedgerTable::Kind::Twin);
    void select(int row,
                QItemSelectionModel::SelectionFlags how = QItemSelectionModel::ClearAndSelect);
    QString id(int row) const
    {
        return m_model->index(row, 0).data(LedgerModel::IdRole).toString();
    }

    std::unique_ptr<LedgerStock> m_stock;
    std::unique_ptr<LedgerModel> m_model;
    std::unique_ptr<LedgerTable> m_table;
};

void LedgerTableTest::init()
{
    failOnWarnings();
    m_stock = std::make_unique<LedgerStock>();
    m_model = std::make_unique<LedgerModel>(LedgerModel::Surroundings{
        .ledger = m_stock->fixture.ledger(), .clock = m_stock->clock, .lens = m_stock->lens});
}

void LedgerTableTest::cleanup()
{
    m_table.reset();
    m_model.reset();
    m_stock.reset();
}

LedgerTable &LedgerTableTest::show(LedgerTable::Kind kind)
{
    m_table = std::make_unique<LedgerTable>(kind, *m_model, m_stock->clock);
    m_table->resize(1040, 300);
    m_table->show();
    QSignalSpy read(&m_model->feed(), &LedgerFeed::pageRead);
    m_model->read(
        {.scope = kind == LedgerTable::Kind::Twin ? LedgerScope::Open : LedgerScope::Outbox});
    [&] { QTRY_VERIFY(read.count() > 0); }();
    return *m_table;
}

void LedgerTableTest::select(int row, QItemSelectionModel::SelectionFlags how)
{
    m_table->selectionModel()->setCurrentIndex(m_model->index(row, 0),
                                               how | QItemSelectionModel::Rows);
}

void LedgerTableTest::showsItsColumnsInOrder()
{
    m_stock->hold(600);
    const LedgerTable &twin = show();
    QStringList heads;
    for (int column = 0; column < ledgerColumns; ++column) {
        if (!twin.isColumnHidden(column))
            heads.append(m_model->headerData(column, Qt::Horizontal).toString());
    }

    QCOMPARE(heads.join(u'|'), u"State|Due|In|Topic|Tag|Key|Known from|Message id"_s);
    QCOMPARE(twin.horizontalHeader()->sortIndicatorSection(), int(Column::Due));
}

void LedgerTableTest::dropsColumnsThatDoNotFit()
{
    m_stock->hold(600);
    LedgerTable &twin = show();

    twin.resize(840, 300);
    QVERIFY(twin.isColumnHidden(int(Column::Tag)) && !twin.isColumnHidden(int(Column::MessageId)));
    twin.resize(740, 300);
    QVERIFY(twin.isColumnHidden(int(Column::MessageId)));
    QVERIFY(twin.columnWidth(int(Column::KnownFrom)) >= 110);
    twin.resize(500, 300);
    QVERIFY(!twin.horizontalScrollBar()->isVisible());
    twin.resize(1040, 300);
    QVERIFY(!twin.isColumnHidden(int(Column::Tag)));
}

void LedgerTableTest::repaintsOnlyItsClockEachSecond()
{
    m_stock->holdMany(20);
    LedgerTable &twin = show();
    QVERIFY(QTest::qWaitForWindowExposed(&twin));
    PaintCounter counter;
    twin.viewport()->installEventFilter(&counter);
    const int in = int(Column::In);
    const QRect clock(twin.columnViewportPosition(in), 0, twin.columnWidth(in),
                      twin.viewport()->height());
    const auto paintedInASecond = [&] {
        counter.painted = {};
        m_stock->passSeconds(1);
        QCoreApplication::processEvents();
        return counter.painted.boundingRect();
    };

    QTRY_COMPARE(paintedInASecond(), clock); // once the window has settled
}

void LedgerTableTest::choosesForOthersWithoutTelling()
{
    m_stock->holdMany(5);
    LedgerTable &twin = show();
    QSignalSpy told(&twin, &LedgerTable::chosenChanged);

    twin.choose({3, 5});

    QCOMPARE(told.count(), 0);
    QCOMPARE(twin.chosen(), QList<qint64>({3, 5}));
    QCOMPARE(twin.currentIndex().row(), 2);
}

void LedgerTableTest::choosesWhatIsNotReadYet()
{
    m_stock->holdMany(600);
    LedgerTable &twin = show();
    QVERIFY(!m_model->indexOf(600).isValid());

    twin.choose({600});

    QTRY_COMPARE(twin.chosen(), QList<qint64>({600}));
    QTRY_VERIFY(twin.viewport()->rect().intersects(twin.visualRect(twin.currentIndex())));
}

void LedgerTableTest::tellsWhatTheOperatorChose()
{
    m_stock->holdMany(5);
    LedgerTable &twin = show();
    QSignalSpy told(&twin, &LedgerTable::chosenChanged);

    QTest::mouseClick(twin.viewport(), Qt::LeftButton, {},
                      twin.visualRect(m_model->index(1, 0)).center());
    QTest::keyClick(&twin, Qt::Key_Down, Qt::ShiftModifier);

    QCOMPARE(told.constLast().at(0).value<QList<qint64>>(), QList<qint64>({3, 2}));
}

void LedgerTableTest::keepsTheCurrentRowInItsPlace()
{
    m_stock->holdMany(60);
    LedgerTable &twin = show();
    twin.scrollTo(m_model->index(30, 0), QAbstractItemView::PositionAtTop);
    select(33);
    const int place = twin.visualRect(twin.currentIndex()).top();

    m_stock->hold(500, u"earlier"_s); // above all
    QTRY_COMPARE(m_model->rowCount(), 61);
    QTRY_COMPARE(twin.visualRect(twin.currentIndex()).top(), place);
    m_stock->add(id(0), CancelledFact{});
    QTRY_COMPARE(m_model->rowCount(), 60);

    QTRY_COMPARE(twin.visualRect(twin.currentIndex()).top(), place);
    QCOMPARE(twin.currentIndex().row(), 33);
}

void LedgerTableTest::opensByReturnAndDoubleClick()
{
    m_stock->holdMany(2);
    LedgerTable &twin = show();
    QSignalSpy opened(&twin, &LedgerTable::opened);
    select(1);

    QTest::keyClick(&twin, Qt::Key_Return);
    const QPoint first = twin.visualRect(m_model->index(0, 0)).center();
    QTest::mouseClick(twin.viewport(), Qt::LeftButton, {}, first);
    QTest::mouseDClick(twin.viewport(), Qt::LeftButton, {}, first);

    QCOMPARE(opened.count(), 2);
    QCOMPARE(opened.at(0).at(0).toModelIndex().row(), 1);
}

void LedgerTableTest::wishesByKey_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<LedgerDeed>("deed");
    QTest::newRow("cancel") << Qt::Key_Delete << Qt::KeyboardModifiers() << LedgerDeed::Cancel;
    QTest::newRow("hand over") << Qt::Key_Return << Qt::KeyboardModifiers(Qt::ControlModifier)
                               << LedgerDeed::HandOver;
    QTest::newRow("duplicate") << Qt::Key_D << Qt::KeyboardModifiers(Qt::ControlModifier)
                               << LedgerDeed::Duplicate;
}

void LedgerTableTest::wishesByKey()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    QFETCH(const LedgerDeed, deed);
    const QString held = m_stock->hold(600);
    LedgerTable &twin = show();
    QSignalSpy requested(&twin.deeds(), &LedgerDeeds::requested);
    select(0);

    QTest::keyClick(&twin, key, modifiers);

    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.at(0).at(0).value<LedgerDeed>(), deed);
    QCOMPARE(requested.at(0).at(1).value<QList<LedgerMessage>>().constFirst().id, held);
}

void LedgerTableTest::saysWhyAKeyDoesNothing()
{
    m_stock->pend(600);
    LedgerTable &twin = show();
    QSignalSpy requested(&twin.deeds(), &LedgerDeeds::requested);
    QSignalSpy refused(&twin.deeds(), &LedgerDeeds::refused);
    select(0);

    QTest::keyClick(&twin, Qt::Key_Delete);

    QCOMPARE(requested.count(), 0);
    QCOMPARE(refused.at(0).at(0).toString(),
             u"The broker accepted this at 17:46. This protocol cannot recall it."_s);
}

void LedgerTableTest::greysItsMenuWithTheReason()
{
    m_stock->pend(600);
    LedgerTable &twin = show();
    select(0);

    twin.deeds().popUp(twin.mapToGlobal(QPoint(10, 10)));
    const auto *menu = twin.findChild<QMenu *>(u"deeds"_s);
    QVERIFY(menu->isVisible());
    const QAction &cancel = twin.deeds().action(LedgerDeed::Cancel);
    const QAction &duplicate = twin.deeds().action(LedgerDeed::Duplicate);

    QVERIFY(!cancel.isEnabled());
    QVERIFY(cancel.toolTip().startsWith(u"The broker accepted this at 17:46."));
    QVERIFY(duplicate.isEnabled());
    QTest::keyClick(const_cast<QMenu *>(menu), Qt::Key_Escape);
}

void LedgerTableTest::wishesOnlyForTheMessagesThatItCanBeDoneWith()
{
    const QString held = m_stock->hold(100);
    m_stock->pend(200);
    LedgerTable &twin = show();
    QSignalSpy requested(&twin.deeds(), &LedgerDeeds::requested);
    twin.selectAll();

    twin.deeds().ask(LedgerDeed::Cancel);

    const auto messages = requested.at(0).at(1).value<QList<LedgerMessage>>();
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages.constFirst().id, held);
}

void LedgerTableTest::flashesWhatHasSettled()
{
    const Theme theme(Theme::Choice::Light);
    const QString unknown = m_stock->send(600);
    m_stock->add(unknown, UnknownFact{});
    LedgerTable &twin = show();
    QTRY_COMPARE(m_model->rowCount(), 1);
    QVERIFY(QTest::qWaitForWindowExposed(&twin));
    const auto ground = [&] {
        const QRect cell = twin.visualRect(m_model->index(0, int(Column::KnownFrom)));
        return twin.viewport()->grab().toImage().pixelColor(cell.right() - 4, cell.top() + 4);
    };
    const QColor before = ground();

    m_stock->add(unknown, SettledFact{.arrived = true});

    QTRY_COMPARE(ground(), tokensOf(twin.palette()).infoGround);
    QTRY_COMPARE(ground(), before);
}

void LedgerTableTest::settlesAnUnknownOutcome()
{
    const QString unknown = m_stock->send(100);
    m_stock->add(unknown, UnknownFact{});
    LedgerTable &twin = show();
    QSignalSpy requested(&twin.deeds(), &LedgerDeeds::requested);
    select(0);

    twin.deeds().action(LedgerDeed::Arrived).trigger();

    QCOMPARE(requested.at(0).at(0).value<LedgerDeed>(), LedgerDeed::Arrived);
}

void LedgerTableTest::copiesTheSelectedRows()
{
    m_stock->hold(600, u"ORD-1"_s, 60);
    LedgerTable &twin = show();
    select(0);

    QTest::keyClick(&twin, Qt::Key_C, Qt::ControlModifier);

    QCOMPARE(QApplication::clipboard()->text(),
             u"Held\t17:56:40\t00:10:00\torder-timeout\tCLOSE\tORD-1\theld, leaves 17:47:40\t—"_s);
}

void LedgerTableTest::movesByAPhraseThatIsReadBack()
{
    m_stock->hold(600);
    LedgerTable &twin = show();
    QSignalSpy moved(&twin.deeds(), &LedgerDeeds::moveRequested);
    select(0);

    twin.deeds().ask(LedgerDeed::Move);
    auto *dialog = twin.findChild<LineDialog *>(u"moveDialog"_s);
    auto *line = dialog->findChild<QLineEdit *>(u"line"_s);
    auto *accept = dialog->findChild<QPushButton *>(u"accept"_s);
    QTest::keyClicks(line, u"+20 parsecs"_s);
    QVERIFY(!accept->isEnabled());
    QVERIFY(!dialog->findChild<QLabel *>(u"reading"_s)->text().isEmpty());
    line->clear();
    QTest::keyClicks(line, u"+20m"_s);
    QVERIFY(dialog->findChild<QLabel *>(u"reading"_s)->text().contains(u"18:06:40"));
    QTest::mouseClick(accept, Qt::LeftButton);

    QCOMPARE(moved.count(), 1);
    QCOMPARE(moved.at(0).at(1).toDateTime(), LedgerStock::at(1200));
}

void LedgerTableTest::writesANote()
{
    m_stock->pend(600);
    LedgerTable &twin = show();
    QSignalSpy noted(&twin.deeds(), &LedgerDeeds::noteRequested);
    select(0);

    twin.deeds().ask(LedgerDeed::Note);
    auto *line = twin.findChild<LineDialog *>(u"noteDialog"_s)->findChild<QLineEdit *>(u"line"_s);
    QTest::keyClicks(line, u"asked Li"_s);
    QTest::keyClick(line, Qt::Key_Return);

    QCOMPARE(noted.at(0).at(1).toString(), u"asked Li"_s);
}

QTEST_MAIN(LedgerTableTest)
#include "tst_ledgertable.moc"
