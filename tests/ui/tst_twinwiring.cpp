// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/twinwiring.h"

#include "base/result.h"
#include "settings/profile.h"
#include "tests/models/ledgerstock.h"
#include "tests/ui/windowwarnings.h"
#include "ui/controls/filterline.h"
#include "ui/controls/rowcolours.h"
#include "ui/ledgerlist/ledgerdeeds.h"
#include "ui/ledgerlist/ledgertable.h"
#include "ui/ledgerlist/twinpane.h"
#include "ui/shell/mainwindow.h"
#include "ui/timeline/timelinepane.h"
#include "ui/timeline/timelineview.h"
#include "ui/wiring/timelinewiring.h"

#include <QMenu>
#include <QSignalSpy>

using namespace TMinus;
using Column = LedgerColumn;

class TwinWiringTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheNewDueOfWhatIsDragged();
    void opensTheMenuOfAMark();
    void takesTheKeysOfDeedsOnTheLanes();
    void forgetsADeedWhenAnotherIsChosen();
    void coloursRowsByARule();

private:
    LedgerTable &table() { return m_twin->pane().table(); }
    TimelineView &view() { return m_timeline->pane().view(); }
    QString cell(int row, Column column)
    {
        return table().model()->index(row, int(column)).data().toString();
    }
    SceneSpot held() const
    {
        const auto &lanes = m_timeline->scene().data().lanes;
        return {0, {LaneKind::Held, lanes.first().times->entries(LaneKind::Held).front()}};
    }

    RowColours m_colours;
    std::unique_ptr<LedgerStock> m_stock;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<TimelineWiring> m_timeline;
    std::unique_ptr<TwinWiring> m_twin;
};

void TwinWiringTest::init()
{
    failOnWarnings();
    m_stock = std::make_unique<LedgerStock>();
    m_window = std::make_unique<MainWindow>();
    Ledger &ledger = m_stock->fixture.ledger();
    m_timeline = std::make_unique<TimelineWiring>(
        TimelineWiring::Parts{*m_window, ledger, m_stock->clock, m_stock->lens});
    m_twin = std::make_unique<TwinWiring>(
        *m_timeline, TwinWiring::Parts{ledger, m_stock->clock, m_stock->lens, m_colours});
    Profile profile;
    profile.id = testPlace().profile;
    m_timeline->showProfile(profile);
    m_twin->showProfile(profile);
    m_stock->hold(900, u"ORD-1"_s, 780);
    QTRY_COMPARE(table().model()->rowCount(), 1);
    QTRY_COMPARE(m_timeline->scene().data().count(LaneKind::Held), 1);
}

void TwinWiringTest::cleanup()
{
    m_twin.reset();
    m_timeline.reset();
    m_window.reset();
    m_stock.reset();
}

void TwinWiringTest::showsTheNewDueOfWhatIsDragged()
{
    const QString due = cell(0, Column::Due);
    const QDateTime wish = LedgerStock::at(1200);

    view().setMove(LaneMove{held(), wish.toMSecsSinceEpoch(), {}, 0});
    QCOMPARE(cell(0, Column::Due), m_stock->lens.clock(wish));
    QCOMPARE(cell(0, Column::In), u"00:20:00"_s);
    QCOMPARE(
        cell(0, Column::KnownFrom),
        u"moving from %1, would leave %2"_s.arg(due, m_stock->lens.clock(LedgerStock::at(1080))));
    QVERIFY(table().model()->index(0, 0).data(LedgerModel::MovingRole).toBool());
    view().setMove({});

    QCOMPARE(cell(0, Column::Due), due);
    QVERIFY(!table().model()->index(0, 0).data(LedgerModel::MovingRole).toBool());
}

void TwinWiringTest::opensTheMenuOfAMark()
{
    m_timeline->scene().setCurrent(held());

    Q_EMIT view().menuRequested({10, 10});

    auto *menu = table().findChild<QMenu *>(u"deeds"_s);
    QTRY_VERIFY(menu->isVisible());
    QVERIFY(m_twin->pane().deeds().action(LedgerDeed::Move).isEnabled());
    menu->hide();
}

void TwinWiringTest::takesTheKeysOfDeedsOnTheLanes()
{
    const QSignalSpy asked(&m_twin->pane().deeds(), &LedgerDeeds::requested);
    m_timeline->scene().setCurrent(held());

    QTest::keyClick(&view(), Qt::Key_Delete);

    QTRY_COMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().value<LedgerDeed>(), LedgerDeed::Cancel);
}

/// What the filter hides from the table is never read into it.
void TwinWiringTest::forgetsADeedWhenAnotherIsChosen()
{
    const QSignalSpy asked(&m_twin->pane().deeds(), &LedgerDeeds::requested);
    m_twin->filter().setText(u"key:ORD-2"_s);
    QTRY_COMPARE(table().model()->rowCount(), 0);
    m_timeline->scene().setCurrent(held());
    QTest::keyClick(&view(), Qt::Key_Delete);
    m_stock->hold(1000, u"ORD-2"_s);
    QTRY_COMPARE(table().model()->rowCount(), 1);

    table().selectRow(0);
    m_twin->filter().clear();
    QTRY_COMPARE(table().model()->rowCount(), 2);

    QCOMPARE(asked.count(), 0);
}

void TwinWiringTest::coloursRowsByARule()
{
    const auto tint = [this] {
        return table().model()->index(0, 0).data(LedgerModel::TintRole).value<RowTint>();
    };
    QCOMPARE(tint(), RowTint::None);

    m_colours.setColours({{u"key:ORD-1"_s, u"green"_s}});

    QTRY_COMPARE(tint(), RowTint::Green);
    m_colours.setColours({});
    QTRY_COMPARE(tint(), RowTint::None);
}

QTEST_MAIN(TwinWiringTest)
#include "tst_twinwiring.moc"
