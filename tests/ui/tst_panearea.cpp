// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "tests/ui/windowwarnings.h"
#include "ui/shell/panearea.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace TMinus;

class PaneAreaTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(Theme::Choice::Light); }
    void init();
    void cleanup() { m_area.reset(); }
    void startsWithThreePanes();
    void hidesAndShowsAPane_data();
    void hidesAndShowsAPane();
    void showsOnePaneInANarrowWindow();
    void standsAsBeforeWhenItGrowsBack();
    void fillsANarrowWindowWithThePane();
    void keepsAFloatingPaneBesideANarrowWindow();
    void remembersHowItStood();
    void remembersTheWideOrderWhileItIsNarrow();
    void goesRoundThePanesByKey();
    void opensDetailsAsWideAsTheyAre();

private:
    QList<PaneId> inSight() const;
    std::unique_ptr<PaneArea> area(QSize size) const;

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<PaneArea> m_area;
};

namespace {

const QSize wide(1395, 780);
const QSize narrow(915, 480);
const QList<PaneId> usual{PaneId::Timeline, PaneId::Compose, PaneId::Consumer};

QDockWidget *dockOf(const PaneArea &area, PaneId pane)
{
    return area.findChild<QDockWidget *>(u"dock/"_s + paneToken(pane));
}

} // namespace

std::unique_ptr<PaneArea> PaneAreaTest::area(QSize size) const
{
    auto made = std::make_unique<PaneArea>();
    for (PaneId pane : allPanes) {
        auto *body = new QLabel(paneToken(pane));
        body->setFocusPolicy(Qt::StrongFocus);
        made->setBody(pane, body);
    }
    made->resize(size);
    made->arrangeAnew(size);
    made->show();
    return made;
}

void PaneAreaTest::init()
{
    failOnWarnings();
    m_area = area(wide);
}

QList<PaneId> PaneAreaTest::inSight() const
{
    QList<PaneId> panes;
    for (PaneId pane : allPanes) {
        if (m_area->isInSight(pane))
            panes.append(pane);
    }
    return panes;
}

void PaneAreaTest::startsWithThreePanes()
{
    QTRY_COMPARE(inSight(), usual);
    QTRY_COMPARE(dockOf(*m_area, PaneId::Compose)->width(), 378);
    QCOMPARE(dockOf(*m_area, PaneId::Compose)->height(), wide.height());
    QVERIFY(dockOf(*m_area, PaneId::Consumer)->height() >= 200);
}

void PaneAreaTest::hidesAndShowsAPane_data()
{
    QTest::addColumn<PaneId>("pane");
    for (PaneId pane : allPanes)
        QTest::addRow("%s", qPrintable(paneToken(pane))) << pane;
}

void PaneAreaTest::hidesAndShowsAPane()
{
    QFETCH(PaneId, pane);
    QTRY_COMPARE(inSight(), usual);
    const bool wasInSight = m_area->isInSight(pane);
    const QSignalSpy changed(m_area.get(), &PaneArea::sightChanged);

    m_area->toggle(pane);
    QTRY_COMPARE(m_area->isInSight(pane), !wasInSight);
    QTRY_VERIFY(changed.count() > 0);
    m_area->toggle(pane);

    QTRY_COMPARE(m_area->isInSight(pane), wasInSight);
}

void PaneAreaTest::showsOnePaneInANarrowWindow()
{
    m_area->resize(narrow);
    QTRY_COMPARE(inSight(), QList<PaneId>{PaneId::Timeline});

    for (PaneId pane : allPanes) {
        m_area->toggle(pane);
        QTRY_COMPARE(inSight(), QList<PaneId>{pane});
    }
}

void PaneAreaTest::standsAsBeforeWhenItGrowsBack()
{
    m_area->open(PaneId::Sandbox);
    QTRY_VERIFY(m_area->isInSight(PaneId::Sandbox));
    const QRect compose = dockOf(*m_area, PaneId::Compose)->geometry();
    const QRect consumer = dockOf(*m_area, PaneId::Consumer)->geometry();
    const QList<PaneId> before = inSight();

    m_area->resize(narrow);
    m_area->toggle(PaneId::Compose);
    QTRY_COMPARE(inSight(), QList<PaneId>{PaneId::Compose});
    m_area->resize(wide);

    QTRY_COMPARE(inSight(), before);
    QTRY_COMPARE(dockOf(*m_area, PaneId::Compose)->geometry(), compose);
    QTRY_COMPARE(dockOf(*m_area, PaneId::Consumer)->geometry(), consumer);
}

void PaneAreaTest::fillsANarrowWindowWithThePane()
{
    m_area->resize(narrow);

    for (PaneId pane : {PaneId::Compose, PaneId::Consumer, PaneId::Sandbox}) {
        m_area->toggle(pane);
        QTRY_COMPARE(dockOf(*m_area, pane)->size(), narrow);
    }
}

void PaneAreaTest::keepsAFloatingPaneBesideANarrowWindow()
{
    QDockWidget *consumer = dockOf(*m_area, PaneId::Consumer);
    consumer->setFloating(true);
    QTRY_VERIFY(consumer->isFloating() && consumer->isVisible());

    m_area->resize(narrow);
    m_area->toggle(PaneId::Compose);

    QTRY_COMPARE(inSight(), QList<PaneId>({PaneId::Compose, PaneId::Consumer}));
}

void PaneAreaTest::remembersHowItStood()
{
    m_area->toggle(PaneId::Timeline);
    m_area->toggle(PaneId::Sandbox);
    QTRY_COMPARE(inSight(), QList<PaneId>({PaneId::Compose, PaneId::Consumer, PaneId::Sandbox}));
    const PaneArea::Arrangement kept = m_area->arrangement();

    m_area = area(wide);
    m_area->restore(kept);

    QTRY_COMPARE(inSight(), QList<PaneId>({PaneId::Compose, PaneId::Consumer, PaneId::Sandbox}));
}

void PaneAreaTest::remembersTheWideOrderWhileItIsNarrow()
{
    m_area->toggle(PaneId::Consumer);
    QTRY_VERIFY(!m_area->isInSight(PaneId::Consumer));
    m_area->resize(narrow);
    m_area->toggle(PaneId::Sandbox);
    const PaneArea::Arrangement kept = m_area->arrangement();

    m_area = area(narrow);
    m_area->restore(kept);
    QTRY_COMPARE(inSight(), QList<PaneId>{PaneId::Sandbox});
    m_area->resize(wide);

    QTRY_COMPARE(inSight(), QList<PaneId>({PaneId::Timeline, PaneId::Compose}));
}

void PaneAreaTest::goesRoundThePanesByKey()
{
    QVERIFY(QTest::qWaitForWindowActive(m_area.get()));
    QTRY_COMPARE(inSight(), usual);
    const auto focused = [] {
        const auto *label = qobject_cast<QLabel *>(QApplication::focusWidget());
        return label ? label->text() : QString();
    };

    m_area->open(PaneId::Timeline);
    QStringList visited{focused()};
    for (int step = 0; step < 3; ++step) {
        m_area->focusNext(1);
        visited.append(focused());
    }
    m_area->focusNext(-1);

    QCOMPARE(visited, QStringList({u"timeline"_s, u"compose"_s, u"consumer"_s, u"timeline"_s}));
    QCOMPARE(focused(), u"consumer"_s);
}

void PaneAreaTest::opensDetailsAsWideAsTheyAre()
{
    m_area->open(PaneId::Sandbox);
    QTRY_COMPARE(dockOf(*m_area, PaneId::Sandbox)->width(), 312);
    m_area->toggle(PaneId::Sandbox);

    m_area->open(PaneId::Details);

    QTRY_COMPARE(dockOf(*m_area, PaneId::Details)->width(), 372);
}

QTEST_MAIN(PaneAreaTest)
#include "tst_panearea.moc"
